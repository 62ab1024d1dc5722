import { dayOf, plusDays } from '../../../../src/local/teams/norway-days';
import {
  dayHeading,
  longDay,
  momentWords,
  nextWorkingDay,
  plusMonths,
  shortDay,
} from '../../../../src/local/teams/page/chat/day-words';

describe('days in the local Teams', () => {
  it('are those of Norway', () => {
    expect(dayOf('2026-11-22T23:30:00Z')).toBe('2026-11-23');
    expect(dayOf('2026-07-22T21:59:00Z')).toBe('2026-07-22');
  });

  it('are written in three languages, also where the browser knows no Nynorsk', () => {
    expect(longDay('2026-11-23', 'nn')).toBe('måndag 23. november 2026');
    expect(longDay('2026-11-28', 'nb')).toBe('lørdag 28. november 2026');
    expect(longDay('2026-11-23', 'en')).toBe('Monday 23 November 2026');
    expect(shortDay('2026-05-01', 'nn')).toBe('1. mai 2026');
    expect(shortDay('2026-12-01', 'nn')).toBe('1. des. 2026');
    expect(shortDay('2026-03-01', 'en')).toBe('1 Mar 2026');
  });

  it('are called today and yesterday when they are', () => {
    const words = { today: 'I dag', yesterday: 'I går' };
    expect(dayHeading('2026-11-23', '2026-11-23', 'nn', words)).toBe('I dag');
    expect(dayHeading('2026-11-22', '2026-11-23', 'nn', words)).toBe('I går');
    expect(dayHeading('2026-11-21', '2026-11-23', 'nn', words)).toBe('laurdag 21. november 2026');
    expect(momentWords('2026-11-23T07:05:00Z', '2026-11-23', 'nn')).toBe('08:05');
    expect(momentWords('2026-11-20T07:05:00Z', '2026-11-23', 'nn')).toBe('20. nov. 2026 08:05');
  });

  it('can be gone to: the next working day, a week, a month, a year', () => {
    expect(nextWorkingDay('2026-11-27')).toBe('2026-11-30');
    expect(nextWorkingDay('2026-11-23')).toBe('2026-11-24');
    expect(plusDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(plusMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(plusMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(plusMonths('2026-11-23', 3)).toBe('2027-02-23');
  });
});
