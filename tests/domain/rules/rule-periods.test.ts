import * as fc from 'fast-check';
import { addDays, calendarDate, type CalendarDate } from '../../../src/domain/calendar-date';
import type { RuleValue } from '../../../src/domain/rule-value';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { ruleBook, ruleInForce } from '../../../src/domain/rules-in-force';
import { rulePeriods } from '../../../src/domain/rules/rule-periods';
import { rulesOfLayer, ruleStanding, shouldReadAgain } from '../../../src/domain/rules/rule-standing';
import { aRuleValue } from '../../support/rule-builders';

const on = calendarDate;
const today = on('2026-11-23');
const days = (of: ReturnType<typeof rulePeriods>) => of.map(({ value, from, to }) => [value.value, from, to]);
const quotes = (value: number, from: string, to: string | null = null) =>
  aRuleValue({ layer: 'local', rule: 'localQuotes', value, from: on(from), to: to === null ? null : on(to) });

describe('the periods of a rule', () => {
  test('end the day before the next value begins, whether or not the row says so', () => {
    const book = ruleBook([quotes(100_000, '2022-04-07'), quotes(150_000, '2027-01-01')]);
    expect(days(rulePeriods(book, 'localQuotes'))).toEqual([
      [100_000, '2022-04-07', '2026-12-31'],
      [150_000, '2027-01-01', null],
    ]);
  });

  test('leave a gap where no value holds', () => {
    const book = ruleBook([quotes(1, '2020-01-01', '2020-06-30'), quotes(2, '2021-01-01')]);
    expect(days(rulePeriods(book, 'localQuotes'))).toEqual([
      [1, '2020-01-01', '2020-06-30'],
      [2, '2021-01-01', null],
    ]);
  });

  test('let an open value come back after a shorter one', () => {
    const book = ruleBook([quotes(1, '2020-01-01'), quotes(2, '2021-01-01', '2021-12-31')]);
    expect(days(rulePeriods(book, 'localQuotes'))).toEqual([
      [1, '2020-01-01', '2020-12-31'],
      [2, '2021-01-01', '2021-12-31'],
      [1, '2022-01-01', null],
    ]);
  });

  test('know nothing of a value that was taken back', () => {
    const book = ruleBook([quotes(1, '2020-01-01'), quotes(2, '2027-01-01', '2026-12-31')]);
    expect(days(rulePeriods(book, 'localQuotes'))).toEqual([[1, '2020-01-01', null]]);
  });

  test('are what is in force day by day, for any rows', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays(on('2026-01-01'), n));
    const row = fc
      .record({ from: day, to: fc.option(day), value: fc.integer({ min: 1, max: 5 }), readOn: day })
      .map((some): RuleValue => aRuleValue({ rule: 'actThreshold', ...some }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 7 }), day, (rows, asked) => {
        const book = ruleBook(rows);
        const periods = rulePeriods(book, 'actThreshold');
        const holding = periods.filter(({ from, to }) => from <= asked && (to === null || asked <= to));
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(holding[0]?.value ?? null).toBe(ruleInForce(book, 'actThreshold', asked));
      }),
      { seed: 61, numRuns: 300 },
    );
  });
});

test('of two values from the same day the same one holds, in whatever order the rows come', () => {
  const rows = [1, 2, 3].map((value) => aRuleValue({ rule: 'actThreshold', value, from: on('2026-01-01') }));
  const newlyRead = aRuleValue({ rule: 'actThreshold', value: 0, from: on('2026-01-01'), readOn: on('2026-06-01') });
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: 3 }), (shuffled) => {
      expect(ruleInForce(ruleBook(shuffled), 'actThreshold', today)?.value).toBe(3);
      expect(ruleInForce(ruleBook([...shuffled, newlyRead].toReversed()), 'actThreshold', today)?.value).toBe(0);
    }),
    { seed: 62 },
  );
});

describe('where a rule stands', () => {
  const book = ruleBook(defaultRuleValues);
  const stands = (day: CalendarDate) => {
    const { inForce, coming, replaced } = ruleStanding(book, 'actThreshold', 'law', day);
    return [inForce?.value.value, coming.map(({ value }) => value.value), replaced.map(({ value }) => value.value)];
  };
  test.each([
    ['2016-12-31', [undefined, [100_000, 500_000], []]],
    ['2026-06-30', [100_000, [500_000], []]],
    ['2026-07-01', [500_000, [], [100_000]]],
  ])('on %s', (day, expected) => expect(stands(on(day))).toEqual(expected));

  test('law and local policy are two lists, and a local row under the name of a law answers in neither for the law', () => {
    const local = aRuleValue({ layer: 'local', rule: 'actThreshold', value: 9, from: on('2026-01-01') });
    const mixed = ruleBook([...defaultRuleValues, local]);
    const law = rulesOfLayer(mixed, 'law', today);
    expect(law.map(({ rule }) => rule)).not.toContain('localQuotes');
    expect(law.find(({ rule }) => rule === 'actThreshold')?.inForce?.value.value).toBe(500_000);
    expect(rulesOfLayer(mixed, 'local', today).map(({ rule, inForce }) => [rule, inForce?.value.value])).toEqual([
      ['actThreshold', 9],
      ['localQuotes', 100_000],
      ['localReservedAssessment', null],
    ]);
  });

  test('every rule is there, also when the book is empty', () => {
    const empty = [...rulesOfLayer(ruleBook([]), 'law', today), ...rulesOfLayer(ruleBook([]), 'local', today)];
    expect(empty.length).toBeGreaterThanOrEqual(13);
    expect(empty.every(({ inForce, coming }) => inForce === null && coming.length === 0)).toBe(true);
  });

  test('a value that was taken back holds on no day and is still told of', () => {
    const withdrawn = quotes(2, '2027-01-01', '2026-12-31');
    expect(ruleStanding(ruleBook([quotes(1, '2020-01-01'), withdrawn]), 'localQuotes', 'local', today).never).toEqual([
      withdrawn,
    ]);
  });
});

test.each([
  ['2025-11-22', true],
  ['2025-11-23', false],
  ['2026-11-23', false],
])('a source read on %s: read again on 2026-11-23? %s', (readOn, expected) =>
  expect(shouldReadAgain({ readOn: on(readOn) }, today)).toBe(expected),
);
