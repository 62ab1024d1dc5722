import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { calendarDateOnSite, siteMidnight } from '../../src/data/site-date';

const anyDate = fc
  .tuple(fc.integer({ min: 1970, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => Temporal.PlainDate.from({ year, month, day }).toString() as CalendarDate);

describe('a date-only column', () => {
  test.each([
    ['2026-03-29', '2026-03-28T23:00:00Z'],
    ['2026-03-30', '2026-03-29T22:00:00Z'],
    ['2026-10-25', '2026-10-24T22:00:00Z'],
    ['2026-10-26', '2026-10-25T23:00:00Z'],
    ['2026-01-01', '2025-12-31T23:00:00Z'],
    ['2028-02-29', '2028-02-28T23:00:00Z'],
  ])('%s is stored as %s and read back', (date, stored) => {
    expect(siteMidnight(date as CalendarDate)).toBe(stored);
    expect(calendarDateOnSite(stored)).toBe(date);
  });

  test('agrees with Temporal for any date, both ways', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const midnight = Temporal.PlainDate.from(date).toZonedDateTime('Europe/Oslo').toInstant().toString();
        expect(siteMidnight(date)).toBe(midnight);
        expect(calendarDateOnSite(midnight)).toBe(date);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('is the day it is in Oslo at any time of it', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 24 * 3600 - 1 }), (date, second) => {
        const instant = Temporal.Instant.from(`${date}T00:00:00Z`).add({ seconds: second });
        const expected = instant.toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString();
        fc.pre(expected < '2200');
        expect(calendarDateOnSite(instant.toString())).toBe(expected);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test.each(['', '2026-03-29', 'i morgon', '2026-13-01T00:00:00Z', '1800-01-01T00:00:00Z', '2026-03-28T23:00:00'])(
    '%j is no date',
    (text) => {
      expect(calendarDateOnSite(text)).toBeNull();
    },
  );
});

test('reads and writes the same in five process time zones', () => {
  const script = `
    const { siteMidnight, calendarDateOnSite } = await import('./src/data/site-date.ts');
    const out = [];
    for (let day = 0; day < 400; day += 1) {
      const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
      const stored = siteMidnight(date);
      out.push(stored, calendarDateOnSite(stored) === date);
    }
    console.log(JSON.stringify(out));`;
  const answers = ['UTC', 'Europe/Oslo', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'].map((TZ) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    }),
  );
  expect(new Set(answers).size).toBe(1);
  expect(JSON.parse(answers[0] ?? '[]')).not.toContain(false);
});
