import type { Documents, StoredDocument } from '../../../../bot/storage/documents';

/** Documents of a test; `slow` is waited for before each is read or written. */
export function memoryDocuments(slow: () => Promise<void> = () => Promise.resolve()): Documents {
  const kept = new Map<string, StoredDocument>();
  let version = 0;
  const id = (kind: string, key: string) => `${kind} ${key}`;
  const write = (kind: string, key: string, value: unknown): true => {
    version += 1;
    kept.set(id(kind, key), { key, value: structuredClone(value), etag: String(version) });
    return true;
  };
  return {
    async insert(kind, key, value) {
      await slow();
      return kept.has(id(kind, key)) ? false : write(kind, key, value);
    },
    async read<T>(kind: string, key: string) {
      await slow();
      return (kept.get(id(kind, key)) as StoredDocument<T> | undefined) ?? null;
    },
    async replace(kind, key, value, etag) {
      await slow();
      return kept.get(id(kind, key))?.etag === etag ? write(kind, key, value) : false;
    },
    async remove(kind, key, etag) {
      await slow();
      const there = kept.get(id(kind, key));
      return there && (etag === undefined || etag === there.etag) ? kept.delete(id(kind, key)) : false;
    },
    async list<T>(kind: string) {
      await slow();
      return [...kept].filter(([name]) => name.startsWith(`${kind} `)).map(([, document]) => document as StoredDocument<T>);
    },
  };
}
