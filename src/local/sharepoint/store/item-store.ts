import { randomUUID } from 'node:crypto';
import type { SqlRow, SqlValue } from './database';
import { firstVersion, keepVersion, versionAfter } from './drafts';
import { calculatedColumns } from './formula/calculated';
import { enforceRules } from './formula/rules';
import { hasKey, keyColumn, type Field } from './field';
import type { List } from './list';
import type { ListStore } from './list-store';
import { isCheckedOut, keyOf, moveBelow, NameTakenError, rowsBelow, type Place } from './item-path';
import { followFolder } from './item-scope';
import { forgetBelongings } from './item-belongings';
import { insertionOf } from './item-insertion';
import { unapproved } from './moderation';
import { clearLookups } from './lookup-integrity';
import { toIso } from './site-time';
import { textKey } from './text-key';

/** What is written: a column and its value as SQL keeps it. */
export type FieldValues = ReadonlyMap<Field, SqlValue>;

/** One row as kept, by SQL column. */
export interface StoredItem {
  readonly id: number;
  readonly uniqueId: string;
  readonly etag: number;
  readonly version: number;
  readonly columns: Readonly<Record<string, SqlValue>>;
}

export interface StoredVersion {
  readonly version: number;
  readonly modified: string;
  readonly editor: number;
  readonly columns: Readonly<Record<string, SqlValue>>;
}

/** Two items may not have the same value in this column. */
export class DuplicateValueError extends Error {
  constructor(
    readonly column: string,
    options: { cause: unknown },
  ) {
    super(`Duplicate value in ${column}`, options);
    this.name = 'DuplicateValueError';
  }
}

export const itemContentType = '0x0100';

/** Writing and reading of rows. Every write is one transaction: the row, the version before it, the list's counters and the change log. */
export class ItemStore {
  constructor(
    private readonly lists: ListStore,
    private readonly now: () => Date,
  ) {}

  insert(list: List, values: FieldValues, author: number, place: Place = {}): StoredItem {
    const at = toIso(this.now());
    const { database } = this.lists;
    const columns: Record<string, SqlValue> = {
      guid: randomUUID(),
      unique_id: randomUUID(),
      content_type: list.defaultContentType?.id ?? itemContentType + list.record.id.replaceAll('-', '').toUpperCase(),
      title: null,
      title_key: null,
      etag: 1,
      version: firstVersion(list, place.file !== undefined),
      created: at,
      modified: at,
      author,
      editor: author,
      attachments: 0,
      fs_type: place.fsType ?? 0,
      dir: place.dir ?? '',
      dir_key: keyOf(place.dir ?? ''),
      file: place.file ?? null,
      ...unapproved(list, place.file !== undefined),
      ...sqlValues(values),
      // A plain item has no name of its own: one is made of its id.
      name: place.name ?? null,
      name_key: place.name === undefined ? null : keyOf(place.name),
    };
    if (place.contentType !== undefined) columns['content_type'] = place.contentType;
    if (place.uniqueId !== undefined) columns['unique_id'] = place.uniqueId;
    Object.assign(columns, calculatedColumns(list, columns));
    // What is uploaded is there before anybody has filled in its columns.
    if (place.name === undefined) enforceRules(list, columns, this.now());
    const { names, sql } = insertionOf(list);
    const id = database.transaction(() => {
      const { lastId } = guardUnique(() =>
        database.run(
          sql,
          names.map((name) => columns[name] ?? null),
        ),
      );
      database.run('UPDATE lists SET item_count = item_count + 1, item_modified = ? WHERE number = ?', [at, list.record.number]);
      if (columns['dir_key'] !== '') followFolder(database, list, lastId);
      const uniqueId = String(columns['unique_id']);
      // A file is a file and an item; only its coming is told twice [R], a folder's likewise [W].
      const document = place.fsType === 1 ? 'folder' : place.file === undefined ? undefined : 'file';
      if (document) this.lists.logChange(list, 1, lastId, uniqueId, author, document);
      this.lists.logChange(list, 1, lastId, uniqueId, author);
      return lastId;
    });
    if (id % 2000 === 0) this.analyse(list);
    columns['id'] = id;
    return { id, uniqueId: String(columns['unique_id']), etag: 1, version: Number(columns['version']), columns };
  }

  get(list: List, id: number): StoredItem | undefined {
    const row = this.lists.database.row(`SELECT ${list.columns.join(', ')} FROM ${list.table} WHERE id = ?`, [id]);
    return row && toItem(list, row);
  }

