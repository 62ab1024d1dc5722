import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching';

/**
 * Sends all requests in as few calls as SharePoint allows and answers in order. The first failure is thrown after every part has been answered,
 * so that no rejection is left without a handler.
 */
export async function inBatch<T>(sp: SPFI, requests: (batched: SPFI) => readonly Promise<T>[]): Promise<readonly T[]> {
  const [batched, execute] = sp.batched();
  const waiting = Promise.allSettled(requests(batched));
  await execute();
  return (await waiting).map((part) => {
    if (part.status === 'rejected') throw part.reason;
    return part.value;
  });
}
