import { calendarDate } from '../../../src/domain/calendar-date';
import type { Agreement } from '../../../src/domain/agreement';
import { joinedReason } from '../../../src/domain/plan/joined';
import { withoutSuccessor } from '../../../src/domain/plan/without-successor';
import type { Procurement } from '../../../src/domain/procurement';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { ruleBook } from '../../../src/domain/rules-in-force';
import { anAgreement, anOption } from '../../support/builders';
import { aProcurement } from '../../support/plan-builders';

const today = calendarDate('2026-11-23');
const book = ruleBook(defaultRuleValues);
const ending = (over: Partial<Agreement> = {}) =>
  anAgreement({
    endDate: calendarDate('2027-12-31'),
    options: [],
    notice: null,
    estimatedValue: 600_000,
    maximumValue: null,
    ...over,
  });
const proposed = (agreement: Agreement, procurements: readonly Procurement[] = []) =>
  withoutSuccessor([agreement], procurements, today, book).map(({ end, start }) => [end, start]);

test('an agreement that ends within 18 months is proposed with the day a new competition is to begin', () => {
  expect(proposed(ending())).toEqual([['2027-12-31', '2027-09-30']]);
  expect(proposed(ending({ endDate: calendarDate('2028-05-23') }))).toHaveLength(1);
  expect(proposed(ending({ endDate: calendarDate('2028-05-24') }))).toEqual([]);
});

test('later than 18 months too, when the competition is to begin by today', () => {
  const long = ending({
    endDate: calendarDate('2028-08-31'),
    notice: { amount: 9, unit: 'months' },
    estimatedValue: 90_000_000,
  });
  expect(proposed(long)).toEqual([]);
  expect(proposed({ ...long, notice: { amount: 10, unit: 'months' } })).toEqual([['2028-08-31', '2026-10-30']]);
});

test('options that are left are taken to be used: then the end is later', () => {
  const options = [anOption({ months: 12 })];
  expect(proposed(ending({ options }))).toEqual([]);
  expect(proposed(ending({ options: [anOption({ months: 12, decision: 'declined' })] }))).toHaveLength(1);
});

test('a need or a procurement that replaces it, also as part of a joint one, is a successor; one that was given up is not', () => {
  const replacing = (over: Partial<Procurement>) => aProcurement({ id: 5, replacesAgreementId: 1, ...over });
  expect(proposed(ending(), [replacing({})])).toEqual([]);
  expect(proposed(ending(), [replacing({ phase: 'awarded' })])).toEqual([]);
  expect(proposed(ending(), [replacing({ phase: 'cancelled', cancelledReason: 'Ikkje pengar' })])).toHaveLength(1);
  const joined = replacing({ phase: 'cancelled', cancelledReason: joinedReason({ id: 6, title: 'Saman' }) });
  expect(proposed(ending(), [joined, aProcurement({ id: 6 })])).toEqual([]);
});

test('a draft, one that is terminated or open-ended, one long over, and one that is to end are left out', () => {
  for (const status of ['draft', 'terminated', 'ended'] as const) expect(proposed(ending({ status }))).toEqual([]);
  expect(proposed(ending({ openEnded: true, endDate: null }))).toEqual([]);
  expect(proposed(ending({ endDate: calendarDate('2026-05-22') }))).toEqual([]);
  expect(proposed(ending({ endDate: calendarDate('2026-05-23') }))).toHaveLength(1);
  expect(withoutSuccessor([ending()], [], today, book, new Set([1]))).toEqual([]);
});

test('the first to begin comes first', () => {
  const rows = [
    ending({ id: 1 }),
    ending({ id: 2, estimatedValue: 5_000_000 }),
    ending({ id: 3, endDate: calendarDate('2027-01-31') }),
  ];
  expect(withoutSuccessor(rows, [], today, book).map(({ agreement: { id } }) => id)).toEqual([3, 2, 1]);
});
