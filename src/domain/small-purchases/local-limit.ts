import type { QuoteRequest } from '../quote-request';
import type { RuleValue } from '../rule-value';
import { ruleInForce, type RuleBook } from '../rules-in-force';

/** How many local suppliers the municipality asks below the value (strategy, delmål 3, measure 1). */
export const localQuotesWanted = 3;

/** Whether a value is below a rule's. A request without a value is meant as a small purchase, and a rule without a number is for every value. */
export function isBelow(estimatedValue: number | null, { value }: Pick<RuleValue, 'value'>): boolean {
  return value === null || estimatedValue === null || estimatedValue < value;
}

/**
 * Whether the municipality's own rule of asking local suppliers applied to a small purchase on its day.
 * @example isUnderLocalLimit({ estimatedValue: 100_000, date: calendarDate('2026-11-23') }, book) // false: it is at the value
 */
export function isUnderLocalLimit(
  { estimatedValue, date }: Pick<QuoteRequest, 'estimatedValue' | 'date'>,
  book: RuleBook,
): boolean {
  const rule = ruleInForce(book, 'localQuotes', date);
  return rule !== null && isBelow(estimatedValue, rule);
}
