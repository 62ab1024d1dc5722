import type { Claim } from '../../../bot/storage/outbox-store';
import type { ContractContext } from './storage.contract';
import { anEntry, at, sorted } from './storage-subject';

const kari = 'person:kari@alver.kommune.no';
const claiming = (now: number, values: { by?: string; until?: number; limit?: number } = {}) => ({
  by: values.by ?? 'one',
  now: at(now),
  until: at(values.until ?? now + 60),
  limit: values.limit ?? 10,
});
const idsOf = (claims: readonly Claim[]) => claims.map(({ record }) => record.id);
const sent = { state: 'sent', conversationId: 'a:1', activityId: '17' } as const;

export function claimsContract({ open }: ContractContext): void {
  describe('claims', () => {
    test('what is due is claimed, oldest first, as many as are asked for, and is everybody else’s no more', async () => {
      const [one, other] = [await open(), await open()];
      for (const [id, due] of Object.entries({ c: 3, a: 1, later: 11, b: 2, now: 10 })) {
        await one.outbox.plan([anEntry(id, { dueAt: at(due) })], at(0));
      }
      const claims = await one.outbox.claim(claiming(10, { limit: 2 }));
      expect(idsOf(claims)).toEqual(['a', 'b']);
      expect(claims[0]?.by).toBe('one');
      expect(claims[0]?.record).toMatchObject({ state: 'claimed', changedAt: at(10), attempts: 0, dueAt: at(1) });
      expect(await other.outbox.read('a')).toEqual(claims[0]?.record);
      expect(idsOf(await other.outbox.claim(claiming(10)))).toEqual(['c', 'now']);
      expect(await one.outbox.claim(claiming(10))).toEqual([]);
      expect(idsOf(await one.outbox.claim(claiming(11)))).toEqual(['later']);
    });

    test('of a lane one message at a time is on its way, the oldest first', async () => {
      const { outbox } = await open();
      await outbox.plan([anEntry('b', { lane: kari, dueAt: at(2) }), anEntry('a', { lane: kari, dueAt: at(1) })], at(0));
      await outbox.plan([anEntry('c', { lane: kari, dueAt: at(-5) }), anEntry('else', { dueAt: at(3) })], at(0));
      const [first, second] = await outbox.claim(claiming(5));
      expect([first?.record.id, second?.record.id]).toEqual(['c', 'else']);
      if (!first) return;
      expect(await outbox.claim(claiming(5))).toEqual([]);
      await outbox.beginSending(first, at(6));
      expect(await outbox.claim(claiming(6))).toEqual([]);
      await outbox.finish(first, sent, at(7));
      expect(idsOf(await outbox.claim(claiming(7)))).toEqual(['a']);
    });

    test('of 16 who claim at once each message and each lane is one’s alone', async () => {
      const instances = await Promise.all(Array.from({ length: 4 }, open));
      const entries = Array.from({ length: 40 }, (_, each) => anEntry(`m${each}`, { lane: `person:p${each % 10}` }));
      await instances[0]?.outbox.plan(entries, at(0));
      const claims = await Promise.all(
        Array.from({ length: 16 }, async (_, each) => {
          return (await instances[each % 4]?.outbox.claim(claiming(1, { by: `i${each}`, limit: 3 }))) ?? [];
        }),
      );
      const lanes = claims.flat().map(({ record }) => record.lane);
      expect(new Set(lanes).size).toBe(lanes.length);
      expect(lanes).toHaveLength(10);
      for (const claim of claims.flat()) expect(await instances[0]?.outbox.beginSending(claim, at(2))).toBe(true);
    });

    test('sending begins once, with a claim that is still the one given', async () => {
      const { outbox } = await open();
      await outbox.plan([anEntry('a')], at(0));
      const [claim] = await outbox.claim(claiming(1));
      if (!claim) return expect(claim).toBeDefined();
      expect(await outbox.beginSending({ ...claim, token: 'another' }, at(2))).toBe(false);
      const begun = await Promise.all(Array.from({ length: 8 }, async () => await outbox.beginSending(claim, at(2))));
      expect(begun.filter(Boolean)).toHaveLength(1);
      expect(await outbox.read('a')).toMatchObject({ state: 'sending', attempts: 1, changedAt: at(2) });
    });

    test('a claim that has run out sends nothing, and is free without anybody expiring it', async () => {
      const [one, other] = [await open(), await open()];
      await one.outbox.plan([anEntry('a'), anEntry('b')], at(0));
      const claims = await one.outbox.claim(claiming(0, { until: 30 }));
      expect(claims).toHaveLength(2);
      expect(await other.outbox.claim(claiming(29))).toEqual([]);
      for (const claim of claims) expect(await one.outbox.beginSending(claim, at(30))).toBe(false);
      const taken = await other.outbox.claim(claiming(30, { by: 'other' }));
      expect(sorted(idsOf(taken))).toEqual(['a', 'b']);
      for (const claim of claims) {
        expect(await one.outbox.beginSending(claim, at(10))).toBe(false);
        expect(await one.outbox.finish(claim, { state: 'obsolete', problem: 'decided' }, at(31))).toBe(false);
      }
      for (const claim of taken) expect(await other.outbox.beginSending(claim, at(31))).toBe(true);
    });

    test('a message in sending is given up only by expire, stands in its lane until then, and its claim is lost then', async () => {
      const [one, other] = [await open(), await open()];
      await one.outbox.plan([anEntry('a', { lane: kari, dueAt: at(0) }), anEntry('b', { lane: kari, dueAt: at(1) })], at(0));
      const [claim] = await one.outbox.claim(claiming(1, { until: 30 }));
      if (!claim) return expect(claim).toBeDefined();
      await one.outbox.beginSending(claim, at(2));
      expect(await other.outbox.expire(at(29))).toEqual([]);
      expect(await other.outbox.claim(claiming(40))).toEqual([]);
      expect(await other.outbox.expire(at(40))).toEqual(['a']);
      expect(await other.outbox.expire(at(41))).toEqual([]);
      expect(await other.outbox.read('a')).toMatchObject({ state: 'uncertain', changedAt: at(40), lastProblem: 'interrupted' });
      expect(await one.outbox.finish(claim, sent, at(41))).toBe(false);
      expect((await one.outbox.read('a'))?.state).toBe('uncertain');
      expect((await one.outbox.inState('uncertain', { unreported: true })).map(({ id }) => id)).toEqual(['a']);
      expect(idsOf(await other.outbox.claim(claiming(42)))).toEqual(['b']);
    });

    test('a claim that ends later than any is given was given by a clock that has been set back since, and holds nobody up', async () => {
      const year = 365 * 86_400;
      const [one, other] = [await open(), await open()];
      await one.outbox.plan([anEntry('a', { lane: kari }), anEntry('b')], at(0));
      const [a, b] = await one.outbox.claim(claiming(year));
      if (!a || !b) return expect([a, b]).toEqual([]);
      await one.outbox.plan([anEntry('next', { lane: kari, dueAt: at(1) })], at(year));
      await one.outbox.beginSending(a, at(year + 1));
      // One that began just before the clock was set back a little is still good.
      expect(await other.outbox.expire(at(year - 600))).toEqual([]);
      expect(await other.outbox.expire(at(10))).toEqual(['a']);
      expect(await other.outbox.read('a')).toMatchObject({ state: 'uncertain', changedAt: at(10) });
      expect(sorted(idsOf(await other.outbox.claim(claiming(10, { by: 'other' }))))).toEqual(['b', 'next']);
      expect(await one.outbox.beginSending(b, at(11))).toBe(false);
      expect(await one.outbox.finish(a, sent, at(11))).toBe(false);
    });

    test('a late end of a sending that nobody has given up counts', async () => {
      const { outbox } = await open();
      await outbox.plan([anEntry('a')], at(0));
      const [claim] = await outbox.claim(claiming(0, { until: 10 }));
      if (!claim) return expect(claim).toBeDefined();
      await outbox.beginSending(claim, at(5));
      expect(await outbox.finish(claim, sent, at(50))).toBe(true);
      expect(await outbox.expire(at(60))).toEqual([]);
      expect((await outbox.read('a'))?.state).toBe('sent');
    });

    test('expire frees the claims that ran out before sending and answers none of them', async () => {
      const { outbox } = await open();
      await outbox.plan([anEntry('a'), anEntry('b')], at(0));
      const [first] = await outbox.claim(claiming(0, { until: 10, limit: 1 }));
      await outbox.claim(claiming(0, { until: 20 }));
      expect(await outbox.expire(at(10))).toEqual([]);
      expect(await outbox.count()).toMatchObject({ planned: 1, claimed: 1 });
      expect(await outbox.read(first?.record.id ?? '')).toMatchObject({ state: 'planned', changedAt: at(10) });
    });

    test('of 16 who expire at once each message is given up by one', async () => {
      const instances = await Promise.all(Array.from({ length: 4 }, open));
      const outbox = instances[0]?.outbox;
      if (!outbox) return;
      await outbox.plan(
        Array.from({ length: 12 }, (_, each) => anEntry(`m${each}`)),
        at(0),
      );
      for (const claim of await outbox.claim(claiming(0, { until: 10, limit: 20 }))) await outbox.beginSending(claim, at(1));
      const lost = await Promise.all(
        Array.from({ length: 16 }, async (_, each) => (await instances[each % 4]?.outbox.expire(at(20))) ?? []),
      );
      expect(lost.flat()).toHaveLength(12);
      expect(new Set(lost.flat()).size).toBe(12);
      expect((await outbox.count()).uncertain).toBe(12);
    });

    test('what was sent says where it is, and is never claimed again', async () => {
      const { outbox } = await open();
      await outbox.plan([anEntry('a')], at(0));
      const [claim] = await outbox.claim(claiming(0));
      if (!claim) return expect(claim).toBeDefined();
      await outbox.beginSending(claim, at(1));
      expect(await outbox.finish(claim, sent, at(2))).toBe(true);
      expect(await outbox.finish(claim, { state: 'refused', problem: '403' }, at(3))).toBe(false);
      expect(await outbox.read('a')).toMatchObject({ state: 'sent', changedAt: at(2), conversationId: 'a:1', activityId: '17' });
      expect(await outbox.claim(claiming(900))).toEqual([]);
      expect(await outbox.count()).toMatchObject({ planned: 0, claimed: 0, sending: 0, sent: 1 });
    });

    test('what was put back waits until its new time, knows the problem, and counts its attempts', async () => {
      const { outbox } = await open();
      await outbox.plan([anEntry('a')], at(0));
      for (const attempt of [1, 2, 3]) {
        const [claim] = await outbox.claim(claiming(attempt * 100));
        if (!claim) return expect(claim).toBeDefined();
        await outbox.beginSending(claim, at(attempt * 100 + 1));
        const back = { state: 'planned', problem: `429-${attempt}`, dueAt: at(attempt * 100 + 50) } as const;
        expect(await outbox.finish(claim, back, at(attempt * 100 + 2))).toBe(true);
        expect(await outbox.read('a')).toMatchObject({ state: 'planned', attempts: attempt, lastProblem: `429-${attempt}` });
        expect(await outbox.claim(claiming(attempt * 100 + 49))).toEqual([]);
      }
    });

    test('before sending a message may end as obsolete or refused or be put back, but not as sent or uncertain', async () => {
      const { outbox } = await open();
      await outbox.plan([anEntry('a'), anEntry('b'), anEntry('c')], at(0));
      const [a, b, c] = await outbox.claim(claiming(0));
      if (!a || !b || !c) return expect([a, b, c]).toEqual([]);
      expect(await outbox.finish(a, sent, at(1))).toBe(false);
      expect(await outbox.finish(a, { state: 'uncertain', problem: 'timeout' }, at(1))).toBe(false);
      expect(await outbox.finish(a, { state: 'obsolete', problem: 'decided' }, at(1))).toBe(true);
      expect(await outbox.finish(b, { state: 'refused', problem: 'guest' }, at(1))).toBe(true);
      expect(await outbox.finish(c, { state: 'planned', problem: 'limit', dueAt: at(9) }, at(1))).toBe(true);
      expect(await outbox.count()).toMatchObject({ obsolete: 1, refused: 1, planned: 1, claimed: 0 });
      expect(await outbox.read(b.record.id)).toMatchObject({ attempts: 0, lastProblem: 'guest' });
    });
  });
}
