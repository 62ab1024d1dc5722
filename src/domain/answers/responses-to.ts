import type { DeadlineIdentity } from './answer-request';
import type { ReminderResponse } from './reminder-response';

/** Answers to this very deadline, oldest first. With another date it is another deadline, which nobody has answered. */
export function responsesTo(
  responses: readonly ReminderResponse[],
  { kind, date }: DeadlineIdentity,
): readonly ReminderResponse[] {
  return responses
    .filter((each) => each.deadlineKind === kind && each.deadlineDate === date)
    .sort((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1));
}
