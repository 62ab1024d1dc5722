import { addDays, dateOf } from './calendar-date';
import type { CalendarDate } from './calendar-date';

/** The church's movable days, counted from Easter Sunday. */
const daysFromEaster = {
  maundyThursday: -3,
  goodFriday: -2,
  easterMonday: 1,
  ascension: 39,
  pentecost: 49,
  pentecostMonday: 50,
} as const;

const byYear = new Map<number, ReadonlySet<CalendarDate>>();

/**
 * The public holidays of Norway in a year (1900–2199). A set, because two holidays may share a day: 17 May 2027 is also Pentecost Monday.
 * 1 and 17 May count in every year, also before they became holidays in 1947.
 * @example norwegianHolidays(2027).has(calendarDate('2027-05-17')) // true
 */
export function norwegianHolidays(year: number): ReadonlySet<CalendarDate> {
  const known = byYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const holidays = new Set([
    dateOf(year, 1, 1),
    easter,
    ...Object.values(daysFromEaster).map((days) => addDays(easter, days)),
    dateOf(year, 5, 1),
    dateOf(year, 5, 17),
    dateOf(year, 12, 25),
    dateOf(year, 12, 26),
  ]);
  byYear.set(year, holidays);
  return holidays;
}

/** Easter Sunday by the Gregorian computus. @example easterSunday(2026) // '2026-04-05' */
export function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moon = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const fullMoon = moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7;
  const sunday = fullMoon - weekday;
  const month = 3 + Math.floor((sunday + 40) / 44);
  return dateOf(year, month, sunday + 28 - 31 * Math.floor(month / 4));
}
