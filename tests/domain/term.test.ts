import * as fc from 'fast-check';
import type { OptionTerm } from '../../src/domain/agreement';
import { addDays, addMonths, calendarDate, dateOfDayNumber, toDayNumber } from '../../src/domain/calendar-date';
import { currentEnd, endAfterOptions, latestEnd, termEnd, termPosition } from '../../src/domain/term';
import { anAgreement, anOption } from '../support/builders';

const seed = 4631;
const on = calendarDate;

describe('the rows of the table of terms and dates', () => {
  it('row 2024-03-01 to 2026-02-28 with 12+12: ends 2027-02-28, then 2028-02-29', () => {
    const terms = anAgreement({ options: [anOption({ sequence: 1 }), anOption({ sequence: 2 })] });
    expect([0, 1, 2].map((count) => endAfterOptions(terms, count))).toEqual(['2026-02-28', '2027-02-28', '2028-02-29']);
  });

  it('row 2023-08-31 + 6 months: ends 2024-02-28', () => {
    expect(termEnd(on('2023-08-31'), 6)).toBe('2024-02-28');
  });

  it('row 2022-01-01 to 2023-12-31 with 12+12, first exercised, second open: currentEnd 2024-12-31, latestEnd 2025-12-31', () => {
    const terms = anAgreement({
      startDate: on('2022-01-01'),
      endDate: on('2023-12-31'),
      options: [anOption({ sequence: 1, decision: 'exercised' }), anOption({ sequence: 2 })],
    });
    expect(currentEnd(terms, on('2023-06-01'))).toBe('2024-12-31');
    expect(latestEnd(terms)).toBe('2025-12-31');
  });

  it('row 12 automatic with notice 3 months, undeclined: currentEnd moves to 2024-12-31 from 2023-10-01', () => {
    const terms = anAgreement({
      startDate: on('2022-01-01'),
      endDate: on('2023-12-31'),
      options: [anOption({ mode: 'automatic' })],
    });
    expect(currentEnd(terms, on('2023-09-30'))).toBe('2023-12-31');
    expect(currentEnd(terms, on('2023-10-01'))).toBe('2024-12-31');
  });

  it('row open-ended: has no end', () => {
    const terms = anAgreement({ openEnded: true, endDate: null, options: [], reviewDate: on('2026-06-01') });
    expect([currentEnd(terms, on('2030-01-01')), latestEnd(terms), endAfterOptions(terms, 1)]).toEqual([null, null, null]);
  });
});

describe('the chain of options', () => {
  it('stops at a declined option: those after it cannot be taken', () => {
    const terms = anAgreement({ options: [anOption({ sequence: 1, decision: 'declined' }), anOption({ sequence: 2 })] });
    expect(latestEnd(terms)).toBe('2026-02-28');
    expect(termPosition(terms, on('2025-01-01')).open).toEqual([]);
  });

  it('does not count an option that is recorded as exercised after an undecided one', () => {
    const terms = anAgreement({ options: [anOption({ sequence: 1 }), anOption({ sequence: 2, decision: 'exercised' })] });
    expect(currentEnd(terms, on('2025-01-01'))).toBe('2026-02-28');
  });

  it('lets one automatic option after the other run on', () => {
    const terms = anAgreement({
      options: [anOption({ sequence: 1, mode: 'automatic' }), anOption({ sequence: 2, mode: 'automatic' })],
    });
    expect(currentEnd(terms, on('2025-11-28'))).toBe('2026-02-28');
    expect(currentEnd(terms, on('2025-11-29'))).toBe('2027-02-28');
    expect(currentEnd(terms, on('2026-11-28'))).toBe('2027-02-28');
    expect(currentEnd(terms, on('2026-11-29'))).toBe('2028-02-29');
  });

  it('does not run on by itself once the agreement is terminated', () => {
    const terms = anAgreement({ status: 'terminated', options: [anOption({ mode: 'automatic' })] });
    expect(currentEnd(terms, on('2026-12-01'))).toBe('2026-02-28');
  });

  it('never takes an active option by itself', () => {
    expect(currentEnd(anAgreement(), on('2030-01-01'))).toBe('2026-02-28');
  });

  it("counts the option's own notice before the agreement's", () => {
    const automatic = anOption({ mode: 'automatic', notice: { amount: 10, unit: 'days' } });
    const terms = anAgreement({ options: [automatic] });
    expect(currentEnd(terms, on('2026-02-18'))).toBe('2026-02-28');
    expect(currentEnd(terms, on('2026-02-19'))).toBe('2027-02-28');
  });

  it('lets an automatic option without any notice be declined to the last day', () => {
    const terms = anAgreement({ notice: null, options: [anOption({ mode: 'automatic' })] });
    expect(currentEnd(terms, on('2026-02-28'))).toBe('2026-02-28');
    expect(currentEnd(terms, on('2026-03-01'))).toBe('2027-02-28');
  });
});

