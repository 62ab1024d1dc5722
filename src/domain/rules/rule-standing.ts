import { addMonths, type CalendarDate } from '../calendar-date';
import { ruleKeys, type RuleKey, type RuleLayer, type RuleValue } from '../rule-value';
import { layerOf, ruleHistory, type RuleBook } from '../rules-in-force';
import { rulePeriods, type RulePeriod } from './rule-periods';

/** Where a rule stands on a day, in one layer. */
export interface RuleStanding {
  readonly rule: RuleKey;
  readonly layer: RuleLayer;
  readonly inForce: RulePeriod | null;
  /** Soonest first. */
  readonly coming: readonly RulePeriod[];
  /** Newest first. */
  readonly replaced: readonly RulePeriod[];
  /** Values that hold on no day: taken back before they began, or wholly behind another. Newest first. */
  readonly never: readonly RuleValue[];
}

/**
 * What is in force today, what comes and what was replaced.
 * @example ruleStanding(book, 'actThreshold', 'law', calendarDate('2026-05-01')).coming.length // 1
 */
export function ruleStanding(book: RuleBook, rule: RuleKey, layer: RuleLayer, today: CalendarDate): RuleStanding {
  const periods = rulePeriods(book, rule, layer);
  const held = new Set(periods.map(({ value }) => value));
  return {
    rule,
    layer,
    inForce: periods.find(({ from, to }) => from <= today && (to === null || today <= to)) ?? null,
    coming: periods.filter(({ from }) => from > today),
    replaced: periods.filter(({ to }) => to !== null && to < today).toReversed(),
    never: ruleHistory(book, rule, layer).filter((value) => !held.has(value)),
  };
}

/**
 * The rules of a layer, in the order of `ruleKeys`: its own, whether or not they have a value, and what stands in it under the other layer's name. Such a row
 * is shown, and answers for nothing.
 */
export function rulesOfLayer(book: RuleBook, layer: RuleLayer, today: CalendarDate): readonly RuleStanding[] {
  return ruleKeys
    .filter((rule) => layerOf(rule) === layer || ruleHistory(book, rule, layer).length > 0)
    .map((rule) => ruleStanding(book, rule, layer, today));
}

/** A source that nobody has looked at for this long should be read again: the values of law change every other year, and the law when it is changed. */
const readAgainAfterMonths = 12;

/**
 * Whether the source of a value was read more than a year ago.
 * @example shouldReadAgain({ readOn: calendarDate('2025-11-23') }, calendarDate('2026-11-23')) // false
 */
export function shouldReadAgain({ readOn }: Pick<RuleValue, 'readOn'>, today: CalendarDate): boolean {
  return addMonths(readOn, readAgainAfterMonths) < today;
}
