import { askedDeadline } from './asked-deadlines';
import { answeredFor, isAnswered } from './answered';
import { dayOfStep, type LadderStep } from './ladder-step';
import type { PastReminder, PlannedReminder } from './planned-reminder';
import type { ReminderContext } from './reminder-context';
import type { ReminderFacts } from './reminder-facts';
import { unanswered } from './escalations';

/**
 * Whether a reminder that was planned is still true when its turn to be sent comes, which may be days later. Not when the deadline has been decided or moved,
 * when somebody has answered meanwhile, when the person has no part in it any more, or when a more urgent step has been planned for them: then it is
 * obsolete. `history` is what the outbox has about the agreement, this reminder with it or not.
 */
export function isStillDue(
  reminder: Pick<PlannedReminder, 'kind' | 'deadline' | 'step' | 'personId' | 'past'>,
  facts: ReminderFacts,
  context: ReminderContext,
  history: readonly PastReminder[],
): boolean {
  const { deadline, step, personId } = reminder;
  const asked = askedDeadline(facts, context, history, deadline);
  if (!asked) return false;
  const { recipients, responses, past } = asked;
  if (!recipients.involved.has(personId) || context.people.get(personId)?.isReachable !== true) return false;
  const { calendar } = context.settings;
  const day = dayOfStep(step, asked.deadline.actBy, calendar);
  // An escalation has no day of its own: it is true for as long as those it goes past are silent.
  if (day === null) return unanswered(asked, context).length > 0;
  const asStep: LadderStep = { step, day, isRepeat: step.endsWith('-after') };
  if (isAnswered(asStep, answeredFor(personId, asked.deadline, responses, recipients))) return false;
  return !past.some((each) => {
    const other = dayOfStep(each.step, asked.deadline.actBy, calendar);
    return each.personId === personId && each.state !== 'unsent' && other !== null && other > day;
  });
}
