import type { AnswerFault } from '../domain/answers/answer-fault';
import { ProductError } from '../domain/product-error';

/**
 * - `noRight`: SharePoint does not let the person do this.
 * - `agreementGone`: it does not exist, or cannot be read.
 * - `deadlineGone`: the agreement has no such deadline (any more).
 * - `notOffered`: the deadline is there, but is not answered so.
 * - `ownerUnknown`: the new owner has no account that can own an agreement.
 * - otherwise what the answer lacks.
 */
export type AnswerRefusal = 'noRight' | 'agreementGone' | 'deadlineGone' | 'notOffered' | 'ownerUnknown' | AnswerFault;

/** An answer that was not taken, and nothing was written. */
export class AnswerRefusedError extends ProductError {
  readonly code = 'data/answer-refused';
  readonly remedy = 'Tell the person why, and show the card as it is now.';
  constructor(
    readonly reason: AnswerRefusal,
    options?: { cause?: unknown },
  ) {
    super(`The answer was refused: ${reason}.`, options);
  }
}
