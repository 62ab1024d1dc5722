import type { AgreementTerms } from './agreement';
import { addDays, daysBetween } from './calendar-date';
import type { CalendarDate } from './calendar-date';
import type { CalledOff } from './ceiling';
import { currentEnd, latestEnd } from './term';

/** Where the spend of an agreement is going, if it goes on as until now. Amounts in NOK excluding VAT. */
export interface CeilingForecast {
  /** What is called off, in percent of the maximum value, not rounded. */
  readonly percent: number;
  /** The day the maximum is reached; `null` when that is after the agreement can last, or when it is reached already. */
  readonly runsOutOn: CalendarDate | null;
  readonly expectedAtCurrentEnd: number | null;
  /** With every option that is not declined. */
  readonly expectedAtLatestEnd: number | null;
}

/** A shorter history than this says nothing of the years to come. */
const leastDays = 90;

/** An open-ended agreement has no end to stop at; more than ten years from its start nobody plans. */
const foreseeableDays = 3653;

/**
 * Spreads what is called off evenly over the days from the start to the end of the last period, and goes on so. `null` without a maximum value or
 * with less than 90 days of call-offs. The ends are `null` for an open-ended agreement, which has none to reckon to.
 * @example ceilingForecast(terms, calledOff, today)?.expectedAtLatestEnd // 6100000
 */
export function ceilingForecast(terms: AgreementTerms, spend: CalledOff, today: CalendarDate): CeilingForecast | null {
  const { startDate, maximumValue } = terms;
  if (maximumValue === null || maximumValue <= 0 || spend.lastPeriodEnd === null) return null;
  const days = daysBetween(startDate, spend.lastPeriodEnd) + 1;
  if (days < leastDays || spend.total <= 0) return null;
  const perDay = spend.total / days;
  const expectedAt = (end: CalendarDate | null): number | null =>
    end === null ? null : Math.max(spend.total, perDay * (daysBetween(startDate, end) + 1));
  const last = latestEnd(terms);
  const daysToMaximum = Math.ceil(maximumValue / perDay);
  const isWithinTerm = last === null ? daysToMaximum <= foreseeableDays : daysToMaximum <= daysBetween(startDate, last) + 1;
  return {
    percent: (spend.total * 100) / maximumValue,
    runsOutOn: spend.total < maximumValue && isWithinTerm ? addDays(startDate, daysToMaximum - 1) : null,
    expectedAtCurrentEnd: expectedAt(currentEnd(terms, today)),
    expectedAtLatestEnd: expectedAt(last),
  };
}
