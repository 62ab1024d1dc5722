import type { CalendarDate } from '../calendar-date';
import { addWorkingDays, firstWorkingDayOnOrAfter, type WorkingCalendar } from '../working-days';
import { answeredFor } from './answered';
import type { AskedDeadline } from './asked-deadlines';
import type { PastReminder, PlannedReminder } from './planned-reminder';
import type { ReminderContext } from './reminder-context';

/** How many working days people have to answer before somebody else is told. */
const workingDaysToAnswer = 5;

/**
 * The step of an escalation. Each step that goes unanswered escalates: resource persons who were told a year before hear of it again at the end.
 * @example escalationStep('months-3-before') // 'escalation-months-3-before'
 */
function escalationStep(step: string): string {
  return `escalation-${step}`;
}

/** A reminder to an owner or deputy that nobody has answered. */
export interface Unanswered {
  readonly reminder: PastReminder;
  /** The day from which it is told further. */
  readonly from: CalendarDate;
}

/** What owner and deputy have been asked of a deadline and not answered. Those who are no longer the owner or the deputy need not answer. */
export function unanswered(
  { deadline, recipients, responses, past }: AskedDeadline,
  { settings }: ReminderContext,
): readonly Unanswered[] {
  return past.flatMap((reminder): readonly Unanswered[] => {
    const { personId, role, state, day } = reminder;
    if (state === 'unsent' || (role !== 'owner' && role !== 'deputy')) return [];
    if (personId !== recipients.owner && personId !== recipients.deputy) return [];
    const { to } = answeredFor(personId, deadline, responses, recipients);
    if (to !== null && to >= day) return [];
    // What was asked before it was handed over has been dealt with, also for a deputy who owns it now.
    if (responses.some(({ answer, at }) => answer === 'handedOver' && at > day)) return [];
    // Nobody waits for an answer to what could not be sent.
    return [{ reminder, from: state === 'refused' ? day : lastDayToAnswer(day, settings.calendar) }];
  });
}

/**
 * Who is told in the place of those who have not answered: the resource persons of the agreement's service areas, for want of them the procurement lead.
 * Not those who did not answer themselves, and nobody who has heard of the deadline since it was asked or is told of it now.
 */
export function escalations(
  agreementId: number,
  asked: AskedDeadline,
  context: ReminderContext,
  plannedNow: readonly PlannedReminder[],
): readonly PlannedReminder[] {
  const due = unanswered(asked, context).filter((each) => each.from <= context.today);
  const last = due.map((each) => each.reminder).sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))[0];
  if (last === undefined) return [];
  const silent = [...new Set(due.map((each) => each.reminder.personId))].sort((a, b) => a - b);
  const step = escalationStep(last.step);
  const hasHeard = (id: number) =>
    plannedNow.some((each) => each.personId === id) ||
    asked.past.some((each) => each.personId === id && (each.step === step || (each.day >= last.day && each.state !== 'unsent')));
  return othersToTell(asked, silent)
    .filter((id) => !hasHeard(id))
    .map((personId) => ({
      kind: 'escalation',
      agreementId,
      deadline: asked.deadline,
      step,
      personId,
      role: asked.recipients.resource.includes(personId) ? 'resource' : 'lead',
      past: silent,
    }));
}

function othersToTell({ recipients, past }: AskedDeadline, silent: readonly number[]): readonly number[] {
  const cannotBeReached = new Set(past.filter((each) => each.state === 'refused').map((each) => each.personId));
  const others = (ids: readonly number[]) => ids.filter((id) => !silent.includes(id) && !cannotBeReached.has(id));
  const resource = others(recipients.resource);
  return resource.length > 0 ? resource : others(recipients.lead);
}

/** Long histories ask for the same few hundred days over and over. */
const lastDays = new WeakMap<WorkingCalendar, Map<CalendarDate, CalendarDate>>();

function lastDayToAnswer(asked: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  const known = lastDays.get(calendar) ?? new Map<CalendarDate, CalendarDate>();
  lastDays.set(calendar, known);
  const seen = known.get(asked);
  if (seen !== undefined) return seen;
  // What is planned on a day goes out on it or on the first working day after it.
  const last = addWorkingDays(firstWorkingDayOnOrAfter(asked, calendar), workingDaysToAnswer, calendar);
  known.set(asked, last);
  return last;
}
