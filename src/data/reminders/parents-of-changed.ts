import type { SPFI } from '@pnp/sp';
import '@pnp/sp/items';
import { gatheredReads } from '../rows/gathered-reads';
import type { RawRow } from '../rows/row-reader';
import { itemsOf, withoutMetadata } from '../rows/site';
import { isRefusal, rowOf } from '../sync/change-log';
import { filtersOf } from '../sync/where';
import { childLists, type ChildKey } from './sweep-lists';

/** With more rows than this, reading everything costs less than asking for the versions of each. */
const mostVersions = 200;

/**
 * The agreements that changed rows belong to, and those that they belonged to before: a row that was given to another agreement, or to none, changes what
 * is said of both. Its earlier versions tell. One request; `null` when that cannot be told.
 */
export async function parentsOfChanged(
  sp: SPFI,
  changes: ReadonlyMap<ChildKey, readonly RawRow[]>,
): Promise<readonly number[] | null> {
  const parts = [...changes].flatMap(([key, ofList]) => {
    const changed = new Set(ofList.filter((change) => !isAdd(change)).map(rowOf));
    const ids = [...new Set(ofList.flatMap((change) => rowOf(change) ?? []))];
    return [
      ...versionParts(
        key,
        ids.filter((id) => changed.has(id)),
      ),
      ...rowParts(
        key,
        ids.filter((id) => !changed.has(id)),
      ),
    ];
  });
  if (parts.filter(({ isVersions }) => isVersions).length > mostVersions) return null;
  if (parts.length === 0) return [];
  const outcomes = await gatheredReads<readonly RawRow[]>(
    sp,
    parts.map(({ ask }) => ask),
  );
  const parents = new Set<number>();
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === 'rejected') {
      // The row went away just now.
      if (isRefusal(outcome.reason)) return null;
      throw outcome.reason;
    }
    for (const row of outcome.value) parents.add(parts[index]?.parentIn(row) ?? 0);
  }
  parents.delete(0);
  return [...parents];
}

/** SP.ChangeType.Add. A row that was only added belonged to nothing before. */
const isAdd = (change: RawRow): boolean => change['ChangeType'] === 1;

interface Part {
  readonly isVersions: boolean;
  readonly ask: (sp: SPFI) => Promise<readonly RawRow[]>;
  readonly parentIn: (row: RawRow) => number;
}

function versionParts(key: ChildKey, ids: readonly number[]): readonly Part[] {
  const { mapping, parent } = childLists[key];
  const name = parent.replace(/Id$/, '');
  return ids.map((id) => ({
    isVersions: true,
    ask: (sp) => itemsOf(sp, mapping.list).getById(id).versions<RawRow[]>(withoutMetadata),
    parentIn: (version) => (version[name] as { LookupId?: number } | null | undefined)?.LookupId ?? 0,
  }));
}

function rowParts(key: ChildKey, ids: readonly number[]): readonly Part[] {
  const { mapping, parent } = childLists[key];
  return filtersOf([{ column: 'Id', anyOf: ids }]).map((filter) => ({
    isVersions: false,
    ask: (sp) => itemsOf(sp, mapping.list).select('Id', parent).filter(filter)<RawRow[]>(withoutMetadata),
    parentIn: (row) => Number(row[parent] ?? 0),
  }));
}
