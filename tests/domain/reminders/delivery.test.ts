import * as fc from 'fast-check';
import { siteInstant, siteMoment } from '../../../src/data/site-date';
import { dateOfDayNumber, toDayNumber } from '../../../src/domain/calendar-date';
import { deliveryOf, sendingMoment } from '../../../src/domain/reminders/delivery';
import { digestWeekDue, isoWeek } from '../../../src/domain/reminders/digest-week';
import { isWorkingDay } from '../../../src/domain/working-days';
import { on } from './some-facts';

const at = (date: string, minute: number) => ({ date: on(date), minute });
const eight = 480;
const instant = (date: string, minute: number) => siteInstant(at(date, minute)).toISOString();

describe('sent on working days, 08:00–15:30 Oslo', () => {
  it('at once within the hours', () => {
    expect(sendingMoment(at('2026-11-23', eight))).toEqual(at('2026-11-23', eight));
    expect(sendingMoment(at('2026-11-23', 929))).toEqual(at('2026-11-23', 929));
  });

  it('at eight before them, and on the next working day after them', () => {
    expect(sendingMoment(at('2026-11-23', 0))).toEqual(at('2026-11-23', eight));
    expect(sendingMoment(at('2026-11-27', 930))).toEqual(at('2026-11-30', eight));
    expect(sendingMoment(at('2027-05-14', 930))).toEqual(at('2027-05-18', eight));
    expect(sendingMoment(at('2026-04-01', 1000))).toEqual(at('2026-04-07', eight));
  });

  it('by the clocks of the site, in winter, in summer and on the days between', () => {
    expect(instant('2026-03-27', eight)).toBe('2026-03-27T07:00:00.000Z');
    expect(instant('2026-03-30', eight)).toBe('2026-03-30T06:00:00.000Z');
    expect(instant('2026-10-23', eight)).toBe('2026-10-23T06:00:00.000Z');
    expect(instant('2026-10-26', eight)).toBe('2026-10-26T07:00:00.000Z');
    expect(siteMoment(new Date('2026-03-29T01:30:00Z'))).toEqual(at('2026-03-29', 210));
  });

  it('at a moment that is a working day within the hours, never before, and the same when asked again', () => {
    const days = fc.integer({ min: toDayNumber(on('2020-01-01')), max: toDayNumber(on('2060-01-01')) }).map(dateOfDayNumber);
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), (date, minute) => {
        const sent = sendingMoment({ date, minute });
        expect(isWorkingDay(sent.date) && sent.minute >= eight && sent.minute < 930).toBe(true);
        expect(sent.date > date || (sent.date === date && sent.minute >= minute)).toBe(true);
        expect(sendingMoment(sent)).toEqual(sent);
        expect(siteMoment(siteInstant(sent))).toEqual(sent);
      }),
      { seed: 4 },
    );
  });
});

describe('a person can mute for a time or choose a daily summary', () => {
  const reminder = { personId: 1, past: [] };
  const muted = { mutedUntil: on('2026-11-25'), dailySummary: false };

  it('and what is muted waits until the mute is over', () => {
    expect(deliveryOf(reminder, muted, at('2026-11-23', 600))).toEqual({ at: at('2026-11-26', eight), inSummary: false });
    expect(deliveryOf(reminder, muted, at('2026-11-26', 600))).toEqual({ at: at('2026-11-26', 600), inSummary: false });
  });

  it('and what is summed up comes when the next working day begins', () => {
    const summed = { mutedUntil: null, dailySummary: true };
    expect(deliveryOf(reminder, summed, at('2026-11-27', 600))).toEqual({ at: at('2026-11-30', eight), inSummary: true });
    expect(deliveryOf(reminder, summed, at('2026-11-27', 300))).toEqual({ at: at('2026-11-27', eight), inSummary: true });
    expect(deliveryOf(reminder, { ...muted, dailySummary: true }, at('2026-11-23', 600)).at).toEqual(at('2026-11-26', eight));
  });

  it('and an escalation cannot be muted by the one who is escalated past', () => {
    const past = { personId: 1, past: [1] };
    const both = { ...muted, dailySummary: true };
    expect(deliveryOf(past, both, at('2026-11-23', 600))).toEqual({ at: at('2026-11-23', 600), inSummary: false });
  });
});

describe('the weekly digest', () => {
  it('is due on Monday at eight', () => {
    expect(digestWeekDue(at('2026-11-23', 479), '2026-W47')).toBeNull();
    expect(digestWeekDue(at('2026-11-23', eight), '2026-W47')).toBe('2026-W48');
    expect(digestWeekDue(at('2026-11-23', eight), null)).toBe('2026-W48');
  });

  it('is due on the next working day when Monday is a holiday', () => {
    expect(digestWeekDue(at('2027-05-17', 600), '2027-W19')).toBeNull();
    expect(digestWeekDue(at('2027-05-18', eight), '2027-W19')).toBe('2027-W20');
  });

  it('comes once a week, also after an outage, and not again when the clock is set back', () => {
    expect(digestWeekDue(at('2026-11-26', 900), '2026-W45')).toBe('2026-W48');
    expect(digestWeekDue(at('2026-11-27', 900), '2026-W48')).toBeNull();
    expect(digestWeekDue(at('2026-11-16', 600), '2026-W48')).toBeNull();
    expect(digestWeekDue(at('2026-11-28', 600), '2026-W45')).toBeNull();
  });

  it('is of the week by ISO 8601', () => {
    expect(['2026-01-01', '2027-01-01', '2027-01-04', '2024-12-30'].map((day) => isoWeek(on(day)))).toEqual([
      '2026-W01',
      '2026-W53',
      '2027-W01',
      '2025-W01',
    ]);
  });
});
