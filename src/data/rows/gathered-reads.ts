import type { SPFI } from '@pnp/sp';
import { together } from './batch';

interface Asked {
  readonly requests: readonly ((sp: SPFI) => Promise<unknown>)[];
  readonly answer: (outcomes: readonly PromiseSettledResult<unknown>[]) => void;
  readonly fail: (error: unknown) => void;
}

const waiting = new WeakMap<SPFI, Asked[]>();

/**
 * Reads that are asked for in the same turn go to SharePoint in one `$batch`, whoever asks: opening the app then costs one request for session,
 * small lists and the size of the register together. Each asker gets the outcomes of its own reads, in order. Never for writes: a batch that gets
 * no answer fails all that is in it.
 */
export function gatheredReads<T>(
  sp: SPFI,
  requests: readonly ((sp: SPFI) => Promise<T>)[],
): Promise<readonly PromiseSettledResult<T>[]> {
  return new Promise((resolve, reject) => {
    const answer = resolve as Asked['answer'];
    const asked = waiting.get(sp);
    if (asked) return void asked.push({ requests, answer, fail: reject });
    waiting.set(sp, [{ requests, answer, fail: reject }]);
    queueMicrotask(() => void send(sp));
  });
}

async function send(sp: SPFI): Promise<void> {
  const asked = waiting.get(sp) ?? [];
  waiting.delete(sp);
  try {
    const outcomes = await together(
      sp,
      asked.flatMap(({ requests }) => requests),
    );
    let from = 0;
    for (const { requests, answer } of asked) answer(outcomes.slice(from, (from += requests.length)));
  } catch (error) {
    for (const { fail } of asked) fail(error);
  }
}
