import type { Column } from '../../schema/column-types';
import { restName } from '../../schema/list';
import type { RawRow } from '../rows/row-reader';
import type { Mirror } from './mirror';
import type { MirroredKey } from './mirrored-lists';
import { columnsOf, mirroredKeys, mirroredLists } from './mirrored-lists';

/** A column of a kept list by which its rows point to rows of another. */
interface Reference {
  readonly from: MirroredKey;
  /** As REST names it: `AgreementId`. */
  readonly name: string;
  readonly to: MirroredKey;
  /** Rows can be asked for by it in a list of any length. */
  readonly isIndexed: boolean;
}

const references: readonly Reference[] = mirroredKeys.flatMap((from) =>
  Object.values<Column>(mirroredLists[from].list.columns).flatMap((column): Reference[] => {
    if (column.kind !== 'lookup' && column.kind !== 'multiLookup') return [];
    const to = mirroredKeys.find((key) => key === column.target);
    const name = restName(column);
    if (to === undefined || !columnsOf(from).includes(name)) return [];
    return [{ from, name, to, isIndexed: column.kind === 'lookup' && column.indexed }];
  }),
);

export const referencesTo = (key: MirroredKey): readonly Reference[] => references.filter(({ to }) => to === key);

/** The rows of a list that pointed to any of `ids`: when a row goes, SharePoint empties what pointed to it and says nothing of that in its log. */
export function pointingTo(before: Mirror, { from, name }: Reference, ids: ReadonlySet<number>): readonly number[] {
  if (ids.size === 0) return [];
  return [...before.lists[from].rows].flatMap(([id, row]) => (pointsTo(row[name], ids) ? [id] : []));
}

function pointsTo(cell: RawRow[string], ids: ReadonlySet<number>): boolean {
  return Array.isArray(cell) ? cell.some((id) => ids.has(Number(id))) : typeof cell === 'number' && ids.has(cell);
}
