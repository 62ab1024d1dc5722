import { badQuery } from '../http/errors';
import type { SqlValue } from '../store/database';
import { asResult, columnOf, comparedColumn, hasKey, isMultiple, isReference, type Field } from '../store/field';
import type { List } from '../store/list';
import type { ListStore } from '../store/list-store';
import { allPrincipals } from '../store/people';
import { afterPrefix, textKey } from '../store/text-key';
import { ofLabel } from '../store/version-number';
import type { CompareOperator, FilterTree, Literal, Property } from './filter-tree';
import { isLongText, longTextSql } from './long-text-sql';
import { pathLiteral, pathPart } from './path-literal';
import { personProperties } from './person-properties';
import { columnMissing, needsExpand, notFilterable } from './query-errors';
import type { Sql } from './sql';
import { datePartSql } from './date-part-sql';
import { instantOf } from './wire-date';
import { plainGuid } from '../store/plain-guid';

export interface FilterContext {
  readonly lists: ListStore;
  readonly list: List;
  /** Lookups and persons named in $expand: an order may step into no others. */
  readonly expanded: ReadonlySet<string>;
  /** Nothing is found out about a list through lookups into it by someone who may not read it. */
  readonly mayRead: (list: List) => boolean;
  /** Nor about single items of it. Absent where nobody in particular is asking. */
  readonly readable?: (list: List, alias: string) => Sql | undefined;
  /** CAML can search in long texts and addresses, $filter cannot. */
  readonly longTexts?: boolean;
}

export const never: Sql = { sql: '0', params: [] };
const always: Sql = { sql: '1', params: [] };

/** A tree as one SQL condition. Values are always parameters; only names of our own making stand in the text. */
export function filterSql(tree: FilterTree, context: FilterContext): Sql {
  switch (tree.kind) {
    case 'and':
    case 'or':
      return joined(
        tree.kind === 'and' ? 'AND' : 'OR',
        tree.parts.map((part) => filterSql(part, context)),
      );
    case 'not': {
      const inner = filterSql(tree.of, context);
      // An empty column makes the inner test unknown; to SharePoint it is simply not true.
      return { sql: `NOT IFNULL(${inner.sql}, 0)`, params: inner.params };
    }
    case 'compare':
      return property(tree.property, context, (field, column) =>
        compareSql(field, column, tree.property, tree.operator, literalFor(field, tree.literal, context), context.longTexts),
      );
    case 'text':
      return property(tree.property, context, (field, column) =>
        textSql(field, column, tree.test, pathPart(field, tree.text, tree.test, context), context.longTexts),
      );
  }
}

/** Balanced, because SQLite counts how deep an expression is. */
function joined(word: 'AND' | 'OR', parts: readonly Sql[]): Sql {
  if (parts.length === 1) return parts[0] as Sql;
  const middle = parts.length >> 1;
  const left = joined(word, parts.slice(0, middle));
  const right = joined(word, parts.slice(middle));
  return { sql: `(${left.sql} ${word} ${right.sql})`, params: [...left.params, ...right.params] };
}

type Test = (field: Field, column: string) => Sql & { readonly matchesEmpty?: boolean };

/**
 * Finds what the property names and puts the test in its place: a column, the id of a lookup, or a column of what is looked up, which need not be
 * expanded for it ([S] pnp/pnpjs, test/sp/filter-builder.ts).
 */
function property({ path }: Property, context: FilterContext, test: Test): Sql {
  const [name = '', inner, more] = path;
  const { list } = context;
  if (more !== undefined) throw badQuery(`The expression "${path.join('/')}" is not valid.`);
  const byId = inner === undefined ? idField(list, name) : undefined;
  if (byId) return idTest(byId, test);
  const field = list.field(name);
  if (!field) throw columnMissing(name, list);
  if (inner === undefined) {
    if (isReference(field)) throw needsExpand(name, name);
    return test(field, columnOf('t', comparedColumn(field)));
  }
  if (!isReference(field)) throw columnMissing(path.join('/'), list);
  if (inner === 'Id' || inner === 'ID') return idTest(field, test);
  return field.kind === 'User' ? personTest(field, inner, context, test) : lookupTest(field, inner, context, test);
}

