import * as fc from 'fast-check';
import { withRetry, type Send } from '../../../src/data/connection/retry-behaviour';
import { ThrottleGate } from '../../../src/data/connection/throttle-gate';
import { NotAttemptedError } from '../../../src/data/data-errors';
import { refusal } from './fake-network';
import { VirtualClock } from './virtual-clock';

const url = 'https://alver.example/sites/innkjop/_api/web/lists';
const stormSeconds = 60;
const retryAfter = 30;
const latency = 80;

/** SharePoint that refuses everybody for a minute, counts what it gets, and keeps what it took. */
function storm(clock: VirtualClock) {
  const from = clock.now();
  const sent: { readonly at: number; readonly refused: boolean }[] = [];
  const kept: string[] = [];
  const send: Send = async (_, init) => {
    const at = clock.now() - from;
    const refused = at < stormSeconds * 1000;
    sent.push({ at, refused });
    await clock.sleep(latency);
    if (refused) return refusal(429, String(retryAfter));
    if (typeof init.body === 'string') kept.push(init.body);
    return new Response('{}', { headers: { 'Content-Type': 'application/json' } });
  };
  return { send, sent, kept };
}

/** What cannot be avoided: every request once, one refusal to learn of the storm, and one more each time the wait is over. */
const leastPossible = (requests: number) => requests + stormSeconds / retryAfter;

test.each([
  ['fifty at once', 50, () => 0],
  ['one each second', 60, (nth: number) => nth * 1_000],
  ['three at once, as the opening of the app', 3, () => 0],
])('in a storm of a minute, %s: at most 1.1 times the least possible requests', async (_, requests, startsAt) => {
  const clock = new VirtualClock();
  const { send, sent } = storm(clock);
  const patient = withRetry(send, { clock }).send;
  const one = async (nth: number) => {
    await clock.sleep(startsAt(nth));
    return patient(url, { method: 'GET' });
  };
  const answers = await clock.until(Promise.all(Array.from({ length: requests }, (__, nth) => one(nth))));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  // Those that were on their way when the first refusal came cannot be called back.
  const onTheirWay = sent.filter(({ at }) => at > 0 && at < latency).length + sent.filter(({ at }) => at === 0).length - 1;
  expect(sent.length).toBeLessThanOrEqual(1.1 * (leastPossible(requests) + Math.min(onTheirWay, 3)));
  expect(sent.filter(({ refused }) => refused).length - onTheirWay).toBe(stormSeconds / retryAfter);
});

test('fifty at once are no more than 1.1 times the least, the ones on their way counted as waste too', async () => {
  const clock = new VirtualClock();
  const { send, sent } = storm(clock);
  const patient = withRetry(send, { clock }).send;
  await clock.until(Promise.all(Array.from({ length: 50 }, () => patient(url, { method: 'GET' }))));
  expect(sent.length / leastPossible(50)).toBeLessThanOrEqual(1.1);
});

test('the first is answered within two seconds of the release, whatever the draws', async () => {
  const run = fc.asyncProperty(
    fc.array(fc.double({ min: 0, max: 0.9999, noNaN: true }), { minLength: 4, maxLength: 4 }),
    fc.integer({ min: 1, max: 30 }),
    async (draws, requests) => {
      let drawn = 0;
      const clock = new VirtualClock(() => draws[(drawn += 1) % draws.length] ?? 0);
      const { send, sent } = storm(clock);
      const patient = withRetry(send, { clock }).send;
      await clock.until(Promise.all(Array.from({ length: requests }, () => patient(url, { method: 'GET' }))));
      const first = sent.find(({ refused }) => !refused)?.at ?? Infinity;
      expect(first + latency - stormSeconds * 1000).toBeLessThanOrEqual(2_000);
    },
  );
  await fc.assert(run, { seed: 3, numRuns: 60 });
});

test('no edit is lost and none is made twice', async () => {
  const clock = new VirtualClock();
  const { send, kept } = storm(clock);
  const patient = withRetry(send, { clock }).send;
  const edits = Array.from({ length: 25 }, (_, nth) => `edit ${nth}`);
  await clock.until(Promise.all(edits.map((body) => patient(url, { method: 'POST', body }))));
  expect([...kept].sort()).toEqual([...edits].sort());
});

