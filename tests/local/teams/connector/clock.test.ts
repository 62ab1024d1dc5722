import { startChat, until, type RunningChat } from './support/running-chat';

const dayMs = 86_400_000;

/** A product whose clock goes on a day when the test says so. */
async function startWithClock(): Promise<{ running: RunningChat; step: () => void; fail: () => void }> {
  let now = Date.parse('2026-12-30T23:30:00Z');
  let go: { step: () => void; fail: () => void } = { step: () => undefined, fail: () => undefined };
  const running = await startChat({
    now: () => new Date(now),
    moveClock: async (to, onDay, stop) => {
      for (;;) {
        await new Promise<void>((resolve, reject) => {
          go = { step: resolve, fail: () => reject(new TypeError('no disk')) };
          stop.addEventListener('abort', () => resolve());
        });
        if (stop.aborted) return;
        now += dayMs;
        const day = new Date(now + 3_600_000).toISOString().slice(0, 10);
        onDay(day);
        if (day >= to) return;
      }
    },
  });
  return { running, step: () => go.step(), fail: () => go.fail() };
}

describe('the clock of the product', () => {
  it('is the day in Norway, goes on day by day and tells of each', async () => {
    const { running, step } = await startWithClock();
    const { heard, stop } = await running.listen('ingrid');
    expect((await running.page('GET', '/clock')).json).toEqual({
      today: '2026-12-31',
      now: '2026-12-30T23:30:00.000Z',
      moving: null,
    });
    expect((await running.page('POST', '/clock', { to: '2027-01-02' })).status).toBe(202);
    expect((await running.page('POST', '/clock', { to: '2027-02-02' })).status).toBe(409);
    step();
    await until(() => heard.length === 1);
    expect((await running.page('GET', '/clock')).json).toMatchObject({
      today: '2027-01-01',
      moving: { to: '2027-01-02', at: '2027-01-01' },
    });
    step();
    await until(() => heard.length === 3);
    expect(heard).toEqual([
      { type: 'clock', today: '2027-01-01', to: '2027-01-02' },
      { type: 'clock', today: '2027-01-02', to: '2027-01-02' },
      { type: 'clock', today: '2027-01-02', to: null },
    ]);
    expect((await running.page('GET', '/clock')).json).toMatchObject({ today: '2027-01-02', moving: null });
    stop();
    await running.close();
  });

  it('can be stopped on the way, and can be moved again after it failed', async () => {
    const { running, fail } = await startWithClock();
    const idle = async () => (await running.page('GET', '/clock')).json.moving === null;
    await running.page('POST', '/clock', { to: '2027-06-01' });
    await running.page('DELETE', '/clock');
    await until(idle);
    await running.page('POST', '/clock', { to: '2027-06-01' });
    fail();
    await until(idle);
    expect((await running.page('POST', '/clock', { to: '2027-06-01' })).status).toBe(202);
    await running.close();
  });

  it.each(['2026-12-31', '2026-01-01', '2027-02-30', '2126-01-01', 'i morgon', ''])('does not go to %p', async (to) => {
    const { running } = await startWithClock();
    expect((await running.page('POST', '/clock', { to })).status).toBe(400);
    await running.close();
  });

  it('stands still where nobody can move it', async () => {
    const running = await startChat();
    expect((await running.page('POST', '/clock', { to: '2027-01-01' })).status).toBe(501);
    await running.close();
  });
});
