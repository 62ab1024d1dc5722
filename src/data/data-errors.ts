import { ProductError } from '../domain/product-error';

/** Somebody else changed the row after it was read. Carries what the person was about to save and what is stored now, so that nothing typed is lost. */
export class ConflictError<T = unknown> extends ProductError {
  readonly code = 'data/conflict';
  readonly remedy = 'Show both versions and let the person choose; save again with the stored ETag.';
  constructor(
    readonly mine: T,
    readonly theirs: { readonly value: T; readonly etag: string; readonly changedBy: string; readonly changedAt: string },
    options?: { cause?: unknown },
  ) {
    super(`The row was changed by ${theirs.changedBy} at ${theirs.changedAt} after it was read.`, options);
  }
}

/** SharePoint says that this person may not do this. */
export class ForbiddenError extends ProductError {
  readonly code = 'data/forbidden';
  readonly remedy = 'Ask the procurement lead for membership in the site group that has this right.';
}

/** The row, list or site does not exist, or may not be seen. */
export class NotFoundError extends ProductError {
  readonly code = 'data/not-found';
  readonly remedy = 'Check the address; if a list is missing, run the provisioning again.';
}

/** SharePoint asked the client to slow down and the retries it allows are used up. `retryAfterSeconds` is what SharePoint said. */
export class ThrottledError extends ProductError {
  readonly code = 'data/throttled';
  readonly remedy = 'Wait as long as SharePoint asks, then try again.';
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The person is not signed in, or the sign-in has run out. */
export class UnauthenticatedError extends ProductError {
  readonly code = 'data/unauthenticated';
  readonly remedy = 'Sign in again.';
}

/** The network or SharePoint did not answer. For a write it is not known whether it took effect, so it is never repeated by itself. */
export class UnreachableError extends ProductError {
  readonly code = 'data/unreachable';
  readonly remedy = 'Check the network and try again; after a write, read the row first.';
  constructor(
    message: string,
    readonly outcomeUnknown: boolean,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** A stored row does not fit the schema. Names the place so that a person can mend it in SharePoint. */
export class BadRowError extends ProductError {
  readonly code = 'data/bad-row';
  readonly remedy = 'Open the row in the SharePoint list and correct the named column.';
  constructor(
    readonly list: string,
    readonly rowId: number,
    readonly column: string,
    readonly problem: string,
    options?: { cause?: unknown },
  ) {
    super(`${list} row ${rowId}, column ${column}: ${problem}.`, options);
  }
}

/** SharePoint refused what was sent, e.g. a duplicate in a unique column or a text that is too long. `sharePointCode` is its own code. */
export class RejectedError extends ProductError {
  readonly code = 'data/rejected';
  readonly remedy = 'Correct the value that SharePoint names and save again.';
  constructor(
    message: string,
    readonly sharePointCode: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** What is wrong with one field of what a person is about to save. `limit` is the limit that was passed, where there is one. */
export interface DraftFault {
  /** The schema's property name; a row below the agreement is named by its place, e.g. `options.0.months` or `suppliers.1.email`. */
  readonly field: string;
  readonly rule:
    'required' | 'tooLong' | 'tooSmall' | 'tooLarge' | 'notAChoice' | 'notANumber' | 'notADate' | 'notALink' | 'endBeforeStart';
  readonly limit?: number;
}

/** What was to be saved does not fit the schema. Nothing was sent: SharePoint itself does not enforce required columns. Lists every fault. */
export class ValidationError extends ProductError {
  readonly code = 'data/invalid';
  readonly remedy = 'Correct the named fields and save again.';
  constructor(
    readonly faults: readonly DraftFault[],
    options?: { cause?: unknown },
  ) {
    super(`Not saved: ${faults.map(({ field, rule }) => `${field} ${rule}`).join(', ')}.`, options);
  }
}

/** A part of a save that went wrong, named as in `DraftFault.field`: `options.0`, `suppliers.1`. */
export interface UnsavedPart {
  readonly part: string;
  readonly error: Error;
}

/** The agreement's own row was saved but not all of its options and suppliers. Says exactly what was and was not, so that nothing is saved twice. */
export class PartlySavedError extends ProductError {
  readonly code = 'data/partly-saved';
  readonly remedy = 'Open the agreement again, see what is there and save the missing rows.';
  constructor(
    readonly agreementId: number,
    /** `agreement`, `options.0`, … in the order they were sent. */
    readonly saved: readonly string[],
    readonly unsaved: readonly UnsavedPart[],
    options?: { cause?: unknown },
  ) {
    super(
      `Agreement ${agreementId} was saved only in part. Saved: ${saved.join(', ') || 'nothing'}. Not saved: ${unsaved
        .map(({ part, error }) => `${part} (${error.message})`)
        .join(', ')}.`,
      options,
    );
  }
}

/** A row of a bulk change that was never sent, because SharePoint stopped answering before its turn. */
export class NotAttemptedError extends ProductError {
  readonly code = 'data/not-attempted';
  readonly remedy = 'Try again for the rows that are left.';
}
