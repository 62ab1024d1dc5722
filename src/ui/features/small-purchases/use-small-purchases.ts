import { useCallback, useMemo } from 'react';
import {
  judgePurchase,
  quoteOverview,
  type JudgedPurchase,
  type QuoteSummary,
} from '../../../domain/small-purchases/quote-overview';
import { localIds } from '../../../domain/small-purchases/is-local';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import { useLoad, type Load } from '../../state/use-load';

export interface SmallPurchases {
  /** Newest first. */
  readonly purchases: readonly JudgedPurchase[];
  readonly areas: readonly QuoteSummary[];
  readonly total: QuoteSummary;
}

/** All small purchases, judged by the rule of their day, and what they add up to in each area. */
export function useSmallPurchases(): { readonly state: Load<SmallPurchases>; readonly reload: () => void } {
  const ports = usePorts();
  const { organisation, rules } = useAppData();
  const { state, reload } = useLoad(useCallback(() => ports.quoteRequests.all(), [ports]));
  const rows = state.status === 'ready' ? state.value : null;
  const judged = useMemo((): SmallPurchases | null => {
    if (rows === null) return null;
    const local = localIds(organisation.suppliers);
    const purchases = rows
      .map(({ value }) => judgePurchase(value, rules, local))
      .toSorted((a, b) => b.request.date.localeCompare(a.request.date) || b.request.id - a.request.id);
    const areaIds = organisation.serviceAreas.toSorted((a, b) => a.order - b.order).map(({ id }) => id);
    return { purchases, ...quoteOverview(purchases, areaIds) };
  }, [rows, organisation, rules]);
  return {
    state: judged === null ? (state as Exclude<typeof state, { status: 'ready' }>) : { status: 'ready', value: judged },
    reload,
  };
}
