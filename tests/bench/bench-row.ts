/** One line of the bench table: what was measured, and how it stands to its limit. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The most that the product allows itself, in the same unit; `null` for a figure that is only shown. */
  readonly limit: number | null;
  /** value ÷ limit: at most 1 is within the limit. */
  readonly ratio: number | null;
}

/** A row with its ratio, rounded for reading. @example benchRow('JavaScript', 150.04, 'kB', 200) // value 150, ratio 0.75 */
export function benchRow(name: string, value: number, unit: string, limit: number | null = null): BenchRow {
  const rounded = value < 10 ? Number(value.toFixed(2)) : Math.round(value);
  // Nothing at all of what must not be there is within the limit.
  const ratio = limit === null ? null : limit === 0 ? (value === 0 ? 0 : Infinity) : Number((value / limit).toFixed(2));
  return { name, value: rounded, unit, limit, ratio };
}
