import { addDays, type CalendarDate } from '../calendar-date';
import type { Deadline } from '../deadline';
import { answeredFor } from './answered';
import type { AskedDeadline } from './asked-deadlines';
import { unanswered } from './escalations';
import { nextStep } from './ladder-step';
import { membersFor } from './recipients';
import type { ReminderContext } from './reminder-context';
import type { ReminderFacts } from './reminder-facts';

/**
 * The next day on which the reminders of an agreement can be others although nobody changes anything: the calendar brings it up again then, and never
 * before. It may be too early, never too late: a step that comes, an answer that has not come, a reminder that was put off, a reminder that waits to be
 * sent (it may be refused), a deadline that passes and makes place for another, a rule or a member of the resource group that begins or ends.
 */
export function nextDay(
  facts: ReminderFacts,
  context: ReminderContext,
  all: readonly Deadline[],
  asked: readonly AskedDeadline[],
): CalendarDate | null {
  const { today } = context;
  let next: CalendarDate | null = null;
  const consider = (day: CalendarDate | null) => {
    if (day !== null && day > today && (next === null || day < next)) next = day;
  };
  // An option that has passed, an agreement that has expired: the day after, other deadlines stand in their place.
  for (const { date } of all) consider(addDays(date, 1));
  if (all.length > 0) considerSettings(facts, context, consider);
  for (const each of asked) considerDeadline(each, context, consider);
  return next;
}

function considerDeadline(asked: AskedDeadline, context: ReminderContext, consider: (day: CalendarDate | null) => void): void {
  const { deadline, recipients, responses, past } = asked;
  for (const rule of context.ladder.get(deadline.kind) ?? []) {
    consider(nextStep(rule, deadline.actBy, context.today, context.settings.calendar)?.day ?? null);
  }
  const byId = responses.at(-1)?.byId;
  if (byId !== undefined) consider(answeredFor(byId, deadline, responses, recipients).putOff?.until ?? null);
  for (const { answer, at } of responses) if (answer === 'handedOver') consider(at);
  for (const { from } of unanswered(asked, context)) consider(from);
  if (past.some((each) => each.state === 'waiting')) consider(addDays(context.today, 1));
}

function considerSettings(
  { agreement }: ReminderFacts,
  { nextRulesDay, resourceGroup }: ReminderContext,
  consider: (day: CalendarDate | null) => void,
): void {
  consider(nextRulesDay);
  const leads = resourceGroup.filter((each) => each.role === 'lead');
  for (const { from, to } of [...leads, ...membersFor(agreement.serviceAreaIds, resourceGroup)]) {
    consider(from);
    if (to !== null) consider(addDays(to, 1));
  }
}
