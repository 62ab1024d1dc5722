import { StorageError } from '../storage-error';
import type { SqliteFile, SqlValue } from './sqlite-file';
import { damaged } from './sqlite-problem';

/** Stands in the file's head, so that no other program's database is taken for the bot's. */
const applicationId = 0x414c5642;

/** Steps in order; each is done once. Add at the end; never change one. */
const steps: readonly string[] = [
  `
  CREATE TABLE documents (kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, etag TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;

  CREATE TABLE outbox (
    id TEXT PRIMARY KEY, lane TEXT NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL, agreement INTEGER, subject TEXT, correlation_id TEXT NOT NULL,
    due_at INTEGER NOT NULL, deadline TEXT, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, planned_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL, conversation_id TEXT, activity_id TEXT, last_problem TEXT, reported_in TEXT,
    claimed_by TEXT, token TEXT, claimed_until INTEGER
  );
  CREATE INDEX outbox_planned ON outbox (lane, due_at, id) WHERE state = 'planned';
  CREATE INDEX outbox_active ON outbox (lane, claimed_until) WHERE state IN ('claimed', 'sending');
  CREATE INDEX outbox_state ON outbox (state, changed_at, id, reported_in);
  CREATE INDEX outbox_agreement ON outbox (agreement, planned_at, id) WHERE agreement IS NOT NULL;
  CREATE INDEX outbox_lane ON outbox (lane);

  -- The next message of each lane: to claim is to read the first few of these, however many messages wait.
  CREATE TABLE lanes (lane TEXT PRIMARY KEY, busy INTEGER NOT NULL, head_due INTEGER, head_id TEXT) WITHOUT ROWID;
  CREATE INDEX lanes_next ON lanes (busy, head_due, head_id) WHERE head_due IS NOT NULL;

  -- SHA-256 of the identities whose records were removed.
  CREATE TABLE spent (identity TEXT PRIMARY KEY) WITHOUT ROWID;

  CREATE TABLE watches (agreement INTEGER PRIMARY KEY, next_day TEXT NOT NULL);
  CREATE INDEX watches_day ON watches (next_day, agreement);

  -- Counts what may make something sendable.
  CREATE TABLE wakeups (count INTEGER NOT NULL);
  INSERT INTO wakeups VALUES (0);
  `,
  `
  -- SHA-256 of the identities that another record stands for, by agreement (0: none): those of a sweep come one after the other, and are written so.
  CREATE TABLE superseded (agreement INTEGER NOT NULL, identity TEXT NOT NULL, PRIMARY KEY (agreement, identity)) WITHOUT ROWID;
  `,
];

/** Looks whether the file is sound and the bot's, before anything in it is touched. An empty file is a new one. */
export function examine(file: SqliteFile): void {
  const check = first(file, 'PRAGMA quick_check(1)');
  if (check !== 'ok') throw damaged(file.path, check);
  versionOf(file);
}

/** How many steps the file has behind it. Throws when it is not the bot's, or made by a newer one. */
function versionOf(file: SqliteFile): number {
  const version = Number(first(file, 'PRAGMA user_version'));
  const isEmpty = version === 0 && first(file, 'SELECT count(*) FROM sqlite_master') === 0;
  if (isEmpty) return version;
  if (first(file, 'PRAGMA application_id') !== applicationId) {
    throw new StorageError('foreign', `The file ${file.path} is the database of another program and has been left as it is.`);
  }
  if (version > steps.length) {
    throw new StorageError(
      'newer',
      `The bot's database ${file.path} was made by a newer version (${version}, this one knows ${steps.length}).`,
    );
  }
  return version;
}

const first = (file: SqliteFile, sql: string): SqlValue | undefined => Object.values(file.rows(sql)[0] ?? {})[0];

/** Brings the file to the newest version: inside one transaction, since three instances may start at once. */
export async function migrate(file: SqliteFile): Promise<void> {
  await file.write(() => {
    const version = versionOf(file);
    if (version === steps.length) return;
    for (const step of steps.slice(version)) file.exec(step);
    file.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${steps.length}`);
  });
}
