import type { ListDeclaration } from '../../schema/list';
import { PreconditionFailedError } from '../connection/precondition-failed-error';
import { ConflictError } from '../data-errors';
import { validateAgainstSchema } from '../draft-validation';
import type { Versioned } from '../ports/versioned';
import { refuse } from './refuse';
import { restBody } from './rest-body';
import type { PartialValues, RowMapping } from './row-mapping';
import type { RawRow } from './row-reader';
import type { Site } from './site';
import { itemsOf } from './site';
import { readStored, type StoredRow } from './versioned-rows';

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
