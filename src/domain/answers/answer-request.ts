import type { CalendarDate } from '../calendar-date';
import type { DeadlineKind } from '../deadline';
import type { DecisionKind } from './decision-kind';

/** What a person gives along with an answer; each kind uses its part of it. */
export interface AnswerInput {
  /** Why, or a comment; required for decisions on an option. */
  readonly reason: string;
  /** For `newProcurement` and `reportNeed`: what there is need for. */
  readonly need: string;
  /** For the same; `null` when it is not known. */
  readonly neededBy: CalendarDate | null;
  /** For `remindMe`. */
  readonly remindOn: CalendarDate | null;
  /** For `handOver`: user principal name of the new owner. */
  readonly newOwner: string | null;
}

export const emptyInput: AnswerInput = { reason: '', need: '', neededBy: null, remindOn: null, newOwner: null };

/** What tells a deadline of an agreement from its others. */
export interface DeadlineIdentity {
  readonly kind: DeadlineKind;
  readonly date: CalendarDate;
}

/** Whether it is the same deadline, of agreements that are the same. */
export function isSameDeadline(a: DeadlineIdentity, b: DeadlineIdentity): boolean {
  return a.kind === b.kind && a.date === b.date;
}

/** The versions of the rows that a card was made from; an answer to what has changed since is refused. */
export interface SeenVersions {
  readonly agreement: string;
  /** The option that the deadline asks about; `null` for other kinds. */
  readonly option: { readonly id: number; readonly etag: string } | null;
}

/** An answer that somebody gives on a card. */
export interface AnswerRequest {
  /** User principal name of the one who answers, as Teams says it: never from the card. */
  readonly by: string;
  readonly agreementId: number;
  readonly deadline: DeadlineIdentity;
  readonly kind: DecisionKind;
  readonly input: AnswerInput;
  readonly seen: SeenVersions;
}
