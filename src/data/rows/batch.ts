import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching';
import { holdBack } from '../connection/hold-back';
import { ThrottledError } from '../data-errors';

/** SharePoint takes at most 100 operations in a batch. */
export const partsPerBatch = 100;
/** How often parts that SharePoint refused for a while are sent again. */
const rounds = 5;

type Request<T> = (sp: SPFI) => Promise<T>;

/**
 * Sends requests in `$batch`es and gives each its own outcome, in order. Rejects when a batch as a whole got no answer: the parts of it may or may
 * not have been done. A batch is not a transaction. Parts that SharePoint put off (429 inside the answer) certainly did nothing: they are sent
 * again when the wait is over, and only they.
 */
export async function together<T>(sp: SPFI, requests: readonly Request<T>[]): Promise<readonly PromiseSettledResult<T>[]> {
  const outcomes = [...(await once(sp, requests))];
  for (let round = 1; round < rounds; round += 1) {
    const putOff = outcomes.flatMap((outcome, index) => (secondsOf(outcome) === null ? [] : [index]));
    if (putOff.length === 0) break;
    holdBack(sp, Math.max(...putOff.map((index) => secondsOf(outcomes[index]) ?? 0)));
    const again = await once(
      sp,
      putOff.map((index) => requests[index] as Request<T>),
    ).catch((reason: unknown) => putOff.map((): PromiseRejectedResult => ({ status: 'rejected', reason })));
    putOff.forEach((index, nth) => (outcomes[index] = again[nth] as PromiseSettledResult<T>));
  }
  return outcomes;
}

/** What each answered, in order; throws the first that failed. */
export function valuesOf<T>(outcomes: readonly PromiseSettledResult<T>[]): readonly T[] {
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}

async function once<T>(sp: SPFI, requests: readonly Request<T>[]): Promise<readonly PromiseSettledResult<T>[]> {
  if (requests.length === 0) return [];
  const [batched, execute] = sp.batched({ maxRequests: partsPerBatch });
  const outcomes = Promise.allSettled(requests.map((request) => request(batched)));
  await execute();
  return outcomes;
}

const secondsOf = (outcome: PromiseSettledResult<unknown> | undefined): number | null =>
  outcome?.status === 'rejected' && outcome.reason instanceof ThrottledError ? outcome.reason.retryAfterSeconds : null;
