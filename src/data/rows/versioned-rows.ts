import type { IItem } from '@pnp/sp/items';
import type { ListDeclaration } from '../../schema/list';
import type { Versioned } from '../ports/versioned';
import type { RowMapping } from './row-mapping';
import type { RawRow } from './row-reader';
import { rawText, readRows } from './row-reader';
import type { Site } from './site';
import { itemsOf, readTogether } from './site';

/** A row as it is stored now, and who changed it last. */
export interface StoredRow<T> extends Versioned<T> {
  readonly changedBy: string;
  readonly changedAt: string;
}

/** What tells a conflict apart: asked for only where one can be shown. */
export const changedColumns = ['Modified', 'Editor/Title'] as const;

/** Who changed a row and when, from a row read with `changedColumns`. */
export function changeOf(raw: RawRow): { changedBy: string; changedAt: string } {
  const editor = raw['Editor'] as { Title?: string } | null | undefined;
  return { changedBy: editor?.Title ?? '', changedAt: rawText(raw, 'Modified') };
}

export const etagOf = (raw: RawRow) => rawText(raw, 'odata.etag') || rawText(raw, '@odata.etag');

/** Reads one row by id. Throws `NotFoundError` and `BadRowError`. */
export async function readStored<L extends ListDeclaration, T>(
  site: Site,
  mapping: RowMapping<L, T>,
  id: number,
): Promise<StoredRow<T>> {
  const raw = await rowQuery(itemsOf(site.sp, mapping.list).getById(id), mapping)();
  return { value: mapping.read(raw), etag: etagOf(raw), ...changeOf(raw) };
}

export function rowQuery<L extends ListDeclaration, T>(item: IItem, mapping: RowMapping<L, T>): () => Promise<RawRow> {
  const query = item.select(...mapping.select, ...changedColumns).expand('Editor');
  return () => query<RawRow>({ headers: { Accept: 'application/json;odata=minimalmetadata' } });
}

/** The rows that a filter answers, each with its ETag; rows that do not fit the schema are told of and left out. `filter` is built with `odata-literal`. */
export async function readFiltered<L extends ListDeclaration, T>(
  site: Site,
  mapping: RowMapping<L, T>,
  filters: readonly string[],
): Promise<readonly Versioned<T>[]> {
  const answers = await readTogether(
    site.sp,
    filters.map(
      (filter) => (sp) =>
        itemsOf(sp, mapping.list)
          .select(...mapping.select)
          .filter(filter)
          .top(5_000),
    ),
    'etag',
  );
  return versionedRows(site, mapping, answers.flat());
}

/** Rows that were read with their ETags; those that do not fit the schema are told of and left out. */
export function versionedRows<L extends ListDeclaration, T>(
  { onBadRow }: Pick<Site, 'onBadRow'>,
  mapping: RowMapping<L, T>,
  rows: readonly RawRow[],
): readonly Versioned<T>[] {
  return readRows(rows, (raw) => ({ value: mapping.read(raw), etag: etagOf(raw) }), onBadRow);
}
