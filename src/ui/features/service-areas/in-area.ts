import { applyFilter, noFilter, type FilterContext } from '../../state/register-filter';
import type { RegisterRow } from '../../state/register-row';

/** The agreements a service area may use, the most urgent first. */
export function inAreaByUrgency(rows: readonly RegisterRow[], areaId: number, context: FilterContext): readonly RegisterRow[] {
  return applyFilter(rows, { ...noFilter, areas: [areaId] }, context).toSorted(byUrgency);
}

const never = '9999-12-31';
const urgency = (row: RegisterRow) => row.next?.actBy ?? never;
const byUrgency = (a: RegisterRow, b: RegisterRow) => (urgency(a) < urgency(b) ? -1 : urgency(a) > urgency(b) ? 1 : 0);
