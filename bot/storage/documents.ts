/** A small JSON value kept under a kind and a key. */
export interface StoredDocument<T = unknown> {
  readonly key: string;
  readonly value: T;
  /** Changes with every write. */
  readonly etag: string;
}

/**
 * Small documents shared by all instances of the bot: places, people's settings, what was answered, leases. Two rules make them safe among instances: only
 * one `insert` of a key wins, and `replace` takes effect only on the version that was read. Keys may be
 * any text without NUL and halved surrogate pairs (`StorageError` otherwise); so is what JSON keeps for values, up to 256 kB. Each write is durable when it is
 * answered. Personal data stands in clear until `remove`: who keeps something about a person removes it when the person leaves.
 */
export interface Documents {
  /** `false`: there is one already, and nothing was written. */
  insert(kind: string, key: string, value: unknown): Promise<boolean>;
  read<T>(kind: string, key: string): Promise<StoredDocument<T> | null>;
  /** `false`: it was changed or removed since, and nothing was written. */
  replace(kind: string, key: string, value: unknown, etag: string): Promise<boolean>;
  /** Without an etag whatever is there. `false`: it was not there, or not that version. */
  remove(kind: string, key: string, etag?: string): Promise<boolean>;
  /** All of a kind, in order of key (code points). */
  list<T>(kind: string): Promise<readonly StoredDocument<T>[]>;
}

/** Writes over what was read, or anew where nothing was there. `false`: somebody has written since, and nothing was written. */
export function writeOver(
  documents: Pick<Documents, 'insert' | 'replace'>,
  kind: string,
  key: string,
  value: unknown,
  before: Pick<StoredDocument, 'etag'> | null,
): Promise<boolean> {
  return before ? documents.replace(kind, key, value, before.etag) : documents.insert(kind, key, value);
}
