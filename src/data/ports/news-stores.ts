import type { Agreement } from '../../domain/agreement';
import type { CalendarDate } from '../../domain/calendar-date';
import type { Procurement } from '../../domain/procurement';
import type { Versioned } from './versioned';

/** Records that employees have been told of an agreement. */
export interface AnnouncementWriter {
  /**
   * Writes the day on the version that was read.
   * @returns `false` when the row was changed or removed meanwhile: nothing is written, and it is read and tried again.
   */
  announced(agreement: Versioned<Pick<Agreement, 'id'>>, on: CalendarDate): Promise<boolean>;
}

/** A need or a procurement, as the digest lists it. */
export type NewNeed = Pick<Procurement, 'id' | 'title' | 'serviceAreaIds' | 'neededBy'>;

/** What was newly put into the list of needs and procurements. */
export interface NeedSource {
  /** Made at or after `from` and before `until` (ISO instants), still open, oldest first, and only those with the rights of the list. One request. */
  newNeeds(from: string, until: string): Promise<readonly NewNeed[]>;
}
