import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  calendarDate,
  dateOfDayNumber,
  dayOf,
  dayOfWeek,
  daysBetween,
  monthOf,
  parseCalendarDate,
  toDayNumber,
  yearOf,
} from '../../src/domain/calendar-date';
import { InvalidDateError } from '../../src/domain/invalid-date-error';

const seed = 4631;
const first = toDayNumber(calendarDate('1900-01-01'));
const last = toDayNumber(calendarDate('2199-12-31'));
const anyDate = fc.integer({ min: first, max: last }).map(dateOfDayNumber);

describe('parsing a calendar date', () => {
  it.each(['1900-01-01', '2024-02-29', '2000-02-29', '2199-12-31'])('accepts %s', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  it.each([
    ['a day that does not exist', '2026-02-29'],
    ['29 February of a century that is no leap year', '2100-02-29'],
    ['the 31st of a month of 30', '2026-04-31'],
    ['month 0', '2026-00-10'],
    ['month 13', '2026-13-10'],
    ['day 0', '2026-01-00'],
    ['a year before 1900', '1899-12-31'],
    ['a year after 2199', '2200-01-01'],
    ['Norwegian order', '28.02.2026'],
    ['one digit', '2026-2-28'],
    ['a time', '2026-02-28T00:00:00Z'],
    ['space around', ' 2026-02-28'],
    ['a line break after', '2026-02-28\n'],
    ['other digits than ASCII', '２０２６-02-28'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(parseCalendarDate(text)).toBeNull();
  });

  it('throws an error that says what to write when the text must be a date', () => {
    expect(() => calendarDate('31.12.2026')).toThrow(InvalidDateError);
    expect(() => calendarDate('31.12.2026')).toThrow('"31.12.2026" is not a calendar date');
  });
});

describe('calendar arithmetic', () => {
  it.each([
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-02-28', -3, '2025-11-28'],
    ['2023-12-31', -3, '2023-09-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-01-31', -1, '2023-12-31'],
    ['2024-01-15', -13, '2022-12-15'],
  ])('adds to %s %d months and gets %s', (date, months, expected) => {
    expect(addMonths(calendarDate(date), months)).toBe(expected);
  });

  it('agrees with Temporal on every day from 1900 to 2199', () => {
    let temporal = Temporal.PlainDate.from('1900-01-01');
    for (let day = first; day <= last; day += 1) {
      const date = dateOfDayNumber(day);
      if (date !== temporal.toString() || dayOfWeek(date) !== temporal.dayOfWeek || toDayNumber(date) !== day) {
        throw new Error(`${date} should be ${temporal.toString()}, weekday ${temporal.dayOfWeek}`);
      }
      temporal = temporal.add({ days: 1 });
    }
    expect(temporal.toString()).toBe('2200-01-01');
  });

  it('adds months as Temporal does with overflow constrain', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const expected = Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' });
        fc.pre(expected.year >= 1900 && expected.year <= 2199);
        expect(addMonths(date, months)).toBe(expected.toString());
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('adds days and counts them as Temporal does', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(from, days)).toBe(to);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('reads year, month and day as they are written', () => {
    const date = calendarDate('2028-02-29');
    expect([yearOf(date), monthOf(date), dayOf(date)]).toEqual([2028, 2, 29]);
  });

  it('compares as text in the order of the calendar', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
      { seed },
    );
  });

  it.each([
    ['a day after 2199', () => addDays(calendarDate('2199-12-31'), 1)],
    ['a month before 1900', () => addMonths(calendarDate('1900-01-31'), -1)],
    ['half a day', () => addDays(calendarDate('2026-01-01'), 0.5)],
    ['half a month', () => addMonths(calendarDate('2026-01-01'), 0.5)],
    ['not a number', () => addDays(calendarDate('2026-01-01'), Number.NaN)],
  ])('throws on %s instead of giving a date that is none', (_, compute) => {
    expect(compute).toThrow(InvalidDateError);
  });
});
