import { randomUUID } from 'node:crypto';
import type { Claim, Finish } from '../outbox-store';
import { longestClaimMs, millis } from '../storable';
import type { SqliteFile } from './sqlite-file';
import { nextOfLanes, refreshLane } from './sqlite-lanes';
import { recordOf } from './sqlite-outbox-row';

/** Of a claim that holds no longer. Two parameters: now, and `latestEnd`. */
const hasRunOut = '(claimed_until <= ? OR claimed_until > ?)';
const latestEnd = (now: number): number => now + longestClaimMs;

// Each of these is called inside a transaction that no other process can write beside.

export function claimNext(file: SqliteFile, by: string, now: number, until: number, limit: number): Claim[] {
  freeClaims(file, now);
  return nextOfLanes(file, now, limit).flatMap((id) => {
    const token = randomUUID();
    file.run(
      `UPDATE outbox SET state = 'claimed', changed_at = ?, claimed_by = ?, token = ?, claimed_until = ? WHERE id = ?`,
      now,
      by,
      token,
      until,
      id,
    );
    const row = file.row('SELECT * FROM outbox WHERE id = ?', id);
    if (!row) return [];
    refreshLane(file, String(row['lane']));
    return [{ record: recordOf(row), by, token }];
  });
}

export function startSending(file: SqliteFile, claim: Claim, now: number): boolean {
  return (
    file.run(
      `UPDATE outbox SET state = 'sending', attempts = attempts + 1, changed_at = ?
       WHERE id = ? AND token = ? AND state = 'claimed' AND claimed_until > ?`,
      now,
      claim.record.id,
      claim.token,
      now,
    ) === 1
  );
}

export function endSending(file: SqliteFile, claim: Claim, result: Finish, now: number): boolean {
  const isSent = result.state === 'sent';
  // Nobody can say that a message was sent, or may have been, for which no request has left.
  const from = isSent || result.state === 'uncertain' ? `state = 'sending'` : `state IN ('claimed', 'sending')`;
  const ended = file.run(
    `UPDATE outbox SET state = ?, changed_at = ?, conversation_id = coalesce(?, conversation_id), activity_id = coalesce(?, activity_id),
       last_problem = coalesce(?, last_problem), due_at = coalesce(?, due_at), claimed_by = NULL, token = NULL, claimed_until = NULL
     WHERE id = ? AND token = ? AND ${from}`,
    result.state,
    now,
    isSent ? result.conversationId : null,
    isSent ? result.activityId : null,
    isSent ? null : result.problem,
    result.state === 'planned' ? millis(result.dueAt) : null,
    claim.record.id,
    claim.token,
  );
  if (ended === 1) refreshLane(file, claim.record.lane);
  return ended === 1;
}

export function expireClaims(file: SqliteFile, now: number): { readonly uncertain: string[]; readonly freed: number } {
  const freed = freeClaims(file, now);
  const lost = file.rows(`SELECT id, lane FROM outbox WHERE state = 'sending' AND ${hasRunOut} ORDER BY id`, now, latestEnd(now));
  for (const { id, lane } of lost) {
    file.run(
      `UPDATE outbox SET state = 'uncertain', changed_at = ?, last_problem = 'interrupted', claimed_by = NULL, token = NULL, claimed_until = NULL
       WHERE id = ?`,
      now,
      id ?? null,
    );
    refreshLane(file, String(lane));
  }
  return { uncertain: lost.map(({ id }) => String(id)), freed };
}

/** Claims that ran out before anything left. */
function freeClaims(file: SqliteFile, now: number): number {
  const ran = file.rows(`SELECT id, lane FROM outbox WHERE state = 'claimed' AND ${hasRunOut}`, now, latestEnd(now));
  for (const { id, lane } of ran) {
    file.run(
      `UPDATE outbox SET state = 'planned', changed_at = ?, claimed_by = NULL, token = NULL, claimed_until = NULL WHERE id = ?`,
      now,
      id ?? null,
    );
    refreshLane(file, String(lane));
  }
  return ran.length;
}
