import type { GuidanceDocument } from '../../domain/guidance-document';
import type { NeedRequest } from '../../domain/need-request';
import type { QuoteRequest } from '../../domain/quote-request';
import type { RevisionCampaign } from '../../domain/revision-campaign';
import type { RuleValue } from '../../domain/rule-value';
import type { Versioned } from './versioned';

/** A small list that is read whole and written row by row. `update` throws `ConflictError`, `add` and `update` throw `ValidationError` and `ForbiddenError`. */
interface RowStore<T extends { readonly id: number }> {
  /** In order of id. Throws `ForbiddenError` for a person who may not read the list. */
  all(): Promise<readonly Versioned<T>[]>;
  add(row: Omit<T, 'id'>): Promise<Versioned<T>>;
  update(before: Versioned<T>, change: Partial<Omit<T, 'id'>>): Promise<Versioned<T>>;
}

/** Needs that employees report. Everybody may add; only who made a row may change it. */
export type NeedRequestStore = RowStore<NeedRequest>;
export type RevisionCampaignStore = RowStore<RevisionCampaign>;
export type QuoteRequestStore = RowStore<QuoteRequest>;

export type StoredRuleValue = RuleValue & { readonly id: number };

/** The dated values of law and local policy. A value is added, never changed: what was in force on a day stays. */
export interface RuleValueStore {
  all(): Promise<readonly Versioned<StoredRuleValue>[]>;
  add(value: RuleValue): Promise<Versioned<StoredRuleValue>>;
  /**
   * Takes back a value that is not in force yet: its last day becomes the day before its first, so that it is in force on no day and still stands in the
   * list. The caller has checked that it lies in the future; throws `ConflictError` when somebody changed it meanwhile.
   */
  withdraw(before: Versioned<StoredRuleValue>): Promise<Versioned<StoredRuleValue>>;
}

/** Templates and governing documents. */
export interface GuidanceStore {
  documents(): Promise<readonly GuidanceDocument[]>;
}
