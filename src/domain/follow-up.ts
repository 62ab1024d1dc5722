import type { CalendarDate } from './calendar-date';

export const followUpKinds = [
  'kickOff',
  'statusMeeting',
  'control',
  'deviation',
  'change',
  'priceAdjustment',
  'evaluation',
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** An activity on an agreement (list FollowUps). */
export interface FollowUp {
  readonly id: number;
  readonly agreementId: number;
  readonly title: string;
  readonly kind: FollowUpKind;
  readonly due: CalendarDate;
  readonly done: CalendarDate | null;
  readonly responsibleId: number | null;
  readonly outcome: string;
  readonly lesson: string;
}

/** Spend on an agreement in a period (list CallOffs). Amount in NOK excluding VAT. */
export interface CallOff {
  readonly id: number;
  readonly agreementId: number;
  readonly supplierId: number | null;
  readonly unitId: number | null;
  readonly periodStart: CalendarDate;
  readonly periodEnd: CalendarDate;
  readonly amount: number;
  readonly source: string;
}
