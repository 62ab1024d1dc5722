import { addDays, addMonths, parseCalendarDate, type CalendarDate } from '../calendar-date';

/**
 * The last day of a period as it is written in the list Indicators, a year or a month; `null` when it is neither.
 * @example periodEnd('2025') // '2025-12-31'
 * @example periodEnd('2024-02') // '2024-02-29'
 */
export function periodEnd(period: string): CalendarDate | null {
  const text = period.trim();
  if (/^\d{4}$/.test(text)) return parseCalendarDate(`${text}-12-31`);
  const first = /^\d{4}-\d{2}$/.test(text) ? parseCalendarDate(`${text}-01`) : null;
  return first && addDays(addMonths(first, 1), -1);
}
