import { parseCalendarDate, type CalendarDate } from '../../../domain/calendar-date';
import type { Person } from '../../../domain/person';
import { answerFault, type AnswerFault } from '../../../domain/answers/answer-fault';
import type { DecisionKind } from '../../../domain/answers/decision-kind';

/** What a person has typed in the dialog; every kind of answer uses its part of it. */
export interface DecisionInput {
  readonly reason: string;
  readonly need: string;
  /** As the date field gives them: `''` or `YYYY-MM-DD`. */
  readonly neededBy: string;
  readonly remindOn: string;
  readonly newOwner: Person | null;
}

export type DecisionField = keyof DecisionInput;

const fieldOf: Readonly<Record<AnswerFault, DecisionField>> = {
  reasonRequired: 'reason',
  needRequired: 'need',
  newOwnerRequired: 'newOwner',
  sameOwner: 'newOwner',
  remindOnRequired: 'remindOn',
  remindOnTooLate: 'remindOn',
};

/** What is missing before an answer can be saved, by the field it belongs to. */
export function decisionFaults(
  kind: DecisionKind,
  input: DecisionInput,
  context: { today: CalendarDate; ownerId: number | null; lastReminder: CalendarDate },
): Partial<Record<DecisionField, AnswerFault>> {
  const { reason, need, remindOn, newOwner } = input;
  const given = { reason, need, remindOn: parseCalendarDate(remindOn), newOwnerId: newOwner?.id ?? null };
  const fault = answerFault(kind, given, context);
  return fault === null ? {} : { [fieldOf[fault]]: fault };
}
