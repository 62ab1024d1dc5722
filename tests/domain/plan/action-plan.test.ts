import * as fc from 'fast-check';
import { addDays, calendarDate } from '../../../src/domain/calendar-date';
import { actionPlan, planYears } from '../../../src/domain/plan/action-plan';
import { procurementPhases, type Procurement } from '../../../src/domain/procurement';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { ruleBook } from '../../../src/domain/rules-in-force';
import { aServiceArea } from '../../support/builders';
import { aProcurement } from '../../support/plan-builders';

const today = calendarDate('2026-11-23');
const book = ruleBook(defaultRuleValues);
const areas = [aServiceArea({ id: 1, order: 2 }), aServiceArea({ id: 2, name: 'Kultur', order: 1 })];
const ofYear = (rows: readonly Procurement[], year = 2027) => actionPlan(rows, year, areas, today, book);
const inYear = (over: Partial<Procurement>, year?: number) =>
  ofYear([aProcurement({ estimatedValue: 600_000, ...over })], year).length > 0;

test('a year has what is to be begun, is going on, or is needed on any day of it', () => {
  const neededBy = calendarDate('2028-03-31');
  expect([2026, 2027, 2028].map((year) => inYear({ neededBy }, year))).toEqual([false, true, true]);
  expect(
    [2026, 2027, 2028].map((year) => inYear({ neededBy, startedOn: calendarDate('2026-12-31'), phase: 'announced' }, year)),
  ).toEqual([true, true, true]);
  expect([2026, 2027].map((year) => inYear({ neededBy: null, plannedStart: calendarDate('2027-01-01') }, year))).toEqual([
    false,
    true,
  ]);
  expect([2027, 2028].map((year) => inYear({ neededBy, phase: 'awarded' }, year))).toEqual([false, true]);
  expect(inYear({ neededBy, phase: 'cancelled' }, 2028)).toBe(false);
});

test('groups: across areas first, then the areas in their order, then what has no area, then what has no day', () => {
  const neededBy = calendarDate('2027-08-01');
  const groups = ofYear([
    aProcurement({ id: 1, neededBy: null, serviceAreaIds: [1] }),
    aProcurement({ id: 2, neededBy, serviceAreaIds: [], estimatedValue: null }),
    aProcurement({ id: 3, neededBy, serviceAreaIds: [1], estimatedValue: 100 }),
    aProcurement({ id: 4, neededBy, serviceAreaIds: [2], estimatedValue: 200 }),
    aProcurement({ id: 5, neededBy, serviceAreaIds: [1, 2], estimatedValue: 400 }),
    aProcurement({ id: 6, neededBy, serviceAreaIds: [1, 99], estimatedValue: 50 }),
  ]);
  expect(
    groups.map(({ kind, area, lines, value, unknownValues }) => [
      kind,
      area?.id ?? null,
      lines.map(({ procurement }) => procurement.id),
      value,
      unknownValues,
    ]),
  ).toEqual([
    ['crossSector', null, [5], 400, 0],
    ['area', 2, [4], 200, 0],
    ['area', 1, [3, 6], 150, 0],
    ['noArea', null, [2], 0, 1],
    ['noDate', null, [1], 2_600_000, 0],
  ]);
});

test('every line stands once, so that the values of the groups add up', () => {
  const any = fc.record({
    serviceAreaIds: fc.uniqueArray(fc.integer({ min: 1, max: 3 })),
    estimatedValue: fc.option(fc.integer({ min: 0, max: 1e9 })),
    neededBy: fc.option(fc.integer({ min: -700, max: 900 }).map((days) => addDays(today, days))),
    phase: fc.constantFrom(...procurementPhases),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (rows) => {
      const groups = ofYear(rows.map((row, index) => aProcurement({ ...row, id: index + 1 })));
      const lines = groups.flatMap((each) => each.lines);
      expect(new Set(lines.map(({ procurement }) => procurement.id)).size).toBe(lines.length);
      expect(groups.reduce((sum, { value }) => sum + value, 0)).toBe(
        lines.reduce((sum, { procurement }) => sum + (procurement.estimatedValue ?? 0), 0),
      );
    }),
    { numRuns: 100, seed: 6 },
  );
});

test('the years to choose between are this one, the next, and those that something is needed in', () => {
  expect(planYears([], today)).toEqual([2027, 2026]);
  expect(
    planYears(
      [
        aProcurement({ neededBy: calendarDate('2024-02-01') }),
        aProcurement({ neededBy: calendarDate('2029-02-01'), phase: 'cancelled' }),
      ],
      today,
    ),
  ).toEqual([2027, 2026, 2024]);
});
