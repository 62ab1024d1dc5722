import { randomUUID } from 'node:crypto';
import type { SpRequest } from '../../http/request';
import { badArgument, notImplemented } from '../../http/errors';
import { entityNameOf, isMultiple, type Field, type FieldKind } from '../../store/field';
import type { List } from '../../store/list';
import { encodeName, freeName } from '../../store/names';
import { storeOf } from '../../store/site-store';
import type { FieldHome } from './field-home';
import { settingsFor, type FieldWishes } from './field-properties';
import { checkFormula, checkRule } from './formula-rules';
import {
  fieldIdTaken,
  fieldNameTaken,
  hasDuplicates,
  lookupListMissing,
  notIndexable,
  tooManyIndexes,
  uniqueNeedsIndex,
} from '../lists/list-errors';

const mostIndexes = 20;

/** Internal names are cut at 32 characters in lists; a site column may have a longer one. [I] pnp/PnP#1556 */
const longestName = 32;

/** A new column as it will be kept, or the reason why there can be none. */
export function newField(request: SpRequest, home: FieldHome, kind: FieldKind, wishes: FieldWishes, hint?: string): Field {
  const { lists, siteFields } = storeOf(request.server);
  const { list } = home;
  const title = wishes.title?.trim() ?? '';
  if (title === '') throw badArgument('The column must have a title.');
  if (title.length > 255) throw badArgument('The title of a column cannot be longer than 255 characters.');
  const present = list ? list.fields : siteFields.available(home.webId);
  const named = (name: string): boolean => present.some((field) => field.internalName.toLowerCase() === name.toLowerCase());
  const wanted = hint ?? wishes.internalName;
  if (wanted !== undefined && named(wanted)) throw fieldNameTaken(wanted);
  const internalName = freeName(encodeName(wanted ?? title), named, list ? longestName : 255);
  const id = wishes.id ?? randomUUID();
  if (present.some((field) => field.id === id)) throw fieldIdTaken(id);
  const number = list ? lists.nextFieldNumber(list) : 0;
  const field: Field = {
    number,
    column: list ? `c${number}` : '',
    id,
    internalName,
    staticName: wishes.staticName ?? internalName,
    entityName: entityNameOf(internalName),
    title,
    description: wishes.description ?? '',
    group: wishes.group ?? 'Custom Columns',
    kind,
    builtIn: false,
    readOnly: wishes.readOnly ?? (kind === 'Calculated' && list !== undefined),
    hidden: wishes.hidden ?? false,
    required: wishes.required ?? false,
    indexed: wishes.indexed ?? false,
    unique: wishes.unique ?? false,
    defaultValue: wishes.defaultValue ?? null,
    settings: settingsFor(kind, wishes.settings),
  };
  if (kind === 'Lookup') checkLookup(request, field);
  if (kind === 'Calculated') checkFormula(field.settings.formula ?? '', present);
  checkField(request, home, undefined, field);
  return field;
}

function checkLookup(request: SpRequest, field: Field): void {
  const target = storeOf(request.server).lists.anywhere(field.settings.lookupList ?? '');
  if (!target) throw lookupListMissing();
  const shown = field.settings.lookupField;
  // What a dependent column shows is not looked after: PnPjs' own tests show one that is not there.
  if (field.settings.primaryField !== undefined) return;
  if (shown !== undefined && shown !== '' && !target.field(shown)) throw badArgument(`Column '${shown}' does not exist.`);
}

/** Types that a column may change between, its values kept as they are. */
const alike: readonly (readonly FieldKind[])[] = [
  ['Text', 'Note', 'Choice'],
  ['Number', 'Currency'],
];

/** A column changed as the client wishes. */
export function changedField(request: SpRequest, home: FieldHome, before: Field, wishes: FieldWishes, kind = before.kind): Field {
  if (kind !== before.kind && !alike.some((kinds) => kinds.includes(kind) && kinds.includes(before.kind))) {
    throw notImplemented(`a change of a column's type from ${before.kind} to ${kind}`);
  }
  const settings = settingsFor(kind, wishes.settings);
  const more = { ...before.settings.more, ...settings.more };
  const after: Field = {
    ...before,
    kind,
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
    settings: {
      ...before.settings,
      ...settings,
      ...(Object.keys(more).length === 0 ? {} : { more }),
      version: (before.settings.version ?? 1) + 1,
    },
  };
  if (after.title.trim() === '' || after.title.length > 255) throw badArgument('The title of a column has 1 to 255 characters.');
  if (kind === 'Calculated' && settings.formula !== undefined) checkFormula(settings.formula, home.fields);
  checkField(request, home, before, after);
  return after;
}

/** SharePoint indexes no long texts, addresses, choices of several or lookups of several. */
const notIndexed: readonly FieldKind[] = [
  'Note',
  'URL',
  'Computed',
  'Attachments',
  'ContentTypeId',
  'Calculated',
  'Location',
  'Thumbnail',
];

const indexable = (field: Field): boolean => !isMultiple(field) && !notIndexed.includes(field.kind);

function checkField(request: SpRequest, home: FieldHome, before: Field | undefined, field: Field): void {
  if ((field.indexed || field.unique) && !indexable(field)) throw notIndexable(field.title);
  // Yes/No may be indexed, but two values are too few to be unique.
  if (field.settings.validationFormula !== before?.settings.validationFormula) {
    checkRule(field.settings.validationFormula, before ? home.fields : [...home.fields, field]);
  }
  if (field.unique && field.kind === 'Boolean') throw notIndexable(field.title);
  if (field.unique && !field.indexed) throw uniqueNeedsIndex();
  const isNewIndex = field.indexed && before?.indexed !== true;
  if (home.list && isNewIndex && home.fields.filter((other) => other.indexed).length >= mostIndexes) throw tooManyIndexes();
  const { maxLength } = field.settings;
  if (field.kind === 'Text' && maxLength !== undefined && (maxLength < 1 || maxLength > 255)) {
    throw badArgument('The maximum length of a single line of text is between 1 and 255 characters.');
  }
  if (home.list && field.unique && before && !before.unique && duplicates(request, home.list, field)) throw hasDuplicates();
}

function duplicates(request: SpRequest, list: List, field: Field): boolean {
  const column = field.kind === 'Text' || field.kind === 'Choice' ? `${field.column}_key` : field.column;
  const sql = `SELECT 1 FROM ${list.table} WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING COUNT(*) > 1 LIMIT 1`;
  return request.server.database.row(sql) !== undefined;
}
