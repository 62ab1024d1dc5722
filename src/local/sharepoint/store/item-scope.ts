import type { Database, SqlValue } from './database';
import type { List } from './list';

/**
 * Which item's rights an item has: its own number, that of the nearest folder with rights of its own, or undefined for its list's. Kept for each item,
 * as SharePoint keeps a scope id, so that a reading need not walk up the folders.
 */
export function scopeItemOf(database: Database, listId: string, itemId: number): number | undefined {
  const found = database.value('SELECT scope_item FROM item_scopes WHERE list_id = ? AND item_id = ?', [listId, itemId]);
  return found === undefined ? undefined : Number(found);
}

/** What the item would inherit: the scope of the folder that it is in. */
export function inheritedScopeItem(database: Database, list: List, itemId: number): number | undefined {
  const folder = database.value(
    `SELECT p.id FROM ${list.table} t JOIN ${list.table} p ON p.fs_type = 1 AND p.ref_key = t.dir_key WHERE t.id = ? AND t.dir_key <> ''`,
    [itemId],
  );
  return folder === undefined ? undefined : scopeItemOf(database, list.record.id, Number(folder));
}

/** Gives the item, and what has had the same rights as it below, those of `to`. */
export function spreadScope(database: Database, list: List, itemId: number, to: number | undefined): void {
  const before = scopeItemOf(database, list.record.id, itemId);
  if (before === to) return;
  const ids = [itemId, ...below(database, list, itemId).filter((id) => scopeItemOf(database, list.record.id, id) === before)];
  for (const id of ids) {
    if (to === undefined) database.run('DELETE FROM item_scopes WHERE list_id = ? AND item_id = ?', [list.record.id, id]);
    else {
      database.run('INSERT OR REPLACE INTO item_scopes (list_id, item_id, scope_item) VALUES (?, ?, ?)', [
        list.record.id,
        id,
        to,
      ]);
    }
  }
}

/** After the item has come to where it is: it has the rights of the folder there, unless it has its own. */
export function followFolder(database: Database, list: List, itemId: number): void {
  if (scopeItemOf(database, list.record.id, itemId) === itemId) return;
  spreadScope(database, list, itemId, inheritedScopeItem(database, list, itemId));
}

function below(database: Database, list: List, itemId: number): number[] {
  const [type, key] = database.row(`SELECT fs_type, ref_key FROM ${list.table} WHERE id = ?`, [itemId]) ?? [];
  if (type !== 1) return [];
  const params: SqlValue[] = [String(key), `${String(key)}/`, `${String(key)}0`];
  return database
    .rows(`SELECT id FROM ${list.table} WHERE dir_key = ? OR (dir_key >= ? AND dir_key < ?)`, params)
    .map(([id]) => Number(id));
}
