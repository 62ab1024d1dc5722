import type { ListDeclaration } from '../../schema/list';
import type { Versioned } from '../ports/versioned';
import type { PartialValues, RowMapping } from './row-mapping';
import { itemsOf, readTogether, type Site } from './site';
import { versionedRows } from './versioned-rows';
import { addRow, changeRow } from './write-when-asked';

/** Every row of a list in order of id, each with its ETag; in pages of 5,000. */
export async function readAll<L extends ListDeclaration, T>(
  site: Site,
  mapping: Pick<RowMapping<L, T>, 'list' | 'select' | 'read'>,
): Promise<readonly Versioned<T>[]> {
  const [rows = []] = await rawRows(site, mapping);
  return versionedRows(site, { keys: [], ...mapping }, rows);
}

/** Every row as it came. */
export const rawRows = (site: Site, { list, select }: { readonly list: ListDeclaration; readonly select: readonly string[] }) =>
  readTogether(
    site.sp,
    [
      (sp) =>
        itemsOf(sp, list)
          .select(...select)
          .top(5_000),
    ],
    'etag',
  );

/** A list whose columns are the domain's properties one by one. */
export function rowStore<L extends ListDeclaration, T extends { readonly id: number }>(
  site: Site,
  mapping: RowMapping<L, T>,
  valuesOf: (row: Partial<Omit<T, 'id'>>) => PartialValues<L>,
) {
  return {
    all: () => readAll(site, mapping),
    add: (row: Omit<T, 'id'>) => addRow(site, mapping, valuesOf(row)),
    update: (before: Versioned<T>, change: Partial<Omit<T, 'id'>>) => changeRow(site, mapping, before, valuesOf(change)),
  };
}
