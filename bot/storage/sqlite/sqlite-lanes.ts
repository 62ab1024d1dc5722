import type { SqliteFile } from './sqlite-file';

/**
 * Brings a lane's row to what its messages say, inside the transaction that changed one of them.
 * The indexes are named because a long lane would otherwise be walked through: SQLite cannot know how few of it are on their way.
 */
export function refreshLane(file: SqliteFile, lane: string): void {
  const head = file.row(
    `SELECT due_at, id FROM outbox INDEXED BY outbox_planned WHERE lane = ? AND state = 'planned' ORDER BY due_at, id LIMIT 1`,
    lane,
  );
  const busy = file.row(
    `SELECT 1 FROM outbox INDEXED BY outbox_active WHERE lane = ? AND state IN ('claimed', 'sending') LIMIT 1`,
    lane,
  )
    ? 1
    : 0;
  if (!head && !busy) file.run('DELETE FROM lanes WHERE lane = ?', lane);
  else file.run('INSERT OR REPLACE INTO lanes VALUES (?, ?, ?, ?)', lane, busy, head?.['due_at'] ?? null, head?.['id'] ?? null);
}

/** The next message of each lane that is free and whose time has come, oldest first. */
export function nextOfLanes(file: SqliteFile, now: number, limit: number): string[] {
  return file
    .rows(
      'SELECT head_id FROM lanes WHERE busy = 0 AND head_due IS NOT NULL AND head_due <= ? ORDER BY head_due, head_id LIMIT ?',
      now,
      limit,
    )
    .map((row) => String(row['head_id']));
}
