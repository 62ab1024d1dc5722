import type { CalendarDate } from './calendar-date';
import type { ProcedurePart } from './agreement';

export const procurementPhases = [
  'need',
  'planned',
  'marketDialogue',
  'announced',
  'evaluation',
  'standstill',
  'awarded',
  'cancelled',
] as const;
export type ProcurementPhase = (typeof procurementPhases)[number];

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
