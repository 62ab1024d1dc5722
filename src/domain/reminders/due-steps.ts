import type { CalendarDate } from '../calendar-date';
import { answeredFor, isAnswered } from './answered';
import type { AskedDeadline } from './asked-deadlines';
import { datedStep, dayOfStep, lastStep, type LadderStep } from './ladder-step';
import type { PlannedReminder } from './planned-reminder';
import { peopleOf } from './recipients';
import type { ReminderContext } from './reminder-context';
import { reminderRecipients, type ReminderRecipient } from './reminder-rule';

/** Steps that have come for one person. */
interface PersonSteps {
  readonly personId: number;
  role: ReminderRecipient;
  /** Told because there is no owner to tell. */
  inOwnersPlace: boolean;
  readonly steps: LadderStep[];
}

export interface DueSteps {
  /** The most urgent step of each person that has not been sent. */
  readonly planned: readonly PlannedReminder[];
  /** Steps that had passed when it was their turn, of each person the least urgent first: whoever dies while recording them finds the rest again. */
  readonly superseded: readonly PlannedReminder[];
}

/**
 * What the ladder says is due: a step is when its day has come and neither it nor a later one has been planned for this person, never by equality of
 * dates. Of several only the most urgent is planned.
 */
export function dueSteps(agreementId: number, asked: AskedDeadline, context: ReminderContext): DueSteps {
  const planned: PlannedReminder[] = [];
  const superseded: PlannedReminder[] = [];
  const latestPlanned = latestPlannedByPerson(asked, context);
  for (const { personId, role, inOwnersPlace, steps } of stepsByPerson(asked, context).values()) {
    const latest = latestPlanned.get(personId);
    const due = steps.filter((each) => latest === undefined || byUrgency(each, latest) > 0).sort(byUrgency);
    const reminders = due.map(({ step }): PlannedReminder => ({
      kind: inOwnersPlace ? 'escalation' : 'reminder',
      agreementId,
      deadline: asked.deadline,
      step,
      personId,
      role,
      past: [],
    }));
    planned.push(...reminders.slice(-1));
    superseded.push(...reminders.slice(0, -1));
  }
  return { planned, superseded };
}

function stepsByPerson(asked: AskedDeadline, context: ReminderContext): ReadonlyMap<number, PersonSteps> {
  const { deadline, recipients, responses } = asked;
  const byPerson = new Map<number, PersonSteps>();
  const add: Add = (personId, role, step, inOwnersPlace) => {
    const known = byPerson.get(personId);
    if (!known) {
      byPerson.set(personId, { personId, role, inOwnersPlace, steps: [step] });
      return;
    }
    if (reminderRecipients.indexOf(role) < reminderRecipients.indexOf(known.role)) known.role = role;
    known.inOwnersPlace &&= inOwnersPlace;
    if (!known.steps.some((each) => each.step === step.step)) known.steps.push(step);
  };
  for (const rule of context.ladder.get(deadline.kind) ?? []) {
    const step = lastStep(rule, deadline.actBy, context.today, context.settings.calendar);
    if (step === null) continue;
    for (const role of rule.recipients) {
      const inOwnersPlace = role === 'owner' && recipients.owner === null;
      for (const personId of peopleOf(role, recipients)) {
        if (responses.length > 0 && isAnswered(step, answeredFor(personId, deadline, responses, recipients))) continue;
        add(personId, inOwnersPlace ? 'resource' : role, step, inOwnersPlace);
      }
    }
  }
  addAskedFor(asked, context, add);
  addHandedOver(asked, context, add);
  return byPerson;
}

type Add = (personId: number, role: ReminderRecipient, step: LadderStep, inOwnersPlace: boolean) => void;

/** The reminder that somebody asked for, to them alone. */
function addAskedFor({ deadline, recipients, responses }: AskedDeadline, { today, people }: ReminderContext, add: Add): void {
  const byId = responses.at(-1)?.byId;
  if (byId === undefined || people.get(byId)?.isReachable !== true) return;
  const { putOff } = answeredFor(byId, deadline, responses, recipients);
  if (putOff === null || putOff.until > today) return;
  const { owner, deputy, resource } = recipients;
  const role = byId === owner ? 'owner' : byId === deputy ? 'deputy' : resource.includes(byId) ? 'resource' : 'lead';
  add(byId, role, { step: datedStep('reminded', putOff.until), day: putOff.until, isRepeat: false }, false);
}

/** Whoever a deadline was handed to is asked at once, also when the ladder has nothing to say yet. */
function addHandedOver({ deadline, recipients, responses }: AskedDeadline, { today }: ReminderContext, add: Add): void {
  const { owner } = recipients;
  const last = responses.findLast((each) => each.answer === 'handedOver');
  if (owner === null || last === undefined || last.byId === owner || last.at > today) return;
  const step: LadderStep = { step: datedStep('handed-over', last.at), day: last.at, isRepeat: false };
  if (!isAnswered(step, answeredFor(owner, deadline, responses, recipients))) add(owner, 'owner', step, false);
}

/** How far down the ladder people have come: after changed rules, or with a clock that was set back, nobody is told of an earlier step. */
function latestPlannedByPerson({ deadline, past }: AskedDeadline, { settings }: ReminderContext): ReadonlyMap<number, StepOnDay> {
  const latest = new Map<number, StepOnDay>();
  const days = new Map<string, CalendarDate | null>();
  for (const { personId, step } of past) {
    let day = days.get(step);
    if (day === undefined) days.set(step, (day = dayOfStep(step, deadline.actBy, settings.calendar)));
    const before = latest.get(personId);
    if (day !== null && (before === undefined || byUrgency({ step, day }, before) > 0)) latest.set(personId, { step, day });
  }
  return latest;
}

type StepOnDay = Pick<LadderStep, 'step' | 'day'>;

/**
 * The latest day last. Of two on one day the name decides, always the same way: a sweep that dies when it has recorded the one as superseded must still find
 * the other due.
 */
function byUrgency(a: StepOnDay, b: StepOnDay): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.step < b.step ? -1 : a.step > b.step ? 1 : 0;
}
