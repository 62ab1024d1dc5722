import type { Agreement } from '../../../domain/agreement';
import { replacingNeed } from '../../../domain/answers/answer-rows';
import { unacknowledged, type Assessment, type AssessmentStep } from '../../../domain/assessment';
import { reasonFault } from '../../../domain/assessments/reason';
import { parseCalendarDate, type CalendarDate } from '../../../domain/calendar-date';
import type { NeedRequest } from '../../../domain/need-request';
import type { Procurement } from '../../../domain/procurement';
import { isRevisionResult, needsSuccessor, type RevisionResult } from '../../../domain/revision/revision-answers';
import type { RevisionText } from '../../text/revision/revision-text';

/** What a person writes when an agreement is revised. */
export interface RevisionInput {
  readonly result: RevisionResult | null;
  readonly reason: string;
  /** For an open-ended agreement that is to end: as a date field has it. */
  readonly wantedEnd: string;
  readonly withNeed: boolean;
  readonly needTitle: string;
  readonly neededBy: string;
}

export interface RevisionFaults {
  readonly result: boolean;
  readonly reason: boolean;
  readonly needTitle: boolean;
  readonly neededBy: boolean;
}

/** What stands in the form at first: an answer that is changed starts from what was answered. */
export function startInput(agreement: Agreement, end: CalendarDate | null, before: Assessment | null): RevisionInput {
  const result = before && isRevisionResult(before.result) ? before.result : null;
  return {
    result,
    // A draft may have a reason before it has an answer.
    reason: before?.steps[0]?.reason ?? '',
    wantedEnd: '',
    withNeed: true,
    needTitle: agreement.title,
    neededBy: end ?? '',
  };
}

export function revisionFaults(input: RevisionInput, offersNeed: boolean): RevisionFaults {
  const asks = offersNeed && wantsNeed(input);
  return {
    result: input.result === null,
    reason: reasonFault(input.reason) !== null,
    needTitle: asks && input.needTitle.trim() === '',
    neededBy: asks && input.neededBy !== '' && parseCalendarDate(input.neededBy) === null,
  };
}

export const wantsNeed = ({ result, withNeed }: RevisionInput): boolean => needsSuccessor(result) && withNeed;

/** The assessment that an answer becomes. `endsOn` is the day an open-ended agreement is to end. */
export function revisionRow(
  input: RevisionInput & { readonly result: RevisionResult },
  of: { readonly agreementId: number; readonly assessorId: number; readonly today: CalendarDate; readonly endsOn: string | null },
  words: RevisionText,
  title: string,
): Omit<Assessment, 'id'> {
  const answer: AssessmentStep = {
    question: words.form.question,
    conclusion: words.result[input.result],
    reason: input.reason.trim(),
  };
  const end: readonly AssessmentStep[] =
    input.result === 'end' && of.endsOn !== null
      ? [{ question: words.form.endQuestion, conclusion: of.endsOn, reason: input.reason.trim() }]
      : [];
  return {
    ...unacknowledged,
    title,
    kind: 'revision',
    agreementId: of.agreementId,
    procurementId: null,
    steps: [answer, ...end],
    assessorId: of.assessorId,
    date: of.today,
    recordedIn: 'ownNote',
    status: 'done',
    result: input.result,
  };
}

export function neededProcurement(input: RevisionInput, agreement: Agreement): Omit<Procurement, 'id'> {
  const need = replacingNeed(agreement, input.needTitle, parseCalendarDate(input.neededBy));
  return { ...need, purchaseType: agreement.purchaseType, description: input.reason.trim() };
}

/** For one who may not write in the plan: the resource group takes it in. */
export function neededRequest(
  input: RevisionInput,
  agreement: Agreement,
  personId: number,
  today: CalendarDate,
): Omit<NeedRequest, 'id'> {
  const { title, serviceAreaIds, cpvCodes, estimatedValue, neededBy, purchaseType, description } = neededProcurement(
    input,
    agreement,
  );
  return {
    title,
    description,
    serviceAreaIds,
    cpvCodes,
    purchaseType,
    estimatedValue,
    neededBy,
    replacesAgreementId: agreement.id,
    guidance: '',
    requestedById: personId,
    requestedOn: today,
    withdrawn: false,
  };
}
