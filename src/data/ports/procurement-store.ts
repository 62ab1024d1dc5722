import type { OpenProcurement, Procurement } from '../../domain/procurement';
import type { Versioned } from './versioned';

/** Needs and procurements. Every call throws `ForbiddenError` for a person who may not read or write the list. */
export interface ProcurementStore {
  /** What is neither awarded nor cancelled, as overviews need it. */
  open(): Promise<readonly OpenProcurement[]>;
  /** Every need and procurement, those that are over too, in order of id. */
  all(): Promise<readonly Versioned<Procurement>[]>;
  /** What replaces an agreement and what it came out of, those that are over too. */
  forAgreement(agreementId: number): Promise<readonly Versioned<Procurement>[]>;
  /** Throws `NotFoundError` when it does not exist or may not be seen. */
  get(id: number): Promise<Versioned<Procurement>>;
  /** Throws `ValidationError` before anything is sent. */
  add(procurement: Omit<Procurement, 'id'>): Promise<Versioned<Procurement>>;
  /** Throws `ConflictError` carrying both versions when somebody else wrote since `before` was read; nothing is written then. */
  update(before: Versioned<Procurement>, change: Partial<Omit<Procurement, 'id'>>): Promise<Versioned<Procurement>>;
}
