import { setTimeout as pause } from 'node:timers/promises';

const mostTries = 8;

/** Waits as long as a throttled site says, and asks again. A request that was throttled has not been carried out, so writes may be repeated too. */
export function politeFetch(send: typeof fetch = fetch, wait: (ms: number) => Promise<unknown> = pause): typeof fetch {
  return async (address, init) => {
    for (let tried = 1; ; tried += 1) {
      const answer = await send(address, init);
      const after = answer.headers.get('retry-after');
      const isThrottled = answer.status === 429 || (answer.status === 503 && after !== null);
      if (!isThrottled || tried === mostTries) return answer;
      await answer.arrayBuffer();
      await wait(waitOf(after, tried));
    }
  };
}

/** Seconds or a date; a little more each time when nothing is said. */
function waitOf(after: string | null, tried: number): number {
  const seconds = Number(after ?? 5 * tried);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(after ?? '') - Date.now();
  return Math.min(Math.max(ms, 1000), 300_000) + Math.random() * 1000;
}
