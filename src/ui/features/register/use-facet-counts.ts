import { useEffect, useState } from 'react';
import type { FilterContext, RegisterFilter } from '../../state/register-filter';
import type { RegisterRow } from '../../state/register-row';
import { facetCounts, type FacetCounts } from './facet-counts';

const restMs = 120;

/** The counts follow a moment after the list: the list answers each key, the counts the last one. */
export function useFacetCounts(rows: readonly RegisterRow[], filter: RegisterFilter, context: FilterContext): FacetCounts | null {
  const [counts, setCounts] = useState<FacetCounts | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => setCounts(facetCounts(rows, filter, context)), restMs);
    return () => window.clearTimeout(timer);
  }, [rows, filter, context]);
  return counts;
}
