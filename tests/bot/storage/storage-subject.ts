import type { NewEntry } from '../../../bot/storage/outbox-store';
import { byCodePoint } from '../../../bot/storage/storable';
import type { Storage } from '../../../bot/storage/storage';
import type { CalendarDate } from '../../../src/domain/calendar-date';

/** One implementation under the contract. */
export interface StorageSubject {
  readonly name: string;
  /** A new, empty place. */
  place(): Promise<StoragePlace>;
  /** How many records "many" are. */
  readonly many: number;
  /** How many random sequences are held against the model. */
  readonly sequences: number;
  stop(): Promise<void>;
}

export interface StoragePlace {
  /** Another instance on the same place. */
  open(): Promise<Storage>;
  end(): Promise<void>;
}

const start = Date.parse('2026-03-02T07:00:00.000Z');

/** The instant so many seconds after the beginning of the test. */
export const at = (seconds: number): string => new Date(start + seconds * 1000).toISOString();

export function anEntry(id: string, values: Partial<NewEntry> = {}): NewEntry {
  return {
    id,
    lane: `person:${id}@alver.kommune.no`,
    kind: 'reminder',
    content: { agreementId: 7, note: 'Møbler – «rammeavtale»' },
    subject: {
      agreementId: 7,
      deadlineKind: 'optionDecision',
      deadlineDate: '2026-05-01' as CalendarDate,
      step: 'months-3-before',
    },
    correlationId: `c-${id}`,
    dueAt: at(0),
    ...values,
  };
}

/** The same texts whatever the order they came in. */
export const sorted = (texts: readonly string[]): string[] => [...texts].sort(byCodePoint);

/** Keys and texts that storages stumble over. */
export const hostileTexts = [
  'a/b#c?d\\e',
  "o'hara",
  '%2F%00',
  '..',
  'æøå ÆØÅ',
  'e\u0301',
  'é',
  '😀',
  '\ufffd',
  '\uffff',
  ' leading',
  'tab\tline\nend\r\n',
  'a'.repeat(3000),
  `${'a'.repeat(3000)}b`,
  '',
  '"; DROP TABLE outbox; --',
  '19:abc@thread.tacv2;messageid=1',
  'Kari',
  'kari',
] as const;
