import type { Agreement } from '../agreement';
import type { Assessment } from '../assessment';
import type { RevisionCampaign } from '../revision-campaign';
import { campaignAgreements } from './campaign-agreements';
import { campaignAnswers, isRevisionResult, revisionResults, type RevisionResult } from './revision-answers';

/** An agreement in a campaign with what was answered of it; `null` while nobody has. */
export interface CampaignLine<A extends Agreement = Agreement> {
  readonly agreement: A;
  readonly answer: Assessment | null;
}

/** How far one owner has come. `ownerId` is `null` for agreements without an owner. */
export interface OwnerProgress {
  readonly ownerId: number | null;
  readonly answered: number;
  readonly total: number;
}

export interface CampaignProgress<A extends Agreement = Agreement> {
  /** In the order they came. */
  readonly lines: readonly CampaignLine<A>[];
  readonly answered: number;
  readonly total: number;
  /** Those with most left first; agreements without an owner are nobody's to answer, so they come before all. */
  readonly owners: readonly OwnerProgress[];
  readonly byResult: Readonly<Record<RevisionResult, number>>;
}

/**
 * What a campaign goes through and how far it has come.
 * @example campaignProgress(campaign, agreements, revisions) // { answered: 12, total: 20, owners: [{ ownerId: 7, answered: 2, total: 8 }, …], … }
 */
export function campaignProgress<A extends Agreement>(
  campaign: Pick<RevisionCampaign, 'serviceAreaId' | 'startedOn' | 'closedOn'>,
  agreements: readonly A[],
  revisions: readonly Assessment[],
): CampaignProgress<A> {
  const answers = campaignAnswers(campaign, revisions);
  const lines = campaignAgreements(campaign, agreements, new Set(answers.keys())).map((agreement) => ({
    agreement,
    answer: answers.get(agreement.id) ?? null,
  }));
  const byResult = Object.fromEntries(revisionResults.map((result) => [result, 0])) as Record<RevisionResult, number>;
  for (const { answer } of lines) {
    if (answer !== null && isRevisionResult(answer.result)) byResult[answer.result] += 1;
  }
  return { lines, answered: lines.filter(isAnswered).length, total: lines.length, owners: ownersOf(lines), byResult };
}

const isAnswered = ({ answer }: CampaignLine) => answer !== null;

function ownersOf(lines: readonly CampaignLine[]): readonly OwnerProgress[] {
  const byOwner = new Map<number | null, OwnerProgress>();
  for (const line of lines) {
    const { ownerId } = line.agreement;
    const { answered, total } = byOwner.get(ownerId) ?? { answered: 0, total: 0 };
    byOwner.set(ownerId, { ownerId, answered: answered + (isAnswered(line) ? 1 : 0), total: total + 1 });
  }
  const left = ({ answered, total }: OwnerProgress) => total - answered;
  return [...byOwner.values()].toSorted(
    (a, b) => Number(b.ownerId === null) - Number(a.ownerId === null) || left(b) - left(a) || (a.ownerId ?? 0) - (b.ownerId ?? 0),
  );
}
