import type { AgreementTerms } from '../agreement';
import type { CalendarDate } from '../calendar-date';
import type { Deadline } from '../deadline';
import { nextOptionDecision, type OptionDecisionPoint } from '../option-decision';
import { latestReminder } from './latest-reminder';

/**
 * What a person can answer to a deadline. `letContinue` is `exercise` for an option that runs by itself; `reportNeed` is `newProcurement` for one who may not
 * write in the plan: those who may are told.
 */
export const decisionKinds = [
  'exercise',
  'letContinue',
  'decline',
  'iHaveThis',
  'newProcurement',
  'reportNeed',
  'handOver',
  'remindMe',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What SharePoint lets a person do, as far as answers need it. */
export interface AnswerRights {
  readonly agreements: { readonly edit: boolean };
  readonly agreementOptions: { readonly edit: boolean };
  readonly procurements: { readonly add: boolean };
  readonly needRequests: { readonly add: boolean };
  readonly reminderResponses: { readonly add: boolean };
}

/** The answers that are offered: one first, some beside it, the rest behind "more". */
export interface OfferedDecisions {
  readonly primary: DecisionKind | null;
  readonly beside: readonly DecisionKind[];
  readonly more: readonly DecisionKind[];
}

/** The option that a deadline asks about, when it is the one that can be decided now. */
export function decisionPointOf(terms: AgreementTerms, deadline: Deadline, today: CalendarDate): OptionDecisionPoint | null {
  if (deadline.kind !== 'optionDecision') return null;
  const next = nextOptionDecision(terms, today);
  return next?.option.sequence === deadline.optionSequence ? next : null;
}

/** What this person may answer to this deadline. What SharePoint would refuse is not offered. */
export function offeredDecisions(
  terms: AgreementTerms,
  deadline: Deadline,
  today: CalendarDate,
  rights: AnswerRights,
): OfferedDecisions {
  const point = decisionPointOf(terms, deadline, today);
  const may: Record<DecisionKind, boolean> = {
    exercise: point?.option.mode === 'active' && rights.agreementOptions.edit,
    letContinue: point?.option.mode === 'automatic' && rights.agreementOptions.edit,
    decline: point !== null && rights.agreementOptions.edit,
    iHaveThis: rights.reminderResponses.add,
    newProcurement: rights.procurements.add,
    // Every employee may report a need, but deadlines are answered by those who work with the agreement.
    reportNeed: !rights.procurements.add && rights.needRequests.add && rights.reminderResponses.add,
    handOver: rights.agreements.edit,
    remindMe: rights.reminderResponses.add && latestReminder(deadline, today) > today,
  };
  const order = orderOf(deadline, point).filter((kind) => may[kind]);
  const wantedFirst = firstOf(deadline, point);
  const primary = order.find((kind) => wantedFirst.includes(kind)) ?? null;
  const rest = order.filter((kind) => kind !== primary);
  const isBeside = (kind: DecisionKind) => kind === 'decline' || kind === 'iHaveThis';
  return { primary, beside: rest.filter(isBeside), more: rest.filter((kind) => !isBeside(kind)) };
}

function orderOf(deadline: Deadline, point: OptionDecisionPoint | null): readonly DecisionKind[] {
  const always = ['iHaveThis', 'newProcurement', 'reportNeed', 'handOver', 'remindMe'] as const;
  if (point) return ['exercise', 'letContinue', 'decline', ...always];
  return deadline.kind === 'owner' ? ['handOver', 'remindMe'] : always;
}

function firstOf(deadline: Deadline, point: OptionDecisionPoint | null): readonly DecisionKind[] {
  if (point) return ['exercise', 'letContinue'];
  if (deadline.kind === 'owner') return ['handOver'];
  return deadline.kind === 'renewalStart' || deadline.kind === 'expiry' || deadline.kind === 'ceiling'
    ? ['newProcurement', 'reportNeed']
    : [];
}
