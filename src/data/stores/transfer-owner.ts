import type { SPFI } from '@pnp/sp';
import { agreements } from '../../schema/agreements';
import { PreconditionFailedError } from '../connection/precondition-failed-error';
import { stoppable } from '../connection/stoppable';
import { ConflictError, NotAttemptedError, UnreachableError } from '../data-errors';
import { agreementMapping } from '../mappings/agreement-mapping';
import type { TransferResult } from '../ports/agreement-store';
import type { BulkOptions } from '../ports/versioned';
import type { RawRow } from '../rows/row-reader';
import type { Site } from '../rows/site';
import { together } from '../rows/batch';
import { itemsOf } from '../rows/site';
import { etagOf, readStored } from '../rows/versioned-rows';

/** Few enough that a stop takes effect soon, many enough that a batch is worth its request. */
const agreementsPerBatch = 50;

/**
 * Gives many agreements a new owner, fifty at a time, each guarded by the version it had when its turn came. One result per id, in order.
 * When SharePoint stops answering, or `signal` stops the work, the rest are `NotAttemptedError`: it is always known exactly what was done.
 */
export async function transferOwner(
  site: Site,
  ids: readonly number[],
  newOwnerId: number,
  { onProgress, signal }: BulkOptions = {},
): Promise<readonly TransferResult[]> {
  const sp = stoppable(site.sp, signal);
  const results: TransferResult[] = [];
  let stopped: Error | null = null;
  for (let next = 0; next < ids.length; next += agreementsPerBatch) {
    const batch = ids.slice(next, next + agreementsPerBatch);
    if (signal?.aborted) stopped ??= new NotAttemptedError('The person stopped the change.');
    if (stopped === null) {
      const outcome = await transferBatch(site, sp, batch, newOwnerId);
      results.push(...outcome.results);
      stopped = outcome.stopped;
      onProgress?.({ done: results.length, total: ids.length });
    } else {
      const cause: Error = stopped;
      results.push(...batch.map((id) => failed(id, new NotAttemptedError(`Agreement ${id} was not tried.`, { cause }))));
    }
  }
  return results;
}

async function transferBatch(
  site: Site,
  stoppableSp: SPFI,
  ids: readonly number[],
  newOwnerId: number,
): Promise<{ readonly results: readonly TransferResult[]; readonly stopped: Error | null }> {
  let written = false;
  try {
    const rows = await together(
      stoppableSp,
      ids.map(
        (id) => (sp) =>
          itemsOf(sp, agreements).getById(id).select('Id', 'OwnerId')<RawRow>({
            headers: { Accept: 'application/json;odata=minimalmetadata' },
          }),
      ),
    );
    written = true;
    const readable = rows.flatMap((row, index) =>
      row.status === 'fulfilled' ? [{ id: ids[index] as number, etag: etagOf(row.value) }] : [],
    );
    const writes = await together(
      stoppableSp,
      readable.map(
        ({ id, etag }) =>
          (sp) =>
            itemsOf(sp, agreements).getById(id).update({ OwnerId: newOwnerId }, etag),
      ),
    );
    const outcomes = new Map(readable.map(({ id }, index) => [id, writes[index]]));
    const results = ids.map(async (id, index): Promise<TransferResult> => {
      const read = rows[index];
      if (read?.status === 'rejected') return failed(id, read.reason);
      const write = outcomes.get(id);
      return write?.status === 'rejected' ? failed(id, await asConflict(site, id, newOwnerId, write.reason)) : { id, ok: true };
    });
    return { results: await Promise.all(results), stopped: null };
  } catch (error) {
    const reason = error instanceof Error ? error : new UnreachableError(String(error), written);
    return { results: ids.map((id) => failed(id, reason)), stopped: reason };
  }
}

/** Somebody changed the row between our reading its version and our writing. */
async function asConflict(site: Site, id: number, newOwnerId: number, reason: unknown): Promise<unknown> {
  if (!(reason instanceof PreconditionFailedError)) return reason;
  return await readStored(site, agreementMapping, id).then(
    (theirs) => new ConflictError({ ...theirs.value, ownerId: newOwnerId }, theirs, { cause: reason }),
    // What could not be read again must not hide what became of the others.
    (error: unknown) => error,
  );
}

const failed = (id: number, reason: unknown): TransferResult => ({
  id,
  ok: false,
  error: reason instanceof Error ? reason : new UnreachableError(String(reason), true),
});
