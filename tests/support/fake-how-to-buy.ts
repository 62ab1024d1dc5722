import type { AgreementDetails, HowToBuy } from '../../src/domain/agreement';

/** What a list of hits shows beyond the register; ids that are not there are left out. */
export function howToBuyOf(
  agreements: ReadonlyMap<number, { readonly value: AgreementDetails }>,
  ids: readonly number[],
): ReadonlyMap<number, HowToBuy> {
  const found = new Map<number, HowToBuy>();
  for (const id of ids) {
    const row = agreements.get(id)?.value;
    if (!row) continue;
    const { awardMethod, callOffSteps, callOffLimits, inECommerce, eCommerceLink } = row;
    found.set(id, { awardMethod, callOffSteps, callOffLimits, inECommerce, eCommerceLink });
  }
  return found;
}
