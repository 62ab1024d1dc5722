import * as fc from 'fast-check';
import { procedureParts, purchaseTypes, type ProcedurePart, type PurchaseType } from '../../../src/domain/agreement';
import { calendarDate, dateOfDayNumber, toDayNumber } from '../../../src/domain/calendar-date';
import { procedureFor } from '../../../src/domain/procedure';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { ruleBook } from '../../../src/domain/rules-in-force';

const book = ruleBook(defaultRuleValues);
const answer = (value: number, purchaseType: PurchaseType, day: string, rules = book) =>
  procedureFor({ value, purchaseType, startedOn: calendarDate(day) }, rules);

type Row = readonly [day: string, type: PurchaseType, value: number, expected: ProcedurePart];

/**
 * Every threshold of the law for every kind of purchase: one krone under it, at it and one over, the day before each change, the day of it and the day after.
 * Written by hand from the act and the regulation, not reckoned by what is tested.
 */
const thresholds: readonly Row[] = [
  // The act's threshold was 100 000 until 30 June 2026 and is 500 000 from 1 July, whatever is bought.
  ['2026-06-29', 'goodsAndServices', 99_999, 'belowAct'],
  ['2026-06-29', 'goodsAndServices', 100_000, 'partI'],
  ['2026-06-29', 'goodsAndServices', 100_001, 'partI'],
  ['2026-06-30', 'goodsAndServices', 99_999, 'belowAct'],
  ['2026-06-30', 'goodsAndServices', 100_000, 'partI'],
  ['2026-06-30', 'goodsAndServices', 100_001, 'partI'],
  ['2026-06-30', 'goodsAndServices', 499_999, 'partI'],
  ['2026-06-30', 'goodsAndServices', 500_000, 'partI'],
  ['2026-07-01', 'goodsAndServices', 99_999, 'belowAct'],
  ['2026-07-01', 'goodsAndServices', 100_000, 'belowAct'],
  ['2026-07-01', 'goodsAndServices', 100_001, 'belowAct'],
  ['2026-07-01', 'goodsAndServices', 499_999, 'belowAct'],
  ['2026-07-01', 'goodsAndServices', 500_000, 'partI'],
  ['2026-07-01', 'goodsAndServices', 500_001, 'partI'],
  ['2026-07-02', 'goodsAndServices', 499_999, 'belowAct'],
  ['2026-07-02', 'goodsAndServices', 500_000, 'partI'],
  ['2026-07-02', 'goodsAndServices', 500_001, 'partI'],
  ['2026-06-29', 'works', 99_999, 'belowAct'],
  ['2026-06-29', 'works', 100_000, 'partI'],
  ['2026-06-30', 'works', 99_999, 'belowAct'],
  ['2026-06-30', 'works', 100_000, 'partI'],
  ['2026-06-30', 'works', 100_001, 'partI'],
  ['2026-07-01', 'works', 100_000, 'belowAct'],
  ['2026-07-01', 'works', 499_999, 'belowAct'],
  ['2026-07-01', 'works', 500_000, 'partI'],
  ['2026-07-01', 'works', 500_001, 'partI'],
  ['2026-07-02', 'works', 499_999, 'belowAct'],
  ['2026-07-02', 'works', 500_000, 'partI'],
  ['2026-06-29', 'specialServices', 99_999, 'belowAct'],
  ['2026-06-29', 'specialServices', 100_000, 'partI'],
  ['2026-06-30', 'specialServices', 99_999, 'belowAct'],
  ['2026-06-30', 'specialServices', 100_000, 'partI'],
  ['2026-06-30', 'specialServices', 100_001, 'partI'],
  ['2026-07-01', 'specialServices', 100_000, 'belowAct'],
  ['2026-07-01', 'specialServices', 499_999, 'belowAct'],
  ['2026-07-01', 'specialServices', 500_000, 'partI'],
  ['2026-07-01', 'specialServices', 500_001, 'partI'],
  ['2026-07-02', 'specialServices', 499_999, 'belowAct'],
  ['2026-07-02', 'specialServices', 500_000, 'partI'],

  // The national threshold is 1.3 million on every day that the EEA values are known, and special services have none.
  ['2024-03-14', 'goodsAndServices', 1_299_999, 'partI'],
  ['2024-03-14', 'goodsAndServices', 1_300_000, 'partII'],
  ['2024-03-14', 'goodsAndServices', 1_300_001, 'partII'],
  ['2026-06-30', 'goodsAndServices', 1_299_999, 'partI'],
  ['2026-06-30', 'goodsAndServices', 1_300_000, 'partII'],
  ['2026-07-01', 'goodsAndServices', 1_299_999, 'partI'],
  ['2026-07-01', 'goodsAndServices', 1_300_000, 'partII'],
  ['2026-07-01', 'goodsAndServices', 1_300_001, 'partII'],
  ['2024-03-14', 'works', 1_299_999, 'partI'],
  ['2024-03-14', 'works', 1_300_000, 'partII'],
  ['2026-07-01', 'works', 1_299_999, 'partI'],
  ['2026-07-01', 'works', 1_300_000, 'partII'],
  ['2026-07-01', 'works', 1_300_001, 'partII'],
  ['2026-07-01', 'specialServices', 1_299_999, 'partI'],
  ['2026-07-01', 'specialServices', 1_300_000, 'partI'],
  ['2026-07-01', 'specialServices', 1_300_001, 'partI'],

  // EEA, goods and services: 2.3 million from 14 March 2024, 2.5 million from 21 April 2026.
  ['2024-03-14', 'goodsAndServices', 2_299_999, 'partII'],
  ['2024-03-14', 'goodsAndServices', 2_300_000, 'partIII'],
  ['2024-03-14', 'goodsAndServices', 2_300_001, 'partIII'],
  ['2024-03-15', 'goodsAndServices', 2_299_999, 'partII'],
  ['2024-03-15', 'goodsAndServices', 2_300_000, 'partIII'],
  ['2026-04-19', 'goodsAndServices', 2_299_999, 'partII'],
  ['2026-04-19', 'goodsAndServices', 2_300_000, 'partIII'],
  ['2026-04-20', 'goodsAndServices', 2_299_999, 'partII'],
  ['2026-04-20', 'goodsAndServices', 2_300_000, 'partIII'],
  ['2026-04-20', 'goodsAndServices', 2_300_001, 'partIII'],
  ['2026-04-20', 'goodsAndServices', 2_499_999, 'partIII'],
  ['2026-04-21', 'goodsAndServices', 2_300_000, 'partII'],
  ['2026-04-21', 'goodsAndServices', 2_499_999, 'partII'],
  ['2026-04-21', 'goodsAndServices', 2_500_000, 'partIII'],
  ['2026-04-21', 'goodsAndServices', 2_500_001, 'partIII'],
  ['2026-04-22', 'goodsAndServices', 2_499_999, 'partII'],
  ['2026-04-22', 'goodsAndServices', 2_500_000, 'partIII'],
  ['2026-11-23', 'goodsAndServices', 2_600_000, 'partIII'],

  // EEA, works: 57.8 million from 14 March 2024, 62.9 million from 21 April 2026.
  ['2024-03-14', 'works', 57_799_999, 'partII'],
  ['2024-03-14', 'works', 57_800_000, 'partIII'],
  ['2024-03-14', 'works', 57_800_001, 'partIII'],
  ['2026-04-19', 'works', 57_800_000, 'partIII'],
  ['2026-04-20', 'works', 57_799_999, 'partII'],
  ['2026-04-20', 'works', 57_800_000, 'partIII'],
  ['2026-04-20', 'works', 57_800_001, 'partIII'],
  ['2026-04-21', 'works', 57_800_000, 'partII'],
  ['2026-04-21', 'works', 62_899_999, 'partII'],
  ['2026-04-21', 'works', 62_900_000, 'partIII'],
  ['2026-04-21', 'works', 62_900_001, 'partIII'],
  ['2026-04-22', 'works', 62_899_999, 'partII'],
  ['2026-04-22', 'works', 62_900_000, 'partIII'],

  // EEA, health, social and other special services: 7.8 million from 14 March 2024, 8.7 million from 21 April 2026.
  ['2024-03-14', 'specialServices', 7_799_999, 'partI'],
  ['2024-03-14', 'specialServices', 7_800_000, 'partIV'],
  ['2024-03-14', 'specialServices', 7_800_001, 'partIV'],
  ['2026-04-19', 'specialServices', 7_800_000, 'partIV'],
  ['2026-04-20', 'specialServices', 7_799_999, 'partI'],
  ['2026-04-20', 'specialServices', 7_800_000, 'partIV'],
  ['2026-04-20', 'specialServices', 7_800_001, 'partIV'],
  ['2026-04-21', 'specialServices', 7_800_000, 'partI'],
  ['2026-04-21', 'specialServices', 8_699_999, 'partI'],
  ['2026-04-21', 'specialServices', 8_700_000, 'partIV'],
  ['2026-04-21', 'specialServices', 8_700_001, 'partIV'],
  ['2026-04-22', 'specialServices', 8_699_999, 'partI'],
  ['2026-04-22', 'specialServices', 8_700_000, 'partIV'],

  // Nothing, and far beyond the last threshold.
  ['2026-11-23', 'goodsAndServices', 0, 'belowAct'],
  ['2026-11-23', 'goodsAndServices', 900_000_000, 'partIII'],
  ['2026-11-23', 'works', 900_000_000, 'partIII'],
  ['2026-11-23', 'specialServices', 900_000_000, 'partIV'],
];

