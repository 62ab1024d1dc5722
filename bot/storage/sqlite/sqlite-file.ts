import { setTimeout as pause } from 'node:timers/promises';
import type Libsql from 'libsql';
import { StorageError } from '../storage-error';
import { isBusy, toStorageError } from './sqlite-problem';

export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** So long another process may hold the file before that is told. */
const patienceMs = 20_000;

/**
 * One connection. Nothing waits inside a transaction, so that no other work of this process can slip into it; waiting for other processes is done here,
 * between short tries, because SQLite's own waiting would stop the whole process.
 */
export class SqliteFile {
  private readonly statements = new Map<string, Libsql.Statement>();
  private closed = false;

  constructor(
    private readonly connection: Libsql.Database,
    readonly path: string,
  ) {}

  rows(sql: string, ...params: readonly SqlValue[]): SqlRow[] {
    return this.prepared(sql).all([...params]) as SqlRow[];
  }

  row(sql: string, ...params: readonly SqlValue[]): SqlRow | undefined {
    return this.prepared(sql).get([...params]) as SqlRow | undefined;
  }

  /** Answers how many rows it changed. */
  run(sql: string, ...params: readonly SqlValue[]): number {
    return this.prepared(sql).run([...params]).changes;
  }

  exec(sql: string): void {
    this.connection.exec(sql);
  }

  /** Reads one state of the file. */
  async read<T>(work: () => T): Promise<T> {
    return await this.patiently(() => this.within('BEGIN', work));
  }

  /** All of `work` or nothing, alone among all processes, and on the disk when it is answered. */
  async write<T>(work: () => T): Promise<T> {
    return await this.patiently(() => this.within('BEGIN IMMEDIATE', work));
  }

  /** Tries again while another process has the file locked. */
  async patiently<T>(work: () => T): Promise<T> {
    const giveUpAt = performance.now() + patienceMs;
    for (;;) {
      if (this.closed) throw new StorageError('closed', `The bot's database ${this.path} has been closed.`);
      try {
        return work();
      } catch (cause) {
        if (!isBusy(cause) || performance.now() > giveUpAt) throw toStorageError(this.path, cause);
        // Not in step with the others.
        await pause(2 + Math.random() * 10);
      }
    }
  }

  get isClosed(): boolean {
    return this.closed;
  }

  close(): void {
    if (this.closed) return;
    try {
      // Leaves everything in the one file, so that a copy of it is whole.
      this.connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (cause) {
      // Another process is reading, and the log stays beside the file.
      if (!isBusy(cause)) throw toStorageError(this.path, cause);
    } finally {
      this.letGo();
    }
  }

  /** Closes without touching the file. */
  letGo(): void {
    this.closed = true;
    this.statements.clear();
    this.connection.close();
  }

  private within<T>(begin: string, work: () => T): T {
    this.connection.exec(begin);
    try {
      const result = work();
      this.connection.exec('COMMIT');
      return result;
    } catch (error) {
      // A fault such as a full disk has rolled back by itself; the fault is what must be told.
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
      throw error;
    }
  }

  private prepared(sql: string): Libsql.Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.connection.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
