import type { CalendarDate } from '../calendar-date';
import { decidesOption, startsProcurement } from './answer-rows';
import type { DecisionKind } from './decision-kind';

/** What an answer lacks. */
export type AnswerFault =
  'reasonRequired' | 'needRequired' | 'newOwnerRequired' | 'sameOwner' | 'remindOnRequired' | 'remindOnTooLate';

/** What was given along with an answer, as far as it can be wrong. */
export interface CheckedInput {
  readonly reason: string;
  readonly need: string;
  readonly remindOn: CalendarDate | null;
  readonly newOwnerId: number | null;
}

/**
 * What is missing before an answer can be saved; `null` when nothing is.
 * @example answerFault('decline', { reason: ' ', … }, context) // 'reasonRequired'
 */
export function answerFault(
  kind: DecisionKind,
  { reason, need, remindOn, newOwnerId }: CheckedInput,
  { today, ownerId, lastReminder }: { today: CalendarDate; ownerId: number | null; lastReminder: CalendarDate },
): AnswerFault | null {
  if (decidesOption(kind)) return reason.trim() === '' ? 'reasonRequired' : null;
  if (startsProcurement(kind)) return need.trim() === '' ? 'needRequired' : null;
  if (kind === 'handOver') {
    if (newOwnerId === null) return 'newOwnerRequired';
    return newOwnerId === ownerId ? 'sameOwner' : null;
  }
  if (kind === 'remindMe') {
    if (remindOn === null || remindOn <= today) return 'remindOnRequired';
    return remindOn > lastReminder ? 'remindOnTooLate' : null;
  }
  return null;
}
