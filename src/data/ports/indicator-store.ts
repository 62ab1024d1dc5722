import type { AssessmentMark, DecisionDays, ProcurementMark, QuoteRequestMark } from '../../domain/indicators/indicator-rows';
import type { MeasuredValue } from '../../domain/indicators/measured-value';

/**
 * What the indicators are measured from beyond the register, and what they were measured to be before. Each is a list of its own with its own rights:
 * every reading throws `ForbiddenError` for a person who may not read that list.
 */
export interface IndicatorStore {
  /** Measured values and targets of all periods. Rows whose period is neither a year nor a month are told of and left out. */
  measured(): Promise<readonly MeasuredValue[]>;
  /** Every assessment, of agreements and of procurements. */
  assessments(): Promise<readonly AssessmentMark[]>;
  /** Every need and procurement, those that are over too. */
  procurements(): Promise<readonly ProcurementMark[]>;
  /** Every small purchase. Rows whose answers are not the app's own are told of and left out. */
  quoteRequests(): Promise<readonly QuoteRequestMark[]>;
  /** When options were decided. */
  decisionDays(): Promise<DecisionDays>;
  /** The agreements that name a standard contract, by id. */
  withStandardContract(): Promise<ReadonlySet<number>>;
}
