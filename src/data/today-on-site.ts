import { calendarDate, type CalendarDate } from '../domain/calendar-date';
import { calendarDateOnSite } from './site-date';

/**
 * The calendar date in the municipality at this moment. The only clock of the tab and of the web parts.
 * @example todayOnSite() // '2026-11-23', also where the computer is in another zone
 */
export function todayOnSite(): CalendarDate {
  const now = new Date().toISOString();
  return calendarDateOnSite(now) ?? calendarDate(now.slice(0, 10));
}
