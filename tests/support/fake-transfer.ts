import { NotAttemptedError } from '../../src/data/data-errors';
import type { TransferResult } from '../../src/data/ports/agreement-store';
import type { BulkOptions } from '../../src/data/ports/versioned';

/** A bulk change in memory: one row after another, told of after each, stopped before the next. `each` may wait or throw. */
export async function oneByOne(
  ids: readonly number[],
  each: (id: number) => Promise<void>,
  { onProgress, signal }: BulkOptions = {},
): Promise<readonly TransferResult[]> {
  const results: TransferResult[] = [];
  for (const id of ids) {
    if (signal?.aborted) results.push({ id, ok: false, error: new NotAttemptedError(`Agreement ${id} was not tried.`) });
    else {
      await each(id);
      results.push({ id, ok: true });
    }
    onProgress?.({ done: results.length, total: ids.length });
  }
  return results;
}
