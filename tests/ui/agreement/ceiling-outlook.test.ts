import { calendarDate } from '../../../src/domain/calendar-date';
import { ceilingOutlook } from '../../../src/ui/features/agreement/ceiling-outlook';
import { aCallOff, anAgreement } from '../../support/builders';

const today = calendarDate('2025-11-24');
const year = (start: string, end: string, amount: number) =>
  aCallOff({ periodStart: calendarDate(start), periodEnd: calendarDate(end), amount });

test('nothing called off gives no pace and no expectation', () => {
  expect(ceilingOutlook(anAgreement(), [], today)).toMatchObject({ spent: 0, percent: 0, monthsLeft: null, expectedAtEnd: null });
});

test('the pace of the last twelve months tells when the maximum is used', () => {
  const outlook = ceilingOutlook(
    anAgreement({ maximumValue: 5_000_000 }),
    [year('2023-12-01', '2024-11-24', 2_000_000), year('2024-11-25', '2025-11-24', 1_200_000)],
    today,
  );
  expect(outlook).toMatchObject({ spent: 3_200_000, percent: 64, lastYear: 1_200_000, monthsLeft: 18 });
});

test('what the options bring is expected at the same pace', () => {
  const outlook = ceilingOutlook(anAgreement(), [year('2024-11-25', '2025-11-24', 1_200_000)], today);
  // 28 February 2026 is 96 days on; two options of twelve months end on 29 February 2028.
  expect(Math.round(outlook.expectedAtEnd ?? 0)).toBe(Math.round(1_200_000 + (1_200_000 / 365) * 96));
  expect(Math.round(outlook.expectedWithOptions ?? 0)).toBe(Math.round(1_200_000 + (1_200_000 / 365) * 827));
});

test('a period that reaches further back than a year counts with its days inside it', () => {
  const outlook = ceilingOutlook(anAgreement(), [year('2023-11-25', '2025-11-24', 731_000)], today);
  expect(Math.round(outlook.lastYear)).toBe(365_000);
});

test('a maximum that is passed is used now', () => {
  const outlook = ceilingOutlook(anAgreement({ maximumValue: 100 }), [year('2025-01-01', '2025-10-31', 101)], today);
  expect(outlook).toMatchObject({ percent: 101, monthsLeft: 0 });
});

test('without a maximum there is no percent and nothing runs out', () => {
  const outlook = ceilingOutlook(anAgreement({ maximumValue: null }), [year('2025-01-01', '2025-10-31', 101)], today);
  expect(outlook).toMatchObject({ percent: null, monthsLeft: null });
});
