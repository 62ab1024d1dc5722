import type { Assessment } from '../../../domain/assessment';
import { contractTypeShare, decidedAssessments, decidedOn, unassessedProcurements } from '../../../domain/assessments/decided';
import { movesOf, type Assessor } from '../../../domain/assessments/four-eyes';
import { yearOf } from '../../../domain/calendar-date';
import type { Procurement } from '../../../domain/procurement';
import type { RegisterRow } from '../../state/register-row';
import type { AssessmentsContent } from './use-assessments';

/** What an assessment is of, as the overview shows it. `title` is empty when that does not exist any more, or may not be seen. */
export interface AssessmentLine {
  readonly assessment: Assessment;
  readonly of: 'agreement' | 'procurement';
  readonly title: string;
  readonly serviceAreaIds: readonly number[];
}

export interface AssessmentLines {
  readonly waiting: readonly AssessmentLine[];
  readonly drafts: readonly AssessmentLine[];
  /** `null` when the person may not read procurements. */
  readonly missing: readonly MissingLine[] | null;
  readonly decided: readonly AssessmentLine[];
}

export interface MissingLine {
  readonly procurement: Procurement;
  /** Somebody has begun. */
  readonly draftId: number | null;
}

/** What waits for a person, what they have begun, what nobody has assessed, and what was decided. The longest waiting comes first, the newest decided. */
export function assessmentLines(
  { assessments, procurements }: AssessmentsContent,
  assessor: Assessor,
  rowOf: (agreementId: number) => RegisterRow | null,
): AssessmentLines {
  const byId = new Map((procurements ?? []).map((row) => [row.id, row]));
  const line = (assessment: Assessment): AssessmentLine => {
    const row = assessment.agreementId === null ? null : rowOf(assessment.agreementId);
    const procurement = assessment.procurementId === null ? undefined : byId.get(assessment.procurementId);
    const of = assessment.agreementId !== null ? 'agreement' : 'procurement';
    return {
      assessment,
      of,
      title: row?.agreement.title ?? procurement?.title ?? assessment.title,
      serviceAreaIds: row?.agreement.serviceAreaIds ?? procurement?.serviceAreaIds ?? [],
    };
  };
  const oldestFirst = assessments.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '') || a.id - b.id);
  const drafts = new Map(
    assessments.flatMap(({ id, kind, status, procurementId }) =>
      kind === 'reservedInclusive' && status === 'draft' && procurementId !== null ? [[procurementId, id] as const] : [],
    ),
  );
  return {
    waiting: oldestFirst.filter((each) => movesOf(each, assessor).includes('acknowledge')).map(line),
    drafts: oldestFirst.filter(({ status, assessorId }) => status === 'draft' && assessorId === assessor.personId).map(line),
    missing:
      procurements &&
      unassessedProcurements(procurements, assessments)
        .toSorted((a, b) => (a.neededBy ?? '9999').localeCompare(b.neededBy ?? '9999') || a.id - b.id)
        .map((procurement) => ({ procurement, draftId: drafts.get(procurement.id) ?? null })),
    decided: decidedAssessments(assessments).map(line),
  };
}

/** What of the decided is shown. `used` is reserved and inclusive together. */
export interface DecidedFilter {
  readonly areaId: number | null;
  readonly year: number | null;
  readonly result: 'all' | 'used' | 'reserved' | 'inclusive' | 'ordinary' | 'none';
}
export const noFilter: DecidedFilter = { areaId: null, year: null, result: 'all' };

/** The year a decision counts in; `null` of one without a day. */
export function yearOfLine({ assessment }: AssessmentLine): number | null {
  const day = decidedOn(assessment);
  return day === null ? null : yearOf(day);
}

/** The share is of the area and the year; the result only chooses which rows behind it are shown. An agreement without areas is for all of them. */
export function filteredLines(lines: readonly AssessmentLine[], { areaId, year, result }: DecidedFilter) {
  const counted = lines.filter(
    (line) =>
      (areaId === null ||
        line.serviceAreaIds.includes(areaId) ||
        (line.of === 'agreement' && line.serviceAreaIds.length === 0)) &&
      (year === null || yearOfLine(line) === year),
  );
  const shown = counted.filter(({ assessment }) => {
    if (result === 'all') return true;
    if (result === 'used') return assessment.result === 'reserved' || assessment.result === 'inclusive';
    return result === 'none' ? assessment.result === null : assessment.result === result;
  });
  return { shown, share: contractTypeShare(counted.map(({ assessment }) => assessment)) };
}
