import { createReadiness, type ReadinessOptions } from '../../../bot/service/readiness';

const at = new Date('2026-11-23T08:00:00Z');
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
const ask = (options: Partial<ReadinessOptions>): ReturnType<ReturnType<typeof createReadiness>> =>
  createReadiness({
    storage: () => Promise.resolve(),
    sharePoint: () => Promise.resolve(),
    lastSweepAt: () => Promise.resolve(new Date(at.getTime() - 10 * 60_000)),
    maxSweepAgeMs: 3_600_000,
    now: () => at,
    timeoutMs: 20,
    ...options,
  })();

describe('Whether the bot is ready', () => {
  it('is told with the age of the last sweep', async () => {
    expect(await ask({})).toEqual({ ready: true, storage: 'ok', sharePoint: 'ok', sweep: 'ok', lastSweepMinutes: 10 });
  });

  it.each<readonly [string, Partial<ReadinessOptions>, object]>([
    [
      'storage that fails',
      { storage: () => Promise.reject(new TypeError('/data/bot.sqlite')) },
      { ready: false, storage: 'failing' },
    ],
    ['storage that hangs', { storage: never }, { ready: false, storage: 'failing' }],
    ['SharePoint that fails', { sharePoint: () => Promise.reject(new TypeError('x')) }, { ready: false, sharePoint: 'failing' }],
    ['SharePoint that hangs', { sharePoint: never }, { ready: false, sharePoint: 'failing' }],
    ['no sweep yet', { lastSweepAt: () => Promise.resolve(null) }, { ready: true, sweep: 'none', lastSweepMinutes: null }],
    ['a late sweep', { maxSweepAgeMs: 60_000 }, { ready: true, sweep: 'late', lastSweepMinutes: 10 }],
  ])('is told of %s, without saying why', async (_name, options, expected) => {
    const report = await ask(options);
    expect(report).toMatchObject(expected);
    expect(JSON.stringify(report)).not.toContain('data');
  });

  it('is found out once in a while, however often anybody asks', async () => {
    let asked = 0;
    let time = at.getTime();
    const ready = createReadiness({
      storage: async () => void (asked += 1),
      sharePoint: () => Promise.resolve(),
      lastSweepAt: () => Promise.resolve(null),
      maxSweepAgeMs: 1,
      now: () => new Date(time),
      keepMs: 5_000,
    });
    for (let n = 0; n < 100; n += 1) await ready();
    expect(asked).toBe(1);
    time += 5_000;
    await ready();
    expect(asked).toBe(2);
  });
});
