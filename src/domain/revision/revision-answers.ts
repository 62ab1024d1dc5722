import type { Assessment, AssessmentResult } from '../assessment';
import type { RevisionCampaign } from '../revision-campaign';

/** What a revision can come to: the agreement goes on, a new one of the same kind, none any more, or another way of covering the need. */
export const revisionResults = ['keep', 'renew', 'end', 'replace'] as const satisfies readonly AssessmentResult[];
export type RevisionResult = (typeof revisionResults)[number];

/** @example isRevisionResult('lowRisk') // false */
export function isRevisionResult(result: AssessmentResult | null): result is RevisionResult {
  return revisionResults.some((each) => each === result);
}

/** Whether the need lives on when the agreement does not: then it belongs in the plan. @example needsSuccessor('end') // false */
export function needsSuccessor(result: AssessmentResult | null): boolean {
  return result === 'renew' || result === 'replace';
}

/**
 * The last answer of each agreement that counts in a campaign: a revision that is done, from the day it started to and with the day it was closed. What was
 * answered before it does not: the campaign asks again. By agreement id.
 */
export function campaignAnswers<A extends Assessment>(
  campaign: Pick<RevisionCampaign, 'startedOn' | 'closedOn'>,
  revisions: readonly A[],
): ReadonlyMap<number, A> {
  const answers = new Map<number, A>();
  for (const revision of revisions) {
    const { kind, status, agreementId, date } = revision;
    if (kind !== 'revision' || status !== 'done' || agreementId === null || date === null) continue;
    if (date < campaign.startedOn || (campaign.closedOn !== null && date > campaign.closedOn)) continue;
    const before = answers.get(agreementId);
    if (before === undefined || isNewer(revision, before)) answers.set(agreementId, revision);
  }
  return answers;
}

/** Later by its day; on the same day, the row that was made last. What has no day is the oldest. */
export function isNewer(one: Pick<Assessment, 'id' | 'date'>, other: Pick<Assessment, 'id' | 'date'>): boolean {
  const [a, b] = [one.date ?? '', other.date ?? ''];
  return a === b ? one.id > other.id : a > b;
}

/** The newest of the kind that is done, whenever that was; `null` when there is none. */
export function newestDone<A extends Assessment>(assessments: readonly A[], kind: Assessment['kind']): A | null {
  return assessments.reduce<A | null>((newest, each) => {
    if (each.kind !== kind || each.status !== 'done') return newest;
    return newest === null || isNewer(each, newest) ? each : newest;
  }, null);
}
