import { array, assert, integer, property } from 'fast-check';
import { RateLimits } from '../../../../src/local/teams/connector/rate-limits';
import { TeamsError } from '../../../../src/local/teams/connector/teams-error';
import { channelId, startChat } from './support/running-chat';

/** Seconds to wait, or null when it was let through. */
function tried(limits: RateLimits, operation: Parameters<RateLimits['take']>[0], conversation: string): number | null {
  try {
    limits.take(operation, conversation);
    return null;
  } catch (error) {
    if (!(error instanceof TeamsError) || error.status !== 429) throw error;
    return Number(error.headers['Retry-After']);
  }
}

describe('the limits of traffic', () => {
  it.each([
    [1, 0, 7],
    [2, 1000, 8],
    [30, 2000, 60],
    [3600, 15_000, 240],
  ])('keep to the window of %i s when one is sent as often as the shorter ones allow', (_seconds, everyMs, _passed) => {
    let now = 0;
    const limits = new RateLimits(() => now);
    const times: number[] = [];
    // As fast as is let through, for two hours of the clock.
    for (; now < 7_200_000; now += Math.max(everyMs, 100)) if (tried(limits, 'send', 'c') === null) times.push(now);
    for (const [seconds, most] of [
      [1, 7],
      [2, 8],
      [30, 60],
      [3600, 1800],
    ] as const) {
      const fullest = Math.max(...times.map((end) => times.filter((at) => at > end - seconds * 1000 && at <= end).length));
      expect([seconds, fullest <= most]).toEqual([seconds, true]);
    }
  });

  it('let seven through at once, the eighth after a second, and say how long to wait', () => {
    let now = 0;
    const limits = new RateLimits(() => now);
    const burst = Array.from({ length: 8 }, () => tried(limits, 'send', 'c'));
    expect(burst).toEqual([null, null, null, null, null, null, null, 1]);
    now = 999;
    expect(tried(limits, 'send', 'c')).toBe(1);
    now = 1000;
    expect([tried(limits, 'send', 'c'), tried(limits, 'send', 'c')]).toEqual([null, 1]);
    now = 2000;
    expect(tried(limits, 'send', 'c')).toBeNull();
  });

  it('count each conversation and each kind of request by itself', () => {
    const limits = new RateLimits(() => 0);
    for (let sent = 0; sent < 7; sent += 1) limits.take('send', 'a');
    expect(tried(limits, 'send', 'a')).toBe(1);
    expect([tried(limits, 'send', 'b'), tried(limits, 'create', 'a'), tried(limits, 'members', 'a')]).toEqual([null, null, null]);
    expect(Array.from({ length: 14 }, () => tried(limits, 'members', 'a')).filter((wait) => wait === null)).toHaveLength(13);
  });

  it('let fifty through in a second for the whole tenant', () => {
    let now = 0;
    const limits = new RateLimits(() => now);
    const all = Array.from({ length: 60 }, (_, place) => tried(limits, 'send', String(place)));
    expect(all.filter((wait) => wait === null)).toHaveLength(50);
    now = 1000;
    expect(tried(limits, 'send', 'x')).toBeNull();
  });

  it('always let through who waits as long as was asked', () => {
    assert(
      property(array(integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 200 }), (pauses) => {
        let now = 0;
        const limits = new RateLimits(() => now);
        for (const pause of pauses) {
          now += pause;
          const wait = tried(limits, 'send', 'c');
          if (wait === null) continue;
          now += wait * 1000;
          expect(tried(limits, 'send', 'c')).toBeNull();
        }
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('answer the bot 429 with Retry-After, by a clock of the test', async () => {
    let now = 0;
    const running = await startChat({ limitClock: () => now });
    running.chat.installAtFirst({ people: [], channel: true });
    const send = () =>
      running.call('POST', `/conversations/${encodeURIComponent(channelId)}/activities`, { type: 'message', text: 'x' });
    for (let sent = 0; sent < 7; sent += 1) expect((await send()).status).toBe(201);
    const refused = await send();
    expect([refused.status, refused.json.error.code, refused.headers.get('Retry-After')]).toEqual([429, 'Throttled', '1']);
    now = 1000;
    expect((await send()).status).toBe(201);
    await running.close();
  });
});
