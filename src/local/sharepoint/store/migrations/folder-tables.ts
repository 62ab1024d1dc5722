import type { Migration } from './migration';

/** What every list's table gets: where a row is, what it is called, and, for a file, its content and its state. */
export const pathColumns: readonly string[] = [
  'fs_type INTEGER NOT NULL DEFAULT 0',
  "dir TEXT NOT NULL DEFAULT ''",
  "dir_key TEXT NOT NULL DEFAULT ''",
  'name TEXT',
  'name_key TEXT',
  'file TEXT',
  "leaf TEXT AS (coalesce(name, id || '_.000')) VIRTUAL",
  "leaf_key TEXT AS (coalesce(name_key, id || '_.000')) VIRTUAL",
  "ref TEXT AS (dir || '/' || leaf) VIRTUAL",
  "ref_key TEXT AS (dir_key || '/' || leaf_key) VIRTUAL",
  "checkout_user INTEGER AS (json_extract(file, '$.checkout.by')) VIRTUAL",
  `file_type TEXT AS (
    CASE WHEN file IS NOT NULL AND instr(name, '.') > 0 THEN replace(name, rtrim(name, replace(name, '.', '')), '') END
  ) VIRTUAL`,
];

export const pathIndexes = (number: number): string => `
  CREATE UNIQUE INDEX ix_${number}_path ON items_${number} (dir_key, name_key) WHERE name_key IS NOT NULL;
  CREATE INDEX ix_${number}_uid ON items_${number} (unique_id) WHERE name_key IS NOT NULL;
  CREATE INDEX ix_${number}_dir ON items_${number} (dir_key) WHERE dir_key <> '';
`;

/**
 * Folders and files. The indexes are partial: a plain list, whose rows have neither a name nor a folder, pays nothing for them. The columns without
 * a value of their own (`leaf`, `ref` and their keys) are worked out on reading.
 */
export const folderTables: Migration = {
  name: 'folders and files',
  up(database) {
    for (const [number] of database.rows('SELECT number FROM lists')) {
      for (const column of pathColumns) database.exec(`ALTER TABLE items_${String(number)} ADD COLUMN ${column}`);
      database.exec(pathIndexes(Number(number)));
    }
    database.exec(`
      CREATE TABLE blobs (id INTEGER PRIMARY KEY AUTOINCREMENT, owner TEXT NOT NULL, content BLOB NOT NULL);
      CREATE INDEX blobs_owner ON blobs (owner);
      CREATE TABLE uploads (
        id TEXT PRIMARY KEY, owner TEXT NOT NULL, at TEXT NOT NULL, length INTEGER NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE upload_parts (upload TEXT NOT NULL, start INTEGER NOT NULL, content BLOB NOT NULL);
      CREATE INDEX upload_parts_upload ON upload_parts (upload, start);
      CREATE TABLE attachments (
        list_number INTEGER NOT NULL, item_id INTEGER NOT NULL, name_key TEXT NOT NULL, name TEXT NOT NULL, id TEXT NOT NULL,
        blob INTEGER NOT NULL, length INTEGER NOT NULL, created TEXT NOT NULL, PRIMARY KEY (list_number, item_id, name_key)
      ) WITHOUT ROWID;
      UPDATE fields SET definition = json_set(definition, '$.column', 'ref', '$.kind', 'Path') WHERE internal_name = 'FileRef';
      UPDATE fields SET definition = json_set(definition, '$.column', 'dir', '$.kind', 'Path') WHERE internal_name = 'FileDirRef';
      UPDATE fields SET definition = json_set(definition, '$.column', 'leaf', '$.kind', 'File') WHERE internal_name = 'FileLeafRef';
      UPDATE fields SET definition = json_set(definition, '$.column', 'fs_type') WHERE internal_name = 'FSObjType';
    `);
  },
};
