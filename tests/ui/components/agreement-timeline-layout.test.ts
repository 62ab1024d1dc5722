import * as fc from 'fast-check';
import { calendarDate } from '../../../src/domain/calendar-date';
import { timelineLayout } from '../../../src/ui/components/agreement-timeline-layout';
import { anAgreement, anOption, testToday } from '../../support/builders';

test('the fixed part and the options stand after one another and fill the width', () => {
  const { bars } = timelineLayout(anAgreement(), testToday, 600);
  expect(bars.map(({ look, sequence }) => [look, sequence])).toEqual([
    ['fixed', undefined],
    ['open', 1],
    ['open', 2],
  ]);
  expect(bars[0]?.x).toBe(0);
  expect(Math.round((bars[2]?.x ?? 0) + (bars[2]?.width ?? 0) + 3)).toBe(600);
});

test('only options that can still be decided have a mark, on the working day to act by, and the first is next', () => {
  const options = [anOption({ decision: 'exercised' }), anOption({ id: 102, sequence: 2 })];
  const { markers } = timelineLayout(anAgreement({ options }), testToday, 600);
  expect(markers).toMatchObject([{ sequence: 2, date: '2026-11-27', isNext: true }]);
});

test('everything stays inside the width, whatever the day and the width', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 2000 }),
      fc.integer({ min: 2000, max: 2060 }),
      fc.boolean(),
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
      (width, year, openEnded, months) => {
        const options = months.map((length, index) => anOption({ id: index, sequence: index + 1, months: length }));
        const terms = openEnded
          ? anAgreement({ openEnded, endDate: null, options: [], reviewDate: calendarDate('2030-01-01') })
          : anAgreement({ options });
        const layout = timelineLayout(terms, calendarDate(`${year}-06-15`), width);
        const xs = [layout.todayX, ...layout.markers.map(({ x }) => x), ...layout.ticks.map(({ x }) => x)];
        for (const x of xs) expect(x >= 0 && x <= width).toBe(true);
        for (const bar of layout.bars) {
          expect(bar.x).toBeGreaterThanOrEqual(0);
          // A very short option keeps two pixels so that it can be seen.
          expect(bar.x + bar.width).toBeLessThanOrEqual(width + 2);
        }
      },
    ),
    { seed: 4631, numRuns: 200 },
  );
});

test('words under the line never touch, and the first and the last day are always there', () => {
  const options = [1, 2, 3, 4].map((sequence) => anOption({ id: sequence, sequence, months: 1 }));
  const { ticks } = timelineLayout(anAgreement({ options }), testToday, 280);
  expect(ticks.map(({ date }) => date)).toEqual(['2024-03-01', '2026-06-30']);
});
