import { localIds } from '../small-purchases/is-local';
import { isUnderLocalLimit, localQuotesWanted } from '../small-purchases/local-limit';
import { countedOf, type Counted, type Indicator } from './indicator';

/**
 * Small purchases that the municipality's own rule applied to, and where somebody was asked or chosen, and among them those where three local suppliers
 * or more were asked (strategy, delmål 3, measure 1). Why fewer were asked does not count here: the figure is of who was asked.
 */
export const localQuotes: Indicator = {
  code: 'localQuotes',
  unit: 'share',
  direction: 'higher',
  areasAddUp: true,
  sources: ['quoteRequests'],
  count({ quoteRequests, suppliers, rules }, areaId): Counted | null {
    if (quoteRequests === null) return null;
    const local = localIds(suppliers);
    const judged = quoteRequests.filter(
      (each) =>
        (areaId === null || each.serviceAreaId === areaId) &&
        (each.askedIds.length > 0 || each.chosenSupplierId !== null) &&
        isUnderLocalLimit(each, rules),
    );
    return countedOf(
      judged,
      ({ askedIds }) => new Set(askedIds.filter((id) => local.has(id))).size >= localQuotesWanted,
      ({ id, title }) => ({ kind: 'smallPurchase', id, name: title }),
    );
  },
};
