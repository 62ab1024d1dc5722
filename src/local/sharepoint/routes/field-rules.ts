import { randomUUID } from 'node:crypto';
import type { SpRequest } from '../http/request';
import { badArgument } from '../http/errors';
import { entityNameOf, isMultiple, type Field, type FieldKind } from '../store/field';
import type { List } from '../store/list';
import { encodeName, freeName } from '../store/names';
import { storeOf } from '../store/site-store';
import { fieldWishes, settingsFor, type FieldWishes } from './field-properties';
import {
  fieldIdTaken,
  fieldNameTaken,
  hasDuplicates,
  lookupListMissing,
  notIndexable,
  tooManyIndexes,
  uniqueNeedsIndex,
} from './list-errors';

const mostIndexes = 20;

/** A new column as it will be kept, or the reason why there can be none. */
export function newField(request: SpRequest, list: List, kind: FieldKind, wishes: FieldWishes, hint?: string): Field {
  const { lists } = storeOf(request.server);
  const title = wishes.title?.trim() ?? '';
  if (title === '') throw badArgument('The column must have a title.');
  const wanted = hint ?? wishes.internalName;
  if (wanted !== undefined && list.field(wanted)) throw fieldNameTaken(wanted);
  const internalName = freeName(encodeName(wanted ?? title), (name) =>
    list.fields.some((field) => field.internalName.toLowerCase() === name.toLowerCase()),
  );
  const id = wishes.id ?? randomUUID();
  if (list.fields.some((field) => field.id === id)) throw fieldIdTaken(id);
  const number = lists.nextFieldNumber(list);
  const field: Field = {
    number,
    column: `c${number}`,
    id,
    internalName,
    staticName: wishes.staticName ?? internalName,
    entityName: entityNameOf(internalName),
    title,
    description: wishes.description ?? '',
    group: wishes.group ?? 'Custom Columns',
    kind,
    builtIn: false,
    readOnly: wishes.readOnly ?? false,
    hidden: wishes.hidden ?? false,
    required: wishes.required ?? false,
    indexed: wishes.indexed ?? false,
    unique: wishes.unique ?? false,
    defaultValue: wishes.defaultValue ?? null,
    settings: settingsFor(kind, wishes.settings),
  };
  if (kind === 'Lookup') {
    const target = lists.anywhere(field.settings.lookupList ?? '');
    if (!target) throw lookupListMissing();
    const shown = field.settings.lookupField;
    if (shown !== undefined && shown !== '' && !target.field(shown)) throw badArgument(`Column '${shown}' does not exist.`);
  }
  checkField(request, list, undefined, field);
  return field;
}

/** A column changed as the client wishes. */
export function changedField(request: SpRequest, list: List, before: Field, body: Record<string, unknown>): Field {
  const wishes = fieldWishes(body, 'SP.Field');
  const after: Field = {
    ...before,
    title: wishes.title ?? before.title,
    staticName: wishes.staticName ?? before.staticName,
    description: wishes.description ?? before.description,
    group: wishes.group ?? before.group,
    required: wishes.required ?? before.required,
    hidden: wishes.hidden ?? before.hidden,
    readOnly: wishes.readOnly ?? before.readOnly,
    indexed: wishes.indexed ?? before.indexed,
    unique: wishes.unique ?? before.unique,
    defaultValue: wishes.defaultValue === undefined ? before.defaultValue : wishes.defaultValue,
    settings: { ...before.settings, ...settingsFor(before.kind, wishes.settings) },
  };
  checkField(request, list, before, after);
  return after;
}

/** SharePoint indexes no long texts, addresses, choices of several or lookups of several. */
const indexable = (field: Field): boolean =>
  !isMultiple(field) && !['Note', 'URL', 'Computed', 'Attachments', 'ContentTypeId'].includes(field.kind);

function checkField(request: SpRequest, list: List, before: Field | undefined, field: Field): void {
  if ((field.indexed || field.unique) && !indexable(field)) throw notIndexable(field.title);
  if (field.unique && !field.indexed) throw uniqueNeedsIndex();
  const isNewIndex = field.indexed && before?.indexed !== true;
  if (isNewIndex && list.fields.filter((other) => other.indexed).length >= mostIndexes) throw tooManyIndexes();
  const { maxLength } = field.settings;
  if (field.kind === 'Text' && maxLength !== undefined && (maxLength < 1 || maxLength > 255)) {
    throw badArgument('The maximum length of a single line of text is between 1 and 255 characters.');
  }
  if (field.unique && before && !before.unique && duplicates(request, list, field)) throw hasDuplicates();
}

function duplicates(request: SpRequest, list: List, field: Field): boolean {
  const column = field.kind === 'Text' || field.kind === 'Choice' ? `${field.column}_key` : field.column;
  const sql = `SELECT 1 FROM ${list.table} WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING COUNT(*) > 1 LIMIT 1`;
  return request.server.database.row(sql) !== undefined;
}
