import type { CalendarDate } from '../calendar-date';
import { firstWorkingDayOnOrAfter } from '../working-days';
import { askedDeadlines, deadlinesOf } from './asked-deadlines';
import { dueSteps } from './due-steps';
import { escalations } from './escalations';
import { nextDay } from './next-day';
import type { PastReminder, PlannedReminder } from './planned-reminder';
import type { ReminderContext } from './reminder-context';
import type { ReminderFacts } from './reminder-facts';

export interface ReminderPlan {
  /** To be sent, each once. */
  readonly planned: readonly PlannedReminder[];
  /** To be recorded without being sent: a more urgent step of the same deadline goes in their place. */
  readonly superseded: readonly PlannedReminder[];
  /** The next day on which the plan can be another without anybody changing anything; `null`: none. */
  readonly nextDay: CalendarDate | null;
}

/**
 * Which reminders of one agreement are due on the context's day and have not been planned before (domain.md section 4). Planning again with what was planned
 * added to `history` plans nothing: it depends on nothing but its arguments, so that it does not matter when or how often it is asked.
 *
 * `history` is what the outbox has about the agreement. Throws `InvalidDateError` when a date falls outside 1900–2199.
 * @example planReminders(facts, context, []).planned[0]?.step // 'months-3-before'
 */
export function planReminders(facts: ReminderFacts, context: ReminderContext, history: readonly PastReminder[]): ReminderPlan {
  const { id } = facts.agreement;
  const all = deadlinesOf(facts, context);
  const asked = askedDeadlines(facts, context, history, all);
  const planned: PlannedReminder[] = [];
  const superseded: PlannedReminder[] = [];
  for (const each of asked) {
    const due = dueSteps(id, each, context);
    planned.push(...due.planned, ...escalations(id, each, context, due.planned));
    superseded.push(...due.superseded);
  }
  const added = planned.map((each) => asPast(each, context));
  const after = asked.map((each) => ({
    ...each,
    past: [
      ...each.past,
      ...added.filter(
        ({ deadlineKind, deadlineDate }) => deadlineKind === each.deadline.kind && deadlineDate === each.deadline.date,
      ),
    ],
  }));
  return { planned, superseded, nextDay: nextDay(facts, context, all, after) };
}

/** A planned reminder as the outbox tells of it at once: it goes out on the first working day. */
function asPast({ deadline, step, personId, role }: PlannedReminder, context: ReminderContext): PastReminder {
  const day = firstWorkingDayOnOrAfter(context.today, context.settings.calendar);
  return { deadlineKind: deadline.kind, deadlineDate: deadline.date, step, personId, role, day, state: 'waiting' };
}
