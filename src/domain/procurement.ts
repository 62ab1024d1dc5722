import type { CalendarDate } from './calendar-date';
import type { ProcedurePart } from './agreement';

/** Of what is still going on: it is neither done nor given up. */
export const openPhases = ['need', 'planned', 'marketDialogue', 'announced', 'evaluation', 'standstill'] as const;
export const procurementPhases = [...openPhases, 'awarded', 'cancelled'] as const;
export type ProcurementPhase = (typeof procurementPhases)[number];

/** Whether something may still come of it. @example isOpenProcurement({ phase: 'awarded' }) // false */
export function isOpenProcurement({ phase }: Pick<Procurement, 'phase'>): boolean {
  return openPhases.some((open) => open === phase);
}

/** A need, later a procurement (list Procurements). */
export interface Procurement {
  readonly id: number;
  readonly title: string;
  /** Several areas: a cross-sector need. */
  readonly serviceAreaIds: readonly number[];
  readonly cpvCodes: readonly string[];
  readonly estimatedValue: number | null;
  readonly neededBy: CalendarDate | null;
  readonly plannedStart: CalendarDate | null;
  readonly phase: ProcurementPhase;
  readonly procedure: ProcedurePart | null;
  readonly tenderToolReference: string;
  readonly marketDialogueNote: string;
  readonly awardCriteria: string;
  readonly climateWeight: number | null;
  readonly lots: string;
  readonly tendererFeedback: string;
  readonly replacesAgreementId: number | null;
  readonly resultingAgreementId: number | null;
}

/** What is known of a need before anybody has worked on it. */
export const newNeed = {
  plannedStart: null,
  phase: 'need',
  procedure: null,
  tenderToolReference: '',
  marketDialogueNote: '',
  awardCriteria: '',
  climateWeight: null,
  lots: '',
  tendererFeedback: '',
  replacesAgreementId: null,
  resultingAgreementId: null,
} as const satisfies Partial<Procurement>;
