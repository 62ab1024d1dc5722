import type { Database } from './database';
import { comparedColumn, hasKey, keyColumn, type Field } from './field';
import type { List } from './list';
import { pathColumns, pathIndexes } from './migrations/folder-tables';
import { textKey } from './text-key';

/** Rows and earlier versions of one list. AUTOINCREMENT: the id of a deleted item never comes back. */
export function createItemTables(database: Database, listNumber: number): void {
  database.exec(`
    CREATE TABLE items_${listNumber} (
      id INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT NOT NULL, unique_id TEXT NOT NULL, content_type TEXT NOT NULL,
      title TEXT, title_key TEXT, etag INTEGER NOT NULL, version INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
      author INTEGER NOT NULL, editor INTEGER NOT NULL, attachments INTEGER NOT NULL DEFAULT 0,
      ${pathColumns.join(', ')}
    );
    CREATE TABLE versions_${listNumber} (
      item INTEGER NOT NULL, version INTEGER NOT NULL, modified TEXT NOT NULL, editor INTEGER NOT NULL, row TEXT NOT NULL,
      PRIMARY KEY (item, version)
    ) WITHOUT ROWID;
  `);
  database.exec(pathIndexes(listNumber));
}

export function dropItemTables(database: Database, listNumber: number): void {
  database.exec(`DROP TABLE items_${listNumber}; DROP TABLE versions_${listNumber};`);
}

const sqlTypes: Partial<Record<Field['kind'], string>> = {
  Number: 'REAL',
  Currency: 'REAL',
  Integer: 'INTEGER',
  Boolean: 'INTEGER',
};

/** By the FieldTypeKind of the result; a fault is a text also there. */
const calculatedTypes: Readonly<Record<number, string>> = { 8: 'INTEGER', 9: 'REAL', 10: 'REAL' };

export function addColumn(database: Database, list: List, field: Field): void {
  const present = new Set(database.rows('SELECT name FROM pragma_table_info(?)', [list.table]).map((row) => row[0]));
  const type =
    field.settings.multiple === true
      ? 'TEXT'
      : field.kind === 'Lookup' || field.kind === 'User'
        ? 'INTEGER'
        : field.kind === 'Calculated'
          ? (calculatedTypes[field.settings.outputType ?? 2] ?? 'TEXT')
          : (sqlTypes[field.kind] ?? 'TEXT');
  if (!present.has(field.column)) database.exec(`ALTER TABLE ${list.table} ADD COLUMN ${field.column} ${type}`);
  if (hasKey(field) && !present.has(keyColumn(field))) {
    database.exec(`ALTER TABLE ${list.table} ADD COLUMN ${keyColumn(field)} TEXT`);
    // A note made into a text column: its values need their keys.
    for (const [id, value] of database.rows(`SELECT id, ${field.column} FROM ${list.table} WHERE ${field.column} IS NOT NULL`)) {
      database.run(`UPDATE ${list.table} SET ${keyColumn(field)} = ? WHERE id = ?`, [textKey(String(value)), id ?? null]);
    }
  }
}

const indexName = (list: List, field: Field): string => `ix_${list.record.number}_${field.column}`;

export function createIndex(database: Database, list: List, field: Field): void {
  const unique = field.unique ? 'UNIQUE ' : '';
  database.exec(`CREATE ${unique}INDEX ${indexName(list, field)} ON ${list.table} (${comparedColumn(field)})`);
}

export function dropIndex(database: Database, list: List, field: Field): void {
  database.exec(`DROP INDEX IF EXISTS ${indexName(list, field)}`);
}
