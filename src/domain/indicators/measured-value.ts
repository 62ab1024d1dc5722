import type { CalendarDate } from '../calendar-date';

/** What an indicator was measured to be in a period (list Indicators). Shares are in percent, counts as they are. */
export interface MeasuredValue {
  readonly id: number;
  /** The indicator's code; one that the app does not know is of another version and is not shown. */
  readonly indicator: string;
  /** A year or a month as it was written, e.g. `2025` or `2025-03`, and its last day. */
  readonly period: string;
  readonly periodEnd: CalendarDate;
  /** `null` is the whole municipality. */
  readonly areaId: number | null;
  readonly value: number;
  readonly target: number | null;
}
