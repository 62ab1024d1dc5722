import type { Agreement } from '../agreement';
import type { CalendarDate } from '../calendar-date';
import type { NeedRequest } from '../need-request';
import { newNeed, type Procurement } from '../procurement';
import type { DeadlineIdentity } from './answer-request';
import type { DecisionKind } from './decision-kind';
import type { ReminderAnswer, ReminderResponse } from './reminder-response';

/** What is recorded of each answer: letting an option run is taking it. */
export const recordedAnswer: Readonly<Record<DecisionKind, ReminderAnswer>> = {
  exercise: 'exercised',
  letContinue: 'exercised',
  decline: 'declined',
  iHaveThis: 'iHaveThis',
  newProcurement: 'newProcurement',
  reportNeed: 'needReported',
  handOver: 'handedOver',
  remindMe: 'remindMe',
};

/** What an answer becomes of an option. @example decisionOf('letContinue') // 'exercised' */
export const decisionOf = (kind: 'exercise' | 'letContinue' | 'decline'): 'exercised' | 'declined' =>
  kind === 'decline' ? 'declined' : 'exercised';

/** The kinds that change an option. */
export function decidesOption(kind: DecisionKind): kind is 'exercise' | 'letContinue' | 'decline' {
  return kind === 'exercise' || kind === 'letContinue' || kind === 'decline';
}

/** Who answers what, and when. */
export interface AnsweredBy {
  readonly agreementId: number;
  readonly deadline: DeadlineIdentity;
  readonly byId: number;
  readonly today: CalendarDate;
}

/** The row of ReminderResponses that records an answer. `newOwner` is the new owner's name, for `handOver`. */
export function responseRow(
  { agreementId, deadline, byId, today }: AnsweredBy,
  kind: DecisionKind,
  { reason, newOwner, remindOn }: { readonly reason: string; readonly newOwner: string; readonly remindOn: CalendarDate | null },
): Omit<ReminderResponse, 'id'> {
  return {
    agreementId,
    deadlineKind: deadline.kind,
    deadlineDate: deadline.date,
    answer: recordedAnswer[kind],
    byId,
    at: today,
    comment: kind === 'handOver' ? [newOwner, reason.trim()].filter(Boolean).join(handedTo) : reason.trim(),
    remindOn: kind === 'remindMe' ? remindOn : null,
  };
}

/** A need that is to replace an agreement: for the same areas and kinds of purchase, of the value the agreement has. */
export function replacingNeed(
  agreement: Pick<Agreement, 'id' | 'serviceAreaIds' | 'cpvCodes' | 'maximumValue' | 'estimatedValue'>,
  need: string,
  neededBy: CalendarDate | null,
): Omit<Procurement, 'id'> {
  return {
    title: need.trim(),
    serviceAreaIds: agreement.serviceAreaIds,
    cpvCodes: agreement.cpvCodes,
    estimatedValue: agreement.maximumValue ?? agreement.estimatedValue,
    neededBy,
    ...newNeed,
    replacesAgreementId: agreement.id,
  };
}

/** The same, told to those who may write in the plan by one who may not. */
export function replacingRequest(
  agreement: Parameters<typeof replacingNeed>[0] & Pick<Agreement, 'purchaseType'>,
  {
    need,
    neededBy,
    description,
  }: { readonly need: string; readonly neededBy: CalendarDate | null; readonly description: string },
  { byId, today }: Pick<AnsweredBy, 'byId' | 'today'>,
): Omit<NeedRequest, 'id'> {
  const { title, serviceAreaIds, cpvCodes, estimatedValue, replacesAgreementId } = replacingNeed(agreement, need, neededBy);
  return {
    title,
    description: description.trim(),
    serviceAreaIds,
    cpvCodes,
    purchaseType: agreement.purchaseType,
    estimatedValue,
    neededBy,
    replacesAgreementId,
    guidance: '',
    requestedById: byId,
    requestedOn: today,
    withdrawn: false,
  };
}

/** Whether an answer is that a new procurement is wanted, by whoever may do what. */
export const startsProcurement = (kind: DecisionKind): kind is 'newProcurement' | 'reportNeed' =>
  kind === 'newProcurement' || kind === 'reportNeed';

/** Stands between the new owner and the reason in the comment of a response. */
const handedTo = ': ';

/**
 * What the comment of a hand-over says: the row has no column for the new owner.
 * @example readHandOver('Olav Bruvik: tek over drift') // { newOwner: 'Olav Bruvik', reason: 'tek over drift' }
 */
export function readHandOver(comment: string): { readonly newOwner: string; readonly reason: string } {
  const [newOwner = '', ...rest] = comment.split(handedTo);
  return { newOwner, reason: rest.join(handedTo) };
}
