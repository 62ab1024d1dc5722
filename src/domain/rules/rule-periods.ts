import { addDays, type CalendarDate } from '../calendar-date';
import type { RuleKey, RuleLayer, RuleValue } from '../rule-value';
import { layerOf, ruleHistory, ruleInForce, type RuleBook } from '../rules-in-force';

/** A time in which one value holds. Both days are of it; `to` is `null` while no end is known. */
export interface RulePeriod<V extends RuleValue = RuleValue> {
  readonly value: V;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/**
 * When each value of a rule holds, oldest first, as `ruleInForce` answers day by day: a value that another one replaces ends the day before that one begins,
 * whether or not anybody wrote it in the row. A value may come back after a shorter one; one that never holds is in no period.
 * @example rulePeriods(book, 'actThreshold').map(({ from, to }) => [from, to]) // [['2017-01-01', '2026-06-30'], ['2026-07-01', null]]
 */
export function rulePeriods(book: RuleBook, rule: RuleKey, layer: RuleLayer = layerOf(rule)): readonly RulePeriod[] {
  const turns = new Set<CalendarDate>();
  for (const { from, to } of ruleHistory(book, rule, layer)) {
    turns.add(from);
    if (to !== null) turns.add(addDays(to, 1));
  }
  const periods: RulePeriod[] = [];
  let held: RuleValue | null = null;
  for (const day of [...turns].toSorted()) {
    const holds = ruleInForce(book, rule, day, layer);
    if (holds === held) continue;
    const last = periods.at(-1);
    if (held !== null && last) periods[periods.length - 1] = { ...last, to: addDays(day, -1) };
    if (holds !== null) periods.push({ value: holds, from: day, to: null });
    held = holds;
  }
  return periods;
}