  /** `more` are columns that no field stands for: a file's state, or where the row is. */
  update(
    list: List,
    before: StoredItem,
    values: FieldValues,
    editor: number,
    more: Readonly<Record<string, SqlValue>> = {},
  ): StoredItem {
    const at = toIso(this.now());
    const { database } = this.lists;
    // A file that is checked out gets its new version when it is checked in.
    const isEdit = more['version'] === undefined && !isCheckedOut(before.columns);
    const enableVersioning = list.record.settings.enableVersioning && isEdit;
    const version = enableVersioning ? versionAfter(list, before.columns, before.version) : before.version;
    const changed: Record<string, SqlValue> = {
      ...(isEdit ? unapproved(list, typeof before.columns['file'] === 'string') : {}),
      ...sqlValues(values),
      modified: at,
      editor,
      etag: before.etag + 1,
      version,
      ...more,
    };
    if (before.columns['name'] === null) dropName(changed);
    Object.assign(changed, calculatedColumns(list, { ...before.columns, ...changed }));
    if (values.size > 0) enforceRules(list, { ...before.columns, ...changed }, this.now());
    const names = Object.keys(changed);
    database.transaction(() => {
      if (enableVersioning) keepVersion(database, list, before.columns, version);
      const sql = `UPDATE ${list.table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`;
      guardUnique(() => database.run(sql, [...names.map((name) => changed[name] ?? null), before.id]));
      if (before.columns['fs_type'] === 1) moveBelow(database, list, before.columns, { ...before.columns, ...changed });
      if ('dir' in more) followFolder(database, list, before.id);
      database.run('UPDATE lists SET item_modified = ? WHERE number = ?', [at, list.record.number]);
      const wasRenamed = changed['name'] !== undefined && changed['name'] !== before.columns['name'];
      if (wasRenamed) this.lists.logChange(list, 4, before.id, before.uniqueId, editor);
      this.lists.logChange(list, 2, before.id, before.uniqueId, editor);
    });
    const after = Number(changed['version']);
    return { ...before, etag: before.etag + 1, version: after, columns: { ...before.columns, ...changed } };
  }

  /** For good, a folder with all that is in it. Into the recycle bin: `recycleItem` of store/site-store.ts. */
  remove(list: List, item: StoredItem, by: number): void {
    this.removeAll(list, item, by, true);
  }

  /** The rows are elsewhere now, and what lies beside them is theirs. */
  discard(list: List, item: StoredItem, by: number): void {
    this.removeAll(list, item, by, false);
  }

  private removeAll(list: List, item: StoredItem, by: number, forGood: boolean): void {
    const { database } = this.lists;
    database.transaction(() => {
      for (const one of [...this.below(list, item), item]) {
        this.takeAway(list, one, by);
        if (forGood) forgetBelongings(database, list.record.number, one.id, one.uniqueId);
      }
    });
  }

  /** What is in a folder, deepest first. */
  below(list: List, item: StoredItem): StoredItem[] {
    if (item.columns['fs_type'] !== 1) return [];
    return rowsBelow(this.lists.database, list, item.columns)
      .map((id) => this.get(list, id))
      .filter((one) => one !== undefined);
  }

  /** The row and its versions only. */
  takeAway(list: List, item: StoredItem, by: number): void {
    const { database } = this.lists;
    const at = toIso(this.now());
    database.transaction(() => {
      clearLookups(this.lists, this, list, item.id, by);
      database.run(`DELETE FROM ${list.versionsTable} WHERE item = ?`, [item.id]);
      database.run(`DELETE FROM ${list.table} WHERE id = ?`, [item.id]);
      database.run('UPDATE lists SET item_count = item_count - 1, item_modified = ?, item_deleted = ? WHERE number = ?', [
        at,
        at,
        list.record.number,
      ]);
      this.lists.logChange(list, 3, item.id, item.uniqueId, by);
    });
  }

  /** Newest first; the present one is the first. */
  versions(list: List, item: StoredItem): StoredVersion[] {
    const earlier = this.lists.database
      .rows(`SELECT version, modified, editor, row FROM ${list.versionsTable} WHERE item = ? ORDER BY version DESC`, [item.id])
      .map(([version, modified, editor, row]) => ({
        version: Number(version),
        modified: String(modified),
        editor: Number(editor),
        columns: JSON.parse(String(row)) as Record<string, SqlValue>,
      }));
    const present = {
      version: item.version,
      modified: String(item.columns['modified']),
      editor: Number(item.columns['editor']),
      columns: item.columns,
    };
    return [present, ...earlier.filter((one) => one.version !== item.version)];
  }

  removeVersion(list: List, item: StoredItem, version: number): void {
    this.lists.database.run(`DELETE FROM ${list.versionsTable} WHERE item = ? AND version = ?`, [item.id, version]);
  }

  /** Without statistics SQLite walks the table by id for a sorted page; with them it takes the column's index. */
  private analyse(list: List): void {
    this.lists.database.exec(`PRAGMA analysis_limit=1000; ANALYZE ${list.table}`);
  }
}

function sqlValues(values: FieldValues): Record<string, SqlValue> {
  const columns: Record<string, SqlValue> = {};
  for (const [field, value] of values) {
    if (field.kind === 'File') {
      if (typeof value === 'string') Object.assign(columns, { name: value, name_key: keyOf(value) });
      continue;
    }
    columns[field.column] = value;
    if (hasKey(field)) columns[keyColumn(field)] = typeof value === 'string' ? textKey(value) : null;
  }
  return columns;
}

/** A plain item keeps the name that its id gives it. */
function dropName(changed: Record<string, SqlValue>): void {
  delete changed['name'];
  delete changed['name_key'];
}

function toItem(list: List, row: SqlRow): StoredItem {
  const columns: Record<string, SqlValue> = {};
  list.columns.forEach((name, index) => {
    columns[name] = row[index] ?? null;
  });
  return {
    id: Number(columns['id']),
    uniqueId: String(columns['unique_id']),
    etag: Number(columns['etag']),
    version: Number(columns['version']),
    columns,
  };
}

/** A row that must not be there twice, said as what is the same. */
export function guardUnique<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    const failed = /UNIQUE constraint failed: \w+\.(\w+)/.exec(error instanceof Error ? error.message : '');
    if (failed?.[1] === 'dir_key') throw new NameTakenError({ cause: error });
    if (failed?.[1] !== undefined) throw new DuplicateValueError(failed[1].replace(/_key$/, ''), { cause: error });
    throw error;
  }
}
