import type { Column } from '../../schema/column-types';
import { restName } from '../../schema/list';
import type { RawRow } from '../rows/row-reader';
import { keptIn, type Mirror } from './mirror';
import type { KeptKey } from './mirrored-lists';
import { columnsOf, keptKeys, keptLists } from './mirrored-lists';

/** A column of a kept list by which its rows point to rows of another. */
interface Reference {
  readonly from: KeptKey;
  /** As REST names it: `AgreementId`. */
  readonly name: string;
  readonly to: KeptKey;
  /** Rows can be asked for by it in a list of any length. */
  readonly isIndexed: boolean;
}

const references: readonly Reference[] = keptKeys.flatMap((from) =>
  Object.values<Column>(keptLists[from].list.columns).flatMap((column): Reference[] => {
    if (column.kind !== 'lookup' && column.kind !== 'multiLookup') return [];
    const name = restName(column);
    if (!columnsOf(from).includes(name)) return [];
    const isIndexed = column.kind === 'lookup' && column.indexed;
    return keptKeys.filter((key) => keptLists[key].list.key === column.target).map((to) => ({ from, name, to, isIndexed }));
  }),
);

export const referencesTo = (key: KeptKey): readonly Reference[] => references.filter(({ to }) => to === key);

/** The rows of a list that pointed to any of `ids`: when a row goes, SharePoint empties what pointed to it and says nothing of that in its log. */
export function pointingTo(before: Mirror, { from, name }: Reference, ids: ReadonlySet<number>): readonly number[] {
  if (ids.size === 0) return [];
  return [...(keptIn(before, from)?.rows ?? [])].flatMap(([id, row]) => (pointsTo(row[name], ids) ? [id] : []));
}

function pointsTo(cell: RawRow[string], ids: ReadonlySet<number>): boolean {
  return Array.isArray(cell) ? cell.some((id) => ids.has(Number(id))) : typeof cell === 'number' && ids.has(cell);
}
