import { badQuery } from '../http/errors';
import { columnOf, comparedColumn, isMultiple, isReference, type Field } from '../store/field';
import { idField, type FilterContext } from './filter-sql';
import { columnMissing, needsExpand, notSortable } from './query-errors';

export interface Order {
  readonly field: Field;
  /** The SQL that is sorted on. */
  readonly sql: string;
  readonly descending: boolean;
  /** Under this name the page's last value stands in the paging token. */
  readonly token: string;
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
  if (byId) return { field, sql: `t.${field.column}`, token: `p_${field.internalName}` };
  if (inner === undefined) {
    const sql = isReference(field) ? shownSql(field, undefined, context) : columnOf('t', comparedColumn(field));
    return { field, sql, token: `p_${field.internalName}` };
  }
  if (!isReference(field)) throw columnMissing(path, list);
  if (!expanded.has(name)) throw needsExpand(path, name);
  if (inner === 'Id' || inner === 'ID') return { field, sql: `t.${field.column}`, token: `p_${field.internalName}` };
  return { field, sql: shownSql(field, inner, context), token: `p_${field.internalName}` };
}

/** The text shown for a lookup or a person, by which it is sorted. */
function shownSql(field: Field, inner: string | undefined, { list, lists, mayRead }: FilterContext): string {
  if (field.kind === 'User') {
    const columns: Readonly<Record<string, string>> = { Title: 'title', EMail: 'email', Name: 'login_name', UserName: 'upn' };
    const column = columns[inner ?? 'Title'];
    if (column === undefined) throw columnMissing(`${field.entityName}/${inner ?? ''}`, list);
    return `(SELECT LOWER(p.${column}) FROM principals p WHERE p.id = t.${field.column})`;
  }
  const looked = lists.anywhere(field.settings.lookupList ?? '');
  const shown = looked?.field(inner ?? field.settings.lookupField ?? 'Title');
  if (!looked || !shown || isReference(shown)) throw columnMissing(`${field.entityName}/${inner ?? ''}`, list);
  if (!mayRead(looked)) return 'NULL';
  return `(SELECT ${columnOf('x', comparedColumn(shown))} FROM ${looked.table} x WHERE x.id = t.${field.column})`;
}
