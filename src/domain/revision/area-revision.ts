import type { Agreement } from '../agreement';
import { assessedAgreements, type Assessment } from '../assessment';
import type { RevisionCampaign } from '../revision-campaign';
import { campaignProgress } from './campaign-progress';

/** The agreements that a revision is of, and those of them that wait for it. */
export interface RevisionScope<A extends Agreement = Agreement> {
  readonly agreements: readonly A[];
  readonly missing: readonly A[];
}

/**
 * How far the revision of an area's agreements has come, as its overview says it. While a campaign lasts it is the campaign's own progress. After it, the
 * agreements in use count, and a revision from before the last campaign counts no more: that one asked again. Without a campaign any revision counts.
 * @param running the agreements of the area that are in use today.
 * @param agreements every agreement: a campaign goes by its first day.
 * @param campaigns those of the area.
 */
export function areaRevision<A extends Agreement>(
  running: readonly A[],
  agreements: readonly A[],
  revisions: readonly Assessment[],
  campaigns: readonly RevisionCampaign[],
): RevisionScope<A> {
  const lasting = campaigns.find(({ closedOn }) => closedOn === null);
  if (lasting !== undefined) {
    const { lines } = campaignProgress(lasting, agreements, revisions);
    return {
      agreements: lines.map(({ agreement }) => agreement),
      missing: lines.flatMap(({ agreement, answer }) => (answer === null ? agreement : [])),
    };
  }
  const since = campaigns.reduce((latest, { startedOn }) => (startedOn > latest ? startedOn : latest), '');
  const revised = assessedAgreements(
    revisions.filter(({ date }) => (date ?? '') >= since),
    'revision',
  );
  return { agreements: running, missing: running.filter(({ id }) => !revised.has(id)) };
}

/**
 * The areas together, and what is in use but in none of them. An agreement that several areas use is one agreement, and it is revised when none of them
 * waits for it.
 */
export function wholeRevision<A extends Agreement>(
  running: readonly A[],
  areas: readonly RevisionScope<A>[],
  revisions: readonly Assessment[],
): RevisionScope<A> {
  const all = new Map(areas.flatMap(({ agreements }) => agreements.map((agreement) => [agreement.id, agreement] as const)));
  const waiting = new Set(areas.flatMap(({ missing }) => missing.map(({ id }) => id)));
  const revised = assessedAgreements(revisions, 'revision');
  for (const agreement of running) {
    if (all.has(agreement.id)) continue;
    all.set(agreement.id, agreement);
    if (!revised.has(agreement.id)) waiting.add(agreement.id);
  }
  const agreements = [...all.values()];
  return { agreements, missing: agreements.filter(({ id }) => waiting.has(id)) };
}
