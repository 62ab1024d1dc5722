import { checkName } from '../../files/file-name';
import { textTooLong, unknownProperty } from '../../http/errors';
import type { SpRequest } from '../../http/request';
import { instantOf } from '../../odata/wire-date';
import { idField } from '../../odata/filter-sql';
import type { SqlValue } from '../../store/database';
import { normalId, parentId } from '../../store/content-types/content-type';
import { isDateOnly, isReference, type Field } from '../../store/field';
import type { List } from '../../store/list';
import { principalsById } from '../../store/people';
import { siteDate, siteMidnight } from '../../store/site-time';
import { isModeration } from '../../store/moderation';
import { storeOf } from '../../store/site-store';
import { isAnnotation, listOfValues, numberOf } from '../body';
import {
  arrayExpected,
  invalidValue,
  notConvertible,
  objectExpected,
  personMissing,
  rangeText,
  wrongEntityType,
} from './item-errors';

/** Properties of an item that a client may send back as it got them; they are not changed that way. */
const ignored: ReadonlySet<string> = new Set([
  'Id',
  'FileSystemObjectType',
  'ServerRedirectedEmbedUri',
  'ServerRedirectedEmbedUrl',
  'Attachments',
  'ComplianceAssetId',
]);

/** What a plain add or update says, as SQL keeps it. Read-only columns are passed over, as SharePoint does. */
export function valuesOf(request: SpRequest, list: List, body: Record<string, unknown>): Map<Field, SqlValue> {
  checkType(list, body);
  const values = new Map<Field, SqlValue>();
  for (const [name, value] of Object.entries(body)) {
    if (isAnnotation(name) || ignored.has(name)) continue;
    if (name === 'ContentTypeId') {
      const column = list.field(name);
      const type = contentTypeFor(list, value);
      if (column && type !== undefined) values.set(column, type);
      continue;
    }
    const target = targetOf(list, name);
    if (!target) throw unknownProperty(name, list.itemType);
    if (target.readOnly && !isModeration(target)) continue;
    values.set(target, storedValue(request, target, value));
  }
  return values;
}

/** The list's own type of this id, or its child of a type of the site. [?] What the list has not got is passed over. */
export function contentTypeFor(list: List, value: unknown): string | undefined {
  const sent = typeof value === 'object' && value !== null ? (value as { StringValue?: unknown }).StringValue : value;
  if (sent === null || sent === undefined) return undefined;
  if (typeof sent !== 'string') throw notConvertible('Edm.String');
  const wanted = normalId(sent);
  const ids = list.contentTypes.map(({ id }) => id);
  return ids.find((id) => normalId(id) === wanted) ?? ids.find((id) => normalId(parentId(id)) === wanted);
}

function checkType(list: List, body: Record<string, unknown>): void {
  const sent = (body['__metadata'] as { type?: unknown } | undefined)?.type ?? body['odata.type'];
  if (typeof sent === 'string' && sent !== list.itemType && sent !== 'SP.ListItem' && sent !== 'SP.Data.ListItem') {
    throw wrongEntityType(sent, list.itemType);
  }
}

/** References are written by `OwnerId` (or `OwnerStringId`), everything else by the column's own name. */
function targetOf(list: List, name: string): Field | undefined {
  const field = list.field(name);
  if (field && isReference(field)) throw objectExpected();
  if (field) return field;
  return idField(list, name) ?? (name.endsWith('StringId') ? idField(list, `${name.slice(0, -8)}Id`) : undefined);
}

