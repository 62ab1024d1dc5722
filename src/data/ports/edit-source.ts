import type { SavedVersion } from '../../domain/across/saves-across';
import type { Unit } from '../../domain/organisation';

/** What was saved of one agreement. */
export interface AgreementSaves {
  readonly agreementId: number;
  /** Every version of the agreement's own row, and those of the rows of it that changed. */
  readonly versions: readonly SavedVersion[];
}

export interface RecentEdits {
  readonly units: readonly Unit[];
  readonly agreements: readonly AgreementSaves[];
}

/** Who has changed what, by SharePoint's own account: also what was changed with another client than ours. */
export interface EditSource {
  /**
   * The agreements that changed since `from` (ISO instant, at most 59 days ago), themselves or in their options, suppliers, follow-ups or assessments. A row
   * that is gone is not told of: what it was is gone with it. What the bot wrote is by whoever answered the card, or by nobody.
   */
  editsSince(from: string): Promise<RecentEdits>;
}
