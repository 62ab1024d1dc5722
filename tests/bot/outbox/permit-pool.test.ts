import { PermitPool, permitRule, type Permit } from '../../../bot/outbox/limits/permit-pool';
import { settled, VirtualTime } from './support/virtual-time';

/** So many permits, past the first careful seconds. */
async function aPool(permits: number): Promise<{ readonly time: VirtualTime; readonly pool: PermitPool }> {
  const time = new VirtualTime();
  const pool = new PermitPool(time, permitRule);
  pool.hold(permits, 1_000_000, 0);
  await time.advance(10_000);
  return { time, pool };
}

async function taken(pool: PermitPool): Promise<Permit> {
  const permit = await pool.take(0);
  if (!permit) throw new RangeError('There was none.');
  return permit;
}

/** After how many milliseconds the only permit is handed out again. */
async function againAfter(pool: PermitPool, time: VirtualTime): Promise<number> {
  const began = time.elapsed();
  let at = Number.NaN;
  void pool.take(60_000).then(() => (at = time.elapsed()));
  await time.advance(10_000);
  return at - began + permitRule.leadMs;
}

it('lets nothing leave in a pause that began after the permit was given', async () => {
  const { time, pool } = await aPool(1);
  const permit = await taken(pool);
  pool.pause(time.elapsed() + 5_000, 60_000);
  expect(await permit.leave()).toBe(false);
});

it('lets nothing leave with a permit that has been given up since, and gives up those that nobody has first', async () => {
  const { pool } = await aPool(2);
  const permit = await taken(pool);
  pool.giveUp(1);
  expect(pool.inUse).toBe(1);
  expect(await permit.leave()).toBe(true);
  const { pool: other } = await aPool(1);
  const lost = await taken(other);
  other.giveUp(0);
  expect(await lost.leave()).toBe(false);
});

it('counts a request that was answered soon as arrived soon, and in doubt as arrived when it was answered', async () => {
  const sure = await aPool(1);
  const first = await taken(sure.pool);
  await first.leave();
  await sure.time.advance(200);
  first.answered();
  expect(await againAfter(sure.pool, sure.time)).toBe(1_000 + permitRule.spreadMs - 200);

  const careful = await aPool(1);
  careful.pool.pause(careful.time.elapsed(), 60_000);
  const second = await taken(careful.pool);
  await second.leave();
  await careful.time.advance(200);
  second.answered();
  expect(await againAfter(careful.pool, careful.time)).toBe(1_000);
});

it('gives a permit whose holder let nothing leave to the next at once', async () => {
  const { time, pool } = await aPool(1);
  const permit = await taken(pool);
  const next = jest.fn();
  void (async () => next(await pool.take(5_000)))();
  await time.advance(10);
  expect(next).not.toHaveBeenCalled();
  permit.giveBack();
  await settled();
  expect(next).toHaveBeenCalledWith(expect.anything());
});
