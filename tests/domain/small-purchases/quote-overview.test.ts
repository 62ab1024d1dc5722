import * as fc from 'fast-check';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { QuoteRequest } from '../../../src/domain/quote-request';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { ruleBook } from '../../../src/domain/rules-in-force';
import { judgePurchase, quoteOverview } from '../../../src/domain/small-purchases/quote-overview';
import { aQuoteRequest } from '../../support/plan-builders';

const book = ruleBook(defaultRuleValues);
const local = new Set([1, 2, 3]);
const asked = (...ids: readonly number[]): QuoteRequest['asked'] =>
  ids.map((supplierId) => ({ supplierId, askedOn: calendarDate('2025-11-10'), answer: 'noAnswer', amount: null, note: '' }));
const judge = (over: Partial<QuoteRequest>) => judgePurchase(aQuoteRequest(over), book, local);

test('each area and the whole are counted by how the rule was followed and whether a local supplier was chosen', () => {
  const purchases = [
    judge({ id: 1, asked: asked(1, 2, 3), chosenSupplierId: 2 }),
    judge({ id: 2, asked: asked(1), fewerLocalReason: 'Berre éin i kommunen', chosenSupplierId: 9 }),
    judge({ id: 3, asked: asked(1) }),
    judge({ id: 4, serviceAreaId: 2, asked: [] }),
    judge({ id: 5, serviceAreaId: 2, asked: asked(1), estimatedValue: 100_000, chosenSupplierId: 1 }),
    judge({ id: 6, serviceAreaId: 2, asked: asked(9), date: calendarDate('2022-04-06') }),
  ];
  const { areas, total } = quoteOverview(purchases, [1, 2]);
  expect(areas).toEqual([
    { areaId: 1, all: 3, counted: 3, met: 1, withReason: 1, notMet: 1, followed: 2, chosen: 2, choseLocal: 1 },
    { areaId: 2, all: 3, counted: 0, met: 0, withReason: 0, notMet: 0, followed: 0, chosen: 1, choseLocal: 1 },
  ]);
  expect(total).toEqual({
    areaId: null,
    all: 6,
    counted: 3,
    met: 1,
    withReason: 1,
    notMet: 1,
    followed: 2,
    chosen: 3,
    choseLocal: 2,
  });
});

test('a draft is not held against the rule, and counts as soon as somebody is asked or chosen', () => {
  expect(judge({ asked: [] }).counts).toBe(false);
  expect(judge({ asked: asked(9) }).counts).toBe(true);
  expect(judge({ asked: [], chosenSupplierId: 1 }).counts).toBe(true);
});

test('nothing gives zeros and no areas nothing', () => {
  expect(quoteOverview([], [1]).areas).toMatchObject([{ areaId: 1, all: 0, counted: 0 }]);
  expect(quoteOverview([], [])).toMatchObject({ areas: [], total: { all: 0 } });
});

test('the areas add up to the whole, and met, with a reason and not met to what counts', () => {
  const request = fc.record({
    serviceAreaId: fc.constantFrom(1, 2, 3),
    estimatedValue: fc.constantFrom(null, 99_999, 100_000),
    asked: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }).map((ids) => asked(...ids)),
    fewerLocalReason: fc.constantFrom('', 'Berre éin i kommunen'),
    chosenSupplierId: fc.constantFrom(null, 1, 9),
    date: fc.constantFrom('2022-04-06', '2026-01-01').map(calendarDate),
  });
  fc.assert(
    fc.property(fc.array(request, { maxLength: 12 }), (rows) => {
      const { areas, total } = quoteOverview(rows.map(judge), [1, 2, 3]);
      for (const key of ['all', 'counted', 'met', 'withReason', 'notMet', 'followed', 'chosen', 'choseLocal'] as const)
        expect(areas.reduce((sum, each) => sum + each[key], 0)).toBe(total[key]);
      for (const each of [...areas, total]) {
        expect(each.met + each.withReason + each.notMet).toBe(each.counted);
        expect(each.met + each.withReason).toBe(each.followed);
        expect(each.choseLocal).toBeLessThanOrEqual(each.chosen);
      }
    }),
    { seed: 6 },
  );
});
