import type { AgreementDraft, SupplierDraft } from './agreement';
import type { Problem } from './agreement-problem';

/** The same supplier twice in a lot, ranks that are missing or shared, and more suppliers than the award method knows. */
export function supplierProblems({ awardMethod }: AgreementDraft, suppliers: readonly SupplierDraft[]): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const ranks = new Set<string>();
  suppliers.forEach(({ supplierId, lot, rank }, row) => {
    const lotKey = lot.trim().toLowerCase();
    const inLot = `${supplierId} ${lotKey}`;
    if (seen.has(inLot)) problems.push({ field: 'suppliers', row, code: 'supplierDuplicate', severity: 'error' });
    seen.add(inLot);
    if (awardMethod !== 'ranked') return;
    // Each lot has a ranking of its own.
    const rankInLot = `${rank} ${lotKey}`;
    if (rank === null) {
      if (suppliers.length > 1) problems.push({ field: 'suppliers', row, code: 'supplierRankMissing', severity: 'warning' });
    } else if (ranks.has(rankInLot)) {
      problems.push({ field: 'suppliers', row, code: 'supplierRankDuplicate', severity: 'warning', params: { rank } });
    }
    ranks.add(rankInLot);
  });
  const lots = new Set(suppliers.map(({ lot }) => lot.trim().toLowerCase()));
  if (awardMethod === 'single' && suppliers.length > lots.size) {
    problems.push({ field: 'suppliers', code: 'singleAwardWithManySuppliers', severity: 'warning' });
  }
  return problems;
}
