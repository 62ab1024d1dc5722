import { badQuery } from '../http/errors';
import type { SqlValue } from '../store/database';
import { columnOf, comparedColumn, hasKey, isMultiple, isReference, type Field } from '../store/field';
import { textKey } from '../store/text-key';
import { idField, type FilterContext } from './filter-sql';
import type { Sql } from './sql';
import { columnMissing, needsExpand, notSortable } from './query-errors';

export interface Order {
  readonly field: Field;
  /** The SQL that is sorted on. */
  readonly sql: string;
  readonly descending: boolean;
  /** Under this name the page's last value stands in the paging token. */
  readonly token: string;
  /** The SQL of the value as it is shown, which is what the token holds. */
  readonly shown: string;
  /** The token's text as what is sorted on. */
  readonly fold: (text: string) => SqlValue;
}

/** `EndDate desc,Owner/Title` → what to sort on. Several values, long texts and addresses cannot be sorted on. */
export function parseOrderBy(text: string, context: FilterContext): Order[] {
  if (text.trim() === '') return [];
  return text.split(',').map((part) => {
    const [path = '', direction = 'asc', more] = part.trim().split(/\s+/);
    const way = direction.toLowerCase();
    if (more !== undefined || path === '' || (way !== 'asc' && way !== 'desc')) {
      throw badQuery(`The expression "${part.trim().slice(0, 200)}" is not valid.`);
    }
    return { ...orderTarget(path, context), descending: way === 'desc' };
  });
}

/** What a column, `Owner` or `Owner/Title` is sorted on. */
export function orderTarget(path: string, context: FilterContext): Omit<Order, 'descending'> {
  const { list, expanded } = context;
  const [name = '', inner] = path.split('/');
  const byId = inner === undefined ? idField(list, name) : undefined;
  const field = byId ?? list.field(name);
  if (!field) throw columnMissing(path, list);
  if (isMultiple(field) || field.kind === 'Note' || field.kind === 'URL') throw notSortable(field);
  const token = `p_${field.internalName}`;
  const id = { field, sql: `t.${field.column}`, shown: `t.${field.column}`, token, fold: foldNumber };
  if (byId) return id;
  if (inner === undefined && !isReference(field)) {
    const sql = columnOf('t', comparedColumn(field));
    return { field, sql, shown: columnOf('t', field.column), token, fold: foldOf(field) };
  }
  if (inner === undefined) return { field, token, ...shownSql(field, undefined, context) };
  if (!isReference(field)) throw columnMissing(path, list);
  if (!expanded.has(name)) throw needsExpand(path, name);
  if (inner === 'Id' || inner === 'ID') return id;
  return { field, token, ...shownSql(field, inner, context) };
}

/** The text shown for a lookup or a person, by which it is sorted. */
function shownSql(
  field: Field,
  inner: string | undefined,
  { list, lists, mayRead, readable }: FilterContext,
): Pick<Order, 'sql' | 'shown' | 'fold'> {
  if (field.kind === 'User') {
    const columns: Readonly<Record<string, string>> = { Title: 'title', EMail: 'email', Name: 'login_name', UserName: 'upn' };
    const column = columns[inner ?? 'Title'];
    if (column === undefined) throw columnMissing(`${field.entityName}/${inner ?? ''}`, list);
    const of = (sql: string): string => `(SELECT ${sql} FROM principals p WHERE p.id = t.${field.column})`;
    return { sql: of(`LOWER(p.${column})`), shown: of(`p.${column}`), fold: foldAscii };
  }
  const looked = lists.anywhere(field.settings.lookupList ?? '');
  const shown = looked?.field(inner ?? (field.settings.lookupField || 'Title'));
  if (!looked || !shown || isReference(shown)) throw columnMissing(`${field.entityName}/${inner ?? ''}`, list);
  if (!mayRead(looked)) return { sql: 'NULL', shown: 'NULL', fold: () => null };
  const readableOnly = readable?.(looked, 'x');
  const seen = readableOnly === undefined ? '' : ` AND ${literally(readableOnly)}`;
  const of = (column: string): string =>
    `(SELECT ${columnOf('x', column)} FROM ${looked.table} x WHERE x.id = t.${field.column}${seen})`;
  return { sql: of(comparedColumn(shown)), shown: of(shown.column), fold: foldOf(shown) };
}

/** With its values in the text: what is sorted on stands in several places of a query. They are ids and numbers of our own, never anything sent. */
function literally({ sql, params }: Sql): string {
  let next = 0;
  return sql.replaceAll('?', () => {
    const value = params[next++] ?? null;
    return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
  });
}

const foldNumber = (text: string): SqlValue => (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : text);

/** As SQLite's LOWER does it. */
const foldAscii = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** A token's date is `20260615 12:00:00`. */
const foldDate = (text: string): string => text.replace(/^(\d{4})(\d\d)(\d\d) (\d\d:\d\d:\d\d)$/, '$1-$2-$3T$4Z');

const numeric: readonly Field['kind'][] = ['Number', 'Currency', 'Integer', 'ModStat', 'Boolean', 'Attachments', 'Counter'];

function foldOf(field: Field): (text: string) => SqlValue {
  if (hasKey(field)) return textKey;
  if (field.kind === 'DateTime') return foldDate;
  return numeric.includes(field.kind) ? foldNumber : (text) => text;
}
