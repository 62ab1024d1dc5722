import { digestOf, instant } from '../storable';
import type { SqliteFile } from './sqlite-file';
import { refreshLane } from './sqlite-lanes';

/** What no digest has told of yet must be told. */
const isTold = `NOT (state = 'uncertain' AND reported_in IS NULL)`;

export function pruneBefore(file: SqliteFile, before: number): number {
  const old = file.rows(
    `SELECT id FROM outbox WHERE state IN ('sent', 'uncertain', 'refused', 'obsolete', 'superseded') AND changed_at < ?
       AND ${isTold} AND (deadline IS NULL OR deadline < ?)`,
    before,
    instant(before).slice(0, 10),
  );
  for (const { id } of old) spend(file, String(id));
  return old.length;
}

export function forgetLane(file: SqliteFile, lane: string): number {
  const ended = file.rows(`SELECT id FROM outbox WHERE lane = ? AND state NOT IN ('claimed', 'sending') AND ${isTold}`, lane);
  for (const { id } of ended) spend(file, String(id));
  refreshLane(file, lane);
  return Number(file.row('SELECT count(*) AS records FROM outbox WHERE lane = ?', lane)?.['records']);
}

function spend(file: SqliteFile, id: string): void {
  file.run('INSERT INTO spent VALUES (?) ON CONFLICT DO NOTHING', digestOf(id));
  file.run('DELETE FROM outbox WHERE id = ?', id);
}
