import type { CalendarDate } from './calendar-date';

/** A round of going through an area's agreements (list RevisionCampaigns; strategy, delmål 4). Its answers are assessments of kind `revision`. */
export interface RevisionCampaign {
  readonly id: number;
  readonly title: string;
  readonly serviceAreaId: number;
  readonly startedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly startedById: number | null;
  /** `null` while it lasts. */
  readonly closedOn: CalendarDate | null;
}
