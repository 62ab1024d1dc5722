import type { IItem } from '@pnp/sp/items';
import type { ListDeclaration } from '../../schema/list';
import { PreconditionFailedError } from '../connection/precondition-failed-error';
import { ConflictError, ValidationError } from '../data-errors';
import { validateAgainstSchema } from '../draft-validation';
import type { Versioned } from '../ports/versioned';
import type { PartialValues, RowMapping } from './row-mapping';
import { restBody } from './row-mapping';
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

/** Adds a row. Throws `ValidationError` before anything is sent. */
export async function addRow<L extends ListDeclaration, T>(
  site: Site,
  mapping: RowMapping<L, T>,
  values: PartialValues<L>,
): Promise<Versioned<T>> {
  refuse(validateAgainstSchema(mapping.list, values, { whole: true }));
  const added = await writing(
    site,
    mapping.list,
    itemsOf(site.sp, mapping.list).add(restBody(mapping.list, values)) as Promise<RawRow>,
  );
  return versionOf(await readStored(site, mapping, Number(added['Id'] ?? added['ID'])));
}

/** Changes a row that is still the one that was read. Throws `ValidationError` before anything is sent, and `ConflictError` when somebody else was first. */
export async function changeRow<L extends ListDeclaration, T extends { readonly id: number }>(
  site: Site,
  mapping: RowMapping<L, T>,
  before: Versioned<T>,
  values: PartialValues<L>,
): Promise<Versioned<T>> {
  refuse(validateAgainstSchema(mapping.list, values));
  const item = itemsOf(site.sp, mapping.list).getById(before.value.id);
  try {
    await writing(site, mapping.list, item.update(restBody(mapping.list, values), before.etag));
  } catch (error) {
    if (!(error instanceof PreconditionFailedError)) throw error;
    const theirs = await readStored(site, mapping, before.value.id);
    throw new ConflictError<T>({ ...before.value, ...values }, theirs, { cause: error });
  }
  return versionOf(await readStored(site, mapping, before.value.id));
}

/** A write that fails may still have been done. */
const writing = <T>({ onWritten }: Site, list: ListDeclaration, write: Promise<T>): Promise<T> =>
  write.finally(() => onWritten?.(list));

const versionOf = <T>({ value, etag }: StoredRow<T>): Versioned<T> => ({ value, etag });

export function refuse(faults: ConstructorParameters<typeof ValidationError>[0]): void {
  if (faults.length > 0) throw new ValidationError(faults);
}
