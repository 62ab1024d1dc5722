import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Libsql from 'libsql';
import type { Storage } from '../storage';
import { StorageError } from '../storage-error';
import { sqliteDocuments } from './sqlite-documents';
import { SqliteFile } from './sqlite-file';
import { sqliteOutbox } from './sqlite-outbox';
import { toStorageError, unwritable } from './sqlite-problem';
import { examine, migrate } from './sqlite-schema';
import { SqliteWakeups } from './sqlite-wakeups';
import { sqliteWatches } from './sqlite-watches';

export interface SqliteOptions {
  /** Made with its folder when it is not there. Several processes of one machine may share it; a network drive may not be used. */
  readonly file: string;
  /**
   * `power` (the default): what is acknowledged survives a loss of power, so that nobody is told twice after one. `process`: it survives `kill -9` alone,
   * which writes two to three times as fast; for trying out and tests.
   */
  readonly survives?: 'power' | 'process';
}

/** 16 MB: a full sweep changes some pages again and again, and each is copied into the file once for so many. */
const pagesInLog = 4_000;

/**
 * The bot's storage in one SQLite file.
 * @throws StorageError when the file is damaged, another program's, made by a newer version or cannot be written. It is left as it is then.
 */
export async function openSqliteStorage({ file: name, survives = 'power' }: SqliteOptions): Promise<Storage> {
  const path = resolve(name);
  const file = connect(path);
  try {
    await file.patiently(() => examine(file));
    await file.patiently(() => {
      // Readers and the one writer do not wait for each other.
      file.rows('PRAGMA journal_mode = WAL');
      file.exec(
        `PRAGMA synchronous = ${survives === 'power' ? 'FULL' : 'NORMAL'}; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = ${pagesInLog}`,
      );
    });
    await migrate(file);
  } catch (error) {
    file.letGo();
    throw error;
  }
  const wakeups = new SqliteWakeups(file);
  return {
    documents: sqliteDocuments(file),
    outbox: sqliteOutbox(file, wakeups),
    watches: sqliteWatches(file),
    wait: async (timeoutMs, signal) => await wakeups.wait(timeoutMs, signal),
    async check() {
      await file.patiently(() => file.rows('SELECT count FROM wakeups'));
      // An open file can be read although its name is gone, and everything that is written to it would be lost.
      if (!existsSync(path)) throw new StorageError('unreachable', `The bot's database ${path} has been removed.`);
    },
    async close() {
      file.close();
      wakeups.wakeOwn();
      await Promise.resolve();
    },
  };
}

function connect(path: string): SqliteFile {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw unwritable(path, cause);
  }
  try {
    // SQLite's own waiting stops the process, so it is short; `SqliteFile` waits instead.
    const connection = new Libsql(path);
    connection.exec('PRAGMA busy_timeout = 20');
    return new SqliteFile(connection, path);
  } catch (cause) {
    throw toStorageError(path, cause);
  }
}
