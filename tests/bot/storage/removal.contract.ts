import type { CalendarDate } from '../../../src/domain/calendar-date';
import type { OutboxStore } from '../../../bot/storage/outbox-store';
import type { ContractContext } from './storage.contract';
import { anEntry, at } from './storage-subject';

const year = 365 * 86_400;
const claiming = (now: number) => ({ by: 'one', now: at(now), until: at(now + 60), limit: 1 });

async function end(outbox: OutboxStore, id: string, state: 'sent' | 'uncertain' | 'refused', values = {}): Promise<void> {
  await outbox.plan([anEntry(id, { dueAt: at(-1), ...values })], at(0));
  const [claim] = await outbox.claim(claiming(0));
  if (claim?.record.id !== id) throw new TypeError(`${id} was not claimed`);
  await outbox.beginSending(claim, at(1));
  await outbox.finish(claim, state === 'sent' ? { state, conversationId: 'a', activityId: 'b' } : { state, problem: 'x' }, at(2));
}

export function removalContract({ open }: ContractContext): void {
  describe('removal', () => {
    test('what ended long ago is removed, but its identity still refuses a second sending', async () => {
      const { outbox } = await open();
      await end(outbox, 'sent', 'sent');
      await end(outbox, 'refused', 'refused');
      await outbox.plan([anEntry('superseded')], at(0), 'superseded');
      await outbox.plan([anEntry('planned')], at(0));
      expect(await outbox.prune(at(0))).toBe(0);
      expect(await outbox.prune(at(year))).toBe(3);
      expect(await outbox.prune(at(year))).toBe(0);
      expect(await outbox.read('sent')).toBeNull();
      expect((await outbox.about([7])).map(({ id }) => id)).toEqual(['planned']);
      expect(await outbox.count()).toMatchObject({ sent: 0, refused: 0, superseded: 0, planned: 1 });
      expect(await outbox.inState('sent')).toEqual([]);
      const again = ['sent', 'refused', 'superseded', 'planned', 'fresh'].map((id) => anEntry(id));
      expect(await outbox.plan(again, at(year))).toEqual(['fresh']);
    });

    test('what a digest must still tell of stays until it has, and the history of a deadline until that has passed', async () => {
      const { outbox } = await open();
      await end(outbox, 'uncertain', 'uncertain');
      const subject = { ...anEntry('').subject!, deadlineDate: '2029-05-01' as CalendarDate };
      await end(outbox, 'future', 'sent', { subject });
      await end(outbox, 'nothing', 'sent', { subject: null });
      expect(await outbox.prune(at(year))).toBe(1);
      await outbox.markReported(['uncertain'], 'digest');
      expect(await outbox.prune(at(year))).toBe(1);
      expect(await outbox.prune(at(4 * year))).toBe(1);
      expect(await outbox.plan([anEntry('uncertain'), anEntry('future'), anEntry('nothing')], at(year))).toEqual([]);
    });

    test('when a person has left, nothing of them remains but what is on its way or has still to be told', async () => {
      const { outbox } = await open();
      const lane = 'person:kari@alver.kommune.no';
      await end(outbox, 'sent', 'sent', { lane });
      await end(outbox, 'uncertain', 'uncertain', { lane });
      await outbox.plan([anEntry('going', { lane, dueAt: at(2) }), anEntry('waiting', { lane, dueAt: at(3) })], at(0));
      await outbox.plan([anEntry('somebody else', { dueAt: at(4) })], at(0));
      const [going] = await outbox.claim(claiming(5));
      expect(await outbox.forget(lane)).toBe(2);
      expect(await outbox.read('waiting')).toBeNull();
      expect(await outbox.read('sent')).toBeNull();
      if (going) await outbox.finish(going, { state: 'obsolete', problem: 'left' }, at(6));
      await outbox.markReported(['uncertain'], 'digest');
      expect(await outbox.forget(lane)).toBe(0);
      expect(await outbox.nextDueAt()).toBe(at(4));
      expect(await outbox.plan([anEntry('sent'), anEntry('waiting'), anEntry('going')], at(9))).toEqual([]);
      expect(await outbox.forget('person:nobody')).toBe(0);
      const claims = await outbox.claim({ ...claiming(9), limit: 9 });
      expect(claims.map(({ record }) => record.id)).toEqual(['somebody else']);
    });
  });
}
