import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching';
import { valuesOf } from '../rows/batch';

/**
 * Sends all requests in as few calls as SharePoint allows and answers in order. The first failure is thrown after every part has been answered,
 * so that no rejection is left without a handler.
 */
export async function inBatch<T>(sp: SPFI, requests: (batched: SPFI) => readonly Promise<T>[]): Promise<readonly T[]> {
  const [batched, execute] = sp.batched();
  const waiting = Promise.allSettled(requests(batched));
  await execute();
  return valuesOf(await waiting);
}
