import { addDays, calendarDate } from '../../src/domain/calendar-date';
import type { RuleKey, RuleLayer, RuleValue } from '../../src/domain/rule-value';
import { ruleKeys } from '../../src/domain/rule-value';
import { defaultRuleValues } from '../../src/domain/rule-values-default';
import { layerOf, ruleBook, ruleHistory, ruleInForce } from '../../src/domain/rules-in-force';

const on = calendarDate;
const book = ruleBook(defaultRuleValues);

type Row = readonly [RuleLayer, RuleKey, string, string | null, number | null, string];

/** What the law and the strategy said on each day, row by row. */
const table: readonly Row[] = [
  ['law', 'actThreshold', '2017-01-01', '2026-06-30', 100_000, 'LOA § 2, FOA § 1-1'],
  ['law', 'actThreshold', '2026-07-01', null, 500_000, 'LOA § 2, FOA § 1-1'],
  ['law', 'nationalThreshold', '2018-04-06', null, 1_300_000, 'FOA § 5-1 (2)'],
  ['law', 'eeaGoodsServices', '2024-03-14', '2026-04-20', 2_300_000, 'FOA § 5-3 (1)'],
  ['law', 'eeaGoodsServices', '2026-04-21', null, 2_500_000, 'FOA § 5-3 (1)'],
  ['law', 'eeaWorks', '2024-03-14', '2026-04-20', 57_800_000, 'FOA § 5-3 (1)'],
  ['law', 'eeaWorks', '2026-04-21', null, 62_900_000, 'FOA § 5-3 (1)'],
  ['law', 'eeaSpecialServices', '2024-03-14', '2026-04-20', 7_800_000, 'FOA § 5-3 (2)'],
  ['law', 'eeaSpecialServices', '2026-04-21', null, 8_700_000, 'FOA § 5-3 (2)'],
  ['law', 'climateWeight', '2024-01-01', '2026-06-30', 30, 'FOA § 7-9'],
  ['law', 'climateWeight', '2026-07-01', null, 30, 'LOA § 5b'],
  ['law', 'frameworkMaxMonths', '2017-01-01', null, 48, 'FOA §§ 11-1, 26-1'],
  ['law', 'contractChange', '2017-01-01', null, 10, 'FOA § 28-1'],
  ['law', 'standstillDays', '2017-01-01', null, 10, 'FOA § 25-2'],
  ['law', 'reservedShare', '2017-01-01', null, 30, 'FOA §§ 8-8, 16-9, 30-3'],
  ['law', 'riskBasedControl', '2026-07-01', null, null, 'LOA § 5i'],
  ['law', 'wagesClause', '2017-01-01', null, null, 'FOR-2008-02-08-112 § 4'],
  ['law', 'apprentices', '2017-01-01', null, null, 'FOR-2016-12-17-1708'],
  ['local', 'localQuotes', '2022-04-07', null, 100_000, 'delmål 3'],
  ['local', 'localReservedAssessment', '2022-04-07', null, null, 'delmål 5'],
];

describe('the rules in force', () => {
  it.each(table)('row %s %s from %s to %s: %s by %s', (layer, rule, from, to, value, paragraph) => {
    const lastDay = to === null ? on('2199-12-31') : on(to);
    for (const day of [on(from), lastDay]) {
      expect(ruleInForce(book, rule, day)).toMatchObject({ layer, value, from, to, paragraph });
    }
    expect(ruleInForce(book, rule, addDays(on(from), -1))?.from).not.toBe(from);
    const dayAfter = to === null ? null : addDays(on(to), 1);
    expect(dayAfter && ruleInForce(book, rule, dayAfter)?.from).toBe(dayAfter);
  });

  it('have no more rows than the table', () => {
    expect(defaultRuleValues).toHaveLength(table.length);
    expect(new Set(defaultRuleValues.map(({ rule }) => rule))).toEqual(new Set(ruleKeys));
  });

  it('all name their paragraph, their source and the day it was read', () => {
    // The clauses' regulations were read later than the act and its regulation.
    const readLater: readonly RuleKey[] = ['wagesClause', 'apprentices'];
    for (const { layer, rule, paragraph, note, source, readOn } of defaultRuleValues) {
      expect([paragraph, note, source].every((text) => text.trim().length > 0)).toBe(true);
      expect(readOn).toBe(layer === 'local' ? '2022-04-07' : readLater.includes(rule) ? '2026-11-23' : '2026-07-28');
    }
  });

  it('say nothing of a day before the first value', () => {
    expect(ruleInForce(book, 'eeaGoodsServices', on('2024-03-13'))).toBeNull();
  });

  it('give the value that came last when two overlap', () => {
    const older = aValue({ from: on('2020-01-01'), value: 1 });
    const newer = aValue({ from: on('2025-01-01'), value: 2 });
    for (const values of [
      [older, newer],
      [newer, older],
    ]) {
      expect(ruleInForce(ruleBook(values), 'actThreshold', on('2025-01-01'))?.value).toBe(2);
      expect(ruleInForce(ruleBook(values), 'actThreshold', on('2024-12-31'))?.value).toBe(1);
    }
  });

  it('show the history of a rule, newest first', () => {
    expect(ruleHistory(book, 'actThreshold').map(({ value }) => value)).toEqual([500_000, 100_000]);
  });
});

describe('the two layers', () => {
  it('are never mixed: a local row does not answer for the law', () => {
    const mixed = ruleBook([...defaultRuleValues, aValue({ layer: 'local', from: on('2026-07-01'), value: 1 })]);
    expect(ruleInForce(mixed, 'actThreshold', on('2026-07-28'))?.value).toBe(500_000);
    expect(ruleInForce(mixed, 'actThreshold', on('2026-07-28'), 'local')?.value).toBe(1);
  });

  it('put what the municipality decided itself apart from the law', () => {
    expect(ruleKeys.filter((rule) => layerOf(rule) === 'local')).toEqual(['localQuotes', 'localReservedAssessment']);
  });
});

function aValue(over: Partial<RuleValue>): RuleValue {
  return {
    layer: 'law',
    rule: 'actThreshold',
    value: 0,
    from: on('2020-01-01'),
    to: null,
    paragraph: '§',
    note: '',
    source: '',
    readOn: on('2026-07-28'),
    ...over,
  };
}
