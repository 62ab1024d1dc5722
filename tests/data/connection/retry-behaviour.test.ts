import * as fc from 'fast-check';
import { withRetry } from '../../../src/data/connection/retry-behaviour';
import { UnreachableError } from '../../../src/data/data-errors';
import { FakeClock, fakeNetwork, refusal } from './fake-network';

const url = 'https://alver.example/sites/innkjop/_api/web/lists';
const dropped = new TypeError('fetch failed');
const ok = new Response('{"value":[]}', { headers: { 'Content-Type': 'application/json' } });

describe('a read', () => {
  test('waits as long as Retry-After asks, in seconds, and is then answered', async () => {
    const clock = new FakeClock();
    const { send, sent } = fakeNetwork(clock, [refusal(429, '7'), ok]);
    const response = await withRetry(send, { clock }).send(url, { method: 'GET' });
    expect(response.status).toBe(200);
    expect(sent).toHaveLength(2);
    expect(sent[1]!.at - sent[0]!.at).toBe(7_250);
  });

  test('waits until the HTTP date that Retry-After names', async () => {
    const clock = new FakeClock(() => 0);
    const { send, sent } = fakeNetwork(clock, [refusal(503, new Date(clock.now() + 90_000).toUTCString()), ok]);
    await withRetry(send, { clock }).send(url, { method: 'GET' });
    expect(sent[1]!.at - sent[0]!.at).toBe(90_000);
  });

  test.each([
    ['a dropped connection', dropped],
    ['502', refusal(502)],
    ['504', refusal(504)],
    ['429 without Retry-After', refusal(429)],
  ])('is repeated after %s', async (_, fault) => {
    const clock = new FakeClock();
    const { send, sent } = fakeNetwork(clock, [fault, fault, ok]);
    expect((await withRetry(send, { clock }).send(url, { method: 'GET' })).status).toBe(200);
    expect(sent).toHaveLength(3);
  });

  test('backs off exponentially with full jitter up to the cap', async () => {
    const clock = new FakeClock(() => 0.999999);
    const { send } = fakeNetwork(clock, [dropped]);
    const limits = { attempts: 9, baseDelay: 500, maxDelay: 4_000, totalDelay: 1e9 };
    await expect(withRetry(send, { clock, limits }).send(url, { method: 'GET' })).rejects.toThrow(UnreachableError);
    expect(clock.waits.map(Math.ceil)).toEqual([500, 1_000, 2_000, 4_000, 4_000, 4_000, 4_000, 4_000]);
  });

  test('gives up within the total limit, saying how long SharePoint wanted', async () => {
    const clock = new FakeClock();
    const { send, sent } = fakeNetwork(clock, [refusal(429, '100')]);
    const start = clock.now();
    const failure = withRetry(send, { clock, limits: { totalDelay: 180_000 } }).send(url, { method: 'GET' });
    await expect(failure).rejects.toMatchObject({ code: 'data/throttled', retryAfterSeconds: 100 });
    expect(clock.now() - start).toBeLessThanOrEqual(180_000);
    expect(sent).toHaveLength(2);
  });

  test('does not know an unknown outcome', async () => {
    const clock = new FakeClock();
    const { send } = fakeNetwork(clock, [dropped]);
    await expect(withRetry(send, { clock }).send(url, { method: 'GET' })).rejects.toMatchObject({
      outcomeUnknown: false,
      cause: dropped,
    });
  });

  test('is not repeated when SharePoint has decided', async () => {
    for (const status of [400, 401, 403, 404, 409, 412, 500]) {
      const clock = new FakeClock();
      const { send, sent } = fakeNetwork(clock, [refusal(status)]);
      expect((await withRetry(send, { clock }).send(url, { method: 'GET' })).status).toBe(status);
      expect(sent).toHaveLength(1);
    }
  });

  test('takes a hotel network’s sign-in page for no answer', async () => {
    const clock = new FakeClock();
    const page = new Response('<html>Welcome</html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    const { send } = fakeNetwork(clock, [page]);
    await expect(withRetry(send, { clock }).send(url, { method: 'GET' })).rejects.toThrow(UnreachableError);
  });

  test('that the app gave up is not repeated', async () => {
    const clock = new FakeClock();
    const controller = new AbortController();
    const { send, sent } = fakeNetwork(clock, [
      () => {
        controller.abort();
        throw Object.assign(new Error('Aborted'), { name: 'AbortError' });
      },
    ]);
    const failure = withRetry(send, { clock }).send(url, { method: 'GET', signal: controller.signal });
    await expect(failure).rejects.toMatchObject({ code: 'data/not-attempted', cause: { name: 'AbortError' } });
    expect(sent).toHaveLength(1);
  });
});

describe('a write', () => {
  const write = { method: 'POST', body: '{}' };

  test.each([
    ['a dropped connection', dropped],
    ['502', refusal(502)],
    ['503 without Retry-After', refusal(503)],
    ['504', refusal(504)],
  ])('is sent exactly once when it ends in %s, because it may have been done', async (_, fault) => {
    const clock = new FakeClock();
    const { send, sent } = fakeNetwork(clock, [fault, ok]);
    await expect(withRetry(send, { clock }).send(url, write)).rejects.toMatchObject({
      code: 'data/unreachable',
      outcomeUnknown: true,
    });
    expect(sent).toHaveLength(1);
  });

  test('is sent exactly once when the answer breaks off half way', async () => {
    const clock = new FakeClock();
    const broken = new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"Id":'));
          controller.error(new TypeError('terminated'));
        },
      }),
      { status: 201 },
    );
    const { send, sent } = fakeNetwork(clock, [() => broken]);
    await expect(withRetry(send, { clock }).send(url, write)).rejects.toMatchObject({ outcomeUnknown: true });
    expect(sent).toHaveLength(1);
  });

  test.each([429, 503])('is repeated after %d with Retry-After, which did nothing', async (status) => {
    const clock = new FakeClock();
    const { send, sent } = fakeNetwork(clock, [refusal(status, '3'), ok]);
    expect((await withRetry(send, { clock }).send(url, write)).status).toBe(200);
    expect(sent).toHaveLength(2);
  });

  test('is not repeated after 429 without Retry-After', async () => {
    const clock = new FakeClock();
    const { send, sent } = fakeNetwork(clock, [refusal(429), ok]);
    expect((await withRetry(send, { clock }).send(url, write)).status).toBe(429);
    expect(sent).toHaveLength(1);
  });

  test('in a batch is never repeated blindly, while a batch of reads is', async () => {
    const batch = 'https://alver.example/sites/innkjop/_api/$batch';
    const reads = '--batch_1\nContent-Type: application/http\n\nGET https://alver.example/_api/web HTTP/1.1\n\n--batch_1--\n';
    const writes = '--batch_1\nContent-Type: multipart/mixed; boundary="changeset_2"\n\n--changeset_2\n';
    const clock = new FakeClock();
    const first = fakeNetwork(clock, [dropped, ok]);
    expect((await withRetry(first.send, { clock }).send(batch, { method: 'POST', body: reads })).status).toBe(200);
    const second = fakeNetwork(clock, [dropped, ok]);
    await expect(withRetry(second.send, { clock }).send(batch, { method: 'POST', body: writes })).rejects.toThrow(
      UnreachableError,
    );
    expect([first.sent.length, second.sent.length]).toEqual([2, 1]);
  });
});

