import type { NewEntry } from '../outbox-store';
import { digestOf, storableText } from '../storable';
import type { SqliteFile, SqlValue } from './sqlite-file';
import { insertRecord, rowOf } from './sqlite-outbox-row';

/** An entry as it will be stored: made before the transaction, which others wait for. */
export interface Row {
  readonly entry: NewEntry;
  readonly values: readonly SqlValue[];
  readonly digest: string;
  readonly standsFor: readonly string[];
}

export function newRow(entry: NewEntry, at: number, as: 'planned' | 'superseded'): Row {
  const standsFor = (entry.standsFor ?? []).map((id) => digestOf(storableText(id)));
  return { entry, values: rowOf(entry, at, as), digest: digestOf(entry.id), standsFor };
}

/** Inside a transaction. Answers what is new. */
export function insertNew(file: SqliteFile, rows: readonly Row[]): NewEntry[] {
  const refused = refusedOf(file, rows);
  const fresh = rows.filter(({ values, digest }) => !refused.has(digest) && file.run(insertRecord, ...values) === 1);
  const superseded = fresh.flatMap(({ entry, standsFor }) => standsFor.map((digest) => [agreementOf(entry), digest] as const));
  if (superseded.length > 0) {
    file.run(
      'INSERT INTO superseded SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true ON CONFLICT DO NOTHING',
      JSON.stringify(superseded),
    );
  }
  return fresh.map(({ entry }) => entry);
}

/** One question for all: each costs more in asking than in looking. */
function refusedOf(file: SqliteFile, rows: readonly Row[]): ReadonlySet<string> {
  const asked = JSON.stringify(rows.map(({ entry, digest }) => [agreementOf(entry), digest]));
  const found = file.rows(
    `SELECT value ->> 1 AS digest FROM json_each(?)
     WHERE EXISTS (SELECT 1 FROM spent WHERE identity = value ->> 1)
       OR EXISTS (SELECT 1 FROM superseded WHERE agreement = value ->> 0 AND identity = value ->> 1)`,
    asked,
  );
  return new Set(found.map(({ digest }) => String(digest)));
}

function agreementOf({ subject }: NewEntry): number {
  return subject?.agreementId ?? 0;
}