describe('end dates', () => {
  const anyStart = fc.integer({ min: toDayNumber(on('1990-01-01')), max: toDayNumber(on('2060-12-31')) }).map(dateOfDayNumber);
  const someOptions = fc.array(fc.integer({ min: 1, max: 48 }), { minLength: 1, maxLength: 5 });
  const anyOrder = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });

  it('never depend on the path of exercised options: one long option ends as many short ones do', () => {
    fc.assert(
      fc.property(anyStart, someOptions, (endDate, months) => {
        const stepwise = anAgreement({ endDate, options: months.map((length, index) => exercised(index + 1, length)) });
        const atOnce = anAgreement({ endDate, options: [exercised(1, sum(months))] });
        const expected = addDays(addMonths(addDays(endDate, 1), sum(months)), -1);
        expect(currentEnd(stepwise, endDate)).toBe(expected);
        expect(currentEnd(atOnce, endDate)).toBe(expected);
        expect(endAfterOptions(stepwise, months.length)).toBe(expected);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('never depend on the order in which the rows come', () => {
    fc.assert(
      fc.property(anyStart, someOptions, anyOrder, (endDate, months, order) => {
        const options = months.map((length, index) => exercised(index + 1, length));
        const shuffled = options.toSorted((a, b) => (order[a.sequence - 1] ?? 0) - (order[b.sequence - 1] ?? 0));
        for (let count = 0; count <= months.length; count += 1) {
          expect(endAfterOptions(anAgreement({ endDate, options: shuffled }), count)).toBe(
            endAfterOptions(anAgreement({ endDate, options: options }), count),
          );
        }
      }),
      { seed },
    );
  });

  it('never come later today than the latest end, and never move back as days pass', () => {
    const option = fc.record<OptionTerm>({
      sequence: fc.constant(1),
      months: fc.integer({ min: 1, max: 36 }),
      mode: fc.constantFrom('active', 'automatic'),
      notice: fc.option(fc.record({ amount: fc.integer({ min: 0, max: 6 }), unit: fc.constantFrom('months', 'days') })),
      decision: fc.constantFrom('open', 'exercised', 'declined'),
    });
    fc.assert(
      fc.property(anyStart, fc.array(option, { maxLength: 4 }), fc.nat(2000), fc.nat(400), (endDate, some, wait, more) => {
        const options = some.map((each, index) => anOption({ ...each, sequence: index + 1 }));
        const terms = anAgreement({ endDate, options });
        const before = currentEnd(terms, addDays(endDate, wait - 1000)) ?? '';
        const after = currentEnd(terms, addDays(endDate, wait - 1000 + more)) ?? '';
        expect(before <= after && after <= (latestEnd(terms) ?? '')).toBe(true);
      }),
      { seed, numRuns: 1000 },
    );
  });
});

function exercised(sequence: number, months: number) {
  return anOption({ sequence, months, decision: 'exercised' });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
