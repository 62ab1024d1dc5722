import type { Entities, Entity, Value } from '../../http/entity';
import { attachmentEntities } from '../../files/attachment-entity';
import { fileOrFolder } from '../../files/item-file';
import { notImplemented, unknownField } from '../../http/errors';
import type { SpRequest } from '../../http/request';
import { personProperties } from '../../odata/person-properties';
import { needsExpand } from '../../odata/query-errors';
import { deferredOf, laterLink, type Asked, type Selected } from '../../odata/select';
import { itemRights } from '../../security/item-rights';
import { readableItems } from '../../security/readable-items';
import type { SqlRow, SqlValue } from '../../store/database';
import { asResult, columnOf, isMultiple, isReference, type Field } from '../../store/field';
import type { List } from '../../store/list';
import { principalsById } from '../../store/people';
import { storeOf } from '../../store/site-store';
import { versionLabel } from '../../store/version-number';
import { encodedUrl } from './encoded-url';
import { fieldValues } from './field-values';
import { contentTypeEntity } from '../content-types/content-type-entity';
import { typesOfList } from '../content-types/content-type-home';
import { itemRoleAssignments } from '../people/item-roles';
import { listUri, pathOf } from '../list-address';
import { listEntity } from '../lists/list-entity';

/** Columns that every reading has: id, the item's own GUID and the number of its change. */
const fixedColumns = ['t.id', 't.unique_id', 't.etag'];

export interface ItemReader {
  /** What to select from the list's table `t`, in order. */
  readonly columns: readonly string[];
  entities(rows: readonly SqlRow[]): Entity[];
}

type Read = (row: SqlRow) => Value;

/** Turns rows into entities with what was selected. Lookups and persons are fetched once for the whole page. */
export function itemReader(request: SpRequest, list: List, selected: readonly Selected[], asked?: Asked): ItemReader {
  const deferred = request.level === 'verbose' && asked ? deferredOf(asked) : undefined;
  const columns = [...fixedColumns];
  const at = (sql: string): number => {
    const known = columns.indexOf(sql);
    if (known >= 0) return known;
    columns.push(sql);
    return columns.length - 1;
  };
  const prepared: { name: string; prepare: (rows: readonly SqlRow[]) => Read }[] = selected.map((one) => {
    switch (one.kind) {
      case 'field': {
        const index = at(columnOf('t', one.field.column));
        const read = fieldValue(request, list, one.field);
        return { name: one.name, prepare: () => (row) => read(row[index] ?? null) };
      }
      case 'id': {
        const index = at(columnOf('t', one.field.column));
        const read = idValue(one.field, one.asText);
        return { name: one.name, prepare: () => (row) => read(row[index] ?? null) };
      }
      case 'expanded': {
        const index = at(columnOf('t', one.field.column));
        return { name: one.name, prepare: (rows) => expanded(request, list, one.field, one.inner, rows, index) };
      }
      case 'special':
        return { name: one.name, prepare: special(request, list, one.name, one.inner, at) };
    }
  });
  const type = list.itemType;
  const uri = listUri(list);
  return {
    columns,
    entities(rows) {
      const readers = prepared.map(({ name, prepare }) => ({ name, read: prepare(rows) }));
      return rows.map((row) => {
        const properties: Record<string, Value> = {};
        for (const { name, read } of readers) properties[name] = read(row);
        const entity: Entity = {
          kind: 'entity',
          type,
          uri: `${uri}/Items(${String(row[0])})`,
          id: String(row[1]),
          etag: `"${String(row[1])},${String(row[2])}"`,
          properties,
        };
        return deferred ? { ...entity, deferred } : entity;
      });
    },
  };
}

