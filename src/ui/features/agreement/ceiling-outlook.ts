import type { AgreementTerms } from '../../../domain/agreement';
import { addDays, addMonths, daysBetween, type CalendarDate } from '../../../domain/calendar-date';
import { calledOff } from '../../../domain/ceiling';
import type { CallOff } from '../../../domain/follow-up';
import { currentEnd, latestEnd } from '../../../domain/term';

/** What has been called off on an agreement and where that leads at the pace of the last twelve months. Amounts in NOK excluding VAT. */
export interface CeilingOutlook {
  readonly spent: number;
  /** Of the maximum value; `null` without one. */
  readonly percent: number | null;
  readonly lastYear: number;
  readonly lastPeriodEnd: CalendarDate | null;
  /** Whole months from today until the maximum is used; `null` when it is never reached at this pace. 0 when it is used already. */
  readonly monthsLeft: number | null;
  /** Spend when the term ends as it stands, and with every option taken; `null` when open-ended or nothing is known. */
  readonly expectedAtEnd: number | null;
  readonly expectedWithOptions: number | null;
}

/** @example ceilingOutlook(agreementWithMaximum100, [60 called off last year], today).percent // 60 */
export function ceilingOutlook(terms: AgreementTerms, callOffs: readonly CallOff[], today: CalendarDate): CeilingOutlook {
  const { total, lastPeriodEnd } = calledOff(callOffs);
  const maximum = terms.maximumValue;
  const percent = maximum === null || maximum <= 0 ? null : Math.round((total / maximum) * 100);
  const nothing = {
    spent: total,
    percent,
    lastYear: 0,
    lastPeriodEnd,
    monthsLeft: null,
    expectedAtEnd: null,
    expectedWithOptions: null,
  };
  if (lastPeriodEnd === null) return nothing;
  const { amount, days } = lastTwelveMonths(callOffs, lastPeriodEnd);
  const perDay = amount / days;
  const at = (end: CalendarDate | null) => (end === null ? null : total + perDay * Math.max(0, daysBetween(lastPeriodEnd, end)));
  return {
    ...nothing,
    lastYear: amount,
    monthsLeft: maximum === null ? null : monthsUntil(maximum - total, perDay, daysBetween(lastPeriodEnd, today)),
    expectedAtEnd: at(currentEnd(terms, today)),
    expectedWithOptions: at(latestEnd(terms)),
  };
}

/** Spend in the year that ends with the last period, by the days of each period that fall in it; fewer days when the agreement is younger. */
function lastTwelveMonths(callOffs: readonly CallOff[], lastDay: CalendarDate): { amount: number; days: number } {
  const yearBefore = addMonths(addDays(lastDay, 1), -12);
  const firstStart = callOffs.reduce((first, { periodStart }) => (periodStart < first ? periodStart : first), lastDay);
  const from = firstStart > yearBefore ? firstStart : yearBefore;
  let amount = 0;
  for (const callOff of callOffs) {
    const length = daysBetween(callOff.periodStart, callOff.periodEnd) + 1;
    const start = callOff.periodStart > from ? callOff.periodStart : from;
    const inside = daysBetween(start, callOff.periodEnd) + 1;
    if (inside > 0 && length > 0) amount += (callOff.amount * inside) / length;
  }
  return { amount, days: Math.max(1, daysBetween(from, lastDay) + 1) };
}

function monthsUntil(left: number, perDay: number, daysSinceLast: number): number | null {
  if (left <= 0) return 0;
  if (perDay <= 0) return null;
  return Math.max(0, Math.round((left / perDay - daysSinceLast) / 30.44));
}