test('the listener is told of the wait, and once that it is over', async () => {
  const clock = new VirtualClock();
  const heard: string[] = [];
  const { send } = storm(clock);
  const patient = withRetry(send, {
    clock,
    onThrottled: ({ waitSeconds }) => heard.push(`wait ${Math.round(waitSeconds)}`),
    onReleased: () => heard.push('released'),
  }).send;
  await clock.until(patient(url, { method: 'GET' }));
  await clock.until(patient(url, { method: 'GET' }));
  expect(heard).toEqual(['wait 30', 'wait 30', 'released']);
});

test('a clock that is set back while it waits makes nobody wait longer than SharePoint asked', async () => {
  const clock = new VirtualClock();
  const told: number[] = [];
  const gate = new ThrottleGate(clock, { onThrottled: ({ until }) => told.push(until) });
  gate.hold(30_000);
  clock.time -= 3_600_000;
  const from = clock.now();
  const pass = await clock.until(gate.enter(180_000));
  expect(pass.waited).toBe(30_000);
  expect(clock.now() - from).toBe(30_000);
  // And the countdown is right again.
  expect(told.at(-1)).toBe(from + 30_000);
});

test('what waits can be stopped, and has then not been sent', async () => {
  const clock = new VirtualClock();
  const { send, sent, kept } = storm(clock);
  const patient = withRetry(send, { clock }).send;
  const stop = new AbortController();
  const edit = patient(url, { method: 'POST', body: 'edit', signal: stop.signal });
  const stopping = clock.sleep(5_000).then(() => stop.abort());
  await expect(clock.until(edit)).rejects.toThrow(NotAttemptedError);
  await stopping;
  expect(sent).toHaveLength(1);
  expect(kept).toEqual([]);
});

test('those who are stopped while they queue keep nobody else from their turn', async () => {
  const clock = new VirtualClock();
  const { send, kept } = storm(clock);
  const patient = withRetry(send, { clock }).send;
  const stop = new AbortController();
  const edits = Array.from({ length: 12 }, (_, nth) =>
    patient(url, { method: 'POST', body: `edit ${nth}`, ...(nth >= 5 && nth < 9 ? { signal: stop.signal } : {}) }),
  );
  void clock.sleep(40).then(() => stop.abort());
  const outcomes = await clock.until(Promise.allSettled(edits));
  expect(outcomes.flatMap(({ status }, nth) => (status === 'rejected' ? [nth] : []))).toEqual([5, 6, 7, 8]);
  expect(kept).toHaveLength(8);
});

describe('near the end of the budget', () => {
  /** A budget of 1,250 units in a minute, two a call, told from 80 % on. */
  const budget = (clock: VirtualClock) => {
    const limit = 1_250;
    const from = clock.now();
    let used = 0;
    let window = 0;
    const sent: number[] = [];
    const send: Send = async () => {
      const now = Math.floor((clock.now() - from) / 60_000);
      if (now !== window) [window, used] = [now, 0];
      used += 2;
      sent.push(clock.now() - from);
      const reset = Math.ceil(60 - ((clock.now() - from) % 60_000) / 1000);
      const headers: Record<string, string> =
        used < limit * 0.8
          ? {}
          : {
              'RateLimit-Limit': `${limit}`,
              'RateLimit-Remaining': `${Math.max(0, limit - used)}`,
              'RateLimit-Reset': `${reset}`,
            };
      await clock.sleep(20);
      return used > limit ? refusal(429, String(reset)) : new Response('{}', { headers });
    };
    return { send, sent };
  };

  test('the client slows down so much that it is never refused', async () => {
    const clock = new VirtualClock();
    const { send, sent } = budget(clock);
    const notices: unknown[] = [];
    const patient = withRetry(send, { clock, onThrottled: (notice) => notices.push(notice) }).send;
    const worker = async () => {
      for (let nth = 0; nth < 400; nth += 1) await patient(url, { method: 'GET' });
    };
    await clock.until(Promise.all([worker(), worker(), worker()]));
    expect(notices).toEqual([]);
    expect(sent).toHaveLength(1_200);
  });

  test('the gaps end when the budget is full again', async () => {
    const clock = new VirtualClock();
    const headers = { 'RateLimit-Remaining': '10', 'RateLimit-Reset': '10' };
    let tight = true;
    const send: Send = async () => new Response('{}', { headers: tight ? headers : {} });
    const patient = withRetry(send, { clock }).send;
    const start = clock.now();
    await clock.until(patient(url, { method: 'GET' }));
    tight = false;
    await clock.until(patient(url, { method: 'GET' }));
    const spent = clock.now() - start;
    expect(spent).toBe(2_000);
    await clock.until(patient(url, { method: 'GET' }));
    expect(clock.now() - start).toBe(spent);
  });
});