test.each(thresholds)('what started on %s (%s) for %d kroner follows %s', (day, type, value, expected) => {
  const { part, missing } = answer(value, type, day);
  expect(part).toBe(expected);
  expect(missing).toEqual([]);
});

/** The first days of the rules: before them the guide knows no value, and says which one it lacks instead of answering. */
const unknown: readonly (readonly [day: string, type: PurchaseType, value: number, lacks: string])[] = [
  ['2016-12-31', 'goodsAndServices', 99_999, 'actThreshold'],
  ['2016-12-31', 'works', 100_000, 'actThreshold'],
  ['2016-12-31', 'specialServices', 100_001, 'actThreshold'],
  ['2018-04-05', 'goodsAndServices', 1_299_999, 'nationalThreshold'],
  ['2018-04-05', 'works', 1_300_000, 'nationalThreshold'],
  ['2024-03-13', 'goodsAndServices', 1_300_000, 'eeaGoodsServices'],
  ['2024-03-13', 'goodsAndServices', 2_300_000, 'eeaGoodsServices'],
  ['2024-03-13', 'works', 57_800_000, 'eeaWorks'],
  ['2024-03-13', 'specialServices', 7_799_999, 'eeaSpecialServices'],
];

test.each(unknown)('what started on %s (%s) for %d kroner has no answer: %s is missing', (day, type, value, lacks) => {
  expect(answer(value, type, day)).toMatchObject({ part: null, missing: [lacks], duties: [] });
});

