import type { NeedRequest } from '../need-request';
import { newNeed, type Procurement } from '../procurement';
import { livingNeed } from './joined';

/** What has been reported and nobody has taken into the plan, the first reported first. What was withdrawn is not among it. */
export function waitingRequests(
  requests: readonly NeedRequest[],
  procurements: readonly Pick<Procurement, 'requestId'>[],
): readonly NeedRequest[] {
  const taken = new Set(procurements.map(({ requestId }) => requestId));
  return requests
    .filter(({ id, withdrawn }) => !withdrawn && !taken.has(id))
    .toSorted((a, b) => (a.requestedOn ?? '').localeCompare(b.requestedOn ?? '') || a.id - b.id);
}

/**
 * The needs in the plan whose report was withdrawn after it was taken in: whoever reported it no longer needs it, and the plan must say so. Of a need that
 * became part of a joint one, the joint one.
 * @returns ids of procurements.
 */
export function withdrawnNeeds(requests: readonly NeedRequest[], procurements: readonly Procurement[]): ReadonlySet<number> {
  const withdrawn = new Set(requests.flatMap(({ id, withdrawn: isWithdrawn }) => (isWithdrawn ? id : [])));
  if (withdrawn.size === 0) return withdrawn;
  const byId = new Map(procurements.map((each) => [each.id, each]));
  return new Set(
    procurements.flatMap((each) =>
      each.requestId !== null && withdrawn.has(each.requestId) ? (livingNeed(each, byId)?.id ?? []) : [],
    ),
  );
}

/**
 * The need that a reported one becomes. What the guide answered is kept in the description, under a heading in the language of whoever takes it.
 * @example takenFrom(request, 'Svaret frå rettleiaren').requestId // request.id
 */
export function takenFrom(request: NeedRequest, guidanceHeading: string): Omit<Procurement, 'id'> {
  const { id, title, description, serviceAreaIds, cpvCodes, purchaseType, estimatedValue, neededBy, replacesAgreementId } =
    request;
  const guidance = request.guidance.trim();
  return {
    ...newNeed,
    title,
    description: [description.trim(), guidance && `${guidanceHeading}:\n${guidance}`].filter(Boolean).join('\n\n'),
    serviceAreaIds,
    cpvCodes,
    purchaseType,
    estimatedValue,
    neededBy,
    replacesAgreementId,
    requestId: id,
  };
}