/** One value from JSON as SQL keeps it; what the column cannot hold is refused as SharePoint does. */
export function storedValue(request: SpRequest, field: Field, value: unknown): SqlValue {
  if (isReference(field)) return references(request, field, value);
  if (value === null || value === undefined) return null;
  switch (field.kind) {
    case 'MultiChoice': {
      const choices = severalOf(request, value) ?? [];
      return choices.length === 0 ? null : JSON.stringify(choices.map((one) => text(one)));
    }
    case 'URL':
      return address(value);
    case 'Number':
    case 'Currency':
    case 'Integer':
    case 'ModStat':
      return inRange(field, numberOf(value, field.kind === 'Number' || field.kind === 'Currency' ? 'Edm.Double' : 'Edm.Int32'));
    case 'Boolean':
      if (typeof value === 'boolean') return value ? 1 : 0;
      if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true' ? 1 : 0;
      throw notConvertible('Edm.Boolean');
    case 'DateTime':
      return moment(field, value);
    case 'Text': {
      const written = text(value);
      if (written.length > Math.min(field.settings.maxLength ?? 255, 255)) throw textTooLong(field.title);
      return written === '' ? null : written;
    }
    case 'File': {
      const name = text(value);
      checkName(name);
      return name;
    }
    case 'Choice': {
      // Any text is taken: only forms and the Validate calls hold a value against the choices.
      const written = text(value);
      if (written.length > 255) throw textTooLong(field.title);
      return written === '' ? null : written;
    }
    default: {
      const written = text(value);
      return written === '' ? null : written;
    }
  }
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw notConvertible('Edm.String');
  return value;
}

export function inRange(field: Field, number: number): number {
  const { minimum, maximum } = field.settings;
  const tooSmall = typeof minimum === 'number' && number < minimum;
  const tooLarge = typeof maximum === 'number' && number > maximum;
  if (tooSmall || tooLarge) throw invalidValue('number', `${field.title}: ${rangeText(field)}`);
  return number;
}

function moment(field: Field, value: unknown): string | null {
  if (value === '') throw notConvertible('Edm.DateTime');
  if (typeof value !== 'string') throw notConvertible('Edm.DateTime');
  const instant = instantOf(value);
  if (instant === undefined) {
    if (Number.isNaN(Date.parse(value))) throw notConvertible('Edm.DateTime');
    throw invalidValue('date/time', field.title);
  }
  return isDateOnly(field) ? siteMidnight(siteDate(instant)) : instant;
}

function address(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) throw objectExpected();
  const { Url, Description } = value as { Url?: unknown; Description?: unknown };
  const url = Url === null || Url === undefined ? '' : text(Url);
  if (url === '') return null;
  if (url.length > 255 || !/^(https?:\/\/|ftp:\/\/|file:\/\/|mailto:|\/|#)/i.test(url)) {
    throw invalidValue('hyperlink', url.slice(0, 100));
  }
  const description = Description === null || Description === undefined ? url : text(Description);
  return JSON.stringify({ Description: description === '' ? url : description.slice(0, 255), Url: url });
}

function references(request: SpRequest, field: Field, value: unknown): SqlValue {
  if (field.settings.multiple !== true) {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'object') throw notConvertible('Edm.Int32');
    const id = numberOf(value, 'Edm.Int32');
    if (id <= 0) return null;
    checkReferences(request, field, [id]);
    return id;
  }
  const sent = severalOf(request, value);
  if (!sent) return null;
  const ids = [...new Set(sent.map((one) => numberOf(one, 'Edm.Int32')))].filter((id) => id > 0);
  checkReferences(request, field, ids);
  return ids.length === 0 ? null : JSON.stringify(ids);
}

/** An array, or `results` where the body is verbose JSON; null only there. [I] pnp/pnpjs#1722, pnp/sp-dev-fx-controls-react#1961 */
function severalOf(request: SpRequest, value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  const isVerbose = /odata\s*=\s*verbose/i.test(request.headers.get('content-type') ?? '');
  if (isVerbose && (value === null || value === undefined)) return undefined;
  const results = isVerbose ? listOfValues(value) : undefined;
  if (!results) throw arrayExpected(typeof value === 'object' && value !== null ? 'StartObject' : 'PrimitiveValue');
  return results;
}

/** A lookup must lead to an item, a person column to someone the site knows. */
export function checkReferences(request: SpRequest, field: Field, ids: readonly number[]): void {
  if (ids.length === 0) return;
  if (field.kind === 'User') {
    const known = principalsById(request.server.database, ids);
    for (const id of ids) if (!known.has(id)) throw personMissing(id);
    return;
  }
  const target = storeOf(request.server).lists.anywhere(field.settings.lookupList ?? '');
  const sql = target && `SELECT COUNT(*) FROM ${target.table} WHERE id IN (SELECT value FROM json_each(?))`;
  const found = sql === undefined ? 0 : Number(request.server.database.value(sql, [JSON.stringify(ids)]));
  if (found !== ids.length) throw invalidValue('look-up', field.title);
}
