import type { AgreementPage } from '../../../data/ports/agreement-store';
import type { AssessedPurchase } from '../../../domain/assessments/assessment-ground';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { AssessmentSubject } from './assessment-form-props';

/** What the assessment is of, as the rules and the Word document need it. */
export interface AssessedMatter extends AssessedPurchase {
  readonly title: string;
  readonly caseNumber: string;
  readonly serviceAreaIds: readonly number[];
}

/** `page` is the whole agreement, which the register does not have; without it what only it knows is empty. */
export function assessedMatter(subject: AssessmentSubject, page: AgreementPage | null, today: CalendarDate): AssessedMatter {
  if (subject.kind === 'procurement') {
    const { title, caseNumber, serviceAreaIds, procedure, estimatedValue, purchaseType, startedOn, plannedStart } =
      subject.procurement;
    // What has not started is judged by the rules of the day it is to start.
    return {
      title,
      caseNumber,
      serviceAreaIds,
      procedure,
      value: estimatedValue,
      purchaseType,
      startedOn: startedOn ?? plannedStart ?? today,
    };
  }
  const { agreement } = subject.row;
  const { title, serviceAreaIds, purchaseType, kind, maximumValue, estimatedValue, startDate } = agreement;
  return {
    title,
    serviceAreaIds,
    purchaseType,
    caseNumber: page?.value.caseNumber ?? '',
    procedure: page?.value.procedure ?? null,
    // Of a framework agreement the maximum of all call-offs is what counts (FOA § 5-4).
    value: kind === 'single' ? estimatedValue : (maximumValue ?? estimatedValue),
    startedOn: page?.value.procurementStartedOn ?? startDate,
  };
}
