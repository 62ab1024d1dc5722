import type { Database, SqlValue } from './database';
import type { List } from './list';
import { majorOf, nextMajor, nextMinor } from './version-number';

type Row = Readonly<Record<string, SqlValue>>;

/** Only files have drafts, in a library that is told to keep them. [D] */
export const keepsDrafts = ({ isLibrary, record: { settings } }: List): boolean =>
  isLibrary && settings.enableVersioning && settings.more?.['EnableMinorVersions'] === true;

const isFile = (row: Row): boolean => typeof row['file'] === 'string';

/** What is put into a library with drafts is 0.1 [R]; everything else begins with 1.0. */
export const firstVersion = (list: List, hasContent: boolean): number => (hasContent && keepsDrafts(list) ? nextMinor(0) : 1);

export const versionAfter = (list: List, row: Row, version: number): number =>
  isFile(row) && keepsDrafts(list) ? nextMinor(version) : nextMajor(version);

/** Puts the row as it was among its earlier versions, and lets those go that the list's limits no longer hold. */
export function keepVersion(database: Database, list: List, row: Row, now: number): void {
  const { id, version, modified, editor } = row;
  database.run(`INSERT OR REPLACE INTO ${list.versionsTable} (item, version, modified, editor, row) VALUES (?, ?, ?, ?, ?)`, [
    id ?? null,
    version ?? null,
    modified ?? null,
    editor ?? null,
    JSON.stringify(row),
  ]);
  const { majorVersionLimit, more } = list.record.settings;
  const present = majorOf(now);
  if (majorVersionLimit > 0 && present > majorVersionLimit) {
    database.run(`DELETE FROM ${list.versionsTable} WHERE item = ? AND version <= ?`, [id ?? null, present - majorVersionLimit]);
  }
  // "What the draft limitation does is limit the number of major versions that will be allowed to have drafts." [D] Which those are is [?].
  const withDrafts = Number(more?.['MajorWithMinorVersionsLimit'] ?? 0);
  if (withDrafts > 0 && keepsDrafts(list)) {
    database.run(`DELETE FROM ${list.versionsTable} WHERE item = ? AND version < ? AND version <> CAST(version AS INTEGER)`, [
      id ?? null,
      present - withDrafts + 1,
    ]);
  }
}
