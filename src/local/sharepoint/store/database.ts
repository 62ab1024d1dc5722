import Libsql from 'libsql';
import { DatabaseError, damaged, toDatabaseError } from './database-error';
import { migrations as allMigrations } from './migrations';
import type { Migration } from './migrations/migration';

/** What SQLite takes and gives. Booleans are kept as 0 and 1. */
export type SqlValue = string | number | bigint | null | Buffer;
export type SqlRow = SqlValue[];

const statementsKept = 400;
const answersKept = 500;
/** An answer longer than this is no small one. */
const longestKept = 50;

/** Rows of lists, what is counted with them and the change log: nothing that is remembered is made of these. */
const leavesMemory =
  /^(?:INSERT INTO (?:items_\d|changes )|INSERT OR REPLACE INTO versions_\d|UPDATE (?:items_\d|lists SET item_)|DELETE FROM (?:items_\d|versions_\d|changes ))/;

interface Prepared {
  readonly statement: Libsql.Statement;
  readonly forgets: boolean;
}

/** A thin, typed wrapper: prepared statements are kept, rows are arrays (fast), transactions nest. */
export class Database {
  private readonly statements = new Map<string, Prepared>();
  private readonly memory = new Map<string, readonly SqlRow[]>();
  private readonly forgetters: (() => void)[] = [];
  private depth = 0;
  private writable = false;
  private group: NodeJS.Immediate | undefined;

  constructor(
    private readonly connection: Libsql.Database,
    readonly file: string,
  ) {}

  /** Write-ahead logging, once the file has been found sound. Until then nothing in it is touched. */
  prepareForWriting(): void {
    this.rows('PRAGMA journal_mode=WAL');
    // The system keeps the file at hand itself: with 32 MB instead of 16, inserting 50,000 items was no faster.
    // Many small batches into many indexes touch the same pages again and again: 16 MB of log before they are written into place.
    this.exec('PRAGMA wal_autocheckpoint=4000; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY');
    this.writable = true;
  }

  /** Every row of the answer, each as an array in the order of the selected columns. */
  rows(sql: string, params: readonly SqlValue[] = []): SqlRow[] {
    return this.guarded(() => this.prepared(sql).statement.all([...params]) as SqlRow[]);
  }

  /** The first row, or undefined. */
  row(sql: string, params: readonly SqlValue[] = []): SqlRow | undefined {
    return this.guarded(() => this.prepared(sql).statement.get([...params]) as SqlRow | undefined);
  }

  /** The first column of the first row, or undefined. */
  value(sql: string, params: readonly SqlValue[] = []): SqlValue | undefined {
    return this.row(sql, params)?.[0];
  }

  /**
   * The same as `rows`, for what every request asks of the small tables: webs, people, rights, names of lists. Whatever is written forgets it all,
   * but for rows of lists and what goes with them, so it must not be asked of those.
   */
  remembered(sql: string, params: readonly (string | number | null)[] = []): readonly SqlRow[] {
    const key = `${sql}\n${JSON.stringify(params)}`;
    const known = this.memory.get(key);
    if (known) return known;
    const rows = this.rows(sql, params);
    if (this.memory.size >= answersKept) this.memory.clear();
    if (rows.length <= longestKept) this.memory.set(key, rows);
    return rows;
  }

  /** A statement that changes something; tells how many rows it changed and the last row id. */
  run(sql: string, params: readonly SqlValue[] = []): { changes: number; lastId: number } {
    const result = this.guarded(() => {
      const { statement, forgets } = this.prepared(sql);
      const done = statement.run([...params]);
      // A deletion that looks for what may lie beside a row mostly finds nothing.
      if (forgets && done.changes > 0) this.memory.clear();
      return done;
    });
    return { changes: result.changes, lastId: Number(result.lastInsertRowid) };
  }

  /** Statements without parameters, such as the changing of a schema. */
  exec(sql: string): void {
    this.memory.clear();
    this.control(sql);
  }

  /** Begins and ends transactions, which forgets nothing: whatever was written in them has done so. */
  private control(sql: string): void {
    this.guarded(() => this.connection.exec(sql));
  }

