import type { ListDeclaration, RowValues } from '../../schema/list';
import { selectOf } from '../../schema/list';
import type { RawRow, RowReader } from './row-reader';
import { rowReader } from './row-reader';

/** How the rows of one list and the domain's objects correspond. */
export interface RowMapping<L extends ListDeclaration, T> {
  readonly list: L;
  /** The columns `read` uses, by domain name. */
  readonly keys: readonly (keyof L['columns'] & string)[];
  /** What `$select` asks for. */
  readonly select: readonly string[];
  /** Throws `BadRowError`. */
  readonly read: (raw: RawRow) => T;
}

/**
 * Declares a mapping. `keys` are the columns that are asked for; reading one that was not is a mistake that shows as an empty value, so keep them together.
 * @example
 * const mapping = rowMapping(units, ['name', 'code'], (row) => ({ id: row.id, name: row.need('name'), code: row.get('code') }));
 */
export function rowMapping<const L extends ListDeclaration, T>(
  list: L,
  keys: readonly (keyof L['columns'] & string)[],
  read: (row: RowReader<L>) => T,
): RowMapping<L, T> {
  return { list, keys, select: selectOf(list, keys), read: (raw) => read(rowReader(list, raw)) };
}

/** REST names of columns, without `Id`. @example restNamesOf(units, ['name']) // ['Title'] */
export function restNamesOf<const L extends ListDeclaration>(
  list: L,
  keys: readonly (keyof L['columns'] & string)[],
): readonly string[] {
  return selectOf(list, keys).filter((name) => name !== 'Id');
}

/** Values by domain name, any of them left out. */
export type PartialValues<L extends ListDeclaration> = Partial<RowValues<L>>;
