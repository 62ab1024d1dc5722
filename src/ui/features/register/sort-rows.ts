import type { RegisterRow } from '../../state/register-row';
import { sortValue, type ColumnId, type SortContext } from './columns';

export interface Sort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** What must be done first comes first. */
export const defaultSort: Sort = { column: 'next', descending: false };

const isoDates: ReadonlySet<ColumnId> = new Set(['next', 'term', 'start', 'end', 'latestEnd']);

/** The rows in order; rows with nothing in the column come last in both directions, and equal rows are in order of title. */
export function sortRows(
  rows: readonly RegisterRow[],
  sort: Sort,
  context: SortContext,
  compareText: (a: string, b: string) => number,
): readonly RegisterRow[] {
  const direction = sort.descending ? -1 : 1;
  // Dates are text of one form: comparing them as text of a language would cost ten times as much.
  const compare = isoDates.has(sort.column) ? (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0) : compareText;
  const keyed = rows.map((row) => ({ row, key: sortValue(sort.column, row, context) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) {
      if (a.key !== b.key) return a.key === null ? 1 : -1;
    } else if (a.key !== b.key) {
      const order =
        typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : compare(String(a.key), String(b.key));
      if (order !== 0) return direction * order;
    }
    return compareText(a.row.agreement.title, b.row.agreement.title) || a.row.agreement.id - b.row.agreement.id;
  });
  return keyed.map(({ row }) => row);
}
