import { useEffect, useState } from 'react';
import type { FilterContext, RegisterFilter } from '../../state/register-filter';
import type { RegisterRow } from '../../state/register-row';
import { facetCounter, type FacetCounts } from './facet-counts';

const restMs = 120;
/** So long may a slice hold the browser up. */
const sliceMs = 6;

interface Made {
  readonly filter: RegisterFilter;
  readonly context: FilterContext;
  readonly counts: FacetCounts;
}

/**
 * The counts follow a moment after the list: the list answers each key, the counts the last one. They are made in slices that leave room for the next
 * key, and kept for as long as the rows are.
 */
export function useFacetCounts(rows: readonly RegisterRow[], filter: RegisterFilter, context: FilterContext): FacetCounts | null {
  const [counts, setCounts] = useState<FacetCounts | null>(null);
  const [made] = useState(() => new WeakMap<readonly RegisterRow[], Made>());
  useEffect(() => {
    const known = made.get(rows);
    let from = 0;
    let timer = window.setTimeout(() => {
      if (known?.filter === filter && known.context === context) {
        setCounts(known.counts);
        return;
      }
      const counter = facetCounter(filter, context);
      const slice = () => {
        const until = performance.now() + sliceMs;
        for (let row = rows[from]; row && (from % 64 > 0 || performance.now() < until); row = rows[from]) {
          counter.add(row);
          from += 1;
        }
        if (from < rows.length) timer = window.setTimeout(slice);
        else {
          const all = counter.counts();
          made.set(rows, { filter, context, counts: all });
          setCounts(all);
        }
      };
      slice();
    }, restMs);
    return () => window.clearTimeout(timer);
  }, [rows, filter, context, made]);
  return counts;
}
