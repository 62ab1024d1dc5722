import type { List } from './list';

interface Insertion {
  readonly names: readonly string[];
  readonly sql: string;
}

const insertions = new WeakMap<List, Insertion>();

/** The statement that adds a row; a changed list is another list. */
export function insertionOf(list: List): Insertion {
  const known = insertions.get(list);
  if (known) return known;
  const names = list.columns.filter((name) => name !== 'id');
  const sql = `INSERT INTO ${list.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  const made = { names, sql };
  insertions.set(list, made);
  return made;
}
