import type { Database, SqlValue } from './database';
import type { List } from './list';
import { textKey } from './text-key';

/** Where a new row is and what it is. A row without a name is a plain item. */
export interface Place {
  /** 0 an item or a file, 1 a folder. */
  readonly fsType?: 0 | 1;
  /** Below the list's root: '' is the root itself, `/a/b` a folder. */
  readonly dir?: string;
  readonly name?: string;
  readonly uniqueId?: string;
  readonly contentType?: string;
  /** A file's content and state, see file-state.ts. */
  readonly file?: string;
}

/** A file or folder of this name is there already. */
export class NameTakenError extends Error {
  constructor(options: { cause: unknown }) {
    super('The name is taken', options);
    this.name = 'NameTakenError';
  }
}

/** Names and paths are compared without regard to letter case. */
export const keyOf = (path: string): string => textKey(path);

type Row = Readonly<Record<string, SqlValue>>;

const refOf = (row: Row): string => `${String(row['dir'])}/${String(row['name'])}`;

/** Everything below a folder follows it to its new place, without a new version. */
export function moveBelow(database: Database, list: List, before: Row, after: Row): void {
  const [from, to] = [refOf(before), refOf(after)];
  if (from === to) return;
  const key = keyOf(from);
  // '0' is the character after '/', so this is every path that begins with the folder's.
  database.run(
    `UPDATE ${list.table} SET dir = ? || substr(dir, ?), dir_key = ? || substr(dir_key, ?) WHERE dir_key = ? OR (dir_key >= ? AND dir_key < ?)`,
    [to, from.length + 1, keyOf(to), key.length + 1, key, `${key}/`, `${key}0`],
  );
}

/** See files/file-state.ts. */
export const isCheckedOut = (row: Row): boolean => typeof row['file'] === 'string' && row['file'].includes('"checkout":{');

/** The ids of everything below a folder, deepest first. */
export function rowsBelow(database: Database, list: List, row: Row): number[] {
  const key = keyOf(refOf(row));
  return database
    .rows(`SELECT id FROM ${list.table} WHERE dir_key = ? OR (dir_key >= ? AND dir_key < ?) ORDER BY length(dir_key) DESC, id`, [
      key,
      `${key}/`,
      `${key}0`,
    ])
    .map(([id]) => Number(id));
}