/** A column's value as REST shows it. */
export function fieldValue(request: SpRequest, list: List, field: Field): (value: SqlValue) => Value {
  switch (field.kind) {
    case 'Boolean':
    case 'Attachments':
      return (value) => (value === null ? null : value !== 0);
    case 'Calculated':
      return calculatedValue(field);
    case 'MultiChoice':
      return (value) =>
        value === null ? null : { kind: 'values', type: 'Edm.String', values: JSON.parse(String(value)) as string[] };
    case 'URL':
      return (value) =>
        value === null
          ? null
          : { kind: 'complex', type: 'SP.FieldUrlValue', properties: JSON.parse(String(value)) as Record<string, string> };
    default:
  }
  if (field.internalName === '_UIVersionString') return (value) => versionLabel(Number(value));
  if (field.internalName === 'EncodedAbsUrl') return encodedUrl(request, list);
  if (field.kind === 'Path') {
    const path = pathOf(request, list);
    return (value) => path + String(value ?? '');
  }
  return (value) => value as string | number | null;
}

/** REST has the results of formulas as texts, numbers with fifteen digits. [W] */
function calculatedValue(field: Field): (value: SqlValue) => Value {
  const { kind } = asResult(field);
  const isNumber = kind === 'Number' || kind === 'Currency';
  return (value) => {
    if (value === null || typeof value === 'string') return value;
    return isNumber ? Number(value).toPrecision(15) : String(value);
  };
}

/** `OwnerId`, `ServiceAreasId`. Nobody at all is null, no items at all is an empty array. */
function idValue(field: Field, asText: boolean): (value: SqlValue) => Value {
  if (!isMultiple(field)) return (value) => (value === null ? null : asText ? String(value) : Number(value));
  const type = asText ? 'Edm.String' : 'Edm.Int32';
  return (value) => {
    if (value === null) return field.kind === 'User' ? null : { kind: 'values', type, values: [] };
    const ids = JSON.parse(String(value)) as number[];
    return { kind: 'values', type, values: asText ? ids.map(String) : ids };
  };
}

function idsIn(value: SqlValue): number[] {
  if (value === null) return [];
  return typeof value === 'number' ? [value] : (JSON.parse(String(value)) as number[]);
}

function expanded(
  request: SpRequest,
  list: List,
  field: Field,
  inner: readonly string[],
  rows: readonly SqlRow[],
  index: number,
): Read {
  const ids = [...new Set(rows.flatMap((row) => idsIn(row[index] ?? null)))];
  const found = field.kind === 'User' ? people(request, ids, inner, field) : items(request, list, field, ids, inner);
  if (!isMultiple(field)) return (row) => found.get(Number(row[index] ?? 0)) ?? null;
  const set = field.kind === 'User' ? 'SP.Data.UserInfoItems' : 'SP.ListData.Items';
  return (row) => {
    const some = idsIn(row[index] ?? null).flatMap((id) => found.get(id) ?? []);
    return { kind: 'entities', set, items: some } satisfies Entities;
  };
}

function people(request: SpRequest, ids: readonly number[], inner: readonly string[], field: Field): Map<number, Entity> {
  const readers = inner.map((name) => {
    const read = name === '*' ? undefined : personProperties[name];
    if (!read && name !== '*') throw unknownField(`${field.entityName}/${name}`);
    return [name, read] as const;
  });
  const wanted = readers.flatMap(([name, read]) => (read ? [[name, read] as const] : Object.entries(personProperties)));
  const entities = new Map<number, Entity>();
  for (const [id, person] of principalsById(request.server.database, ids)) {
    entities.set(id, {
      kind: 'entity',
      type: 'SP.Data.UserInfoItem',
      uri: `Web/SiteUserInfoList/Items(${id})`,
      properties: Object.fromEntries(wanted.map(([name, read]) => [name, read(person)])),
    });
  }
  return entities;
}

