import type { PurchaseType } from '../../../src/domain/agreement';
import { calendarDate } from '../../../src/domain/calendar-date';
import { procedureFor } from '../../../src/domain/procedure';
import type { RuleValue } from '../../../src/domain/rule-value';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { ruleBook } from '../../../src/domain/rules-in-force';

const dutiesOf = (value: number, type: PurchaseType, day: string, rules: readonly RuleValue[] = defaultRuleValues) =>
  procedureFor({ value, purchaseType: type, startedOn: calendarDate(day) }, ruleBook(rules)).duties;
const said = (value: number, type: PurchaseType, day: string) =>
  dutiesOf(value, type, day).map(({ code, paragraph, toCheck }) => `${code} ${paragraph}${toCheck ? ' ?' : ''}`);

const clauses = ['wagesClause FOR-2008-02-08-112 § 4 ?', 'apprentices FOR-2016-12-17-1708 ?'];

/** What each part asks for before and from 1 July 2026, written by hand. */
const table: readonly (readonly [string, number, PurchaseType, string, readonly string[]])[] = [
  ['below the act before the change', 99_999, 'goodsAndServices', '2026-06-30', []],
  ['below the act after the change', 499_999, 'goodsAndServices', '2026-07-01', []],
  [
    'part I before the change',
    100_000,
    'goodsAndServices',
    '2026-06-30',
    ['competition LOA § 4', 'protocol FOA § 7-1', 'climateWeight FOA § 7-9'],
  ],
  [
    'part I from the change',
    500_000,
    'works',
    '2026-07-01',
    ['competition LOA § 4 ?', 'protocol FOA § 7-1', 'climateWeight LOA § 5b', 'riskBasedControl LOA § 5i'],
  ],
  [
    'part I for special services above the EEA value of ordinary ones',
    3_000_000,
    'specialServices',
    '2026-07-01',
    ['competition LOA § 4 ?', 'protocol FOA § 7-1', 'climateWeight LOA § 5b', ...clauses, 'riskBasedControl LOA § 5i'],
  ],
  [
    'part II before the change',
    1_300_000,
    'goodsAndServices',
    '2026-06-30',
    [
      'competition LOA § 4',
      'protocol FOA § 10-5',
      'doffinNotice FOA § 5-1 (2)',
      'reasonableStandstill FOA § 10-2',
      'frameworkMaxMonths FOA §§ 11-1, 26-1',
      'climateWeight FOA § 7-9',
    ],
  ],
  [
    'part II for works above the EEA value of services',
    2_500_000,
    'works',
    '2026-07-01',
    [
      'competition LOA § 4 ?',
      'protocol FOA § 10-5',
      'doffinNotice FOA § 5-1 (2)',
      'reasonableStandstill FOA § 10-2',
      'frameworkMaxMonths FOA §§ 11-1, 26-1',
      'climateWeight LOA § 5b',
      ...clauses,
      'riskBasedControl LOA § 5i',
    ],
  ],
  [
    'part III before the change',
    2_500_000,
    'goodsAndServices',
    '2026-06-30',
    [
      'competition LOA § 4',
      'protocol FOA § 25-5',
      'doffinNotice FOA § 5-3 (1)',
      'tedNotice FOA § 5-3 (1)',
      'standstillDays FOA § 25-2',
      'frameworkMaxMonths FOA §§ 11-1, 26-1',
      'climateWeight FOA § 7-9',
      ...clauses,
    ],
  ],
  [
    'part III from the change',
    2_600_000,
    'goodsAndServices',
    '2026-07-01',
    [
      'competition LOA § 4 ?',
      'protocol FOA § 25-5',
      'doffinNotice FOA § 5-3 (1)',
      'tedNotice FOA § 5-3 (1)',
      'standstillDays FOA § 25-2',
      'frameworkMaxMonths FOA §§ 11-1, 26-1',
      'climateWeight LOA § 5b',
      ...clauses,
      'riskBasedControl LOA § 5i',
    ],
  ],
  [
    'part IV from the change',
    8_700_000,
    'specialServices',
    '2026-07-01',
    [
      'competition LOA § 4 ?',
      'protocol FOA § 30-1 ?',
      'doffinNotice FOA § 5-3 (2)',
      'tedNotice FOA § 5-3 (2)',
      'standstillDays FOA § 25-2 ?',
      'climateWeight LOA § 5b',
      ...clauses,
      'riskBasedControl LOA § 5i',
    ],
  ],
];

test.each(table)('the law asks of %s (%d kroner, %s, %s) what it says', (_, value, type, day, expected) => {
  expect(said(value, type, day)).toEqual(expected);
});

test('climate has no weight of its own before 2024', () => {
  expect(said(200_000, 'goodsAndServices', '2023-12-31')).not.toContain('climateWeight FOA § 7-9');
  expect(said(200_000, 'goodsAndServices', '2024-01-01')).toContain('climateWeight FOA § 7-9');
});

describe('the clauses on wages and apprentices', () => {
  const asked = (value: number, day: string, rules?: readonly RuleValue[]) =>
    dutiesOf(value, 'works', day, rules).some(({ code }) => code === 'wagesClause');

  test('are there to be checked from the EEA value of goods and services of the day', () => {
    expect([2_299_999, 2_300_000, 2_300_001].map((value) => asked(value, '2026-04-20'))).toEqual([false, true, true]);
    expect([2_499_999, 2_500_000, 2_500_001].map((value) => asked(value, '2026-04-21'))).toEqual([false, true, true]);
  });

  test('follow a value of their own when somebody has read it in the regulation', () => {
    const own = defaultRuleValues.map((each) => (each.rule === 'wagesClause' ? { ...each, value: 2_000_000 } : each));
    expect([1_999_999, 2_000_000, 2_000_001].map((value) => asked(value, '2026-11-23', own))).toEqual([false, true, true]);
  });

  test('are there to be checked when neither value is known', () => {
    const without = defaultRuleValues.filter(({ rule }) => rule !== 'eeaGoodsServices');
    expect(asked(600_000, '2026-11-23', without)).toBe(true);
  });
});

test('every duty names its paragraph and the day it was read', () => {
  for (const type of ['goodsAndServices', 'works', 'specialServices'] as const)
    for (const { paragraph, readOn } of dutiesOf(80_000_000, type, '2026-11-23')) {
      expect(paragraph).toMatch(/§|FOR-/);
      expect(readOn > '2022-01-01').toBe(true);
    }
});
