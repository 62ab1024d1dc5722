import { siteInstant, siteMoment } from '../../src/data/site-date';
import type { AccountPerson } from '../../src/data/ports/reminder-source';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { InvalidDateError } from '../../src/domain/invalid-date-error';
import { deliveryOf, isSameMoment, sendingMoment } from '../../src/domain/reminders/delivery';
import type { PersonChoices } from '../../src/domain/reminders/person-choices';
import { planReminders, type ReminderPlan } from '../../src/domain/reminders/plan-reminders';
import type { PastReminder } from '../../src/domain/reminders/planned-reminder';
import type { ReminderContext } from '../../src/domain/reminders/reminder-context';
import type { ReminderFacts } from '../../src/domain/reminders/reminder-facts';
import { laneOfPerson } from '../places/place';
import type { OutboxEntry } from '../storage/outbox-store';
import type { Watch } from '../storage/watch-store';
import type { SweepStorage } from './sweep-storage';
import { putIntoSummary } from './daily-summary';
import { withPassed, type DueReminder } from './due-reminder';
import { historyOf, reminderId, withSuperseded, type ReminderContent } from './reminder-content';

/** What one sweep plans with. */
export interface Planning {
  readonly storage: SweepStorage;
  readonly context: ReminderContext;
  readonly people: ReadonlyMap<number, AccountPerson>;
  /** Asked only when there is something to plan. */
  readonly choices: () => Promise<ReadonlyMap<number, PersonChoices>>;
  readonly now: Date;
  readonly correlationId: string;
  /** Told of an agreement with dates that cannot be reckoned with; the others are planned all the same. */
  readonly onUnreadable: (agreementId: number, error: InvalidDateError) => void;
  /** A day on which the agreement is to be looked at for another reason than reminders. */
  readonly nextLook?: ((facts: ReminderFacts) => CalendarDate | null) | undefined;
}

export interface Planned {
  readonly planned: number;
  readonly superseded: number;
}

/**
 * Plans some agreements. In this order, so that it can be killed anywhere and done again: what is due is planned with the steps that it
 * supersedes, and last the calendar is told when to look again. Everything is stored under its identity: a second time nothing is new.
 */
export async function planPiece(facts: readonly ReminderFacts[], planning: Planning): Promise<Planned> {
  const { storage, now } = planning;
  const history = historyOf(await storage.outbox.about(facts.map((each) => each.agreement.id)));
  const due: DueReminder[] = [];
  const watches: Watch[] = [];
  let superseded = 0;
  for (const each of facts) {
    const { id } = each.agreement;
    const plan = planOf(each, planning, history.get(id) ?? []);
    due.push(...withPassed(plan));
    superseded += plan.superseded.length;
    watches.push({ agreementId: id, nextDay: earliest(plan.nextDay, planning.nextLook?.(each) ?? null) });
  }
  const planned = due.length === 0 ? 0 : await planSending(due, planning, now.toISOString());
  await storage.watches.save(watches);
  return { planned, superseded };
}

const earliest = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || (b !== null && b < a) ? b : a;

function planOf(facts: ReminderFacts, { context, onUnreadable }: Planning, history: readonly PastReminder[]): ReminderPlan {
  try {
    return planReminders(facts, context, history);
  } catch (error) {
    if (!(error instanceof InvalidDateError)) throw error;
    onUnreadable(facts.agreement.id, error);
    return { planned: [], superseded: [], nextDay: null };
  }
}

/** Puts reminders into the outbox or into the summary of the day, as each person has chosen; answers how many are new. */
export async function planSending(planned: readonly DueReminder[], planning: Planning, at: string): Promise<number> {
  const { storage, now } = planning;
  const choices = await planning.choices();
  const moment = siteMoment(now);
  const pushed: OutboxEntry[] = [];
  const summaries = new Map<
    string,
    { readonly of: DueReminder; readonly day: typeof moment.date; readonly items: OutboxEntry[] }
  >();
  for (const each of planned) {
    const delivery = deliveryOf(each, choices.get(each.personId) ?? null, moment);
    // A mute is asked about when its turn comes (hold-reminders.ts): one that is ended early must not keep it.
    const from = delivery.inSummary ? delivery.at : sendingMoment(moment);
    // Within a window it is sent at once; the moment has no seconds.
    const entry = entryOf(each, planning, isSameMoment(from, moment) ? at : siteInstant(from).toISOString());
    if (!delivery.inSummary) {
      pushed.push(entry);
      continue;
    }
    const key = `${each.personId}|${delivery.at.date}`;
    const summary = summaries.get(key);
    if (summary) summary.items.push(entry);
    else summaries.set(key, { of: each, day: delivery.at.date, items: [entry] });
  }
  let added = pushed.length === 0 ? 0 : (await storage.outbox.plan(pushed.map(withSuperseded), at)).length;
  for (const { of, day, items } of summaries.values()) {
    const person = { personId: of.personId, lane: laneOf(of.personId, planning) };
    added += await putIntoSummary(storage, person, day, items, at);
  }
  return added;
}

function entryOf(reminder: DueReminder, planning: Planning, dueAt: string): OutboxEntry {
  const { kind, ...content } = reminder;
  const { agreementId, deadline, step, personId } = reminder;
  return {
    id: reminderId(reminder),
    lane: laneOf(personId, planning),
    kind,
    content: content satisfies ReminderContent,
    subject: { agreementId, deadlineKind: deadline.kind, deadlineDate: deadline.date, step },
    correlationId: planning.correlationId,
    dueAt,
  };
}

function laneOf(personId: number, { people }: Planning): string {
  // Only people who can be reached are planned for, and those have an account.
  return laneOfPerson(people.get(personId)?.upn ?? '');
}
