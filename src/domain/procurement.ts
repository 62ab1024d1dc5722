import type { ProcedurePart, PurchaseType } from './agreement';
import type { CalendarDate } from './calendar-date';

/** Of what is still going on: it is neither done nor given up. */
export const openPhases = ['need', 'planned', 'marketDialogue', 'announced', 'evaluation', 'standstill'] as const;
export const procurementPhases = [...openPhases, 'awarded', 'cancelled'] as const;
export type ProcurementPhase = (typeof procurementPhases)[number];

/** Whether something may still come of it. @example isOpenProcurement({ phase: 'awarded' }) // false */
export function isOpenProcurement({ phase }: Pick<Procurement, 'phase'>): boolean {
  return openPhases.some((open) => open === phase);
}

/** An award criterion and its weight in percent. */
export interface AwardCriterion {
  readonly name: string;
  readonly weight: number;
  /** Counts towards the weight that climate and environment shall have (LOA § 5b). */
  readonly isClimate: boolean;
}

/** Somebody who gave a tender. `feedbackOn` is the day a losing one was told how to do better (strategy, delmål 3). */
export interface Tenderer {
  readonly name: string;
  /** The row in the supplier register, when it is there. */
  readonly supplierId: number | null;
  readonly won: boolean;
  readonly feedbackOn: CalendarDate | null;
  readonly feedback: string;
}

/** A point of the checklist that somebody has done. What the points are follows from the procedure. */
export interface ChecklistMark {
  readonly item: string;
  readonly doneById: number;
  readonly doneOn: CalendarDate;
  readonly note: string;
}

/** A need, later a procurement (list Procurements). Amounts in NOK excluding VAT. */
export interface Procurement {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  /** Several areas: a cross-sector need. */
  readonly serviceAreaIds: readonly number[];
  readonly cpvCodes: readonly string[];
  readonly purchaseType: PurchaseType;
  readonly estimatedValue: number | null;
  readonly neededBy: CalendarDate | null;
  readonly plannedStart: CalendarDate | null;
  /** The day it was in fact started: decides the rule set. */
  readonly startedOn: CalendarDate | null;
  readonly phase: ProcurementPhase;
  readonly procedure: ProcedurePart | null;
  readonly responsibleId: number | null;
  /** Number in the archive (saksnummer). */
  readonly caseNumber: string;
  readonly tenderToolReference: string;
  readonly marketDialogueNote: string;
  readonly criteria: readonly AwardCriterion[];
  /** Percent: the sum of the criteria that are for climate and environment; `null` while there are none. */
  readonly climateWeight: number | null;
  /** Why climate is not weighted, e.g. because requirements take its place. */
  readonly climateReason: string;
  readonly lots: readonly string[];
  readonly tenderers: readonly Tenderer[];
  readonly checklist: readonly ChecklistMark[];
  readonly cancelledReason: string;
  readonly replacesAgreementId: number | null;
  readonly resultingAgreementId: number | null;
  /** What an employee reported and this was made from. */
  readonly requestId: number | null;
}

/** What overviews know of a procurement that is going on. */
export type OpenProcurement = Pick<
  Procurement,
  | 'id'
  | 'title'
  | 'serviceAreaIds'
  | 'cpvCodes'
  | 'estimatedValue'
  | 'neededBy'
  | 'plannedStart'
  | 'phase'
  | 'replacesAgreementId'
  | 'resultingAgreementId'
>;

/** What is known of a need before anybody has worked on it. */
export const newNeed = {
  description: '',
  purchaseType: 'goodsAndServices',
  plannedStart: null,
  startedOn: null,
  phase: 'need',
  procedure: null,
  responsibleId: null,
  caseNumber: '',
  tenderToolReference: '',
  marketDialogueNote: '',
  criteria: [],
  climateWeight: null,
  climateReason: '',
  lots: [],
  tenderers: [],
  checklist: [],
  cancelledReason: '',
  replacesAgreementId: null,
  resultingAgreementId: null,
  requestId: null,
} as const satisfies Partial<Procurement>;
