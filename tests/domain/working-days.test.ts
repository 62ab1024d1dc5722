import * as fc from 'fast-check';
import {
  addDays,
  calendarDate,
  dateOfDayNumber,
  dayOfWeek,
  daysBetween,
  toDayNumber,
  yearOf,
} from '../../src/domain/calendar-date';
import { norwegianHolidays } from '../../src/domain/holidays';
import {
  addWorkingDays,
  defaultWorkingCalendar,
  firstWorkingDayOnOrAfter,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
} from '../../src/domain/working-days';

const seed = 4631;
const anyDate = fc
  .integer({ min: toDayNumber(calendarDate('1990-01-01')), max: toDayNumber(calendarDate('2089-12-31')) })
  .map(dateOfDayNumber);
const allOff = { christmasEve: false, newYearsEve: false, holyWeek: false };

describe('working days', () => {
  it.each([
    ['a Friday', '2025-11-28', true],
    ['a Saturday', '2025-11-29', false],
    ['a Sunday', '2025-11-30', false],
    ['17 May 2027, a Monday', '2027-05-17', false],
    ['Maundy Thursday', '2026-04-02', false],
    ['Ascension Day', '2026-05-14', false],
    ['24 December on a Thursday', '2026-12-24', true],
    ['31 December on a Thursday', '2026-12-31', true],
    ['the Wednesday before Easter', '2026-04-01', true],
  ])('%s (%s): %s', (_, date, expected) => {
    expect(isWorkingDay(calendarDate(date))).toBe(expected);
  });

  it.each([
    ['24 December', '2026-12-24'],
    ['31 December', '2026-12-31'],
    ['the Monday after Palm Sunday', '2026-03-30'],
    ['the Wednesday before Easter', '2026-04-01'],
  ])('%s is no working day when it is configured so', (_, date) => {
    expect(isWorkingDay(calendarDate(date), allOff)).toBe(false);
  });

  it.each(['2026-12-23', '2026-12-30', '2026-03-27', '2026-04-07'])(
    '%s, next to a day that is configured off, stays a working day',
    (date) => {
      expect(isWorkingDay(calendarDate(date), allOff)).toBe(true);
    },
  );

  it('configures each kind of day by itself', () => {
    const christmas = calendarDate('2026-12-24');
    expect(isWorkingDay(christmas, { ...defaultWorkingCalendar, newYearsEve: false })).toBe(true);
    expect(isWorkingDay(christmas, { ...defaultWorkingCalendar, christmasEve: false })).toBe(false);
  });

  it('goes back over Easter to the Wednesday', () => {
    expect(lastWorkingDayOnOrBefore(calendarDate('2026-04-06'))).toBe('2026-04-01');
    expect(lastWorkingDayOnOrBefore(calendarDate('2026-04-06'), allOff)).toBe('2026-03-27');
  });

  it('goes on over Easter to the Tuesday', () => {
    expect(firstWorkingDayOnOrAfter(calendarDate('2026-04-07'))).toBe('2026-04-07');
    expect(firstWorkingDayOnOrAfter(calendarDate('2026-04-02'))).toBe('2026-04-07');
    expect(firstWorkingDayOnOrAfter(calendarDate('2026-03-30'))).toBe('2026-03-30');
    expect(firstWorkingDayOnOrAfter(calendarDate('2026-03-30'), allOff)).toBe('2026-04-07');
  });

  it('counts working days forward and back over a holiday', () => {
    expect(addWorkingDays(calendarDate('2026-04-01'), 1)).toBe('2026-04-07');
    expect(addWorkingDays(calendarDate('2026-04-07'), -1)).toBe('2026-04-01');
    expect(addWorkingDays(calendarDate('2026-11-23'), 5)).toBe('2026-11-30');
    expect(addWorkingDays(calendarDate('2026-11-28'), 0)).toBe('2026-11-28');
  });

  it('finds the last working day: one that is, never after, and none is skipped', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const found = lastWorkingDayOnOrBefore(date);
        expect(dayOfWeek(found)).toBeLessThanOrEqual(5);
        expect(norwegianHolidays(yearOf(found)).has(found)).toBe(false);
        const skipped = Array.from({ length: daysBetween(found, date) }, (_, index) => addDays(found, index + 1));
        expect(found <= date && skipped.every((day) => !isWorkingDay(day))).toBe(true);
      }),
      { seed, numRuns: 1000 },
    );
  });
});
