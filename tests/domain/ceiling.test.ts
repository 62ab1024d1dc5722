import { calendarDate } from '../../src/domain/calendar-date';
import { calledOff, highestCrossing } from '../../src/domain/ceiling';
import type { CallOff } from '../../src/domain/follow-up';

const percents = [60, 80, 100];

describe('the ceiling of an agreement', () => {
  it.each([
    [59.99, null],
    [60, 60],
    [79.99, 60],
    [80, 80],
    [99.99, 80],
    [100, 100],
    [140, 100],
  ])('with %d %% called off has reached %s', (total, percent) => {
    const crossing = highestCrossing({ total, lastPeriodEnd: calendarDate('2026-09-30') }, 100, percents);
    expect(crossing?.percent ?? null).toBe(percent);
  });

  it('is reached exactly at the share of an odd maximum', () => {
    const reached = (total: number) => highestCrossing({ total, lastPeriodEnd: calendarDate('2026-09-30') }, 1_234_567, percents);
    expect(reached(740_740.2)?.percent).toBe(60);
    expect(reached(740_740.1)).toBeNull();
  });

  it('keeps the day it was reached when more is called off later', () => {
    const first = [aCallOff('2026-06-30', 30), aCallOff('2026-03-31', 31)];
    expect(highestCrossing(calledOff(first), 100, percents)).toEqual({ percent: 60, on: '2026-06-30' });
    const later = calledOff([...first, aCallOff('2026-09-30', 10)]);
    expect(later).toMatchObject({ total: 71, lastPeriodEnd: '2026-09-30' });
    expect(highestCrossing(later, 100, percents)).toEqual({ percent: 60, on: '2026-06-30' });
  });

  it('is dated by the period that brought it exactly to the share', () => {
    const spend = calledOff([aCallOff('2026-09-30', 10), aCallOff('2026-03-31', 60)]);
    expect(highestCrossing(spend, 100, percents)).toEqual({ percent: 60, on: '2026-03-31' });
  });

  it('is not reached without a maximum or without call-offs', () => {
    expect(highestCrossing(calledOff([aCallOff('2026-06-30', 30)]), null, percents)).toBeNull();
    expect(highestCrossing(calledOff([aCallOff('2026-06-30', 30)]), 0, percents)).toBeNull();
    expect(highestCrossing(calledOff([]), 100, percents)).toBeNull();
  });
});

function aCallOff(periodEnd: string, amount: number): CallOff {
  const end = calendarDate(periodEnd);
  return { id: 1, agreementId: 1, supplierId: null, unitId: null, periodStart: end, periodEnd: end, amount, source: '' };
}
