import type { ContractType } from '../agreement';
import { contractTypes } from '../agreement';
import type { Assessment } from '../assessment';
import type { CalendarDate } from '../calendar-date';
import { openPhases, type Procurement } from '../procurement';

type Dated = Pick<Assessment, 'id' | 'kind' | 'status' | 'agreementId' | 'procurementId' | 'date' | 'acknowledgedOn' | 'result'>;

/** The day an assessment was decided: when it was acknowledged; of one from before four eyes were asked for, when it was made. */
export function decidedOn({ acknowledgedOn, date }: Pick<Assessment, 'acknowledgedOn' | 'date'>): CalendarDate | null {
  return acknowledgedOn ?? date;
}

const subjectOf = ({ agreementId, procurementId }: Dated) =>
  agreementId !== null ? `agreement ${agreementId}` : `procurement ${procurementId}`;

/**
 * The assessments of reserved and inclusive contract that are done, newest first, with the last one of each agreement or procurement only: what was
 * assessed again counts once.
 */
export function decidedAssessments<T extends Dated>(all: readonly T[]): readonly T[] {
  const newestFirst = all
    .filter(({ kind, status }) => kind === 'reservedInclusive' && status === 'done')
    .toSorted((a, b) => (decidedOn(b) ?? '').localeCompare(decidedOn(a) ?? '') || b.id - a.id);
  const seen = new Set<string>();
  return newestFirst.filter((each) => {
    const subject = subjectOf(each);
    if (seen.has(subject)) return false;
    seen.add(subject);
    return true;
  });
}

export interface ContractTypeShare {
  /** How many have each result. One from before the result was kept has none, and counts among the decided only. */
  readonly count: Readonly<Record<ContractType, number>>;
  readonly decided: number;
  /** Reserved or inclusive, in percent of what was decided; `null` when nothing was. */
  readonly percentUsed: number | null;
}

/** @example contractTypeShare([{ result: 'reserved' }, { result: 'ordinary' }]).percentUsed // 50 */
export function contractTypeShare(decided: readonly Pick<Assessment, 'result'>[]): ContractTypeShare {
  const count = { reserved: 0, inclusive: 0, ordinary: 0 };
  for (const { result } of decided) {
    const type = contractTypes.find((each) => each === result);
    if (type) count[type] += 1;
  }
  const used = count.reserved + count.inclusive;
  return { count, decided: decided.length, percentUsed: decided.length === 0 ? null : (used / decided.length) * 100 };
}

/**
 * The procurements that are planned or further and still going on, and that nobody has handed on an assessment of (strategy, delmål 5: when a purchase is
 * planned). A need is not planned yet; a draft is not handed on.
 */
export function unassessedProcurements<T extends Pick<Procurement, 'id' | 'phase'>>(
  procurements: readonly T[],
  assessments: readonly Dated[],
): readonly T[] {
  const handedOn = new Set(
    assessments.flatMap(({ kind, status, procurementId }) =>
      kind === 'reservedInclusive' && status !== 'draft' && procurementId !== null ? [procurementId] : [],
    ),
  );
  return procurements.filter(
    ({ id, phase }) => phase !== 'need' && openPhases.some((open) => open === phase) && !handedOn.has(id),
  );
}
