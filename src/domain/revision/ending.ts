import type { AgreementTerms } from '../agreement';
import { addDays, addMonths, type CalendarDate } from '../calendar-date';
import { deadlines } from '../deadlines';
import { lastNoticeDay } from '../notice';
import { nextOptionDecision } from '../option-decision';
import type { RuleBook } from '../rules-in-force';
import { currentEnd } from '../term';

/**
 * What has to be done for an agreement to end.
 *
 * - `letEnd`: nothing; it ends by itself. An option that is left must not be taken.
 * - `decline`: the next option runs unless it is declined by `actBy`.
 * - `giveNotice`: it has no end of its own; notice by `actBy` for it to end on `endsOn`.
 * - `over`: it has ended.
 */
export interface Ending {
  readonly what: 'letEnd' | 'decline' | 'giveNotice' | 'over';
  readonly endsOn: CalendarDate;
  /** The last working day to do it; `null` when there is nothing to do. */
  readonly actBy: CalendarDate | null;
  /** There is an option that must not be taken. */
  readonly hasOption: boolean;
}

/**
 * How an agreement is brought to its end, by the same deadlines that people are reminded of. `wantedEnd` is for an open-ended one; without it, the earliest
 * end that notice given today allows.
 * @example ending(anOpenEndedAgreementWithThreeMonthsNotice, calendarDate('2026-11-23'), book).endsOn // '2027-02-23'
 */
export function ending(
  terms: AgreementTerms,
  today: CalendarDate,
  rules: RuleBook,
  wantedEnd: CalendarDate | null = null,
): Ending {
  const end = currentEnd(terms, today);
  if (end === null) {
    const endsOn = wantedEnd ?? earliestEnd(terms, today);
    const notice = deadlines({ terms, wantedEnd: endsOn }, today, rules).find(({ kind }) => kind === 'terminationNotice');
    return { what: 'giveNotice', endsOn, actBy: notice?.actBy ?? null, hasOption: false };
  }
  if (end < today) return { what: 'over', endsOn: end, actBy: null, hasOption: false };
  const point = nextOptionDecision(terms, today);
  if (point?.inaction.outcome === 'continues')
    return { what: 'decline', endsOn: point.termBefore, actBy: point.actBy, hasOption: true };
  return { what: 'letEnd', endsOn: end, actBy: null, hasOption: point !== null };
}

/**
 * The first day an open-ended agreement can end on when notice is given on a day. Months differ in length, so the day is moved until the notice reaches
 * from it to the day, counted as `lastNoticeDay` counts.
 */
export function earliestEnd({ notice }: Pick<AgreementTerms, 'notice'>, day: CalendarDate): CalendarDate {
  if (notice === null) return day;
  let end = notice.unit === 'months' ? addMonths(day, notice.amount) : addDays(day, notice.amount);
  while (lastNoticeDay(end, notice) < day) end = addDays(end, 1);
  return end;
}
