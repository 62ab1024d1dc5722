import type { GuideForm } from './guide-form';

/** What the form of a small purchase starts from: the same names as in the guide's own address. */
export function smallPurchaseQuery({ what, cpvCodes, areaId }: GuideForm, value: number | null): string {
  const query = new URLSearchParams();
  if (what.trim() !== '') query.set('kva', what.trim());
  if (areaId !== null) query.set('omrade', String(areaId));
  if (cpvCodes.length > 0) query.set('cpv', cpvCodes.join(','));
  if (value !== null) query.set('verdi', String(value));
  return query.toString();
}
