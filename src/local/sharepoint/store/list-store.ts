import { randomUUID } from 'node:crypto';
import { ChangeLog } from './change-log';
import { changeType, type ChangedObject, type ChangeType } from './change-types';
import { builtInFields, firstOwnNumber } from './built-in-fields';
import { contentTypeRows } from './content-types/content-type-rows';
import { freshListTypes, withTypeNames } from './content-types/list-content-types';
import type { Database, SqlValue } from './database';
import { dropList } from './drop-list';
import { hasKey, comparedColumn, type Field } from './field';
import { fillCalculated } from './formula/fill-calculated';
import { createItemTables, addColumn, createIndex, dropIndex } from './item-tables';
import { libraryTemplates, List, type ListSettings } from './list';
import { freshSettings, recordColumns, toRecord } from './list-record';
import { isModerated } from './moderated';
import { beginModeration, moderationFields } from './moderation';
import { encodeName, urlName } from './names';
import { toIso } from './site-time';

export interface NewList {
  readonly webId: string;
  readonly title: string;
  readonly template: number;
  /** Relative to the site; made from the title when absent. */
  readonly url?: string;
  readonly settings?: Partial<ListSettings>;
}

/** Lists and their columns. What was read is remembered: the database is this process's own. */
export class ListStore {
  private readonly known = new Map<number, List>();
  readonly changes: ChangeLog;

  constructor(
    readonly database: Database,
    private readonly now: () => Date,
  ) {
    this.changes = new ChangeLog(database, now);
    database.whenRolledBack(() => this.forget());
  }

  all(webId: string): List[] {
    return this.database
      .rows('SELECT number FROM lists WHERE web_id = ? ORDER BY title', [webId])
      .map((row) => this.byNumber(Number(row[0])))
      .filter((list) => list !== undefined);
  }

  byId(webId: string, id: string): List | undefined {
    return this.find('web_id = ? AND id = ?', [webId, id.toLowerCase()]);
  }

  byTitle(webId: string, title: string): List | undefined {
    // The commonest way to name a list, so what is known is looked through first.
    for (const list of this.known.values()) {
      if (list.record.title === title && list.record.webId === webId) return list;
    }
    return this.find('web_id = ? AND title = ?', [webId, title]);
  }

  /** `url` is relative to the site. */
  byUrl(webId: string, url: string): List | undefined {
    return this.find('web_id = ? AND url = ?', [webId, url]);
  }

  /** Where the list's root folder is, below the server. */
  pathOf(list: List): string {
    return `${String(this.database.value('SELECT url FROM webs WHERE id = ?', [list.record.webId]))}/${list.record.url}`;
  }

  /** Any list of the site, for lookups. */
  anywhere(id: string): List | undefined {
    return this.find('id = ? AND deleted_at IS NULL', [id.toLowerCase()]);
  }

  byNumber(number: number): List | undefined {
    const known = this.known.get(number);
    if (known) return known;
    const row = this.database.row(`SELECT ${recordColumns} FROM lists WHERE number = ?`, [number]);
    if (!row) return undefined;
    const own = this.database
      .rows('SELECT definition FROM fields WHERE list_number = ? ORDER BY number', [number])
      .map((field) => JSON.parse(String(field[0])) as Field);
    const record = toRecord(row);
    const fields = isModerated(record) ? [...own, ...moderationFields] : own;
    const kept = contentTypeRows(this.database, record.webId, number);
    const types = kept.length > 0 ? kept : freshListTypes(record, fields);
    const list = new List(record, withTypeNames(fields, types), types);
    this.known.set(number, list);
    return list;
  }

  itemCount(list: List): number {
    return Number(this.database.value('SELECT item_count FROM lists WHERE number = ?', [list.record.number]));
  }

  /** When an item last changed or was deleted; a list without items answers with its own age. */
  lastItemChange(list: List): string {
    return String(
      this.database.value('SELECT item_modified FROM lists WHERE number = ?', [list.record.number]) ?? list.record.created,
    );
  }

