import type { SPFI } from '@pnp/sp';
import type { ListDeclaration } from '../schema/list';
import type { OnProgress } from './ports/versioned';
import { partsPerBatch, together } from './rows/batch';
import { itemsOf } from './rows/site';
import { restBody } from './rows/rest-body';
import { type PartialValues } from './rows/row-mapping';

/** What became of one row of a long write. */
export type AddedRow = { readonly ok: true; readonly id: number } | { readonly ok: false; readonly error: unknown };

const failed = (error: unknown): AddedRow => ({ ok: false, error });

/**
 * Adds many rows to a list in batches of 100, in order, and tells what became of each: a batch is not a transaction, so some rows may be refused
 * and the rest stored. `onProgress` is told after every batch. When a whole batch gets no answer, all its rows have that error and the answer ends
 * there: the rows after it were not sent.
 * @example
 * await addRows(sp, units, [{ name: 'Biblioteka', code: '61', serviceAreaId: 6 }]) // [{ ok: true, id: 31 }]
 */
export async function addRows<const L extends ListDeclaration>(
  sp: SPFI,
  list: L,
  rows: readonly PartialValues<L>[],
  onProgress?: OnProgress,
): Promise<readonly AddedRow[]> {
  const added: AddedRow[] = [];
  for (let from = 0; from < rows.length; from += partsPerBatch) {
    const batch = rows.slice(from, from + partsPerBatch);
    const requests = batch.map(
      (row) => (batched: SPFI) => itemsOf(batched, list).add(restBody(list, row)) as Promise<{ Id: number }>,
    );
    try {
      for (const outcome of await together(sp, requests))
        added.push(outcome.status === 'fulfilled' ? { ok: true, id: outcome.value.Id } : failed(outcome.reason));
    } catch (error) {
      return [...added, ...batch.map(() => failed(error))];
    }
    onProgress?.({ done: added.length, total: rows.length });
  }
  return added;
}
