import { needsAnswer } from '../answers/needs-answer';
import { isSameDeadline, type DeadlineIdentity } from '../answers/answer-request';
import type { ReminderResponse } from '../answers/reminder-response';
import { responsesTo } from '../answers/responses-to';
import type { Deadline } from '../deadline';
import { deadlines } from '../deadlines';
import { nextOptionDecision } from '../option-decision';
import { isQuiet } from './answered';
import type { PastReminder } from './planned-reminder';
import { recipientsOf, type Recipients } from './recipients';
import type { ReminderContext } from './reminder-context';
import type { ReminderFacts } from './reminder-facts';

/** A deadline that somebody is to be reminded of, with what is known of it. */
export interface AskedDeadline {
  readonly deadline: Deadline;
  readonly recipients: Recipients;
  readonly responses: readonly ReminderResponse[];
  /** What has been planned for it before. */
  readonly past: readonly PastReminder[];
}

/** Every deadline of an agreement on the context's day, also those that wait for an option or need no answer. Throws `InvalidDateError`. */
export function deadlinesOf(
  facts: ReminderFacts,
  { today, ruleBook, settings, personIds }: ReminderContext,
): readonly Deadline[] {
  const { agreement, followUps, calledOff } = facts;
  const input = { terms: agreement, followUps, knownPersonIds: personIds, ...(calledOff ? { calledOff } : {}) };
  return deadlines(input, today, ruleBook, settings);
}

/**
 * The deadlines of an agreement that people are reminded of: those that need an answer, and that nobody owns it. None that a new procurement takes care of.
 * Two of the same kind and day, such as two meetings, are one to be reminded of: they are answered as one too.
 */
export function askedDeadlines(
  facts: ReminderFacts,
  context: ReminderContext,
  history: readonly PastReminder[],
  all: readonly Deadline[] = deadlinesOf(facts, context),
): readonly AskedDeadline[] {
  const nextOption = nextOptionDecision(facts.agreement, context.today, context.settings.calendar)?.option.sequence;
  const found: AskedDeadline[] = [];
  let ofAgreement: Recipients | null = null;
  for (const deadline of all) {
    if (deadline.kind !== 'owner' && !needsAnswer(deadline, nextOption)) continue;
    if (found.some((each) => isSameDeadline(each.deadline, deadline)) || isQuiet(facts, deadline)) continue;
    found.push({
      deadline,
      // Only a follow-up has somebody of its own.
      recipients:
        deadline.followUpId === undefined
          ? (ofAgreement ??= recipientsOf(facts, deadline, context))
          : recipientsOf(facts, deadline, context),
      responses: responsesTo(facts.responses, deadline),
      past: history.filter((each) => each.deadlineKind === deadline.kind && each.deadlineDate === deadline.date),
    });
  }
  return found;
}

/** The same of one deadline; `undefined` when people are not reminded of it, or not any more. */
export function askedDeadline(
  facts: ReminderFacts,
  context: ReminderContext,
  history: readonly PastReminder[],
  deadline: DeadlineIdentity,
): AskedDeadline | undefined {
  return askedDeadlines(facts, context, history).find((each) => isSameDeadline(each.deadline, deadline));
}
