import type { Database } from '../store/database';
import type { StoredItem } from '../store/item-store';
import type { List } from '../store/list';
import { readState } from './file-state';

/** Contents of files and attachments. One belongs to one row (`owner`, its unique id); several versions of the row may share it. */
export function addBlob(database: Database, owner: string, content: Uint8Array): number {
  return database.run('INSERT INTO blobs (owner, content) VALUES (?, ?)', [owner, asBuffer(content)]).lastId;
}

/** The same bytes: a copy of a large file would double what it takes. */
export const asBuffer = (content: Uint8Array): Buffer => Buffer.from(content.buffer, content.byteOffset, content.byteLength);

export function readBlob(database: Database, id: number): Buffer {
  const content = database.value('SELECT content FROM blobs WHERE id = ?', [id]);
  return content instanceof Buffer ? content : Buffer.alloc(0);
}

/** Contents that no version has any more take up no room. */
export function sweepBlobs(database: Database, list: List, item: StoredItem): void {
  const rows = database.rows(
    `SELECT file FROM ${list.table} WHERE id = ? UNION ALL SELECT json_extract(row, '$.file') FROM ${list.versionsTable} WHERE item = ?`,
    [item.id, item.id],
  );
  const kept = rows.flatMap(([file]) => {
    const state = readState(file);
    const before = readState(state?.checkout?.before['file']);
    return [state?.blob, before?.blob].filter((blob) => blob !== undefined);
  });
  database.run('DELETE FROM blobs WHERE owner = ? AND id NOT IN (SELECT value FROM json_each(?))', [
    item.uniqueId,
    JSON.stringify(kept),
  ]);
}
