import type { SPFI } from '@pnp/sp';
import type { ListDeclaration } from '../../schema/list';
import type { RawRow } from '../rows/row-reader';
import { itemsOf, readTogether, type Metadata } from '../rows/site';
import { isTooMuch } from '../rows/too-much';
import { filtersOf, type Where } from '../sync/where';

/** Rows of a list by the values of one indexed column. */
export interface Asked {
  readonly list: ListDeclaration;
  readonly select: readonly string[];
  readonly column: string;
  readonly ids: readonly number[];
  readonly more?: Where;
}

/**
 * Rows by an indexed column, which SharePoint answers at any size of the list as long as the filter itself finds few enough: ids with very many rows
 * together are asked for one by one.
 */
export async function rowsWhere(sp: SPFI, asked: Asked, metadata: Metadata = 'none'): Promise<readonly RawRow[]> {
  const { list, select, column, ids, more = [] } = asked;
  if (ids.length === 0) return [];
  try {
    const answers = await readTogether(
      sp,
      filtersOf([{ column, anyOf: ids }, ...more]).map(
        (filter) => (batched) =>
          itemsOf(batched, list)
            .select(...select)
            .filter(filter)
            .top(5_000),
      ),
      metadata,
    );
    return answers.flat();
  } catch (error) {
    if (ids.length === 1 || !isTooMuch(error)) throw error;
    const one: RawRow[] = [];
    for (const id of ids) one.push(...(await rowsWhere(sp, { ...asked, ids: [id] }, metadata)));
    return one;
  }
}