function items(
  request: SpRequest,
  list: List,
  field: Field,
  ids: readonly number[],
  inner: readonly string[],
): Map<number, Entity> {
  const { lists } = storeOf(request.server);
  const target = lists.anywhere(field.settings.lookupList ?? '');
  if (!target) throw unknownField(`${list.record.title}/${field.entityName}`);
  const selected = inner.map((name): Selected => {
    const shown = target.field(name);
    if (!shown) throw unknownField(`${field.entityName}/${name}`);
    if (isReference(shown)) throw needsExpand(`${field.entityName}/${name}`, field.entityName);
    return { kind: 'field', name, field: shown };
  });
  const readable = readableItems(request, target);
  const reader = itemReader(request, target, selected);
  const rows = lists.database.rows(
    `SELECT ${reader.columns.join(', ')} FROM ${target.table} t WHERE t.id IN (SELECT value FROM json_each(?))${readable ? ` AND ${readable.sql}` : ''}`,
    [JSON.stringify(ids), ...(readable?.params ?? [])],
  );
  const entities = reader.entities(rows);
  return new Map(rows.map((row, index) => [Number(row[0]), entities[index] as Entity]));
}

/** What is no column: constants, rights, and the things around an item. */
function special(
  request: SpRequest,
  list: List,
  name: string,
  inner: readonly string[],
  at: (sql: string) => number,
): (rows: readonly SqlRow[]) => Read {
  switch (name) {
    case 'FileSystemObjectType': {
      const index = at('t.fs_type');
      return () => (row) => Number(row[index]);
    }
    case 'File':
    case 'Folder':
      return () => (row) => fileOrFolder(request, list, Number(row[0]), name, inner);
    case 'ServerRedirectedEmbedUri':
    case 'IconOverlay':
      return () => () => null;
    case 'ServerRedirectedEmbedUrl':
      return () => () => '';
    case 'CommentsDisabled':
      return () => () => false;
    case 'HasUniqueRoleAssignments': {
      const rights = itemRights(request, list);
      return () => (row) => rights.isUnique(Number(row[0]));
    }
    case 'EffectiveBasePermissions': {
      const rights = itemRights(request, list);
      return () => (row) => rights.permissions(Number(row[0]));
    }
    case 'RoleAssignments':
      return () => (row) => itemRoleAssignments(request, list, Number(row[0]));
    case 'AttachmentFiles':
      return () => (row) => attachmentEntities(request, list, Number(row[0]));
    case 'ContentType': {
      const index = at('t.content_type');
      const home = typesOfList(request, list);
      const entities = new Map(
        list.contentTypes.map((type): [string, Entity] => {
          const entity = contentTypeEntity(request, home, type);
          return [type.id, inner.length === 0 ? entity : { ...entity, properties: nested(inner, entity), links: {} }];
        }),
      );
      const otherwise = entities.get(list.defaultContentType?.id ?? '') ?? null;
      return () => (row) => entities.get(String(row[index])) ?? otherwise;
    }
    case 'ParentList': {
      const { links, extras, ...parent } = listEntity(request, list);
      const below =
        inner.length === 0 ? parent : { ...parent, properties: nested(inner, { ...parent, ...(links ? { links } : {}) }) };
      void extras;
      return () => () => below;
    }
    case 'FieldValuesAsText':
    case 'FieldValuesAsHtml':
    case 'FieldValuesForEdit':
      return fieldValues(request, list, name, inner, at);
    default:
      throw laterLink(name) ? notImplemented(`$expand=${name} on items`) : unknownField(name);
  }
}

/** `ParentList/RootFolder/ServerRelativeUrl`: as deep as it is asked. */
function nested(paths: readonly string[], entity: Entity): Record<string, Value> {
  const properties: Record<string, Value> = {};
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [name = '', ...rest] = path.split('/');
    const value = entity.properties[name];
    const isWhole = rest.length === 0 || (typeof value === 'object' && value?.kind === 'complex');
    if (isWhole && name in entity.properties) properties[name] = value ?? null;
    else if (rest.length === 0 && entity.extras?.[name]) properties[name] = entity.extras[name]?.() ?? null;
    else if (entity.links?.[name]) below.set(name, [...(below.get(name) ?? []), rest.join('/')]);
    else throw unknownField(path);
  }
  for (const [name, inner] of below) {
    const next = entity.links?.[name]?.();
    if (next?.kind === 'entity') properties[name] = { ...next, properties: nested(inner.filter(Boolean), next) };
  }
  return properties;
}
