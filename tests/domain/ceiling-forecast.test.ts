import { calendarDate } from '../../src/domain/calendar-date';
import { ceilingForecast } from '../../src/domain/ceiling-forecast';
import { anAgreement } from '../support/builders';

const on = calendarDate;
const today = on('2025-11-24');
/** Starts 2024-03-01, so that 2025-02-28 is its day 365; ends 2026-02-28 (day 730), with both options 2028-02-29 (day 1461). */
const terms = anAgreement({ maximumValue: 1_461_000 });
const aYear = on('2025-02-28');

describe('the forecast of the ceiling', () => {
  it('goes on as until now', () => {
    expect(ceilingForecast(terms, { total: 365_000, lastPeriodEnd: aYear }, today)).toEqual({
      percent: (365_000 * 100) / 1_461_000,
      runsOutOn: '2028-02-29',
      expectedAtCurrentEnd: 730_000,
      expectedAtLatestEnd: 1_461_000,
    });
  });

  it('does not run out when the agreement can end first', () => {
    expect(ceilingForecast(terms, { total: 364_000, lastPeriodEnd: aYear }, today)?.runsOutOn).toBeNull();
  });

  it('expects no less than what is called off already, and no day when the maximum is reached', () => {
    const spent = ceilingForecast(terms, { total: 1_500_000, lastPeriodEnd: on('2026-06-30') }, on('2026-07-01'));
    expect(spent).toMatchObject({ runsOutOn: null, expectedAtCurrentEnd: 1_500_000 });
    expect(spent?.percent).toBeGreaterThan(100);
  });

  it('has no end to reckon to when the agreement is open-ended', () => {
    const openEnded = { ...terms, openEnded: true, endDate: null, options: [] };
    expect(ceilingForecast(openEnded, { total: 730_000, lastPeriodEnd: aYear }, today)).toMatchObject({
      runsOutOn: '2026-03-01',
      expectedAtCurrentEnd: null,
      expectedAtLatestEnd: null,
    });
    expect(ceilingForecast(openEnded, { total: 10, lastPeriodEnd: aYear }, today)?.runsOutOn).toBeNull();
  });

  it.each([
    ['without a maximum value', { ...terms, maximumValue: null }, 365_000, '2025-02-28'],
    ['with 89 days of call-offs', terms, 365_000, '2024-05-28'],
    ['with nothing called off', terms, 0, '2025-02-28'],
  ])('says nothing %s', (_, agreement, total, lastPeriodEnd) => {
    expect(ceilingForecast(agreement, { total, lastPeriodEnd: on(lastPeriodEnd) }, today)).toBeNull();
  });

  it('speaks from 90 days of call-offs', () => {
    expect(ceilingForecast(terms, { total: 90_000, lastPeriodEnd: on('2024-05-29') }, today)?.expectedAtCurrentEnd).toBe(730_000);
  });
});
