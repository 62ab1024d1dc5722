import { addDays, daysBetween, dayOf, dayOfWeek, monthOf, yearOf } from './calendar-date';
import type { CalendarDate } from './calendar-date';
import { easterSunday, norwegianHolidays } from './holidays';

/** Which of the days that many workplaces close are working days here. Weekends and public holidays never are. */
export interface WorkingCalendar {
  readonly christmasEve: boolean;
  readonly newYearsEve: boolean;
  /** Monday to Wednesday between Palm Sunday and Easter. */
  readonly holyWeek: boolean;
}

/** All three count as working days unless configured (domain.md section 3). */
export const defaultWorkingCalendar: WorkingCalendar = { christmasEve: true, newYearsEve: true, holyWeek: true };

/** @example isWorkingDay(calendarDate('2027-05-17')) // false: a Monday, and two holidays */
export function isWorkingDay(date: CalendarDate, calendar: WorkingCalendar = defaultWorkingCalendar): boolean {
  if (dayOfWeek(date) > 5 || norwegianHolidays(yearOf(date)).has(date)) return false;
  return calendar === defaultWorkingCalendar || !isConfiguredOff(date, calendar);
}

/** @example lastWorkingDayOnOrBefore(calendarDate('2023-09-30')) // '2023-09-29': a Saturday becomes the Friday */
export function lastWorkingDayOnOrBefore(date: CalendarDate, calendar: WorkingCalendar = defaultWorkingCalendar): CalendarDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}

/** @example firstWorkingDayOnOrAfter(calendarDate('2023-09-30')) // '2023-10-02': a Saturday becomes the Monday */
export function firstWorkingDayOnOrAfter(date: CalendarDate, calendar: WorkingCalendar = defaultWorkingCalendar): CalendarDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/**
 * The working day so many working days after (or, when negative, before) a day. 0 gives the day itself, working or not.
 * @example addWorkingDays(calendarDate('2026-04-01'), 1) // '2026-04-07': Easter is between
 */
export function addWorkingDays(
  date: CalendarDate,
  days: number,
  calendar: WorkingCalendar = defaultWorkingCalendar,
): CalendarDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

function isConfiguredOff(date: CalendarDate, calendar: WorkingCalendar): boolean {
  if (monthOf(date) === 12) {
    return (!calendar.christmasEve && dayOf(date) === 24) || (!calendar.newYearsEve && dayOf(date) === 31);
  }
  if (calendar.holyWeek) return false;
  const daysToEaster = daysBetween(date, easterSunday(yearOf(date)));
  return daysToEaster > 0 && daysToEaster < 7;
}
