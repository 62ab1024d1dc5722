import type { CallOff, FollowUp } from '../../domain/follow-up';
import type { Versioned } from './versioned';

export interface FollowUpStore {
  /** Throws `ForbiddenError` for a person without the right to read follow-ups (lesarar). */
  forAgreement(agreementId: number): Promise<readonly Versioned<FollowUp>[]>;
  /** Open follow-ups of the agreements named, e.g. a person's own. */
  openFor(agreementIds: readonly number[]): Promise<readonly FollowUp[]>;
  /** Open follow-ups that a person is responsible for, whoever owns the agreement. */
  openForPerson(personId: number): Promise<readonly FollowUp[]>;
  add(followUp: Omit<FollowUp, 'id'>): Promise<Versioned<FollowUp>>;
  update(before: Versioned<FollowUp>, change: Partial<Omit<FollowUp, 'id'>>): Promise<Versioned<FollowUp>>;
}

/** NOK excluding VAT called off on one agreement, and the last day any of it was for. */
export interface Spend {
  readonly total: number;
  /** Spend in the 12 months before the last registered period's end: what a year costs. */
  readonly lastTwelveMonths: number;
  readonly lastPeriodEnd: string;
}

/** What a ceiling is reckoned from. */
export type CallOffPeriod = Pick<CallOff, 'periodEnd' | 'amount'>;

export interface CallOffStore {
  forAgreement(agreementId: number): Promise<readonly CallOff[]>;
  /** Spend of every agreement that has any, by agreement id. Throws `ForbiddenError` for a person who may not read call-offs. */
  spendByAgreement(): Promise<ReadonlyMap<number, Spend>>;
  /** What was called off on each of some agreements, in no order; reads no more than `spendByAgreement` did. */
  periodsOf(agreementIds: readonly number[]): Promise<ReadonlyMap<number, readonly CallOffPeriod[]>>;
  add(callOff: Omit<CallOff, 'id'>): Promise<CallOff>;
}
