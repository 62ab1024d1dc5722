import type { Database } from '../store/database';
import { asBuffer } from './blobs';
import { uploadMissing, wrongOffset } from './file-errors';

/** What was begun and neither finished nor cancelled goes after a day. [?] how long SharePoint keeps it. */
const keptFor = 24 * 60 * 60 * 1000;

export function startUpload(
  { database, now }: { readonly database: Database; readonly now: () => Date },
  id: string,
  owner: string,
  content: Uint8Array,
): number {
  return database.transaction(() => {
    const old = database.rows('SELECT id FROM uploads WHERE at < ?', [new Date(now().getTime() - keptFor).toISOString()]);
    for (const [abandoned] of old) cancelUpload(database, String(abandoned));
    cancelUpload(database, id);
    database.run('INSERT INTO uploads (id, owner, at, length) VALUES (?, ?, ?, 0)', [id, owner, now().toISOString()]);
    return addPart(database, id, owner, 0, content);
  });
}

/** Answers how much there is then. The piece must follow right on the one before. */
export function addPart(database: Database, id: string, owner: string, offset: number, content: Uint8Array): number {
  return database.transaction(() => {
    const length = database.value('SELECT length FROM uploads WHERE id = ? AND owner = ?', [id, owner]);
    if (length === undefined) throw uploadMissing(id);
    if (Number(length) !== offset) throw wrongOffset(offset, Number(length));
    const after = offset + content.length;
    database.run('INSERT INTO upload_parts (upload, start, content) VALUES (?, ?, ?)', [id, offset, asBuffer(content)]);
    database.run('UPDATE uploads SET length = ? WHERE id = ?', [after, id]);
    return after;
  });
}

/** The whole content; the upload is over. */
export function finishUpload(database: Database, id: string): Buffer {
  const parts = database.rows('SELECT content FROM upload_parts WHERE upload = ? ORDER BY start, rowid', [id]);
  const content = Buffer.concat(parts.flatMap(([part]) => (part instanceof Buffer ? [part] : [])));
  cancelUpload(database, id);
  return content;
}

export function cancelUpload(database: Database, id: string): void {
  database.run('DELETE FROM upload_parts WHERE upload = ?', [id]);
  database.run('DELETE FROM uploads WHERE id = ?', [id]);
}
