import { hash } from 'node:crypto';
import { siteMoment } from '../../src/data/site-date';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { sendingMoment } from '../../src/domain/reminders/delivery';
import { reminderIdentity, type PastReminder, type PlannedReminder } from '../../src/domain/reminders/planned-reminder';
import type { NewEntry, OutboxEntry, OutboxRecord, OutboxState } from '../storage/outbox-store';
import type { DueReminder } from './due-reminder';

/** What a reminder's card is made from when its turn comes, with what SharePoint says by then. */
export interface ReminderContent extends Omit<DueReminder, 'kind'> {
  /** The daily summary that tells of it in its place. */
  readonly summary?: string;
}

/**
 * The id of a reminder in the outbox: its identity names a person, so it is hashed. The agreement stands first: what is planned in one go then lies together in
 * the storage, which writes a fraction of the pages.
 */
export function reminderId(reminder: Parameters<typeof reminderIdentity>[0]): string {
  const digest = hash('sha256', reminderIdentity(reminder), 'hex');
  return `reminder-${reminder.agreementId.toString(16).padStart(8, '0')}${digest.slice(0, 32)}`;
}

/** A reminder's entry with the identities of the steps that it supersedes: they are recorded with it, so that nobody is ever told of them. */
export function withSuperseded(entry: OutboxEntry): NewEntry {
  const content = entry.content as ReminderContent;
  return content.passed ? { ...entry, standsFor: content.passed.map((step) => reminderId({ ...content, step })) } : entry;
}

/** @example hashed('summary', '12|2026-11-23') // 'summary-4c1f…' */
export function hashed(kind: string, identity: string): string {
  return `${kind}-${hash('sha256', identity, 'hex').slice(0, 40)}`;
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
    const all = others ?? [];
    if (!others) byAgreement.set(agreementId, all);
    for (const passed of (record.content as ReminderContent).passed ?? []) all.push({ ...past, step: passed, state: 'unsent' });
    all.push(past);
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
