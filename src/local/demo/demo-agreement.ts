import type { AgreementDraft, AgreementSupplierContact, OptionDecision, OptionDraft } from '../../domain/agreement';
import type { Assessment } from '../../domain/assessment';
import type { CalendarDate } from '../../domain/calendar-date';
import type { CallOff, FollowUp } from '../../domain/follow-up';

/** An option as it stands in the demo: with what has been decided, by the agreement's owner. */
export interface DemoOption extends OptionDraft {
  readonly decision: OptionDecision;
  readonly decidedOn: CalendarDate | null;
  readonly reason: string;
}

/** An agreement of the demo. What it refers to is named by position in the demo's own lists, since ids are given by the site. */
export interface DemoAgreement {
  readonly draft: Omit<AgreementDraft, 'serviceAreaIds' | 'unitId' | 'ownerId' | 'deputyId'>;
  readonly areas: readonly number[];
  /** Position among all units, in the order of the areas; `null` when no unit is responsible. */
  readonly unit: number | null;
  /** Position among the people of the demo. */
  readonly owner: number | null;
  readonly deputy: number | null;
  readonly options: readonly DemoOption[];
  readonly suppliers: readonly (Pick<AgreementSupplierContact, 'rank' | 'lot'> & { readonly supplier: number })[];
  readonly followUps: readonly Pick<FollowUp, 'title' | 'kind' | 'due' | 'done' | 'outcome'>[];
  readonly callOffs: readonly Pick<CallOff, 'periodStart' | 'periodEnd' | 'amount'>[];
  readonly assessments: readonly Pick<Assessment, 'title' | 'kind' | 'steps' | 'date' | 'recordedIn' | 'status' | 'result'>[];
}
