import type { PurchaseType } from './agreement';
import type { CalendarDate } from './calendar-date';

/**
 * A need that an employee reports (list NeedRequests): those who may not write in the plan tell the resource group, who take it into the plan. Amounts in
 * NOK excluding VAT.
 */
export interface NeedRequest {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly serviceAreaIds: readonly number[];
  readonly cpvCodes: readonly string[];
  readonly purchaseType: PurchaseType;
  readonly estimatedValue: number | null;
  readonly neededBy: CalendarDate | null;
  readonly replacesAgreementId: number | null;
  /** What the buying guide answered, in words, so that it is not lost when rules change. */
  readonly guidance: string;
  readonly requestedById: number | null;
  readonly requestedOn: CalendarDate | null;
  /** Taken back by the one who reported it. */
  readonly withdrawn: boolean;
}
