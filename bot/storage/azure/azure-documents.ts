import { randomUUID } from 'node:crypto';
import type { Documents, StoredDocument } from '../documents';
import { byCodePoint, digestOf, storableJson, storableText } from '../storable';
import type { AzurePartition, Fields, Row } from './azure-table';
import { fromPieces, inPieces } from './azure-text';

/**
 * One partition a kind, so that a kind is listed by one query. Keys are hashed: `/ \ # ?` and long ones are refused by the service.
 *
 * Each write carries a mark of its own (`mark`): when the answer is lost and the SDK's repetition hears 409 or 412, the mark tells whether it was ourselves.
 * Removing is a replacement by a row that says so, then a deletion: a plain deletion that hears 404 could not know whose it was.
 */
export function azureDocuments(partitionOf: (key: string) => AzurePartition): Documents {
  const partition = (kind: string) => partitionOf(`d.${digestOf(storableText(kind))}`);
  const rowKeyOf = (key: string) => digestOf(storableText(key));

  async function write(of: AzurePartition, row: Row, fields: Fields): Promise<boolean> {
    const mark = randomUUID();
    if (await of.commit([of.replace(row, { ...fields, mark })])) return true;
    return (await of.get(row.rowKey ?? ''))?.['mark'] === mark;
  }

  return {
    async insert(kind, key, value) {
      const fields = contentOf(key, value);
      const [of, rowKey, mark] = [partition(kind), rowKeyOf(key), randomUUID()];
      return await of.insist(async () => {
        const row = await of.get(rowKey);
        if (row) {
          if (row['mark'] === mark) return true;
          if (!isGone(row)) return false;
          return (await write(of, row, fields)) || undefined;
        }
        return (await of.commit([of.create(rowKey, { ...fields, mark })])) || undefined;
      });
    },

    async read<T>(kind: string, key: string) {
      const row = await partition(kind).get(rowKeyOf(key));
      return row && !isGone(row) ? documentOf<T>(row) : null;
    },

    async replace(kind, key, value, etag) {
      const of = partition(kind);
      const row = { rowKey: rowKeyOf(key), etag: etag || '"none"' } as Row;
      return await write(of, row, contentOf(key, value));
    },

    async remove(kind, key, etag) {
      const [of, rowKey] = [partition(kind), rowKeyOf(key)];
      return await of.insist(async () => {
        const row = await of.get(rowKey);
        if (!row || isGone(row) || (etag !== undefined && row.etag !== etag)) return false;
        if (!(await write(of, row, { gone: true }))) return undefined;
        await of.deleteWhere(rowKey, isGone);
        return true;
      });
    },

    async list<T>(kind: string) {
      const rows = await partition(kind).range('', '~');
      return rows
        .filter((row) => !isGone(row))
        .map((row) => documentOf<T>(row))
        .sort((a, b) => byCodePoint(a.key, b.key));
    },
  };
}

const isGone = (row: Row): boolean => row['gone'] === true;

const contentOf = (key: string, value: unknown): Fields =>
  inPieces(`[${storableJson(storableText(key))},${storableJson(value)}]`);

function documentOf<T>(row: Row): StoredDocument<T> {
  const [key, value] = JSON.parse(fromPieces(row)) as [string, T];
  return { key, value, etag: row.etag };
}
