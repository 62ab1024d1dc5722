import type { CalendarDate } from '../../src/domain/calendar-date';

/** When an agreement must be looked at again although nobody changed it; `null`: not before somebody does. */
export interface Watch {
  readonly agreementId: number;
  readonly nextDay: CalendarDate | null;
}

/** What the sweep knows of the calendar: one row an agreement. */
export interface WatchStore {
  save(watches: readonly Watch[]): Promise<void>;
  /** Agreements whose day has come, in order of id. They stay until they are saved anew. */
  dueBy(day: CalendarDate): Promise<readonly number[]>;
  /** Before everything is read anew. */
  clear(): Promise<void>;
}
