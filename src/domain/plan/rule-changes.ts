import type { PurchaseType } from '../agreement';
import { addDays, type CalendarDate } from '../calendar-date';
import type { RuleKey } from '../rule-value';
import { ruleHistory, type RuleBook } from '../rules-in-force';

const thresholds: Readonly<Record<PurchaseType, readonly RuleKey[]>> = {
  goodsAndServices: ['actThreshold', 'nationalThreshold', 'eeaGoodsServices'],
  works: ['actThreshold', 'nationalThreshold', 'eeaWorks'],
  specialServices: ['actThreshold', 'eeaSpecialServices'],
};

/**
 * The days on which a threshold for a kind of purchase becomes another, earliest first: between two of them the same procedure is called for.
 * @example ruleChanges('goodsAndServices', book) // […, '2026-04-21', '2026-07-01']
 */
export function ruleChanges(purchaseType: PurchaseType, book: RuleBook): readonly CalendarDate[] {
  const days = thresholds[purchaseType].flatMap((rule) =>
    ruleHistory(book, rule).flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)])),
  );
  return [...new Set(days)].sort();
}
