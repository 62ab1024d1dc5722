import type { Migration } from './migration';

/**
 * Lists, their columns, views, change log and recycle bin. The rows of a list live in a table of their own (`items_<n>`) with one SQL column for each of the
 * list's columns: see `item-table.ts`.
 */
export const listTables: Migration = {
  name: 'lists',
  up(database) {
    database.exec(`
      CREATE TABLE webs (
        id TEXT PRIMARY KEY, url TEXT NOT NULL COLLATE NOCASE UNIQUE, created TEXT NOT NULL, modified TEXT NOT NULL,
        settings TEXT NOT NULL DEFAULT '{}'
      );
      CREATE TABLE lists (
        number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, web_id TEXT NOT NULL,
        title TEXT NOT NULL COLLATE NOCASE, url TEXT NOT NULL COLLATE NOCASE, entity_name TEXT NOT NULL,
        template INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, item_modified TEXT NOT NULL,
        deleted_at TEXT, item_deleted TEXT NOT NULL, item_count INTEGER NOT NULL DEFAULT 0, next_item INTEGER NOT NULL DEFAULT 1,
        etag INTEGER NOT NULL DEFAULT 0, settings TEXT NOT NULL DEFAULT '{}'
      );
      CREATE UNIQUE INDEX lists_title ON lists (web_id, title);
      CREATE UNIQUE INDEX lists_url ON lists (web_id, url);
      CREATE TABLE fields (
        list_number INTEGER NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL, internal_name TEXT NOT NULL COLLATE NOCASE,
        definition TEXT NOT NULL, PRIMARY KEY (list_number, number), UNIQUE (list_number, internal_name), UNIQUE (list_number, id)
      );
      CREATE TABLE views (
        id TEXT PRIMARY KEY, list_number INTEGER NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL COLLATE NOCASE,
        is_default INTEGER NOT NULL DEFAULT 0, definition TEXT NOT NULL, UNIQUE (list_number, title)
      );
      CREATE TABLE changes (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, list_number INTEGER NOT NULL, list_id TEXT NOT NULL, item_id INTEGER, change_type INTEGER NOT NULL,
        unique_id TEXT, editor INTEGER
      );
      CREATE INDEX changes_list ON changes (list_number, seq);
      CREATE TABLE recycled (
        id TEXT PRIMARY KEY, at TEXT NOT NULL, list_number INTEGER NOT NULL, item_id INTEGER, title TEXT, deleted_by INTEGER, content TEXT NOT NULL
      );
    `);
  },
};
