import type { ContractType } from '../agreement';
import type { Assessment } from '../assessment';

/** How far the assessment of a reserved or inclusive contract has come (strategy, delmål 5). */
export type AssessmentState =
  { readonly kind: 'missing' | 'draft' | 'waiting' } | { readonly kind: 'done'; readonly contractType: ContractType | null };

type Assessed = Pick<Assessment, 'kind' | 'status' | 'result'>;

const contractTypeOf = ({ result }: Assessed): ContractType | null =>
  result === 'reserved' || result === 'inclusive' || result === 'ordinary' ? result : null;

/**
 * The furthest of the assessments of a procurement; of several that are done, the last in the list counts.
 * @example assessmentState([{ kind: 'reservedInclusive', status: 'awaitingAcknowledgement', result: 'inclusive' }]) // { kind: 'waiting' }
 */
export function assessmentState(assessments: readonly Assessed[]): AssessmentState {
  const own = assessments.filter(({ kind }) => kind === 'reservedInclusive');
  const done = own.findLast(({ status }) => status === 'done');
  if (done) return { kind: 'done', contractType: contractTypeOf(done) };
  if (own.some(({ status }) => status === 'awaitingAcknowledgement')) return { kind: 'waiting' };
  return { kind: own.length > 0 ? 'draft' : 'missing' };
}
