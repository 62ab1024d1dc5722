import * as fc from 'fast-check';
import { addDays, calendarDate } from '../../../src/domain/calendar-date';
import { lastNoticeDay } from '../../../src/domain/notice';
import { earliestEnd, ending } from '../../../src/domain/revision/ending';
import { ruleBook } from '../../../src/domain/rules-in-force';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { anAgreement, anOption } from '../../support/builders';

const today = calendarDate('2025-11-24');
const rules = ruleBook(defaultRuleValues);
const openEnded = anAgreement({ endDate: null, openEnded: true, options: [] });

test('an agreement with an end ends by itself, and one that is over has ended', () => {
  expect(ending(anAgreement(), today, rules)).toEqual({ what: 'letEnd', endsOn: '2026-02-28', actBy: null, hasOption: true });
  const over = anAgreement({ endDate: calendarDate('2025-11-23'), options: [] });
  expect(ending(over, today, rules)).toEqual({ what: 'over', endsOn: '2025-11-23', actBy: null, hasOption: false });
});

test('an option that runs by itself has to be declined, by the same day as its deadline', () => {
  const automatic = anAgreement({ options: [anOption({ mode: 'automatic' })] });
  expect(ending(automatic, today, rules)).toEqual({
    what: 'decline',
    endsOn: '2026-02-28',
    actBy: '2025-11-28',
    hasOption: true,
  });
});

test('an open-ended agreement takes notice: as early as it can end, or by the day it is wanted to', () => {
  expect(ending(openEnded, today, rules)).toEqual({
    what: 'giveNotice',
    endsOn: '2026-02-24',
    actBy: '2025-11-24',
    hasOption: false,
  });
  expect(ending(openEnded, today, rules, calendarDate('2026-06-30'))).toEqual({
    what: 'giveNotice',
    endsOn: '2026-06-30',
    actBy: '2026-03-30',
    hasOption: false,
  });
});

test('notice on the last day of a long month reaches past the short month after it', () => {
  expect(earliestEnd({ notice: { amount: 1, unit: 'months' } }, calendarDate('2026-01-31'))).toBe('2026-03-01');
});

test('the earliest end is the first day that notice given today reaches', () => {
  const notice = fc.oneof(
    fc.constant(null),
    fc.record({ amount: fc.integer({ min: 0, max: 24 }), unit: fc.constantFrom('months' as const, 'days' as const) }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), notice, (offset, each) => {
      const day = addDays(calendarDate('2024-01-01'), offset);
      const end = earliestEnd({ notice: each }, day);
      expect(lastNoticeDay(end, each) >= day).toBe(true);
      expect(end >= day).toBe(true);
    }),
    { seed: 7, numRuns: 300 },
  );
});