test('the first days of the rules give an answer as far as the rules of the day reach', () => {
  expect(answer(99_999, 'goodsAndServices', '2017-01-01').part).toBe('belowAct');
  expect(answer(100_000, 'goodsAndServices', '2018-04-05').part).toBeNull();
  expect(answer(100_000, 'goodsAndServices', '2018-04-06').part).toBe('partI');
  expect(answer(1_299_999, 'works', '2018-04-06').part).toBe('partI');
});

/** The municipality's own 100 000, which was the law's limit when the strategy was written and is local policy alone today. */
const ownLimit: readonly (readonly [day: string, value: number, expected: readonly string[]])[] = [
  ['2022-04-06', 99_999, []],
  ['2022-04-07', 99_999, ['localQuotes', 'localReservedAssessment']],
  ['2022-04-07', 100_000, ['localReservedAssessment']],
  ['2022-04-07', 100_001, ['localReservedAssessment']],
  ['2022-04-08', 99_999, ['localQuotes', 'localReservedAssessment']],
  ['2026-06-30', 99_999, ['localQuotes', 'localReservedAssessment']],
  ['2026-06-30', 100_000, ['localReservedAssessment']],
  ['2026-07-01', 99_999, ['localQuotes', 'localReservedAssessment']],
  ['2026-07-01', 100_000, ['localReservedAssessment']],
  ['2026-07-01', 100_001, ['localReservedAssessment']],
  ['2026-07-01', 499_999, ['localReservedAssessment']],
  ['2026-07-01', 500_000, ['localReservedAssessment']],
  ['2026-07-01', 500_001, ['localReservedAssessment']],
];

test.each(ownLimit.flatMap((row) => purchaseTypes.map((type) => [...row, type] as const)))(
  'on %s the local rules for %d kroner are %j (%s)',
  (day, value, expected, type) => {
    const { local } = answer(value, type, day);
    expect(local.map(({ rule }) => rule)).toEqual(expected);
    expect(local.every(({ layer }) => layer === 'local')).toBe(true);
  },
);

test('no value of law is ever among the local ones, nor a local one among those that decided', () => {
  for (const { layer } of answer(60_000, 'goodsAndServices', '2026-11-23').deciding) expect(layer).toBe('law');
});

describe('whatever the value', () => {
  const order = [...procedureParts];
  const days = fc.integer({ min: toDayNumber(calendarDate('2024-03-14')), max: toDayNumber(calendarDate('2032-01-01')) });

  test('a larger purchase is never judged more mildly, and asks for no less than a smaller one of the same part', () => {
    fc.assert(
      fc.property(
        fc.nat(70_000_000),
        fc.nat(20_000_000),
        fc.constantFrom(...purchaseTypes),
        days,
        (value, more, purchaseType, dayNumber) => {
          const startedOn = dateOfDayNumber(dayNumber);
          const small = procedureFor({ value, purchaseType, startedOn }, book);
          const large = procedureFor({ value: value + more, purchaseType, startedOn }, book);
          expect(order.indexOf(large.part ?? 'belowAct')).toBeGreaterThanOrEqual(order.indexOf(small.part ?? 'belowAct'));
          if (small.part !== large.part) return;
          const asked = new Set(large.duties.map(({ code }) => code));
          expect(small.duties.filter(({ code }) => !asked.has(code))).toEqual([]);
        },
      ),
      { seed: 4631, numRuns: 400 },
    );
  });

  test('taking away any value of the law makes no other answer than the right one or none', () => {
    fc.assert(
      fc.property(
        fc.nat(70_000_000),
        fc.constantFrom(...purchaseTypes),
        days,
        fc.subarray([...defaultRuleValues]),
        (value, purchaseType, dayNumber, kept) => {
          const purchase = { value, purchaseType, startedOn: dateOfDayNumber(dayNumber) };
          const lessKnown = procedureFor(purchase, ruleBook(kept));
          expect([procedureFor(purchase, book).part, null]).toContain(lessKnown.part);
          expect(lessKnown.part === null).toBe(lessKnown.missing.length > 0);
        },
      ),
      { seed: 4631, numRuns: 400 },
    );
  });
});
