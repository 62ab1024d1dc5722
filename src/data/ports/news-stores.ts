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

/** A need, a procurement or what an employee has reported, as the digest lists it. */
export type NewNeed = Pick<Procurement, 'id' | 'title' | 'serviceAreaIds' | 'neededBy'> & {
  /** Reported, and not taken into the plan yet: `id` is of the list of reported needs. */
  readonly isReported: boolean;
};

/** What was newly put into the plan, or reported to those who keep it. */
export interface NeedSource {
  /**
   * Made at or after `from` and before `until` (ISO instants), and only those with the rights of the list; oldest first, what is in the plan before what is
   * reported. Of the plan what is still open; of what is reported what is neither withdrawn nor taken into the plan. One request.
   */
  newNeeds(from: string, until: string): Promise<readonly NewNeed[]>;
}
