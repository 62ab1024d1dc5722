import { calendarDate } from '../../../src/domain/calendar-date';
import { ruleKeys } from '../../../src/domain/rule-value';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { layerOf, ruleBook } from '../../../src/domain/rules-in-force';
import { ruleDraftFaults, ruleValueOf, type RuleValueDraft } from '../../../src/domain/rules/new-rule-value';
import { unitOf } from '../../../src/domain/rules/rule-unit';
import { aRuleValue } from '../../support/rule-builders';

const on = calendarDate;
const today = on('2026-11-23');
const book = ruleBook(defaultRuleValues);
const draft: RuleValueDraft = {
  rule: 'eeaGoodsServices',
  value: 2_700_000,
  from: on('2028-01-01'),
  paragraph: 'FOA § 5-3 (1)',
  source: 'FOR-2027-12-01-1',
  readOn: on('2026-11-20'),
  note: '',
};
const faults = (over: Partial<RuleValueDraft>) => ruleDraftFaults({ ...draft, ...over }, book, today);

test('a value with all that belongs to it may be added', () => expect(faults({})).toEqual({}));

test.each([
  ['2026-11-22', 'notInFuture'],
  ['2026-11-23', 'notInFuture'],
  ['2026-11-24', undefined],
  [null, 'required'],
] as const)('from %s: %s', (from, fault) => expect(faults({ from: from === null ? null : on(from) }).from).toBe(fault));

test.each([
  ['eeaGoodsServices', null, 'required'],
  ['eeaGoodsServices', 0, 'tooSmall'],
  ['eeaGoodsServices', -1, 'tooSmall'],
  ['eeaGoodsServices', 2_500_000.5, 'notWhole'],
  ['climateWeight', 100.5, 'overHundred'],
  ['climateWeight', 100, undefined],
  ['climateWeight', 12.5, undefined],
  ['standstillDays', 10.5, 'notWhole'],
  ['frameworkMaxMonths', 48, undefined],
  ['riskBasedControl', null, undefined],
  ['wagesClause', null, undefined],
  ['wagesClause', 0, 'tooSmall'],
] as const)('%s of %s: %s', (rule, value, fault) => expect(faults({ rule, value }).value).toBe(fault));

test('paragraph, source and the day it was read belong to every value', () => {
  expect(faults({ paragraph: ' ', source: '', readOn: null })).toEqual({
    paragraph: 'required',
    source: 'required',
    readOn: 'required',
  });
  expect(faults({ readOn: on('2026-11-24') })).toEqual({ readOn: 'readInFuture' });
  expect(faults({ readOn: today })).toEqual({});
});

test('a day that has a value already is refused, but not one whose value was taken back', () => {
  const taken = aRuleValue({ rule: 'eeaGoodsServices', from: on('2028-01-01') });
  expect(ruleDraftFaults(draft, ruleBook([taken]), today)).toEqual({ from: 'dayTaken' });
  expect(ruleDraftFaults(draft, ruleBook([{ ...taken, to: on('2027-12-31') }]), today)).toEqual({});
  expect(ruleDraftFaults(draft, ruleBook([{ ...taken, layer: 'local' }]), today)).toEqual({});
});

test('what is stored stands in the layer of its rule, and a duty has no number', () => {
  for (const rule of ruleKeys) {
    const value = ruleValueOf({ ...draft, rule, paragraph: ' LOA § 2 ' });
    expect(value).toMatchObject({ layer: layerOf(rule), rule, to: null, paragraph: 'LOA § 2' });
    expect(value?.value).toBe(unitOf(rule) === 'none' ? null : 2_700_000);
  }
  expect(ruleValueOf({ ...draft, from: null })).toBeNull();
});
