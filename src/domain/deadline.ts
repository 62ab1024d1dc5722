import type { CalendarDate } from './calendar-date';

export const deadlineKinds = [
  'optionDecision',
  'terminationNotice',
  'expiry',
  'review',
  'renewalStart',
  'ceiling',
  'followUp',
  'owner',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** A day by which somebody has to act on an agreement. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** The last day that the contract allows: computed, never shifted. */
  readonly date: CalendarDate;
  /** The last working day on or before `date`: what people are shown and reminded of. */
  readonly actBy: CalendarDate;
  /** For `optionDecision`: which option. */
  readonly optionSequence?: number;
  /** For `ceiling`: 60, 80 or 100 percent. */
  readonly percent?: number;
  /** For `followUp`: the row it comes from. */
  readonly followUpId?: number;
}

/** Phases of an agreement on a day (domain.md section 3). */
export const agreementPhases = [
  'upcoming',
  'running',
  'optionDecision',
  'expiring',
  'expired',
  'terminated',
  'openEnded',
] as const;
export type AgreementPhase = (typeof agreementPhases)[number];
