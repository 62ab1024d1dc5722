import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching';

/** SharePoint takes at most 100 operations in a batch. */
export const partsPerBatch = 100;

/**
 * Sends requests in `$batch`es and gives each its own outcome, in order. Rejects when a batch as a whole got no answer: the parts of it may or may
 * not have been done. A batch is not a transaction.
 */
export async function together<T>(
  sp: SPFI,
  requests: readonly ((sp: SPFI) => Promise<T>)[],
): Promise<readonly PromiseSettledResult<T>[]> {
  if (requests.length === 0) return [];
  const [batched, execute] = sp.batched({ maxRequests: partsPerBatch });
  const outcomes = Promise.allSettled(requests.map((request) => request(batched)));
  await execute();
  return outcomes;
}
