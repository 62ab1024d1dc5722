import type { ListDeclaration } from '../../schema/list';
import { restName } from '../../schema/list';
import type { PartialValues } from './row-mapping';
import { writeColumn } from './write-column';

/**
 * The body of an add or update.
 * @example
 * restBody(units, { name: 'Alver bibliotek' }) // { Title: 'Alver bibliotek' }
 */
export function restBody<const L extends ListDeclaration>(list: L, values: PartialValues<L>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const column = list.columns[key];
    if (column !== undefined && value !== undefined) body[restName(column)] = writeColumn(column, value);
  }
  return body;
}
