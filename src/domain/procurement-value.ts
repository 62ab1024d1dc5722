/** How many months an open-ended contract without a fixed price counts (FOA § 5-4). */
const openEndedMonths = 48;

/** What the value of a procurement is reckoned from. Amounts in NOK excluding VAT. */
export type ValueBasis =
  /** A contract with a price for the first term, and a price for each option. */
  | { readonly kind: 'fixed'; readonly total: number; readonly options: readonly number[] }
  /** A framework agreement: the maximum of all call-offs, options included. */
  | { readonly kind: 'framework'; readonly maximum: number }
  /** Open-ended without fixed price. */
  | { readonly kind: 'openEnded'; readonly monthly: number };

/**
 * The value that the thresholds are held against: the total over the whole possible term.
 * @example procurementValue({ kind: 'openEnded', monthly: 10_000 }) // 480000
 */
export function procurementValue(basis: ValueBasis): number {
  switch (basis.kind) {
    case 'fixed':
      return basis.options.reduce((sum, option) => sum + option, basis.total);
    case 'framework':
      return basis.maximum;
    case 'openEnded':
      return basis.monthly * openEndedMonths;
  }
}
