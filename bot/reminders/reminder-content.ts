import { createHash } from 'node:crypto';
import { siteMoment } from '../../src/data/site-date';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { sendingMoment } from '../../src/domain/reminders/delivery';
import { reminderIdentity, type PastReminder, type PlannedReminder } from '../../src/domain/reminders/planned-reminder';
import type { OutboxRecord, OutboxState } from '../storage/outbox-store';

/** What a reminder's card is made from when its turn comes, with what SharePoint says by then. */
export interface ReminderContent extends Omit<PlannedReminder, 'kind'> {
  /** The daily summary that tells of it in its place. */
  readonly summary?: string;
}

/** The id of a reminder in the outbox: its identity names a person, so it is hashed. */
export function reminderId(reminder: PlannedReminder): string {
  return hashed('reminder', reminderIdentity(reminder));
}

/** @example hashed('summary', '12|2026-11-23') // 'summary-4c1f…' */
export function hashed(kind: string, identity: string): string {
  return `${kind}-${createHash('sha256').update(identity).digest('hex').slice(0, 40)}`;
}

/** The reminder that a record is about; `null` for another kind of message. */
export function plannedReminderOf({ kind, content }: Pick<OutboxRecord, 'kind' | 'content'>): PlannedReminder | null {
  if (kind !== 'reminder' && kind !== 'escalation') return null;
  // Only `plannedEntry` writes these two kinds.
  return { ...(content as ReminderContent), kind };
}

/** What the outbox has about agreements, as planning asks for it: by agreement. */
export function historyOf(records: readonly OutboxRecord[]): ReadonlyMap<number, readonly PastReminder[]> {
  const byAgreement = new Map<number, PastReminder[]>();
  for (const record of records) {
    const reminder = plannedReminderOf(record);
    if (!reminder) continue;
    const { deadline, step, personId, role, agreementId } = reminder;
    const past: PastReminder = {
      deadlineKind: deadline.kind,
      deadlineDate: deadline.date,
      step,
      personId,
      role,
      // Counted from when it was to go out, so that a person's own mute does not keep others from hearing of it.
      day: goesOut(record.plannedAt),
      state: stateOf(record.state, record.content as ReminderContent),
    };
    const others = byAgreement.get(agreementId);
    if (others) others.push(past);
    else byAgreement.set(agreementId, [past]);
  }
  return byAgreement;
}

/** A sweep plans many at the same instant, and what a clock shows is slow to find out. */
const known = new Map<string, CalendarDate>();
const mostKnown = 10_000;

function goesOut(plannedAt: string): CalendarDate {
  const seen = known.get(plannedAt);
  if (seen !== undefined) return seen;
  const day = sendingMoment(siteMoment(new Date(plannedAt))).date;
  if (known.size >= mostKnown) known.clear();
  known.set(plannedAt, day);
  return day;
}

function stateOf(state: OutboxState, { summary }: ReminderContent): PastReminder['state'] {
  switch (state) {
    case 'planned':
    case 'claimed':
    case 'sending':
      return 'waiting';
    case 'sent':
    case 'uncertain':
      return 'asked';
    case 'refused':
      return 'refused';
    case 'superseded':
      return summary === undefined ? 'unsent' : 'asked';
    case 'obsolete':
      return 'unsent';
  }
}
