import type { Database, SqlValue } from '../database';
import type { Field } from '../field';
import type { List } from '../list';
import { resultColumns } from './calculated';

/** Works a new or changed formula out for the rows that are there already, without new versions of them. */
export function fillCalculated(database: Database, list: List, field: Field): void {
  const rows = database.rows(`SELECT ${list.columns.join(', ')} FROM ${list.table}`);
  for (const values of rows) {
    const row: Record<string, SqlValue> = {};
    list.columns.forEach((name, index) => (row[name] = values[index] ?? null));
    const results = resultColumns(field, list.fields, row);
    const names = Object.keys(results);
    database.run(`UPDATE ${list.table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [
      ...names.map((name) => results[name] ?? null),
      row['id'] ?? null,
    ]);
  }
}
