import type {
  Agreement,
  AgreementDetails,
  AgreementDraft,
  AgreementSupplierContact,
  HowToBuy,
  OptionDecision,
  OptionDecisionRecord,
  OptionDraft,
  SupplierDraft,
} from '../../domain/agreement';
import type { CalendarDate } from '../../domain/calendar-date';
import type { BulkOptions, OnProgress, RowVersion, Versioned } from './versioned';

/** One agreement with all that the agreement page shows. `etag` guards the agreement's own row. */
export interface AgreementPage extends Versioned<Agreement & AgreementDetails> {
  readonly options: readonly Versioned<OptionDecisionRecord>[];
  readonly suppliers: readonly Versioned<AgreementSupplierContact>[];
}

/** What is written when an agreement is created or edited. Options and suppliers not listed are retired, listed ones without id are added. */
export interface AgreementChange {
  readonly draft: AgreementDraft;
  readonly options: readonly OptionDraft[];
  readonly suppliers: readonly SupplierDraft[];
}

export interface OptionDecisionChange {
  readonly optionId: number;
  readonly decision: OptionDecision;
  /** `null` with `decidedOn` when a decision is taken back and the option is open again. */
  readonly decidedById: number | null;
  readonly decidedOn: CalendarDate | null;
  readonly reason: string;
}

/** What the app needs from storage for agreements. */
export interface AgreementStore {
  /** Every agreement the person may read, with options and suppliers, in few requests at any size. */
  register(onProgress?: OnProgress): Promise<readonly Agreement[]>;
  /** Throws `NotFoundError` when it does not exist or may not be seen. */
  open(id: number): Promise<AgreementPage>;
  /** How to buy on some agreements, by id; one request for twenty. What may not be seen, or does not fit the schema, is left out. */
  howToBuy(ids: readonly number[]): Promise<ReadonlyMap<number, HowToBuy>>;
  /** Throws `ValidationError` before anything is sent, and `PartlySavedError` when the agreement was added but not all that belongs to it. */
  create(change: AgreementChange): Promise<AgreementPage>;
  /**
   * Throws `ConflictError<AgreementPage['value']>` carrying both versions when any row of the agreement is no longer the one in `before`; nothing
   * is written then. `open` again gives the page to save on top of. Throws `ValidationError` before anything is sent, and `PartlySavedError`
   * when SharePoint took the agreement but refused some of its options or suppliers.
   */
  update(before: AgreementPage, change: AgreementChange): Promise<AgreementPage>;
  /** Throws `ConflictError` when the option was changed since `option` was read. */
  decideOption(
    option: Versioned<OptionDecisionRecord>,
    change: Omit<OptionDecisionChange, 'optionId'>,
  ): Promise<Versioned<OptionDecisionRecord>>;
  /** One result per agreement: a new owner for many agreements at once, each guarded by its own version. What was not sent when it was stopped has a `NotAttemptedError`. */
  transferOwner(ids: readonly number[], newOwnerId: number, options?: BulkOptions): Promise<readonly TransferResult[]>;
  /** Newest first; the agreement's own row and its options and suppliers in one history. */
  history(id: number): Promise<readonly RowVersion[]>;
}

export type TransferResult =
  { readonly id: number; readonly ok: true } | { readonly id: number; readonly ok: false; readonly error: Error };