  create(wanted: NewList): List {
    const at = toIso(this.now());
    const url = wanted.url ?? this.freeUrl(wanted);
    const settings: ListSettings = {
      ...freshSettings,
      ...(libraryTemplates.has(wanted.template)
        ? { majorVersionLimit: 500, enableAttachments: false, enableFolderCreation: true }
        : {}),
      ...wanted.settings,
    };
    // The list of users is the one whose entity is not called by its address [R].
    const name = wanted.template === 112 ? 'UserInfo' : encodeName(url.slice(url.lastIndexOf('/') + 1));
    const entityName = name.charAt(0).toUpperCase() + name.slice(1);
    return this.database.transaction(() => {
      const { lastId } = this.database.run(
        `INSERT INTO lists (id, web_id, title, url, entity_name, template, created, modified, item_modified, item_deleted, settings)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [randomUUID(), wanted.webId, wanted.title, url, entityName, wanted.template, at, at, at, at, JSON.stringify(settings)],
      );
      for (const field of builtInFields(libraryTemplates.has(wanted.template))) this.insertField(lastId, field);
      createItemTables(this.database, lastId);
      if (isModerated({ settings })) beginModeration(this.database, `items_${lastId}`);
      const list = this.byNumber(lastId) as List;
      this.logChange(list, 1, null, null, null);
      return list;
    });
  }

  update(list: List, changes: { title?: string; settings?: Partial<ListSettings> }): List {
    const at = toIso(this.now());
    return this.database.transaction(() => {
      this.database.run('UPDATE lists SET title = ?, settings = ?, modified = ?, etag = etag + 1 WHERE number = ?', [
        changes.title ?? list.record.title,
        JSON.stringify({ ...list.record.settings, ...changes.settings }),
        at,
        list.record.number,
      ]);
      this.logChange(list, 2, null, null, null);
      const after = this.reloaded(list);
      if (isModerated(after.record) && !isModerated(list.record)) beginModeration(this.database, after.table);
      return after;
    });
  }

  /** For good. */
  remove(list: List): void {
    this.database.transaction(() => {
      this.logChange(list, changeType.delete, null, null, null);
      dropList(this.database, list.record.number);
      this.known.delete(list.record.number);
    });
  }

  /**
   * The next column's number, which also names its SQL column. A number is not used again. Not every column has an SQL column: one that shows another
   * value of a lookup has none.
   */
  nextFieldNumber(list: List): number {
    const columns = this.database.rows(`SELECT name FROM pragma_table_info(?)`, [list.table]);
    const numbers = columns.map((row) => Number(/^c(\d+)$/.exec(String(row[0]))?.[1] ?? 0));
    return Math.max(firstOwnNumber - 1, ...numbers, ...list.fields.map(({ number }) => number)) + 1;
  }

  addField(list: List, field: Field): List {
    return this.database.transaction(() => {
      this.insertField(list.record.number, field);
      addColumn(this.database, list, field);
      if (field.indexed || field.unique) createIndex(this.database, list, field);
      const after = this.touched(list, changeType.add, field);
      if (field.kind === 'Calculated') fillCalculated(this.database, after, field);
      return after;
    });
  }

  updateField(list: List, before: Field, after: Field): List {
    return this.database.transaction(() => {
      this.database.run('UPDATE fields SET definition = ? WHERE list_number = ? AND number = ?', [
        JSON.stringify(after),
        list.record.number,
        after.number,
      ]);
      if (hasKey(after) && !hasKey(before)) addColumn(this.database, list, after);
      const was = indexSignature(before);
      if (was !== indexSignature(after)) {
        if (was !== '') dropIndex(this.database, list, before);
        if (after.indexed || after.unique) createIndex(this.database, list, after);
      }
      const changed = this.touched(list, changeType.update, after);
      if (after.kind === 'Calculated' && after.settings.formula !== before.settings.formula)
        fillCalculated(this.database, changed, after);
      return changed;
    });
  }

  /** The SQL column stays behind, empty: taking it away would rewrite every row. */
  removeField(list: List, field: Field): List {
    return this.database.transaction(() => {
      this.database.run('DELETE FROM fields WHERE list_number = ? AND number = ?', [list.record.number, field.number]);
      if (field.indexed || field.unique) dropIndex(this.database, list, field);
      // The values of a lookup that only shows more of another one are that one's.
      if (field.settings.primaryField !== undefined) return this.touched(list, changeType.delete, field);
      this.database.run(`UPDATE ${list.table} SET ${field.column} = NULL`);
      if (hasKey(field)) this.database.run(`UPDATE ${list.table} SET ${comparedColumn(field)} = NULL`);
      return this.touched(list, changeType.delete, field);
    });
  }

  /** After a change of the list's content types. */
  typesChanged(list: List): List {
    this.logChange(list, changeType.update, null, null, null);
    this.database.run('UPDATE lists SET modified = ?, etag = etag + 1 WHERE number = ?', [toIso(this.now()), list.record.number]);
    return this.reloaded(list);
  }

  /** The lookup columns, in any list, that look in this one. */
  lookupsTo(list: List): { list: List; field: Field }[] {
    return this.database.rows('SELECT number FROM lists WHERE deleted_at IS NULL').flatMap((row) => {
      const other = this.byNumber(Number(row[0]));
      if (!other) return [];
      return other.fields
        .filter((field) => field.kind === 'Lookup' && field.settings.lookupList === list.record.id)
        .map((field) => ({ list: other, field }));
    });
  }

  /** Every write leaves one line, for change tokens. Without an object it is an item's, or the list's when there is none. */
  logChange(
    list: List,
    type: ChangeType,
    itemId: number | null,
    uniqueId: string | null,
    editor: number | null,
    object: ChangedObject = itemId === null ? 'list' : 'item',
    objectId?: string,
  ): void {
    const { number, id, webId } = list.record;
    this.changes.record({
      object,
      type,
      webId,
      list: { number, id },
      ...(itemId === null ? {} : { itemId }),
      ...(uniqueId === null ? {} : { uniqueId }),
      ...(editor === null ? {} : { editor }),
      ...(objectId === undefined ? {} : { objectId }),
    });
  }

  /** After a rolled-back change: what is remembered may be wrong. */
  forget(): void {
    this.known.clear();
  }

  private find(where: string, params: SqlValue[]): List | undefined {
    const number = this.database.value(`SELECT number FROM lists WHERE ${where}`, params);
    return number === undefined ? undefined : this.byNumber(Number(number));
  }

  private insertField(listNumber: number, field: Field): void {
    this.database.run('INSERT INTO fields (list_number, number, id, internal_name, definition) VALUES (?, ?, ?, ?, ?)', [
      listNumber,
      field.number,
      field.id,
      field.internalName,
      JSON.stringify(field),
    ]);
  }

  /** [?] A column's change is a line of its own and one of the list. */
  private touched(list: List, type: ChangeType, { id }: Field): List {
    this.logChange(list, type, null, null, null, 'field', id);
    this.logChange(list, changeType.update, null, null, null);
    this.database.run('UPDATE lists SET modified = ?, etag = etag + 1 WHERE number = ?', [toIso(this.now()), list.record.number]);
    return this.reloaded(list);
  }

  private reloaded(list: List): List {
    this.known.delete(list.record.number);
    return this.byNumber(list.record.number) as List;
  }

  private freeUrl(wanted: NewList): string {
    const base = `${libraryTemplates.has(wanted.template) ? '' : 'Lists/'}${urlName(wanted.title)}`;
    for (let number = 0; ; number += 1) {
      const url = number === 0 ? base : `${base}${number}`;
      if (!this.byUrl(wanted.webId, url)) return url;
    }
  }
}

const indexSignature = (field: Field): string =>
  field.unique ? `unique ${comparedColumn(field)}` : field.indexed ? comparedColumn(field) : '';
