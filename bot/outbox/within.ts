import { ProductError } from '../../src/domain/product-error';
import type { Timing } from './timing';

/** Something that was asked for did not answer in time. */
export class TooLateError extends ProductError {
  readonly code = 'OUTBOX_TOO_LATE';
  readonly remedy = 'The message is put back and tried again. If it goes on, see whether SharePoint answers.';

  constructor(what: string, milliseconds: number) {
    super(`${what} took longer than ${milliseconds} ms.`);
  }
}

/** The answer, or `TooLateError`: whoever never answers must not hold a message for good. */
export async function within<T>(timing: Timing, milliseconds: number, what: string, asked: Promise<T>): Promise<T> {
  const enough = new AbortController();
  try {
    return await Promise.race([
      asked,
      timing.sleep(milliseconds, enough.signal).then((): never => {
        throw new TooLateError(what, milliseconds);
      }),
    ]);
  } finally {
    enough.abort();
  }
}