/** `OwnerId` is the id in `Owner`. */
export function idField(list: List, name: string): Field | undefined {
  if (!name.endsWith('Id') || name === 'Id') return undefined;
  const field = list.field(name.slice(0, -2));
  return field && isReference(field) ? field : undefined;
}

const idStandIn = (field: Field): Field => ({ ...field, kind: 'Counter', settings: {} });

function idTest(field: Field, test: Test): Sql {
  if (!isMultiple(field)) return test(idStandIn(field), `t.${field.column}`);
  const inner = test(idStandIn(field), 'm.value');
  return member(field, inner);
}

/**
 * True when one of several values passes; "is empty" and "differs from" ask about all of them. `MultiValueLookupId eq 2 and MultiValueLookupId eq 3`
 * works in SharePoint/PnP-JS-Core#793 and `MultiLookup/Id` in SharePoint/sp-dev-docs#3156 [I], though Microsoft's page on OData queries says that
 * these columns cannot be queried [D]. So it is answered here, and the product asks no such question.
 */
function member(field: Field, inner: Sql & { readonly matchesEmpty?: boolean }): Sql {
  const some = `EXISTS (SELECT 1 FROM json_each(t.${field.column}) m WHERE ${inner.sql})`;
  if (!inner.matchesEmpty) return { sql: some, params: inner.params };
  const others = `NOT EXISTS (SELECT 1 FROM json_each(t.${field.column}) m WHERE NOT IFNULL(${inner.sql}, 0))`;
  return { sql: others, params: inner.params };
}

function lookupTest(field: Field, inner: string, context: FilterContext, test: Test): Sql {
  const target = context.lists.anywhere(field.settings.lookupList ?? '');
  const shown = target?.field(inner);
  if (!target || !shown || isReference(shown)) throw columnMissing(`${field.entityName}/${inner}`, context.list);
  if (!context.mayRead(target)) return never;
  const condition = test(shown, columnOf('x', comparedColumn(shown)));
  const readable = context.readable?.(target, 'x');
  const ids = `SELECT x.id FROM ${target.table} x WHERE ${condition.sql}${readable ? ` AND ${readable.sql}` : ''}`;
  return among(field, ids, { ...condition, params: [...condition.params, ...(readable?.params ?? [])] });
}

function personTest(field: Field, inner: string, context: FilterContext, test: Test): Sql {
  const read = personProperties[inner];
  if (!read) throw columnMissing(`${field.entityName}/${inner}`, context.list);
  const text = { ...field, kind: 'Text' as const, settings: {} };
  // The site's people are few: one small table of keys, asked as any other.
  const keys = allPrincipals(context.lists.database).map((person) => {
    const value = read(person);
    return [person.id, typeof value === 'string' && value !== '' ? textKey(value) : null];
  });
  const condition = test(text, `json_extract(p.value, '$[1]')`);
  const ids = `SELECT json_extract(p.value, '$[0]') FROM json_each(?) p WHERE ${condition.sql}`;
  return among(field, ids, { ...condition, params: [JSON.stringify(keys), ...condition.params] });
}

function among(field: Field, ids: string, condition: Sql & { readonly matchesEmpty?: boolean }): Sql {
  if (isMultiple(field)) {
    return member(field, { sql: `m.value IN (${ids})`, params: condition.params, matchesEmpty: condition.matchesEmpty ?? false });
  }
  const sql = `t.${field.column} IN (${ids})`;
  return { sql: condition.matchesEmpty ? `(t.${field.column} IS NULL OR ${sql})` : sql, params: condition.params };
}

function compareSql(
  field: Field,
  column: string,
  { path, part }: Property,
  operator: CompareOperator,
  literal: Literal,
  longTexts = false,
): Sql & { readonly matchesEmpty?: boolean } {
  refuseUnfilterable(field, longTexts);
  if (part) {
    if (field.kind !== 'DateTime' || literal.type !== 'number')
      throw badQuery(`The expression "${path.join('/')}" is not valid.`);
    return { sql: `${datePartSql(part, column)} ${signs[operator]} ?`, params: [literal.value] };
  }
  if (literal.type === 'null') {
    if (operator === 'eq') return { sql: `${column} IS NULL`, params: [], matchesEmpty: true };
    if (operator === 'ne') return { sql: `${column} IS NOT NULL`, params: [] };
    return never;
  }
  const value = comparable(field, literal);
  if (field.kind === 'MultiChoice') {
    const some = `EXISTS (SELECT 1 FROM json_each(${column}) m WHERE m.value ${operator === 'ne' ? '=' : signs[operator]} ?)`;
    return { sql: operator === 'ne' ? `NOT ${some}` : some, params: [value] };
  }
  if (operator === 'ne') return { sql: `${column} IS NOT ?`, params: [value], matchesEmpty: true };
  // An empty text is no value at all to SharePoint.
  if (value === '' && operator === 'eq') return { sql: `${column} IS NULL`, params: [], matchesEmpty: true };
  return { sql: `${column} ${signs[operator]} ?`, params: [value] };
}