test('nothing is sent before the moment SharePoint named, whatever the refusals', async () => {
  const run = fc.asyncProperty(
    fc.array(fc.record({ status: fc.constantFrom(429, 503), seconds: fc.integer({ min: 0, max: 40 }) }), { maxLength: 4 }),
    fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 8, maxLength: 8 }),
    async (refusals, draws) => {
      let drawn = 0;
      const clock = new FakeClock(() => draws[(drawn += 1) % draws.length] ?? 0);
      const { send, sent } = fakeNetwork(clock, [...refusals.map(({ status, seconds }) => refusal(status, String(seconds))), ok]);
      await withRetry(send, { clock, limits: { totalDelay: 1e9 } }).send(url, { method: 'POST', body: '{}' });
      refusals.forEach(({ seconds }, index) => {
        const wait = sent[index + 1]!.at - sent[index]!.at;
        expect(wait).toBeGreaterThanOrEqual(seconds * 1000);
        expect(wait).toBeLessThanOrEqual(seconds * 1000 + 500);
      });
      expect(sent).toHaveLength(refusals.length + 1);
    },
  );
  await fc.assert(run, { seed: 2, numRuns: 200 });
});

test('while one request is held back, the others wait too', async () => {
  const clock = new FakeClock(() => 0);
  const notices: number[] = [];
  const { send, sent } = fakeNetwork(clock, [refusal(429, '10'), ok]);
  const { send: retrying } = withRetry(send, { clock, onThrottled: ({ waitSeconds }) => notices.push(waitSeconds) });
  const held = retrying(url, { method: 'GET' });
  const start = clock.now();
  await held;
  await retrying(url, { method: 'POST', body: '{}' });
  expect(sent.map(({ at }) => at - start)).toEqual([0, 10_000, 10_000]);
  expect(notices).toEqual([10]);
});
