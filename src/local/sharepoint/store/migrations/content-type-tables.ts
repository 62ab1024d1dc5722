import type { Migration } from './migration';

/**
 * Site columns, and content types of webs (`list_number` 0) and of lists. What a fresh site has is not kept here, only what was added or changed;
 * a list without rows has the content types that its template gives it.
 */
export const contentTypeTables: Migration = {
  name: 'site columns and content types',
  up(database) {
    database.exec(`
      CREATE TABLE site_fields (
        web_id TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, internal_name TEXT NOT NULL COLLATE NOCASE,
        deleted INTEGER NOT NULL DEFAULT 0, definition TEXT NOT NULL, PRIMARY KEY (web_id, id)
      ) WITHOUT ROWID;
      CREATE TABLE content_types (
        web_id TEXT NOT NULL, list_number INTEGER NOT NULL, id TEXT NOT NULL COLLATE NOCASE, position INTEGER NOT NULL,
        definition TEXT NOT NULL, PRIMARY KEY (web_id, list_number, id)
      ) WITHOUT ROWID;
    `);
  },
};
