import type { Column } from '../../schema/column-types';
import type { ListDeclaration } from '../../schema/list';
import { columnsOf } from '../../schema/list';
import type { RawRow } from '../rows/row-reader';
import { calendarDateOnSite } from '../site-date';

/**
 * The cells of a saved version as people read them, by the schema's property name. Versions name persons and lookups, so nothing is looked up.
 * @example
 * versionFields(agreements, { Title: 'Papir', Owner: { LookupId: 7, LookupValue: 'Ingrid Vik' } }).ownerId // 'Ingrid Vik'
 */
export function versionFields(list: ListDeclaration, version: RawRow): Readonly<Record<string, string>> {
  return Object.fromEntries(columnsOf(list).map(([key, column]) => [key, shown(column, cellOf(version, column))]));
}

/** SharePoint writes the underscore of an internal name as `_x005f_` in versions. */
const cellOf = (version: RawRow, column: Column) => version[column.name] ?? version[column.name.replaceAll('_', '_x005f_')];

function shown(column: Column, cell: unknown): string {
  if (cell === null || cell === undefined || cell === '') return '';
  if (Array.isArray(cell)) return cell.map((one) => shown(column, one)).join(', ');
  if (typeof cell === 'object') return shownObject(column, cell);
  const text = typeof cell === 'string' ? cell : JSON.stringify(cell);
  if (column.kind === 'date') return calendarDateOnSite(text) ?? text;
  if (column.kind === 'boolean') return text === 'true' || text === '1' ? 'true' : 'false';
  return text;
}

function shownObject(column: Column, cell: object): string {
  const { results, LookupValue, Url } = cell as { results?: unknown; LookupValue?: string; Url?: string };
  if (results !== undefined) return shown(column, results);
  return LookupValue ?? Url ?? '';
}
