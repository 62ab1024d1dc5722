import type { SweepPlace } from '../../src/data/ports/reminder-source';
import type { CalendarDate } from '../../src/domain/calendar-date';
import type { Documents } from '../storage/documents';
import { SweepLostError } from './sweep-lost-error';

/** How far sweeps have come. */
export interface SweptTo {
  /** Up to where in the change logs everything is planned; `null`: everything has to be read. */
  readonly place: SweepPlace | null;
  /** The latest day that was swept: the calendar knows nothing of days before it. */
  readonly day: CalendarDate;
}

export interface KeptPlace {
  readonly value: SweptTo | null;
  readonly etag: string | null;
}

const kind = 'sweep-place';
const key = 'reminders';

export async function readPlace(documents: Documents): Promise<KeptPlace> {
  const there = await documents.read<SweptTo>(kind, key);
  return { value: there?.value ?? null, etag: there?.etag ?? null };
}

/**
 * Saves how far this sweep has come. When another has saved its own meanwhile, two swept at once, and what each said of the calendar may be older than what the
 * other saw: then everything is to be read, and `SweepLostError` is thrown.
 */
export async function savePlace(documents: Documents, before: KeptPlace, value: SweptTo): Promise<KeptPlace> {
  const saved =
    before.etag === null ? await documents.insert(kind, key, value) : await documents.replace(kind, key, value, before.etag);
  const there = await documents.read<SweptTo>(kind, key);
  if (saved) return { value, etag: there?.etag ?? null };
  if (there) await documents.replace(kind, key, { ...there.value, place: null }, there.etag);
  throw new SweepLostError();
}
