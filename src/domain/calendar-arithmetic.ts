/**
 * The Gregorian calendar as integers: a day is its number counted from 1970-01-01 (day 0). The algorithm counts years from 1 March, so that the
 * leap day is the last day of a year and every month starts at a fixed offset.
 */
const daysPerEra = 146_097;
const daysFromMarchYearZeroTo1970 = 719_468;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export interface YearMonthDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** @example isLeapYear(2100) // false */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** NaN for a month that does not exist, so that whatever is computed from it fails. @example daysInMonth(2028, 2) // 29 */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? Number.NaN);
}

/** @example dayNumberOf(1970, 1, 2) // 1 */
export function dayNumberOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysFromMarchYearZeroTo1970;
}

/** The inverse of `dayNumberOf`. @example fromDayNumber(59) // { year: 1970, month: 3, day: 1 } */
export function fromDayNumber(dayNumber: number): YearMonthDay {
  const shifted = dayNumber + daysFromMarchYearZeroTo1970;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** 1 is Monday, 7 is Sunday (ISO 8601). @example weekdayOf(0) // 4: 1970-01-01 was a Thursday */
export function weekdayOf(dayNumber: number): number {
  const fromMonday = (dayNumber + 3) % 7;
  return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1;
}
