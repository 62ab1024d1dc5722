import type { Database } from './database';

/** What lies beside an item's row goes for good: attachments, the contents of files and of attachments, comments and links. */
export function forgetBelongings(database: Database, listNumber: number, itemId: number, uniqueId: string): void {
  database.run(
    'DELETE FROM blobs WHERE owner = ? OR id IN (SELECT blob FROM attachments WHERE list_number = ? AND item_id = ?)',
    [uniqueId, listNumber, itemId],
  );
  for (const table of ['attachments', 'comments', 'comment_likes', 'related_items']) {
    database.run(`DELETE FROM ${table} WHERE list_number = ? AND item_id = ?`, [listNumber, itemId]);
  }
}
