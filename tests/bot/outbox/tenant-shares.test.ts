import * as fc from 'fast-check';
import { leaveShares, nobody, renewShare, tenantPermits, type ShareRule } from '../../../bot/outbox/limits/tenant-shares';

const rule: ShareRule = { total: tenantPermits, leaseMs: 6_000, skewMs: 1_000, restMs: 1_030 };
const start = Date.parse('2026-11-23T07:00:00Z');

it('never grants more than there is, whoever comes, goes, dies and however their clocks differ', () => {
  const step = fc.record({
    instance: fc.integer({ min: 0, max: 5 }),
    what: fc.constantFrom('renew', 'renew', 'renew', 'leave', 'die'),
    laterMs: fc.integer({ min: 0, max: 2_500 }),
    inUse: fc.integer({ min: 0, max: 50 }),
  });
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 120 }),
      fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 6, maxLength: 6 }),
      (steps, skews) => {
        let value = nobody;
        let now = start;
        let lives = 0;
        // What each may use by its own reckoning, which goes by a clock that does not jump.
        const held = new Map<string, { permits: number; until: number }>();
        const names = new Map<number, string>();
        for (const { instance, what, laterMs, inUse } of steps) {
          now += laterMs;
          const me = names.get(instance) ?? `instance-${(lives += 1)}`;
          names.set(instance, me);
          const clock = now + (skews[instance] ?? 0);
          if (what === 'renew') {
            const mine = held.get(me);
            const keeps = mine && mine.until > now ? Math.min(inUse, mine.permits) : 0;
            const { after, permits } = renewShare(value, me, keeps, clock, rule);
            value = after;
            held.set(me, { permits, until: now + rule.leaseMs });
          } else if (what === 'leave') {
            value = leaveShares(value, me, clock, rule);
            held.delete(me);
          } else names.delete(instance);
          const used = [...held.values()].filter(({ until }) => until > now).reduce((sum, { permits }) => sum + permits, 0);
          expect(used).toBeLessThanOrEqual(tenantPermits);
        }
      },
    ),
    { seed: 4, numRuns: 500 },
  );
});

it('hands out all of it in equal parts among those who are there', () => {
  let value = nobody;
  const parts = new Map<string, number>();
  for (let round = 0; round < 6; round += 1)
    for (const me of ['a', 'b', 'c']) {
      const { after, permits } = renewShare(value, me, 0, start + round * 1_000, rule);
      value = after;
      parts.set(me, permits);
    }
  expect([...parts.values()].toSorted((a, b) => a - b)).toEqual([16, 17, 17]);
});

it('lets nobody use what another gave back before it can be counted no longer', () => {
  const full = renewShare(nobody, 'a', 0, start, rule);
  expect(full.permits).toBe(50);
  const left = leaveShares(full.after, 'a', start + 100, rule);
  expect(renewShare(left, 'b', 0, start + 200, rule).after.freeFrom).toBe(start + 100 + 1_000 + 1_030);
});

it('hands on what a dead one held only after its lease and a second', () => {
  const { after } = renewShare(nobody, 'dead', 0, start, rule);
  expect(renewShare(after, 'b', 0, start + 6_999, rule).permits).toBe(0);
  const later = renewShare(after, 'b', 0, start + 7_001, rule);
  expect(later.permits).toBe(50);
  expect(later.after.freeFrom).toBe(start + 6_000 + 1_000 + 1_030);
});

it('is not stopped for a year by leases and pauses of a clock that was set back', () => {
  const year = 365 * 86_400_000;
  const { after } = renewShare(nobody, 'old', 0, start + year, rule);
  const { permits, after: now } = renewShare(
    { ...after, freeFrom: start + year, pausedUntil: start + year },
    'new',
    0,
    start,
    rule,
  );
  expect(permits).toBe(50);
  expect(now.freeFrom).toBeLessThan(start + 5_000);
  expect(now.pausedUntil).toBe(0);
});
