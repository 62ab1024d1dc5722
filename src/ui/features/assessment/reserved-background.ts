import type { AgreementPage } from '../../../data/ports/agreement-store';
import type { Versioned } from '../../../data/ports/versioned';
import type { Assessment } from '../../../domain/assessment';

/** What the form knows of what is assessed beyond the register. */
export interface ReservedBackground {
  /** `null` of a procurement. */
  readonly page: AgreementPage | null;
  /** All assessments of reserved and inclusive contract of the same, this one too. */
  readonly all: readonly Versioned<Assessment>[];
}
