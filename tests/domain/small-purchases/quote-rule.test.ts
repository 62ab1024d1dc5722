import * as fc from 'fast-check';
import { calendarDate } from '../../../src/domain/calendar-date';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { ruleBook } from '../../../src/domain/rules-in-force';
import { localQuotesWanted } from '../../../src/domain/small-purchases/local-limit';
import { isFollowed, isJudged, quoteRuleMet } from '../../../src/domain/small-purchases/quote-rule';
import { isWrittenReason } from '../../../src/domain/small-purchases/written-reason';
import { aQuoteRequest } from '../../support/plan-builders';

const book = ruleBook(defaultRuleValues);
const local = new Set([1, 2, 3, 4]);
const asked = (...ids: readonly number[]) =>
  ids.map((supplierId) => ({
    supplierId,
    askedOn: calendarDate('2025-11-10'),
    answer: 'waiting' as const,
    amount: null,
    note: '',
  }));
const judge = (over: Parameters<typeof aQuoteRequest>[0]) => quoteRuleMet(aQuoteRequest(over), book, local);

test.each([
  [99_999, 'notMet'],
  [99_999.99, 'notMet'],
  [100_000, 'overLimit'],
  [100_001, 'overLimit'],
  [0, 'notMet'],
  [null, 'notMet'],
] as const)('a purchase of %s kroner with one local supplier asked is %s', (estimatedValue, standing) => {
  expect(judge({ estimatedValue, asked: asked(1) }).standing).toBe(standing);
});

test.each([
  ['2022-04-06', 'noRule'],
  ['2022-04-07', 'notMet'],
  ['2022-04-08', 'notMet'],
  // The act rose to 500 000 on this day; the municipality's own limit is another layer and stayed.
  ['2026-06-30', 'notMet'],
  ['2026-07-01', 'notMet'],
] as const)('a purchase that began on %s is %s', (date, standing) => {
  expect(judge({ date: calendarDate(date), asked: asked(1) }).standing).toBe(standing);
});

test('three local suppliers meet the rule; two of them and one from elsewhere do not', () => {
  expect(judge({ asked: asked(1, 2, 3) })).toMatchObject({ standing: 'met', localAsked: 3 });
  expect(judge({ asked: asked(1, 2, 99) })).toMatchObject({ standing: 'notMet', localAsked: 2 });
  expect(judge({ asked: asked(1, 2, 3, 99) }).standing).toBe('met');
});

test('one local supplier that was asked three times is one', () => {
  expect(judge({ asked: asked(1, 1, 1) })).toMatchObject({ standing: 'notMet', localAsked: 1 });
});

test.each([
  ['', 'notMet'],
  ['   \n', 'notMet'],
  ['Hastar', 'notMet'],
  ['Hastar!!!', 'notMet'],
  ['Berre éin i kommunen', 'withReason'],
  ['to ord', 'withReason'],
] as const)('with two local suppliers and the reason "%s" it is %s', (fewerLocalReason, standing) => {
  expect(judge({ asked: asked(1, 2), fewerLocalReason }).standing).toBe(standing);
});

test('the rule that was in force on the day is told, with its paragraph', () => {
  expect(judge({}).rule).toMatchObject({ layer: 'local', value: 100_000, paragraph: 'delmål 3' });
  expect(judge({ date: calendarDate('2022-04-06') }).rule).toBeNull();
});

test('a new limit from a day holds from and with that day, and the old one before it', () => {
  const [old] = defaultRuleValues.filter(({ rule }) => rule === 'localQuotes');
  const changed = ruleBook([
    { ...old!, to: calendarDate('2026-12-31') },
    { ...old!, value: 500_000, from: calendarDate('2027-01-01') },
  ]);
  const of = (date: string) =>
    quoteRuleMet(aQuoteRequest({ estimatedValue: 300_000, date: calendarDate(date) }), changed, local).standing;
  expect(of('2026-12-31')).toBe('overLimit');
  expect(of('2027-01-01')).toBe('notMet');
});

test('a rule without a number is for every value', () => {
  const [old] = defaultRuleValues.filter(({ rule }) => rule === 'localQuotes');
  const always = ruleBook([{ ...old!, value: null }]);
  expect(quoteRuleMet(aQuoteRequest({ estimatedValue: 9_000_000 }), always, local).standing).toBe('notMet');
});

test('asking one more local supplier or writing a reason never makes a purchase follow the rule less', () => {
  const request = fc.record({
    estimatedValue: fc.option(fc.integer({ min: 0, max: 200_000 })),
    asked: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 6 }).map((ids) => asked(...ids)),
    fewerLocalReason: fc.constantFrom('', 'Hastar', 'Berre éin i kommunen'),
    date: fc.constantFrom('2022-04-06', '2022-04-07', '2026-11-23').map(calendarDate),
  });
  fc.assert(
    fc.property(request, fc.integer({ min: 1, max: 8 }), (over, id) => {
      const before = judge(over).standing;
      const after = judge({ ...over, asked: [...over.asked, ...asked(id)] }).standing;
      const reasoned = judge({ ...over, fewerLocalReason: 'Ingen andre sel dette' }).standing;
      expect(isJudged(after)).toBe(isJudged(before));
      expect(isFollowed(after) || !isFollowed(before)).toBe(true);
      expect(isFollowed(reasoned)).toBe(isJudged(before));
    }),
    { seed: 6, numRuns: 300 },
  );
});

test('the number of local suppliers is what a set of them counts, and decides alone when there is no reason', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 }), (ids) => {
      const { localAsked, standing } = judge({ asked: asked(...ids), fewerLocalReason: '' });
      expect(localAsked).toBe(new Set(ids.filter((id) => local.has(id))).size);
      expect(standing).toBe(localAsked >= localQuotesWanted ? 'met' : 'notMet');
    }),
    { seed: 6 },
  );
});

test('a reason has two words or more, in any alphabet', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('æ', 'Ørret', '4631', 'to-tre', 'ja'), { maxLength: 4 }), (words) => {
      const count = words.flatMap((word) => word.split('-')).length;
      expect(isWrittenReason(`  ${words.join(' , ')}. `)).toBe(count > 1);
    }),
    { seed: 6 },
  );
});
