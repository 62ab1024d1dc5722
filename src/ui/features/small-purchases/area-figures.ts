import type { QuoteSummary } from '../../../domain/small-purchases/quote-overview';
import type { PurchaseFilter } from './purchase-filter';

/** The numbers of an area that stand alone, with the purchases behind each. */
export const plainFigures = ['counted', 'met', 'withReason', 'notMet'] as const;

/** The purchases behind a number of an area. */
export function filterBehind(
  { areaId }: Pick<QuoteSummary, 'areaId'>,
  figure: (typeof plainFigures)[number] | 'followed' | 'chosen' | 'choseLocal',
): Partial<PurchaseFilter> {
  if (figure === 'chosen') return { areaId, chosen: 'any' };
  if (figure === 'choseLocal') return { areaId, chosen: 'local' };
  return { areaId, rule: figure };
}
