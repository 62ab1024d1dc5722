import { setTimeout as pause } from 'node:timers/promises';
import type { TableClient, TableEntity, TableEntityResult, TransactionAction } from '@azure/data-tables';
import { StorageError } from '../storage-error';
import { isConflict, isMissing, toStorageError } from './azure-error';

export type Row = TableEntityResult<Record<string, unknown>>;
export type Fields = Readonly<Record<string, string | number | boolean>>;

/** How often a change is tried anew when somebody else was first; each time means that somebody got on. */
const mostTries = 60;

/** One partition of the table: what can be changed together. */
export class AzurePartition {
  constructor(
    private readonly client: TableClient,
    private readonly isClosed: () => boolean,
    readonly key: string,
  ) {}

  async get(rowKey: string): Promise<Row | null> {
    try {
      return await this.guarded(async () => await this.client.getEntity(this.key, rowKey));
    } catch (cause) {
      if (isMissing(cause)) return null;
      throw toStorageError(cause);
    }
  }

  /** Rows in order of key from `from` (with) to `to` (without). */
  async range(from: string, to: string, options: { readonly limit?: number; readonly filter?: string } = {}): Promise<Row[]> {
    const { limit = Infinity, filter } = options;
    const where = `PartitionKey eq '${this.key}' and RowKey ge '${from}' and RowKey lt '${to}'${filter ? ` and ${filter}` : ''}`;
    const rows: Row[] = [];
    if (limit <= 0) return rows;
    try {
      await this.guarded(async () => {
        const pages = this.client
          .listEntities({ queryOptions: { filter: where } })
          .byPage({ maxPageSize: Math.min(1000, limit) });
        for await (const page of pages) {
          rows.push(...page);
          if (rows.length >= limit) return;
        }
      });
    } catch (cause) {
      throw toStorageError(cause);
    }
    return rows.slice(0, limit);
  }

  /** All rows whose key begins so. */
  async starting(prefix: string, options?: { readonly limit?: number; readonly filter?: string }): Promise<Row[]> {
    return await this.range(prefix, after(prefix), options);
  }

  create(rowKey: string, fields: Fields): TransactionAction {
    return ['create', this.entity(rowKey, fields)];
  }

  /** Only on the version that was read. */
  replace(row: Row, fields: Fields): TransactionAction {
    return ['update', this.entity(row.rowKey ?? '', fields), 'Replace', { etag: row.etag }];
  }

  put(rowKey: string, fields: Fields): TransactionAction {
    return ['upsert', this.entity(rowKey, fields), 'Replace'];
  }

  /** Makes the row if it is not there; what it holds stays. */
  ensure(rowKey: string): TransactionAction {
    return ['upsert', this.entity(rowKey, {}), 'Merge'];
  }

  delete(rowKey: string): TransactionAction {
    return ['delete', this.entity(rowKey, {})];
  }

  /** All or nothing. `false`: somebody was first. At most 100 actions. */
  async commit(actions: TransactionAction[]): Promise<boolean> {
    try {
      await this.guarded(async () => await this.client.submitTransaction(actions));
      return true;
    } catch (cause) {
      if (isConflict(cause)) return false;
      throw toStorageError(cause);
    }
  }

  /** Removes the row if it is such a one, in the version that was read. */
  async deleteWhere(rowKey: string, which: (row: Row) => boolean): Promise<void> {
    const row = await this.get(rowKey);
    if (!row || !which(row)) return;
    try {
      await this.guarded(async () => await this.client.deleteEntity(this.key, rowKey, { etag: row.etag }));
    } catch (cause) {
      if (!isConflict(cause)) throw toStorageError(cause);
    }
  }

  /** Tries until `attempt` answers something; it reads anew each time. */
  async insist<T>(attempt: () => Promise<T | undefined>): Promise<T> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const done = await attempt();
      if (done !== undefined) return done;
      await pause(Math.random() * Math.min(200, 5 * 2 ** tries));
    }
    throw new StorageError('busy', 'Azure Storage was changed by others each time this instance tried.');
  }

  private entity(rowKey: string, fields: Fields): TableEntity<Fields> {
    return { ...fields, partitionKey: this.key, rowKey };
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    if (this.isClosed()) throw new StorageError('closed', 'The connection to Azure Storage has been closed.');
    return await work();
  }
}

const after = (prefix: string): string => prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);

/** `work` for each, so many at a time; answers in order. */
export async function inParallel<A, B>(values: readonly A[], atOnce: number, work: (value: A) => Promise<B>): Promise<B[]> {
  const answers: B[] = [];
  let next = 0;
  const worker = async () => {
    while (next < values.length) {
      const mine = next;
      next += 1;
      answers[mine] = await work(values[mine] as A);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, values.length) }, worker));
  return answers;
}
