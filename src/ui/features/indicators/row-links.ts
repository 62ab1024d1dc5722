import type { CountedRow, IndicatorCode } from '../../../domain/indicators/indicator';
import { paths } from '../../navigation';
import { endHorizons, registerQuery, type RegisterFilter } from '../../state/register-filter';

/** Where a row is read; a procurement has no page of its own. */
export function rowPath({ kind, id, option }: CountedRow): string | null {
  if (kind === 'agreement') return paths.agreement(id);
  if (kind === 'option') return option ? paths.agreement(option.agreementId) : null;
  if (kind === 'area') return paths.serviceArea(id);
  if (kind === 'smallPurchase') return paths.smallPurchase(id);
  if (kind === 'supplier') return paths.agreements(registerQuery({ suppliers: [id] }));
  return null;
}

/** The rows that count, or those of the whole that do not. */
export type RowGroup = 'counted' | 'rest';

/** The register with exactly these rows, where it has such a filter; `null` where it has none. */
export function registerPath(code: IndicatorCode, group: RowGroup, months: number, areaId: number | null): string | null {
  const filter = filterOf(code, group, months);
  return filter && paths.agreements(registerQuery(areaId === null ? filter : { ...filter, areas: [areaId] }));
}

/** The filter that lets through the rows of a group. */
export function filterOf(code: IndicatorCode, group: RowGroup, months: number): Partial<RegisterFilter> | null {
  if (code === 'withOwner' && group === 'rest') return { withoutOwner: true };
  if (code === 'usedAfterExpiry' && group === 'counted') return { usedAfterExpiry: true };
  const horizon = endHorizons.find((each) => each === months);
  if (code === 'endsWithin' && group === 'counted' && horizon !== undefined) return { endsWithin: horizon };
  return null;
}