  /** All of `work` or nothing of it. Inside another transaction it becomes a savepoint. */
  transaction<T>(work: () => T): T {
    const savepoint = `s${this.depth}`;
    this.control(this.depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${savepoint}`);
    this.depth += 1;
    try {
      const result = work();
      this.depth -= 1;
      this.control(this.depth === 0 ? 'COMMIT' : `RELEASE ${savepoint}`);
      return result;
    } catch (error) {
      this.depth = savepoint === 's0' ? 0 : Number(savepoint.slice(1));
      this.rollBack(this.depth === 0 ? 'ROLLBACK' : `ROLLBACK TO ${savepoint}; RELEASE ${savepoint}`);
      throw error;
    }
  }

  /**
   * Several pieces of work written to the file at once, which is what makes a batch fast. Each piece still stands or falls alone: its
   * transaction is a savepoint here. Nothing of it may be acknowledged before this has returned.
   *
   * The pieces must not wait for anything but each other, or the writes of other requests would wait for this commit unknowingly; should they
   * do so nonetheless, the event loop's next turn ends the group early.
   */
  async together<T>(work: () => Promise<T>): Promise<T> {
    if (this.depth > 0 || this.group) return await work();
    this.control('BEGIN IMMEDIATE');
    this.depth = 1;
    // An early end that fails has nobody to tell: it is told to the group when its work comes back.
    let early: { readonly fault: unknown } | undefined;
    const group = setImmediate(() => {
      try {
        this.endGroup(group);
      } catch (fault) {
        early = { fault };
      }
    });
    this.group = group;
    try {
      const result = await work();
      // Nothing of the group may be acknowledged then.
      if (early) throw early.fault;
      return result;
    } finally {
      this.endGroup(group);
    }
  }

  /** For whoever remembers more than rows: what was written is not so after all. */
  whenRolledBack(forget: () => void): void {
    this.forgetters.push(forget);
  }

  private endGroup(group: NodeJS.Immediate): void {
    if (this.group !== group) return;
    clearImmediate(group);
    this.group = undefined;
    this.depth = 0;
    try {
      this.control('COMMIT');
    } catch (error) {
      this.rollBack('ROLLBACK');
      throw error;
    }
  }

  /** A fault such as a full disk has rolled back by itself; the fault is what must be told. */
  private rollBack(sql: string): void {
    this.memory.clear();
    for (const forget of this.forgetters) forget();
    if (this.connection.inTransaction) this.control(sql);
  }

  /** Leaves one file, without a log beside it, and free for another process. */
  close(): void {
    this.statements.clear();
    if (this.writable) {
      // Closing alone lets go of the lock only when the statements have been collected as garbage.
      this.connection.exec('PRAGMA journal_mode=DELETE; PRAGMA locking_mode=NORMAL; SELECT 1 FROM sqlite_master');
    }
    this.connection.close();
  }

  private prepared(sql: string): Prepared {
    const known = this.statements.get(sql);
    if (known) {
      this.statements.delete(sql);
      this.statements.set(sql, known);
      return known;
    }
    const statement = this.connection.prepare(sql);
    if (statement.reader) statement.raw();
    const made = { statement, forgets: !leavesMemory.test(sql) };
    this.statements.set(sql, made);
    if (this.statements.size > statementsKept) this.statements.delete(this.statements.keys().next().value as string);
    return made;
  }

  private guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw toDatabaseError(this.file, error);
    }
  }
}

/**
 * Opens (or makes) the database of a site and brings it to the newest version. `:memory:` keeps nothing.
 *
 * One process at a time: the file is locked, so that what this process remembers is true. Write-ahead logging with NORMAL synchronisation hands
 * every commit to the operating system before it is acknowledged, which is what surviving `kill -9` takes.
 *
 * A file of 0 bytes is a new one: SQLite itself leaves such a file when it is stopped before the first page is written, and nothing in it is lost.
 *
 * @throws DatabaseError when the file is damaged, not writable, in use, or made by a newer version. Nothing is changed in it then.
 */
export function openDatabase(file: string, migrations: readonly Migration[] = allMigrations): Database {
  let connection: Libsql.Database;
  try {
    connection = new Libsql(file);
  } catch (error) {
    throw toDatabaseError(file, error);
  }
  const database = new Database(connection, file);
  try {
    database.rows('PRAGMA locking_mode=EXCLUSIVE');
    const version = Number(database.value('PRAGMA user_version'));
    const check = database.value('PRAGMA quick_check(1)');
    if (check !== 'ok') throw damaged(file, check);
    if (version > migrations.length) {
      throw new DatabaseError(
        'newer',
        file,
        `The database ${file} was made by a newer version of this program (${version}, this one knows ${migrations.length}).`,
        'Use the newer version, or start with another data folder.',
      );
    }
    database.prepareForWriting();
    migrate(database, migrations, version);
    return database;
  } catch (error) {
    database.close();
    throw toDatabaseError(file, error);
  }
}

function migrate(database: Database, migrations: readonly Migration[], from: number): void {
  migrations.slice(from).forEach((migration, index) => {
    database.transaction(() => {
      migration.up(database);
      database.exec(`PRAGMA user_version=${from + index + 1}`);
    });
  });
}
