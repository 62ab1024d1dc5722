import type { Notice } from './agreement';
import { addDays, addMonths } from './calendar-date';
import type { CalendarDate } from './calendar-date';

/**
 * The last day to give notice before a term ends: counted back from the term's last day, which is the cautious reading (domain.md section 3).
 * Without notice it is the last day itself.
 * @example lastNoticeDay(calendarDate('2026-02-28'), { amount: 3, unit: 'months' }) // '2025-11-28'
 */
export function lastNoticeDay(lastDay: CalendarDate, notice: Notice | null): CalendarDate {
  if (notice === null) return lastDay;
  return notice.unit === 'months' ? addMonths(lastDay, -notice.amount) : addDays(lastDay, -notice.amount);
}
