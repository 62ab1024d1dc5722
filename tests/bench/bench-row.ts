/** One line of the bench table: what was measured, and how it stands to its limit. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The most (or, for a rate, the least) that the issue allows, in the same unit. */
  readonly limit: number;
  /** value ÷ limit: under 1 is within the limit. */
  readonly ratio: number;
}
