import { parseCalendarDate, type CalendarDate } from '../../../domain/calendar-date';
import type { Person } from '../../../domain/person';
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
export type DecisionFault =
  'reasonRequired' | 'needRequired' | 'newOwnerRequired' | 'sameOwner' | 'remindOnRequired' | 'remindOnTooLate';

/** The kinds that change an option. */
export function decidesOption(kind: DecisionKind): kind is 'exercise' | 'letContinue' | 'decline' {
  return kind === 'exercise' || kind === 'letContinue' || kind === 'decline';
}

/** What is missing before an answer can be saved, by the field it belongs to. */
export function decisionFaults(
  kind: DecisionKind,
  input: DecisionInput,
  { today, ownerId, lastReminder }: { today: CalendarDate; ownerId: number | null; lastReminder: CalendarDate },
): Partial<Record<DecisionField, DecisionFault>> {
  if (decidesOption(kind)) return input.reason.trim() === '' ? { reason: 'reasonRequired' } : {};
  if (kind === 'newProcurement') return input.need.trim() === '' ? { need: 'needRequired' } : {};
  if (kind === 'handOver') {
    if (input.newOwner === null) return { newOwner: 'newOwnerRequired' };
    return input.newOwner.id === ownerId ? { newOwner: 'sameOwner' } : {};
  }
  if (kind === 'remindMe') {
    const day = parseCalendarDate(input.remindOn);
    if (day === null || day <= today) return { remindOn: 'remindOnRequired' };
    return day > lastReminder ? { remindOn: 'remindOnTooLate' } : {};
  }
  return {};
}
