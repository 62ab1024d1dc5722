import type { Assessment } from '../assessment';
import type { CalendarDate } from '../calendar-date';
import type { Procurement } from '../procurement';
import type { QuoteRequest } from '../quote-request';

/** What an indicator needs to know of an assessment. */
export type AssessmentMark = Pick<Assessment, 'id' | 'kind' | 'status' | 'agreementId' | 'procurementId'>;

/** What an indicator needs to know of a need or a procurement. */
export type ProcurementMark = Pick<
  Procurement,
  | 'id'
  | 'title'
  | 'serviceAreaIds'
  | 'phase'
  | 'procedure'
  | 'tenderToolReference'
  | 'marketDialogueNote'
  | 'tenderers'
  | 'resultingAgreementId'
>;

/** What an indicator needs to know of a small purchase. */
export type QuoteRequestMark = Pick<
  QuoteRequest,
  'id' | 'title' | 'serviceAreaId' | 'estimatedValue' | 'chosenSupplierId' | 'date'
> & { readonly askedIds: readonly number[] };

/** The day each option was decided, by the option's id; an option that has none is missing. */
export type DecisionDays = ReadonlyMap<number, CalendarDate>;
