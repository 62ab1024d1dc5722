import type { CalendarDate } from './calendar-date';
import type { CallOff } from './follow-up';

/** A share of the maximum value, and the last day of the period in which the call-offs reached it. */
export interface CeilingCrossing {
  readonly percent: number;
  readonly on: CalendarDate;
}

type Period = Pick<CallOff, 'amount' | 'periodEnd'>;

/** What has been called off on an agreement. Amounts in NOK excluding VAT. */
export interface CalledOff {
  readonly total: number;
  readonly lastPeriodEnd: CalendarDate | null;
  /** The call-offs that `total` is the sum of; without them a share is taken to be reached at the end of the last period. */
  readonly callOffs?: readonly Period[];
}

/** @example calledOff([{ amount: 60_000, periodEnd: '2026-03-31', … }]).total // 60000 */
export function calledOff(callOffs: readonly Period[]): CalledOff {
  let total = 0;
  let lastPeriodEnd: CalendarDate | null = null;
  for (const { amount, periodEnd } of callOffs) {
    total += amount;
    if (lastPeriodEnd === null || periodEnd > lastPeriodEnd) lastPeriodEnd = periodEnd;
  }
  return { total, lastPeriodEnd, callOffs };
}

/**
 * The highest of `percents` that is reached, and when. The day stays the same when more is called off later, so that a reminder of it is sent once.
 * `null` when none is reached or the agreement has no maximum.
 * @example highestCrossing({ total: 64, lastPeriodEnd: '2026-09-30' }, 100, [60, 80, 100]) // { percent: 60, on: '2026-09-30' }
 */
export function highestCrossing(spend: CalledOff, maximum: number | null, percents: readonly number[]): CeilingCrossing | null {
  if (maximum === null || maximum <= 0 || spend.lastPeriodEnd === null) return null;
  // Multiplied, not divided: 0.6 × maximum is not exact in floating point.
  const reached = percents.filter((percent) => spend.total * 100 >= percent * maximum);
  if (reached.length === 0) return null;
  const percent = Math.max(...reached);
  return { percent, on: reachedOn(spend, percent * maximum) ?? spend.lastPeriodEnd };
}

function reachedOn({ callOffs = [] }: CalledOff, hundredfoldLimit: number): CalendarDate | null {
  const inOrder = callOffs.toSorted((a, b) => (a.periodEnd < b.periodEnd ? -1 : a.periodEnd > b.periodEnd ? 1 : 0));
  let sum = 0;
  for (const { amount, periodEnd } of inOrder) {
    sum += amount;
    if (sum * 100 >= hundredfoldLimit) return periodEnd;
  }
  return null;
}
