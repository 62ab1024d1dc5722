import { isLive } from '../agreement-on-day';
import { agreementPhase } from '../agreement-phase';
import type { Agreement } from '../agreement';
import type { CalendarDate } from '../calendar-date';
import type { RevisionCampaign } from '../revision-campaign';

/** Whether a service area may use an agreement: one that names no area is for all of them. */
export function isOfArea({ serviceAreaIds }: Pick<Agreement, 'serviceAreaIds'>, areaId: number): boolean {
  return serviceAreaIds.length === 0 || serviceAreaIds.includes(areaId);
}

/**
 * The agreements that a campaign is to go through: those of the area that could be bought on the day it started. One that was ended because of the answer
 * stays in it, or the campaign would forget what it decided: `answered` are the agreements that have an answer since the start.
 * @example campaignAgreements(campaignFrom20251101, [anAgreementTo20260228, aDraft], new Set()) // [anAgreementTo20260228]
 */
export function campaignAgreements<A extends Agreement>(
  campaign: Pick<RevisionCampaign, 'serviceAreaId' | 'startedOn'>,
  agreements: readonly A[],
  answered: ReadonlySet<number>,
): readonly A[] {
  return agreements.filter(
    (agreement) =>
      isOfArea(agreement, campaign.serviceAreaId) &&
      (answered.has(agreement.id) || isLive({ phase: agreementPhase(agreement, campaign.startedOn) })),
  );
}

/**
 * The campaign that lasts for an area, `null` when none does. Should two have been started at the same time, the first of them.
 * @example runningCampaign([{ id: 1, serviceAreaId: 2, closedOn: null, … }], 2) // the campaign
 */
export function runningCampaign(campaigns: readonly RevisionCampaign[], areaId: number): RevisionCampaign | null {
  return campaigns.find(({ serviceAreaId, closedOn }) => serviceAreaId === areaId && closedOn === null) ?? null;
}

/** Whether an area's campaign lasts past its due day. The due day itself is in time. */
export function isLate({ dueOn, closedOn }: Pick<RevisionCampaign, 'dueOn' | 'closedOn'>, today: CalendarDate): boolean {
  return closedOn === null && dueOn < today;
}
