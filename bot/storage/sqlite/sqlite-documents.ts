import { randomUUID } from 'node:crypto';
import type { Documents, StoredDocument } from '../documents';
import { storableJson, storableText } from '../storable';
import type { SqliteFile, SqlRow } from './sqlite-file';

export function sqliteDocuments(file: SqliteFile): Documents {
  // A version number would begin anew when a document is removed and inserted again, and an old etag would hold once more: hence a random one.
  return {
    async insert(kind, key, value) {
      const row = [storableText(kind), storableText(key), storableJson(value), randomUUID()];
      return await file.write(() => file.run('INSERT INTO documents VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', ...row) === 1);
    },

    async read<T>(kind: string, key: string) {
      const names = [storableText(kind), storableText(key)];
      const row = await file.read(() => file.row('SELECT key, value, etag FROM documents WHERE kind = ? AND key = ?', ...names));
      return row ? documentOf<T>(row) : null;
    },

    async replace(kind, key, value, etag) {
      const row = [storableJson(value), randomUUID(), storableText(kind), storableText(key), etag];
      return await file.write(
        () => file.run('UPDATE documents SET value = ?, etag = ? WHERE kind = ? AND key = ? AND etag = ?', ...row) === 1,
      );
    },

    async remove(kind, key, etag) {
      const names = [storableText(kind), storableText(key), etag ?? null];
      return await file.write(
        () => file.run('DELETE FROM documents WHERE kind = ? AND key = ? AND etag = coalesce(?, etag)', ...names) === 1,
      );
    },

    async list<T>(kind: string) {
      storableText(kind);
      const rows = await file.read(() => file.rows('SELECT key, value, etag FROM documents WHERE kind = ? ORDER BY key', kind));
      return rows.map((row) => documentOf<T>(row));
    },
  };
}

function documentOf<T>(row: SqlRow): StoredDocument<T> {
  return { key: String(row['key']), value: JSON.parse(String(row['value'])) as T, etag: String(row['etag']) };
}
