import type { JudgedPurchase } from '../../../domain/small-purchases/quote-overview';
import type { Lookups } from '../../state/lookups';

/** What a search looks in: what is bought, its area, those who were asked and what is said of them, and who is responsible. */
export function searchTextOf({ request }: JudgedPurchase, lookups: Lookups): string {
  return [
    request.title,
    lookups.serviceArea(request.serviceAreaId)?.name,
    ...request.cpvCodes,
    ...request.asked.flatMap(({ supplierId, note }) => [lookups.supplier(supplierId)?.name, note]),
    request.chosenSupplierId === null ? '' : lookups.supplier(request.chosenSupplierId)?.name,
    request.responsibleId === null ? '' : lookups.person(request.responsibleId)?.name,
    request.fewerLocalReason,
    request.chosenReason,
  ]
    .filter(Boolean)
    .join('\n');
}

/** How many of those asked have answered, also by saying no or not at all. */
export function answeredCount({ request }: JudgedPurchase): number {
  return request.asked.filter(({ answer }) => answer !== 'waiting').length;
}
