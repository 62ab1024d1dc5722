import { outboxStates } from '../../../bot/storage/outbox-store';
import type { ContractContext } from './storage.contract';
import { anEntry, at, hostileTexts, sorted } from './storage-subject';

export function outboxContract({ open, many }: ContractContext): void {
  describe('planned messages', () => {
    test('a message is kept as it was given and read by every instance', async () => {
      const [one, other] = [await open(), await open()];
      const entry = anEntry('a', { content: { text: 'Hei «du» 😀', deep: [{ a: null }] }, dueAt: '2026-03-02T09:00:00+02:00' });
      expect(await one.outbox.plan([entry], at(5))).toEqual(['a']);
      expect(await other.outbox.read('a')).toEqual({
        ...entry,
        dueAt: '2026-03-02T07:00:00.000Z',
        state: 'planned',
        attempts: 0,
        plannedAt: at(5),
        changedAt: at(5),
        conversationId: null,
        activityId: null,
        lastProblem: null,
        reportedIn: null,
      });
      expect(await other.outbox.read('b')).toBeNull();
    });

    test('what is there already stays as it is, and only what is new is answered', async () => {
      const { outbox } = await open();
      await outbox.plan([anEntry('a'), anEntry('b')], at(0));
      const again = [anEntry('b', { kind: 'other' }), anEntry('c'), anEntry('c', { kind: 'other' })];
      expect(await outbox.plan(again, at(9))).toEqual(['c']);
      expect(await outbox.read('b')).toMatchObject({ kind: 'reminder', plannedAt: at(0) });
      expect((await outbox.read('c'))?.kind).toBe('reminder');
      expect(await outbox.plan([], at(9))).toEqual([]);
    });

    test('of 16 who plan the same at once exactly one has planned it', async () => {
      const instances = await Promise.all(Array.from({ length: 4 }, open));
      const entries = Array.from({ length: 5 }, (_, each) => anEntry(`m${each}`, { lane: 'place:19:abc@thread.tacv2' }));
      const planned = await Promise.all(
        Array.from({ length: 16 }, async (_, each) => await instances[each % 4]?.outbox.plan(entries, at(0))),
      );
      expect(sorted(planned.flat().map(String))).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
      expect((await instances[0]?.outbox.count())?.planned).toBe(5);
    });

    test('superseded messages are recorded and never claimed, nor planned afterwards', async () => {
      const { outbox } = await open();
      expect(await outbox.plan([anEntry('a')], at(0), 'superseded')).toEqual(['a']);
      expect(await outbox.plan([anEntry('a')], at(0))).toEqual([]);
      expect((await outbox.read('a'))?.state).toBe('superseded');
      expect(await outbox.claim({ by: 'x', now: at(1), until: at(60), limit: 5 })).toEqual([]);
      expect(await outbox.nextDueAt()).toBeNull();
    });

    test('what a new message stands for is refused from then on, also when that message has been removed, and is told by nobody', async () => {
      const [one, other] = [await open(), await open()];
      await one.outbox.plan([anEntry('there')], at(0));
      const standing = Array.from({ length: 130 }, (_, each) => `passed ${each}`);
      const entry = anEntry('a', { standsFor: [...standing, 'there', 'beside'] });
      expect(sorted(await one.outbox.plan([entry, anEntry('beside')], at(1)))).toEqual(['a', 'beside']);
      expect(await other.outbox.plan([anEntry('passed 0'), anEntry('passed 129'), anEntry('free')], at(2))).toEqual(['free']);
      expect(await other.outbox.read('passed 0')).toBeNull();
      expect(await other.outbox.read('a')).not.toHaveProperty('standsFor');
      expect((await other.outbox.read('there'))?.state).toBe('planned');
      expect(await other.outbox.forget(entry.lane)).toBe(0);
      expect(await one.outbox.plan([anEntry('passed 7'), anEntry('a')], at(3), 'superseded')).toEqual([]);
    });

    test('what is there already stands for nothing more than it did', async () => {
      const { outbox } = await open();
      await outbox.plan([anEntry('a')], at(0));
      await outbox.plan([anEntry('a', { standsFor: ['b'] })], at(1));
      expect(await outbox.plan([anEntry('b')], at(2))).toEqual(['b']);
    });

    test('a call with something that cannot be kept stores nothing of it', async () => {
      const { outbox } = await open();
      const wrong = [
        { entry: anEntry('x', { content: 'x'.repeat(300_000) }), problem: 'too-large' },
        { entry: anEntry('nul\0'), problem: 'unstorable' },
        { entry: anEntry('x', { lane: '\ud83d' }), problem: 'unstorable' },
        { entry: anEntry('x', { standsFor: ['\ud83d'] }), problem: 'unstorable' },
        { entry: anEntry('x', { dueAt: 'tomorrow' }), problem: 'unstorable' },
      ];
      for (const { entry, problem } of wrong) {
        await expect(outbox.plan([anEntry('a'), entry], at(0))).rejects.toMatchObject({ code: 'bot/storage', problem });
      }
      expect((await outbox.count()).planned).toBe(0);
    });

    test('identities and lanes may be any text', async () => {
      const { outbox } = await open();
      await outbox.plan(
        hostileTexts.map((text) => anEntry(text, { lane: `person:${text}` })),
        at(0),
      );
      for (const text of hostileTexts) expect(await outbox.read(text)).toMatchObject({ id: text, lane: `person:${text}` });
      const claims = await outbox.claim({ by: 'x', now: at(0), until: at(60), limit: 100 });
      expect(sorted(claims.map(({ record }) => record.id))).toEqual(sorted(hostileTexts));
      for (const claim of claims) expect(await outbox.beginSending(claim, at(1))).toBe(true);
    });

    test('what is about some agreements comes in order of planning, what is about none with none', async () => {
      const { outbox } = await open();
      const about = (agreementId: number) => ({ subject: { ...anEntry('').subject!, agreementId } });
      await outbox.plan([anEntry('late', about(7))], at(30));
      await outbox.plan([anEntry('other', about(70)), anEntry('none', { subject: null })], at(5));
      await outbox.plan([anEntry('early', about(7))], at(10), 'superseded');
      await outbox.plan([anEntry('middle', about(7))], at(20));
      expect((await outbox.about([7])).map(({ id }) => id)).toEqual(['early', 'middle', 'late']);
      expect(await outbox.about([8])).toEqual([]);
      expect((await outbox.read('none'))?.subject).toBeNull();
    });

    test('the next time is the earliest of what is planned, not of what is on its way', async () => {
      const { outbox } = await open();
      expect(await outbox.nextDueAt()).toBeNull();
      const lane = 'person:kari';
      await outbox.plan([anEntry('a', { lane, dueAt: at(10) }), anEntry('b', { lane, dueAt: at(20) })], at(0));
      await outbox.plan([anEntry('c', { dueAt: at(30) })], at(0));
      expect(await outbox.nextDueAt()).toBe(at(10));
      const [claim] = await outbox.claim({ by: 'x', now: at(15), until: at(60), limit: 5 });
      expect(await outbox.nextDueAt()).toBe(at(20));
      if (claim) await outbox.finish(claim, { state: 'planned', problem: '429', dueAt: at(17) }, at(16));
      expect(await outbox.nextDueAt()).toBe(at(17));
    });

    test('states are listed in order of change, with a limit, and without what a digest has told of', async () => {
      const { outbox } = await open();
      for (const [each, id] of ['c', 'a', 'd', 'b'].entries()) await outbox.plan([anEntry(id)], at(each), 'superseded');
      const ids = async (options: { unreported?: boolean; limit?: number }) =>
        (await outbox.inState('superseded', options)).map(({ id }) => id);
      expect(await ids({})).toEqual(['c', 'a', 'd', 'b']);
      expect(await ids({ limit: 2 })).toEqual(['c', 'a']);
      await outbox.markReported(['c', 'd', 'none'], 'digest-10');
      await outbox.markReported(['c'], 'digest-11');
      expect(await ids({ unreported: true })).toEqual(['a', 'b']);
      expect(await ids({ unreported: true, limit: 1 })).toEqual(['a']);
      expect(await ids({})).toEqual(['c', 'a', 'd', 'b']);
      expect((await outbox.read('c'))?.reportedIn).toBe('digest-10');
      expect(await outbox.inState('sent')).toEqual([]);
    });

    test('many messages are planned, counted and listed whole', async () => {
      const { outbox } = await open();
      const lanes = Math.ceil(many / 4);
      const entries = Array.from({ length: many }, (_, each) => anEntry(`m${each}`, { lane: `person:p${each % lanes}` }));
      let fresh = 0;
      for (let from = 0; from < many; from += 500) fresh += (await outbox.plan(entries.slice(from, from + 500), at(0))).length;
      expect(fresh).toBe(many);
      expect(await outbox.count()).toEqual({ ...Object.fromEntries(outboxStates.map((state) => [state, 0])), planned: many });
      expect(new Set((await outbox.inState('planned')).map(({ id }) => id)).size).toBe(many);
      expect(await outbox.about([7])).toHaveLength(many);
      const claims = await outbox.claim({ by: 'x', now: at(0), until: at(60), limit: many });
      expect(new Set(claims.map(({ record }) => record.lane)).size).toBe(lanes);
      expect(claims).toHaveLength(lanes);
    });
  });
}
