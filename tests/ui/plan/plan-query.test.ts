import * as fc from 'fast-check';
import { procurementPhases } from '../../../src/domain/procurement';
import {
  parsePlanQuery,
  planGroups,
  planQuery,
  planScales,
  planSorts,
  planViews,
  type PlanQuery,
} from '../../../src/ui/features/plan/plan-query';
import { nothingHidden, readHidden, writeHidden } from '../../../src/ui/features/plan/plan-settings';

test('an address says what is shown, and what is as usual is left out', () => {
  expect(planQuery(parsePlanQuery(''))).toBe('');
  expect(planQuery({ ...parsePlanQuery(''), view: 'board', areas: [2, 5], late: true })).toBe('vis=tavle&omrade=2.5&seine=1');
  expect(parsePlanQuery('vis=karusell&omrade=0.x.3.3&fase=tull.need&sorter=__proto__')).toMatchObject({
    view: 'list',
    areas: [3],
    phases: ['need'],
    sort: 'start',
  });
});

test('whatever is chosen comes back from its address', () => {
  const any: fc.Arbitrary<PlanQuery> = fc.record({
    view: fc.constantFrom(...planViews),
    group: fc.constantFrom(...planGroups),
    sort: fc.constantFrom(...planSorts),
    scale: fc.constantFrom(...planScales),
    areas: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }),
    phases: fc.subarray([...procurementPhases]),
    mine: fc.boolean(),
    late: fc.boolean(),
    text: fc.string(),
  });
  fc.assert(
    fc.property(any, (query) => {
      expect(parsePlanQuery(planQuery(query))).toEqual(query);
    }),
    { numRuns: 200, seed: 6 },
  );
});

test('hidden suggestions are each person’s own; what cannot be read is as nothing, and what cannot be stored is told', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  expect(writeHidden(storage, 1, { same: ['1-2'], endings: [7] })).toBe(true);
  expect(readHidden(storage, 1)).toEqual({ same: ['1-2'], endings: [7] });
  expect(readHidden(storage, 2)).toEqual(nothingHidden);
  kept.set('innkjop.plan.2', '{"same": 3}');
  expect(readHidden(storage, 2)).toEqual(nothingHidden);
  kept.set('innkjop.plan.2', '{');
  expect(readHidden(storage, 2)).toEqual(nothingHidden);
  expect(readHidden(null, 1)).toEqual(nothingHidden);
  expect(writeHidden(null, 1, nothingHidden)).toBe(false);
  const full = {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(writeHidden(full, 1, nothingHidden)).toBe(false);
});
