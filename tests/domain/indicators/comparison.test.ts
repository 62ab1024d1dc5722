import { calendarDate } from '../../../src/domain/calendar-date';
import { comparisonOf } from '../../../src/domain/indicators/comparison';
import type { MeasuredValue } from '../../../src/domain/indicators/measured-value';
import { periodEnd } from '../../../src/domain/indicators/period';

const today = calendarDate('2026-11-23');
const share = { unit: 'share', direction: 'higher' } as const;
let id = 0;
const measured = (period: string, value: number, target: number | null = null, areaId: number | null = null): MeasuredValue => ({
  id: (id += 1),
  indicator: 'withOwner',
  period,
  periodEnd: periodEnd(period)!,
  areaId,
  value,
  target,
});
const compare = (values: readonly MeasuredValue[], figure: number | null = 80, areaId: number | null = null) =>
  comparisonOf(share, figure, values, { areaId, today });

test.each([
  ['2025', '2025-12-31'],
  ['2024-02', '2024-02-29'],
  [' 2026-12 ', '2026-12-31'],
  ['2026-13', null],
  ['26', null],
  ['2026-1', null],
  ['i fjor', null],
])('the last day of the period "%s" is %p', (period, day) => {
  expect(periodEnd(period)).toBe(day);
});

test('the target is that of the latest period that has begun', () => {
  const values = [measured('2024', 60, 70), measured('2026', 0, 90), measured('2025', 65, 80), measured('2027', 0, 100)];
  expect(compare(values).target).toBe(90);
  expect(compare([measured('2026-11', 0, 85), measured('2026-12', 0, 99)]).target).toBe(85);
  expect(compare([measured('2025', 65)])).toEqual({ target: null, isMet: null, earlier: [{ period: '2025', value: 65 }] });
});

test('an area without a target of its own is held against the municipality’s when it is a share, not when it is a count', () => {
  const values = [measured('2025', 1, 90), measured('2025', 2, null, 1)];
  expect(compare(values, 80, 1)).toEqual({ target: 90, isMet: false, earlier: [{ period: '2025', value: 2 }] });
  expect(comparisonOf({ unit: 'count', direction: 'lower' }, 0, values, { areaId: 1, today }).target).toBeNull();
  expect(compare([...values, measured('2025', 2, 75, 1)], 80, 1)).toMatchObject({ target: 75, isMet: true });
  expect(compare([measured('2025', 2, 75, 1)]).target).toBeNull();
});

test.each([
  ['higher', 79.9, false],
  ['higher', 80, true],
  ['lower', 80, true],
  ['lower', 80.1, false],
  ['neutral', 80, null],
  ['higher', null, null],
] as const)('where %s is better, %p against 80 is met: %p', (direction, figure, isMet) => {
  const found = comparisonOf({ unit: 'share', direction }, figure, [measured('2025', 1, 80)], { areaId: null, today });
  expect(found.isMet).toBe(isMet);
});

test('earlier values are of periods that are over, oldest first, the last that was added for each', () => {
  const values = [measured('2025', 70), measured('2024', 60), measured('2026', 90), measured('2025', 71), measured('2025-06', 5)];
  expect(compare(values).earlier).toEqual([
    { period: '2024', value: 60 },
    { period: '2025', value: 71 },
  ]);
});

test('months are shown where there are no years, the last six', () => {
  const months = Array.from({ length: 9 }, (_, month) => measured(`2026-0${month + 1}`, month));
  expect(compare(months).earlier.map(({ period }) => period)).toEqual([
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
  ]);
});
