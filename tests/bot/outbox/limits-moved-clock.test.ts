import { silentLog as log } from '../../../bot/service/log';
import { createLimits } from '../../../bot/outbox/limits/limits';
import type { Documents } from '../../../bot/storage/documents';
import { memoryDocuments } from '../service/memory-documents';
import { VirtualTime } from './support/virtual-time';

/** A virtual clock that can be moved on between two moments, as the local one is. */
function movable(time: VirtualTime): {
  readonly clock: Pick<VirtualTime, 'now' | 'elapsed' | 'sleep'>;
  moveOn(ms: number): void;
} {
  let moved = 0;
  return {
    clock: {
      now: () => new Date(time.now().getTime() + moved),
      elapsed: () => time.elapsed() + moved,
      sleep: time.sleep,
    },
    moveOn: (ms) => void (moved += ms),
  };
}

it('makes the first message of a day that the clock was moved to wait for nothing', async () => {
  const time = new VirtualTime();
  const { clock, moveOn } = movable(time);
  const limits = createLimits({ documents: memoryDocuments(), instance: 'a', now: clock.now, timing: clock, log });
  const enter = async (): Promise<void> => {
    const entrance = await limits.enter('19:one', 5_000);
    if (!('admission' in entrance)) throw new TypeError('no place');
    entrance.admission.end();
  };
  const first = enter();
  await time.advance(500);
  await first;
  for (let day = 0; day < 40; day += 1) {
    moveOn(86_400_000);
    let isIn = false;
    const entering = enter().then(() => (isIn = true));
    // A moment in which no timer rings: nobody is waited for.
    await time.advance(0);
    expect([day, isIn]).toEqual([day, true]);
    await entering;
  }
  await limits.close();
});

it('asks a storage that fails no more often for all the messages that wait', async () => {
  const time = new VirtualTime();
  const { clock, moveOn } = movable(time);
  const documents = memoryDocuments();
  let reads = 0;
  let fails = false;
  const failing: Documents = {
    ...documents,
    read: async (kind, key) => {
      if (kind === 'tenant-limit') reads += 1;
      if (fails) throw new TypeError('down');
      return await documents.read(kind, key);
    },
  };
  const limits = createLimits({ documents: failing, instance: 'a', now: clock.now, timing: clock, log });
  const first = limits.enter(null, 5_000);
  await time.advance(500);
  await first;
  fails = true;
  moveOn(86_400_000);
  reads = 0;
  for (let message = 0; message < 200; message += 1) {
    void limits.enter(null, 5_000);
    await time.advance(10);
  }
  expect(reads).toBeLessThanOrEqual(4);
});