function textSql(field: Field, column: string, test: 'startswith' | 'substringof', text: string, longTexts = false): Sql {
  refuseUnfilterable(field, longTexts);
  if (isLongText(field)) return longTextSql(field, column, test, text);
  if (field.kind === 'ContentTypeId') return { sql: `SUBSTR(${column}, 1, ?) = ?`, params: [text.length, contentTypeText(text)] };
  if (field.kind === 'MultiChoice') return choiceTextSql(column, test, text);
  if (!hasKey(field)) throw notFilterable(field);
  const key = textKey(text);
  if (key === '') return { ...always, sql: `${column} IS NOT NULL` };
  if (test === 'substringof') return { sql: `INSTR(${column}, ?) > 0`, params: [key] };
  const end = afterPrefix(key);
  if (end === null) return { sql: `${column} >= ?`, params: [key] };
  return { sql: `(${column} >= ? AND ${column} < ?)`, params: [key, end] };
}

/** Any one of several choices may hold the text; how they are kept is not searched. */
function choiceTextSql(column: string, test: 'startswith' | 'substringof', text: string): Sql {
  if (text === '') return { ...always, sql: `${column} IS NOT NULL` };
  const place = `INSTR(m.value, ?) ${test === 'startswith' ? '= 1' : '> 0'}`;
  return { sql: `EXISTS (SELECT 1 FROM json_each(${column}) m WHERE ${place})`, params: [text] };
}

const literalFor = (field: Field, literal: Literal, context: FilterContext): Literal =>
  field.kind === 'Path' && literal.type === 'text' ? { ...literal, value: pathLiteral(field, literal.value, context) } : literal;

/** `0x0101ff` as it is kept. */
const contentTypeText = (text: string): string => text.toUpperCase().replace(/^0X/, '0x');

/** Columns that are worked out, but that queries may ask. */
const filterable: readonly string[] = ['FSObjType', 'ContentType', 'File_x0020_Type'];

function refuseUnfilterable(field: Field, longTexts: boolean): void {
  const computed = field.kind === 'Computed' && !filterable.includes(field.internalName);
  if ((isLongText(field) && !longTexts) || computed) throw notFilterable(field);
}

export const signs: Readonly<Record<CompareOperator, string>> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };

function comparable(calculated: Field, literal: Exclude<Literal, { type: 'null' }>): SqlValue {
  const field = asResult(calculated);
  const invalid = () => badQuery(`The expression "${field.entityName} ${String(literal.value)}" is not valid.`);
  switch (field.kind) {
    case 'Number':
    case 'Currency':
    case 'Integer':
    case 'ModStat':
    case 'Counter': {
      const number = literal.type === 'boolean' ? Number(literal.value) : Number(literal.value);
      if (!Number.isFinite(number) || literal.value === '') throw invalid();
      return number;
    }
    case 'Boolean':
    case 'Attachments': {
      const text = String(literal.value).toLowerCase();
      if (!['true', 'false', '1', '0'].includes(text)) throw invalid();
      return text === 'true' || text === '1' ? 1 : 0;
    }
    case 'DateTime': {
      const instant = instantOf(String(literal.value));
      if (instant === undefined) throw invalid();
      return instant;
    }
    case 'Guid':
      return plainGuid(String(literal.value));
    case 'File':
    case 'Path':
    case 'Text':
    case 'Choice':
      return field.internalName === '_UIVersionString' ? (ofLabel(String(literal.value)) ?? -1) : textKey(String(literal.value));
    case 'Computed':
      return typeof literal.value === 'number' ? literal.value : String(literal.value);
    default:
      return String(literal.value);
  }
}
