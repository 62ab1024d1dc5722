import { outboxStates } from '../outbox-store';
import type { OutboxState, OutboxStore } from '../outbox-store';
import { instant, millis } from '../storable';
import type { SqliteFile } from './sqlite-file';
import { claimNext, endSending, expireClaims, startSending } from './sqlite-claims';
import { refreshLane } from './sqlite-lanes';
import { recordOf } from './sqlite-outbox-row';
import { insertNew, newRow } from './sqlite-planning';
import { forgetLane, pruneBefore } from './sqlite-removal';
import type { SqliteWakeups } from './sqlite-wakeups';

export function sqliteOutbox(file: SqliteFile, wakeups: SqliteWakeups): OutboxStore {
  /** Work that may make something sendable wakes everybody, once it is on the disk. */
  const writeAndWake = async <T>(work: () => { readonly result: T; readonly wakes: boolean }): Promise<T> => {
    const done = await file.write(() => {
      const answer = work();
      if (answer.wakes) wakeups.raise();
      return answer;
    });
    if (done.wakes) wakeups.wakeOwn();
    return done.result;
  };

  return {
    async plan(entries, now, as = 'planned') {
      const at = millis(now);
      const rows = entries.map((entry) => newRow(entry, at, as));
      return await writeAndWake(() => {
        const fresh = insertNew(file, rows);
        if (as === 'planned') for (const lane of new Set(fresh.map((entry) => entry.lane))) refreshLane(file, lane);
        return { result: fresh.map(({ id }) => id), wakes: as === 'planned' && fresh.length > 0 };
      });
    },

    async claim({ by, now, until, limit }) {
      const [from, to] = [millis(now), millis(until)];
      return await file.write(() => {
        wakeups.noteSeen();
        return claimNext(file, by, from, to, limit);
      });
    },

    async beginSending(claim, now) {
      const at = millis(now);
      return await file.write(() => startSending(file, claim, at));
    },

    async finish(claim, result, now) {
      const at = millis(now);
      return await writeAndWake(() => {
        const taken = endSending(file, claim, result, at);
        return { result: taken, wakes: taken };
      });
    },

    async expire(now) {
      const at = millis(now);
      return await writeAndWake(() => {
        const { uncertain, freed } = expireClaims(file, at);
        return { result: uncertain, wakes: uncertain.length + freed > 0 };
      });
    },

    async read(id) {
      const row = await file.read(() => file.row('SELECT * FROM outbox WHERE id = ?', id));
      return row ? recordOf(row) : null;
    },

    async about(agreementIds) {
      const rows = await file.read(() =>
        file.rows(
          'SELECT * FROM outbox WHERE agreement IN (SELECT value FROM json_each(?)) ORDER BY planned_at, id',
          JSON.stringify(agreementIds),
        ),
      );
      return rows.map(recordOf);
    },

    async inState(state, { unreported = false, limit = -1 } = {}) {
      const which = unreported ? 'AND reported_in IS NULL' : '';
      const rows = await file.read(() =>
        file.rows(`SELECT * FROM outbox WHERE state = ? ${which} ORDER BY changed_at, id LIMIT ?`, state, limit),
      );
      return rows.map(recordOf);
    },

    async markReported(ids, digest) {
      await file.write(() => {
        for (const id of ids) file.run('UPDATE outbox SET reported_in = ? WHERE id = ? AND reported_in IS NULL', digest, id);
      });
    },

    async count() {
      const rows = await file.read(() => file.rows('SELECT state, count(*) AS records FROM outbox GROUP BY state'));
      const counted = new Map(rows.map((row) => [row['state'], Number(row['records'])]));
      return Object.fromEntries(outboxStates.map((state) => [state, counted.get(state) ?? 0])) as Record<OutboxState, number>;
    },

    async nextDueAt() {
      // Two looks into the index instead of one walk through the lanes.
      const rows = await file.read(() =>
        file.rows(`SELECT min(due) AS due FROM (
          SELECT min(head_due) AS due FROM lanes WHERE busy = 0 AND head_due IS NOT NULL
          UNION ALL SELECT min(head_due) FROM lanes WHERE busy = 1 AND head_due IS NOT NULL)`),
      );
      const due = rows[0]?.['due'] ?? null;
      return due === null ? null : instant(Number(due));
    },

    async prune(before) {
      const at = millis(before);
      return await file.write(() => pruneBefore(file, at));
    },

    async forget(lane) {
      return await file.write(() => forgetLane(file, lane));
    },
  };
}
