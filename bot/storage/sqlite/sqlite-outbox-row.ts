import type { OutboxEntry, OutboxRecord, OutboxState, OutboxSubject } from '../outbox-store';
import { instant, millis, storableJson, storableText } from '../storable';
import type { SqlRow, SqlValue } from './sqlite-file';

export const insertRecord = `INSERT INTO outbox
  (id, lane, kind, content, agreement, subject, deadline, correlation_id, due_at, state, planned_at, changed_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;

/** The values of `insertRecord`. */
export function rowOf(entry: OutboxEntry, now: number, state: OutboxState): SqlValue[] {
  const subject = entry.subject;
  return [
    storableText(entry.id),
    storableText(entry.lane),
    storableText(entry.kind),
    storableJson(entry.content),
    subject?.agreementId ?? null,
    subject && storableJson(subject),
    subject?.deadlineDate ?? null,
    storableText(entry.correlationId),
    millis(entry.dueAt),
    state,
    now,
    now,
  ];
}

export function recordOf(row: SqlRow): OutboxRecord {
  const text = (name: string) => (row[name] === null ? null : String(row[name]));
  const at = (name: string) => instant(Number(row[name]));
  return {
    id: String(row['id']),
    lane: String(row['lane']),
    kind: String(row['kind']),
    content: JSON.parse(String(row['content'])) as unknown,
    subject: row['subject'] === null ? null : (JSON.parse(String(row['subject'])) as OutboxSubject),
    correlationId: String(row['correlation_id']),
    dueAt: at('due_at'),
    state: row['state'] as OutboxState,
    attempts: Number(row['attempts']),
    plannedAt: at('planned_at'),
    changedAt: at('changed_at'),
    conversationId: text('conversation_id'),
    activityId: text('activity_id'),
    lastProblem: text('last_problem'),
    reportedIn: text('reported_in'),
  };
}
