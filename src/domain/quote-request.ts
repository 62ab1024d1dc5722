import type { CalendarDate } from './calendar-date';

export const quoteAnswers = ['waiting', 'offered', 'declined', 'noAnswer'] as const;
export type QuoteAnswer = (typeof quoteAnswers)[number];

/** A supplier that was asked for a price, and what came of it. Amount in NOK excluding VAT. */
export interface AskedSupplier {
  readonly supplierId: number;
  readonly askedOn: CalendarDate;
  readonly answer: QuoteAnswer;
  readonly amount: number | null;
  readonly note: string;
}

/** A small purchase and who was asked (list QuoteRequests; strategy, delmål 3). */
export interface QuoteRequest {
  readonly id: number;
  readonly title: string;
  readonly serviceAreaId: number;
  readonly cpvCodes: readonly string[];
  readonly estimatedValue: number | null;
  readonly asked: readonly AskedSupplier[];
  /** Why fewer than three local ones were asked. */
  readonly fewerLocalReason: string;
  readonly chosenSupplierId: number | null;
  readonly chosenReason: string;
  /** The day it began: decides the rule. */
  readonly date: CalendarDate;
  readonly responsibleId: number | null;
}
