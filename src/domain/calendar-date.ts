import { dayNumberOf, daysInMonth, fromDayNumber, weekdayOf } from './calendar-arithmetic';
import { InvalidDateError } from './invalid-date-error';

declare const calendarDateBrand: unique symbol;

/**
 * A calendar date in Europe/Oslo, inclusive, written `YYYY-MM-DD`. It has no time and no zone, so two dates compare with `<` as text.
 * Years 1900–2199.
 */
export type CalendarDate = string & { readonly [calendarDateBrand]: true };

const firstYear = 1900;
const lastYear = 2199;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
const firstDayNumber = dayNumberOf(firstYear, 1, 1);

/** Every date that has been computed, by its day: a register asks for the same few thousand days over and over, and shares their texts. */
const texts: (CalendarDate | undefined)[] = [];

/**
 * The date that a text says, or `null` when it says none: another form, a day that does not exist, a year outside 1900–2199.
 * @example parseCalendarDate('2026-02-28') // '2026-02-28'
 * @example parseCalendarDate('2026-02-29') // null
 */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!isoDate.test(text)) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const exists =
    year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (text as CalendarDate) : null;
}

/**
 * A text that must be a date. Throws `InvalidDateError` when it is not.
 * @example calendarDate('2026-02-28') // '2026-02-28'
 */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new InvalidDateError(text);
  return date;
}

/** @example yearOf(calendarDate('2026-02-28')) // 2026 */
export function yearOf(date: CalendarDate): number {
  return digits(date, 0, 4);
}

/** 1–12. @example monthOf(calendarDate('2026-02-28')) // 2 */
export function monthOf(date: CalendarDate): number {
  return digits(date, 5, 7);
}

/** Day of the month. @example dayOf(calendarDate('2026-02-28')) // 28 */
export function dayOf(date: CalendarDate): number {
  return digits(date, 8, 10);
}

/**
 * `days` may be negative. Throws `InvalidDateError` outside 1900–2199.
 * @example addDays(calendarDate('2026-12-31'), 1) // '2027-01-01'
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(toDayNumber(date) + days);
}

/**
 * The same day of the month so many months later, or the last day of that month when it has no such day (Temporal's `overflow: constrain`).
 * `months` may be negative. Throws `InvalidDateError` outside 1900–2199.
 * @example addMonths(calendarDate('2023-08-31'), 6) // '2024-02-29'
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const monthsSinceYearZero = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(monthsSinceYearZero / 12);
  const month = monthsSinceYearZero - year * 12 + 1;
  return dateOf(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** Days from the first to the second; negative when the second is earlier. @example daysBetween('2026-02-28', '2026-03-01') // 1 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** 1 is Monday, 7 is Sunday. @example dayOfWeek(calendarDate('2025-11-28')) // 5 */
export function dayOfWeek(date: CalendarDate): number {
  return weekdayOf(toDayNumber(date));
}

/** Days since 1970-01-01. @example toDayNumber(calendarDate('1970-01-02')) // 1 */
export function toDayNumber(date: CalendarDate): number {
  return dayNumberOf(yearOf(date), monthOf(date), dayOf(date));
}

/** The inverse of `toDayNumber`. Throws `InvalidDateError` outside 1900–2199. */
export function dateOfDayNumber(dayNumber: number): CalendarDate {
  const known = texts[dayNumber - firstDayNumber];
  if (known !== undefined) return known;
  const { year, month, day } = fromDayNumber(dayNumber);
  // Half days and NaN come from numbers that nobody has validated.
  if (!Number.isInteger(dayNumber) || year < firstYear || year > lastYear) throw new InvalidDateError(`${year}-${month}-${day}`);
  const text = `${year}-${twoDigits[month]}-${twoDigits[day]}` as CalendarDate;
  texts[dayNumber - firstDayNumber] = text;
  return text;
}

/** The parts must name a day that exists; only the year is checked. Throws `InvalidDateError` outside 1900–2199. */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  return dateOfDayNumber(dayNumberOf(year, month, day));
}

/** Read digit by digit: `Number(text.slice())` makes a string for every part, and deadlines read dates by the million. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
}
