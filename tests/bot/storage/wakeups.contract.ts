import type { ContractContext } from './storage.contract';
import { anEntry, at } from './storage-subject';

const long = 60_000;
const claim = (limit = 10) => ({ by: 'a', now: at(0), until: at(60), limit });

/** None of these waits for the time that is given: a wake-up that does not come is seen as a test that never ends. */
export function wakeupsContract({ open }: ContractContext): void {
  describe('waiting for something to send', () => {
    test('what is planned here wakes this instance', async () => {
      const { outbox, wait } = await open();
      await outbox.claim(claim());
      const woken = wait(long);
      await outbox.plan([anEntry('a')], at(0));
      await woken;
      expect(await outbox.claim(claim())).toHaveLength(1);
    });

    test('what is planned by another instance wakes this one', async () => {
      const [one, other] = [await open(), await open()];
      await one.outbox.claim(claim());
      const woken = one.wait(long);
      await other.outbox.plan([anEntry('a')], at(0));
      await woken;
      expect(await one.outbox.claim(claim())).toHaveLength(1);
    });

    test('what was planned after the last claim and before the waiting is not missed', async () => {
      const [one, other] = [await open(), await open()];
      await one.outbox.claim(claim());
      await other.outbox.plan([anEntry('a')], at(0));
      await one.wait(long);
      expect(await one.outbox.claim(claim())).toHaveLength(1);
    });

    test('a lane that is free again, and a message that was put back, wake', async () => {
      const { outbox, wait } = await open();
      const lane = 'person:kari@alver.kommune.no';
      await outbox.plan([anEntry('a', { lane }), anEntry('b', { lane })], at(0));
      const [first] = await outbox.claim(claim());
      if (!first) return expect(first).toBeDefined();
      expect(await outbox.claim(claim())).toEqual([]);
      const woken = wait(long);
      await outbox.finish(first, { state: 'planned', problem: '429', dueAt: at(0) }, at(0));
      await woken;
      expect(await outbox.claim(claim())).toHaveLength(1);
    });

    test('the time that was given, an end that is asked for, and closing end the waiting', async () => {
      const { outbox, wait, close } = await open();
      await outbox.claim(claim());
      await wait(1);
      const ended = new AbortController();
      const aborted = wait(long, ended.signal);
      ended.abort();
      await aborted;
      await wait(long, ended.signal);
      const closed = wait(long);
      await close();
      await closed;
    });

    test('a storage that can be reached says so, and one that was closed says that', async () => {
      const storage = await open();
      await expect(storage.check()).resolves.toBeUndefined();
      await storage.close();
      await expect(storage.check()).rejects.toMatchObject({ code: 'bot/storage', problem: 'closed' });
      await expect(storage.outbox.read('a')).rejects.toMatchObject({ problem: 'closed' });
      await expect(storage.close()).resolves.toBeUndefined();
    });
  });
}
