import * as fc from 'fast-check';
import { indicatorCodes } from '../../../src/domain/indicators/indicator';
import { indicators, restOf } from '../../../src/domain/indicators/indicators';
import { filterOf } from '../../../src/ui/features/indicators/row-links';
import { trendShape } from '../../../src/ui/features/indicators/trend-shape';
import { horizons } from '../../../src/ui/parts/part-settings';
import { applyFilter, noFilter } from '../../../src/ui/state/register-filter';
import { languages } from '../../../src/ui/text/language';
import { indicatorsWords } from '../../../src/ui/text/indicators/indicators-words';
import { arbitraryRows } from '../../support/arbitrary-register';
import { anOrganisation, testToday } from '../../support/builders';
import { anInput } from '../../domain/indicators/indicator-input';

test('where a number leads to the register, the register shows exactly the rows that it counts', () => {
  const personIds = new Set(anOrganisation().people.map(({ id }) => id));
  let compared = 0;
  fc.assert(
    fc.property(
      arbitraryRows,
      fc.constantFrom(...horizons),
      fc.constantFrom(null, 1, 2),
      fc.array(fc.constantFrom('2024-06-30', '2027-12-31', null), { minLength: 25, maxLength: 25 }),
      (rows, months, areaId, callOffDays) => {
        const callOffs = new Map(
          callOffDays.flatMap((lastPeriodEnd, index) =>
            lastPeriodEnd === null ? [] : [[index + 1, { lastPeriodEnd }] as const],
          ),
        );
        const input = { ...anInput([], { months, callOffs, personIds }), agreements: rows };
        const context = { today: testToday, personId: 1, spendByAgreement: callOffs };
        for (const indicator of indicators) {
          const counted = indicator.count(input, areaId)!;
          for (const [group, of] of [
            ['counted', counted.numerator],
            ['rest', restOf(counted)],
          ] as const) {
            const filter = filterOf(indicator.code, group, months);
            if (filter === null) continue;
            const shown = applyFilter(rows, { ...noFilter, ...filter, areas: areaId === null ? [] : [areaId] }, context);
            expect(shown.map(({ agreement }) => agreement.id)).toEqual(of.map(({ id }) => id));
            compared += of.length;
          }
        }
      },
    ),
    { seed: 4631, numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(100);
});

test('every indicator is defined in words in every language, and says it in its own', () => {
  for (const code of indicatorCodes) {
    const texts = languages.map((language) => indicatorsWords(language).of(6)[code]);
    for (const { name, definition, counted, rest } of texts)
      for (const text of [name, counted, rest, definition]) expect(text.trim()).toBe(text);
    expect(new Set(texts.map(({ definition }) => definition)).size).toBe(languages.length);
  }
});

test('a trend is drawn within its box, first to last from left to right, upwards where it grows', () => {
  const box = { width: 56, height: 16 };
  const value = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 7 }), fc.option(value), (values, target) => {
      const { points, targetY } = trendShape(values, target, box);
      expect(points.map(({ x }) => x)).toEqual(points.map(({ x }) => x).toSorted((a, b) => a - b));
      expect([points[0]?.x, points.at(-1)?.x]).toEqual([0, 56]);
      for (const y of [...points.map((each) => each.y), targetY ?? 0]) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(16);
      }
      const highest = values.indexOf(Math.max(...values));
      expect(points.every(({ y }) => y >= (points[highest]?.y ?? 0))).toBe(true);
    }),
    { seed: 4631 },
  );
  expect(trendShape([5, 5], null, box).points.map(({ y }) => y)).toEqual([8, 8]);
});
