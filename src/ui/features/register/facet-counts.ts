import { endsBetween } from '../../../domain/agreement-on-day';
import { addMonths } from '../../../domain/calendar-date';
import {
  endHorizons,
  everyArea,
  facetTests,
  isMine,
  isUsedAfterExpiry,
  isWithoutOwner,
  noFilter,
  type Facet,
  type FilterContext,
  type RegisterFilter,
} from '../../state/register-filter';
import type { RegisterRow } from '../../state/register-row';

/** For each facet, how many rows each of its values would give with the other facets as they are. Toggles have one value, `true`. */
export type FacetCounts = Readonly<Record<Exclude<Facet, 'text'>, ReadonlyMap<string, number>>>;

const add = (counts: Map<string, number>, value: string | number) =>
  counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);

/** Counts row by row, so that ten thousand rows may be counted in slices: a row counts for a facet when no other facet turns it away. */
export function facetCounter(
  filter: RegisterFilter,
  context: FilterContext,
): { add(row: RegisterRow): void; counts(): FacetCounts } {
  const counts = Object.fromEntries(
    Object.keys(noFilter)
      .filter((facet) => facet !== 'text')
      .map((facet) => [facet, new Map<string, number>()]),
  ) as Record<keyof FacetCounts, Map<string, number>>;
  const tests = [...facetTests(filter, context)];
  const horizons = endHorizons.map((months) => [months, addMonths(context.today, months)] as const);
  let everywhere = 0;
  const count = (row: RegisterRow) => {
    let refusedBy: Facet | null = null;
    let refusals = 0;
    for (const [facet, test] of tests) {
      if (test(row)) continue;
      refusedBy = facet;
      refusals += 1;
      if (refusals > 1) break;
    }
    if (refusals > 1) return;
    const open = (facet: keyof FacetCounts) => refusals === 0 || refusedBy === facet;
    const { agreement } = row;
    if (open('areas')) {
      if (agreement.serviceAreaIds.length === 0) everywhere += 1;
      for (const id of new Set(agreement.serviceAreaIds)) add(counts.areas, id);
    }
    if (open('phases')) add(counts.phases, row.phase);
    if (open('kinds')) add(counts.kinds, agreement.kind);
    if (open('parties')) add(counts.parties, agreement.enteredIntoBy);
    if (open('owners') && agreement.ownerId !== null) add(counts.owners, agreement.ownerId);
    if (open('suppliers'))
      for (const id of new Set(agreement.suppliers.map((each) => each.supplierId))) add(counts.suppliers, id);
    if (open('classes')) add(counts.classes, agreement.agreementClass);
    if (open('endsWithin'))
      for (const [months, last] of horizons) if (endsBetween(row, context.today, last)) add(counts.endsWithin, months);
    if (open('mine') && isMine(row, context.personId)) add(counts.mine, 'true');
    if (open('withoutOwner') && isWithoutOwner(row)) add(counts.withoutOwner, 'true');
    if (open('optionToDecide') && row.phase === 'optionDecision') add(counts.optionToDecide, 'true');
    if (open('usedAfterExpiry') && isUsedAfterExpiry(row, context)) add(counts.usedAfterExpiry, 'true');
  };
  return {
    add: count,
    counts: () => {
      // Choosing an area also shows what every area may use.
      const areas = new Map([...counts.areas].map(([id, own]) => [id, own + everywhere]));
      return { ...counts, areas: areas.set(String(everyArea), everywhere) };
    },
  };
}

/** The counts of all rows at once. */
export function facetCounts(rows: readonly RegisterRow[], filter: RegisterFilter, context: FilterContext): FacetCounts {
  const counter = facetCounter(filter, context);
  rows.forEach(counter.add);
  return counter.counts();
}
