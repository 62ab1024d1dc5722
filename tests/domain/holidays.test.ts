import Holidays from 'date-holidays';
import { calendarDate } from '../../src/domain/calendar-date';
import { easterSunday, norwegianHolidays } from '../../src/domain/holidays';

const years = Array.from({ length: 100 }, (_, index) => 1990 + index);

describe('Norwegian holidays', () => {
  it('are those of date-holidays in every year from 1990 to 2089', () => {
    const published = new Holidays('NO');
    for (const year of years) {
      const expected = published
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10));
      expect([year, ...[...norwegianHolidays(year)].sort()]).toEqual([year, ...new Set(expected.sort())]);
    }
  });

  it('are a set: 17 May 2027 is also Pentecost Monday', () => {
    expect(norwegianHolidays(2027).has(calendarDate('2027-05-17'))).toBe(true);
    expect(norwegianHolidays(2027).size).toBe(11);
    expect(norwegianHolidays(2026).size).toBe(12);
  });

  it.each([
    [1943, '1943-04-25'],
    [2008, '2008-03-23'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('have Easter Sunday of %d on %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });
});
