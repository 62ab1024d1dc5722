import type { Agreement } from '../agreement';
import type { CalendarDate } from '../calendar-date';
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
