import type { Documents, StoredDocument } from '../../../bot/storage/documents';

/** Documents in memory, with the two rules of the port; `slow` is waited for before each is read or written. */
export function memoryDocuments(slow: () => Promise<void> = () => Promise.resolve()): Documents {
  const kinds = new Map<string, Map<string, StoredDocument>>();
  let writes = 0;
  const of = (kind: string): Map<string, StoredDocument> => {
    const documents = kinds.get(kind) ?? new Map<string, StoredDocument>();
    kinds.set(kind, documents);
    return documents;
  };
  const made = (key: string, value: unknown): StoredDocument => ({
    key,
    value: structuredClone(value),
    etag: String((writes += 1)),
  });
  return {
    async insert(kind, key, value) {
      await slow();
      if (of(kind).has(key)) return false;
      of(kind).set(key, made(key, value));
      return true;
    },
    async read<T>(kind: string, key: string) {
      await slow();
      return (of(kind).get(key) as StoredDocument<T> | undefined) ?? null;
    },
    async replace(kind, key, value, etag) {
      await slow();
      if (of(kind).get(key)?.etag !== etag) return false;
      of(kind).set(key, made(key, value));
      return true;
    },
    async remove(kind, key, etag) {
      await slow();
      if (etag !== undefined && of(kind).get(key)?.etag !== etag) return false;
      return of(kind).delete(key);
    },
    async list<T>(kind: string) {
      await slow();
      return [...of(kind).values()].sort((a, b) => (a.key < b.key ? -1 : 1)) as StoredDocument<T>[];
    },
  };
}
