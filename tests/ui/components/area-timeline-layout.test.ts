import * as fc from 'fast-check';
import { addDays, calendarDate } from '../../../src/domain/calendar-date';
import { placeIn, quarterStarts, timelineRange, timelineRows } from '../../../src/ui/components/area-timeline-layout';
import { aRow } from '../../support/a-row';
import { anAgreement, anOption, testToday } from '../../support/builders';

const range = timelineRange(testToday);
const rowsOf = (...agreements: Parameters<typeof anAgreement>[0][]) =>
  timelineRows(
    agreements.map((agreement) => aRow(anAgreement(agreement))),
    testToday,
    range,
  );

test('the range is from two months ago to two years ahead', () => {
  expect(range).toEqual({ from: '2025-09-24', to: '2027-11-24' });
  expect(placeIn(range, range.from)).toBe(0);
  expect(placeIn(range, range.to)).toBe(100);
});

test('the axis has the first day of every quarter in the range', () => {
  expect(quarterStarts(range).slice(0, 2)).toEqual(['2025-10-01', '2026-01-01']);
  expect(quarterStarts(range).at(-1)).toBe('2027-10-01');
});

test('a term is a fixed bar and one for each option, without gaps, cut where the range ends', () => {
  const [row] = rowsOf({ options: [anOption({ decision: 'exercised' }), anOption({ id: 102, sequence: 2 })] });
  expect(row?.bars.map(({ look }) => look)).toEqual(['fixed', 'taken', 'open']);
  const [fixed, taken, open] = row?.bars ?? [];
  expect(fixed).toMatchObject({ left: 0, cutLeft: true, cutRight: false });
  expect((fixed?.left ?? 0) + (fixed?.width ?? 0)).toBeCloseTo(taken?.left ?? -1);
  expect(open).toMatchObject({ cutRight: true });
});

test('an open-ended agreement runs to the edge', () => {
  const [row] = rowsOf({ endDate: null, openEnded: true, options: [] });
  expect(row?.bars).toEqual([{ look: 'fixed', left: 0, width: 100, cutLeft: true, cutRight: true }]);
});

test('a new competition is marked only when no option is left; a passed day stands at the edge', () => {
  expect(rowsOf({})[0]?.marks.map(({ deadline }) => deadline.kind)).toEqual(['optionDecision', 'optionDecision']);
  const [row] = rowsOf({ options: [], endDate: calendarDate('2026-01-31') });
  expect(row?.marks.map(({ deadline, left, isNext }) => [deadline.kind, left, isNext])).toEqual([['renewalStart', 0, true]]);
});

test('the most urgent come first; drafts and what is over long ago are left out', () => {
  const rows = rowsOf(
    { id: 1, endDate: null, openEnded: true, options: [] },
    { id: 2, endDate: calendarDate('2026-05-31') },
    { id: 3 },
    { id: 4, status: 'draft' },
    { id: 5, status: 'terminated' },
    { id: 6, endDate: calendarDate('2025-08-31'), options: [] },
  );
  expect(rows.map(({ row }) => row.agreement.id)).toEqual([3, 2, 1]);
});

test('every bar and mark is inside the line', () => {
  const agreement = fc.record({ start: fc.integer({ min: -2000, max: 900 }), days: fc.integer({ min: 1, max: 3000 }) });
  fc.assert(
    fc.property(agreement, ({ start, days }) => {
      const startDate = addDays(testToday, start);
      for (const { bars, marks } of rowsOf({ startDate, endDate: addDays(startDate, days) })) {
        for (const { left, width } of bars) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(100.000001);
        }
        for (const { left } of marks) expect(left >= 0 && left <= 100.1).toBe(true);
      }
    }),
    { seed: 4631, numRuns: 300 },
  );
});
