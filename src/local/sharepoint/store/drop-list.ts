import type { Database } from './database';
import { dropItemTables } from './item-tables';

/** All that is kept of a list, also of what has been recycled from it. */
export function dropList(database: Database, number: number): void {
  database.run(
    `DELETE FROM blobs WHERE owner IN (SELECT unique_id FROM items_${number})
       OR owner IN (SELECT json_extract(content, '$.row.unique_id') FROM recycled WHERE list_number = ? AND kind <> 4)
       OR id IN (SELECT blob FROM attachments WHERE list_number = ?)`,
    [number, number],
  );
  dropItemTables(database, number);
  for (const table of [
    'fields',
    'views',
    'attachments',
    'comments',
    'comment_likes',
    'related_items',
    'subscriptions',
    'recycled',
  ]) {
    database.run(`DELETE FROM ${table} WHERE list_number = ?`, [number]);
  }
  database.run('DELETE FROM lists WHERE number = ?', [number]);
}
