import type { CalendarDate } from './calendar-date';

export const assessmentKinds = ['reservedInclusive', 'revision', 'risk', 'finalEvaluation'] as const;
export type AssessmentKind = (typeof assessmentKinds)[number];

export const assessmentStatuses = ['draft', 'awaitingAcknowledgement', 'done'] as const;
export type AssessmentStatus = (typeof assessmentStatuses)[number];

/** What an assessment came to, by its kind. */
export const assessmentResults = [
  'reserved',
  'inclusive',
  'ordinary',
  'keep',
  'renew',
  'end',
  'replace',
  'lowRisk',
  'mediumRisk',
  'highRisk',
  'goodDelivery',
  'mixedDelivery',
  'poorDelivery',
] as const;
export type AssessmentResult = (typeof assessmentResults)[number];

/** One step of an assessment: a conclusion always has a reason (strategy, delmål 5). */
export interface AssessmentStep {
  readonly question: string;
  readonly conclusion: string;
  readonly reason: string;
}

/** The agreements that have been assessed so, by id: only what is done counts. */
export function assessedAgreements(
  assessments: readonly Pick<Assessment, 'kind' | 'status' | 'agreementId'>[],
  kind: AssessmentKind,
): ReadonlySet<number> {
  return new Set(assessments.flatMap((each) => (each.kind === kind && each.status === 'done' ? (each.agreementId ?? []) : [])));
}

/** An assessment of an agreement or a procurement (list Assessments). */
export interface Assessment {
  readonly id: number;
  readonly title: string;
  readonly kind: AssessmentKind;
  readonly agreementId: number | null;
  readonly procurementId: number | null;
  readonly steps: readonly AssessmentStep[];
  readonly assessorId: number | null;
  readonly date: CalendarDate | null;
  readonly recordedIn: 'protocol' | 'ownNote' | null;
  readonly status: AssessmentStatus;
  /** `null` while it is a draft. */
  readonly result: AssessmentResult | null;
  /** The paragraph it was made by, e.g. "FOA § 30-3"; empty for kinds that no paragraph asks for. */
  readonly paragraph: string;
  /** The resource person who has read it and stands by it: somebody else than the assessor (four eyes). */
  readonly acknowledgedById: number | null;
  readonly acknowledgedOn: CalendarDate | null;
  /** What was said when it was acknowledged or sent back. */
  readonly acknowledgement: string;
}

/** What an assessment that nobody has acknowledged yet has in those places. */
export const unacknowledged = {
  result: null,
  paragraph: '',
  acknowledgedById: null,
  acknowledgedOn: null,
  acknowledgement: '',
} as const satisfies Partial<Assessment>;
