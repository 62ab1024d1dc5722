import * as fc from 'fast-check';
import { addDays, addMonths, calendarDate, dateOfDayNumber, daysBetween, toDayNumber } from '../../../src/domain/calendar-date';
import { purchaseTypes } from '../../../src/domain/agreement';
import { defaultDeadlineSettings } from '../../../src/domain/deadline-settings';
import { backPlan, latestSafeStart, type Planned } from '../../../src/domain/plan/back-plan';
import { procedurePart } from '../../../src/domain/procedure';
import { openPhases } from '../../../src/domain/procurement';
import type { RuleValue } from '../../../src/domain/rule-value';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { ruleBook } from '../../../src/domain/rules-in-force';
import { isWorkingDay } from '../../../src/domain/working-days';
import { aProcurement } from '../../support/plan-builders';

const book = ruleBook(defaultRuleValues);
const today = calendarDate('2026-11-23');
const need = (over: Partial<Planned>): Planned => ({ ...aProcurement(), ...over });

test.each([
  ['12 months for part III, and the Friday before a Sunday', 2_600_000, '2027-11-01', '2026-10-30', 24],
  ['6 months for part II', 1_300_000, '2027-11-01', '2027-04-30', 0],
  ['3 months for part I', 1_299_999, '2027-11-01', '2027-07-30', 0],
  ['a month under the act, and New Year’s Eve before a holiday', 499_999, '2027-02-01', '2026-12-31', 0],
  ['31 May less six months is the last of November', 1_300_000, '2027-05-31', '2026-11-30', 0],
  ['the 17th of May is no working day', 600_000, '2027-08-17', '2027-05-14', 0],
])('the latest safe start: %s', (_case, estimatedValue, neededBy, start, late) => {
  const plan = backPlan(need({ estimatedValue, neededBy: calendarDate(neededBy) }), today, book);
  expect(plan).toMatchObject({ start, lateDays: late });
});

test('an unknown value is given the longest lead time, as the renewal of an agreement is', () => {
  const plan = backPlan(need({ estimatedValue: null, neededBy: calendarDate('2028-02-01') }), today, book);
  expect(plan).toMatchObject({ part: null, leadMonths: 12, start: '2027-02-01' });
});

test('works and special services have thresholds of their own', () => {
  const of = (purchaseType: Planned['purchaseType']) =>
    backPlan(need({ estimatedValue: 8_700_000, purchaseType, neededBy: calendarDate('2028-06-01') }), today, book)?.part;
  expect([of('goodsAndServices'), of('works'), of('specialServices')]).toEqual(['partIII', 'partII', 'partIV']);
});

describe('when the rules change between today and the day it is needed', () => {
  const changed = (value: number): readonly RuleValue[] =>
    defaultRuleValues.flatMap((rule): RuleValue[] =>
      rule.rule === 'actThreshold' && rule.to === null
        ? [
            { ...rule, to: calendarDate('2027-06-30') },
            { ...rule, value, from: calendarDate('2027-07-01') },
          ]
        : [rule],
    );

  test('the start that is latest under its own rules is given: what is simpler from July may begin in July', () => {
    const plan = backPlan(
      need({ estimatedValue: 600_000, neededBy: calendarDate('2027-09-15') }),
      today,
      ruleBook(changed(1_000_000)),
    );
    expect(plan).toMatchObject({ start: '2027-08-13', judgedOn: '2027-08-13', part: 'belowAct' });
  });

  test('where that is too late even so, the rules before the change decide', () => {
    const plan = backPlan(
      need({ estimatedValue: 600_000, neededBy: calendarDate('2027-07-20') }),
      today,
      ruleBook(changed(1_000_000)),
    );
    expect(plan).toMatchObject({ start: '2027-04-20', part: 'partI' });
  });

  test('what becomes stricter in July may still begin on the last working day of June', () => {
    const stricter = ruleBook(changed(100_000));
    const plan = backPlan(need({ estimatedValue: 300_000, neededBy: calendarDate('2027-09-01') }), today, stricter);
    expect(plan).toMatchObject({ start: '2027-06-30', part: 'belowAct', leadMonths: 1 });
  });

  test('a planned start is held against the rules of its own day', () => {
    const stricter = ruleBook(changed(100_000));
    const planned = (plannedStart: string) =>
      backPlan(
        need({ estimatedValue: 300_000, neededBy: calendarDate('2027-09-01'), plannedStart: calendarDate(plannedStart) }),
        today,
        stricter,
      )?.plannedTooLate;
    expect([planned('2027-06-30'), planned('2027-07-01')]).toEqual([false, true]);
  });

  test('what was started before a change keeps the rules of that day', () => {
    const started = need({
      estimatedValue: 300_000,
      neededBy: calendarDate('2026-12-01'),
      startedOn: calendarDate('2026-06-30'),
    });
    expect(backPlan(started, today, book)).toMatchObject({ part: 'partI', judgedOn: '2026-06-30' });
    expect(backPlan({ ...started, startedOn: calendarDate('2026-07-01') }, today, book)).toMatchObject({ part: 'belowAct' });
  });
});

test('a chosen procedure counts when it takes longer, and not when it is quicker than the law’s', () => {
  const of = (procedure: Planned['procedure']) =>
    backPlan(need({ estimatedValue: 1_300_000, neededBy: calendarDate('2028-06-01'), procedure }), today, book)?.leadMonths;
  expect([of(null), of('partI'), of('partIII')]).toEqual([6, 6, 12]);
});

describe('how late it is', () => {
  const late = (over: Partial<Planned>) => {
    const plan = backPlan(need({ estimatedValue: 1_300_000, neededBy: calendarDate('2027-02-26'), ...over }), today, book);
    return [plan?.next?.stage, plan?.lateDays];
  };

  test('what has not begun is held against its start; what has, against the next stage', () => {
    expect(late({})).toEqual(['start', 89]);
    expect(late({ phase: 'planned', startedOn: calendarDate('2026-09-01') })).toEqual(['marketDialogue', 62]);
    expect(late({ phase: 'announced' })).toEqual(['evaluation', 0]);
    expect(late({ phase: 'standstill' })).toEqual(['awarded', 0]);
  });

  test('what is over, or has no day, has no plan', () => {
    expect(latestSafeStart(need({ phase: 'awarded' }), today, book)).toBeNull();
    expect(latestSafeStart(need({ phase: 'cancelled' }), today, book)).toBeNull();
    expect(latestSafeStart(need({ neededBy: null }), today, book)).toBeNull();
    expect(latestSafeStart(need({ neededBy: calendarDate('1900-02-01') }), today, book)).toBeNull();
  });
});

test('ten days of standstill lie between the choice and the signature, also when the lead time is set very short', () => {
  const short = { ...defaultDeadlineSettings, leadMonths: { ...defaultDeadlineSettings.leadMonths, partIII: 1 } };
  const plan = backPlan(need({ estimatedValue: 2_600_000, neededBy: calendarDate('2027-06-01') }), today, book, short);
  const day = (stage: string) => plan?.milestones.find((each) => each.stage === stage)?.date ?? today;
  expect(daysBetween(day('standstill'), day('awarded'))).toBeGreaterThan(10);
});

const day = (from: string, to: string) =>
  fc.integer({ min: toDayNumber(calendarDate(from)), max: toDayNumber(calendarDate(to)) }).map(dateOfDayNumber);

test('the safe start leaves the whole lead time of its own day, no later day from today does, and the stages come in order on working days', () => {
  const { leadMonths } = defaultDeadlineSettings;
  fc.assert(
    fc.property(
      day('2026-01-01', '2029-01-01'),
      day('2026-01-01', '2027-12-31'),
      fc.integer({ min: 1, max: 90_000_000 }),
      fc.constantFrom(...purchaseTypes),
      fc.constantFrom(...openPhases),
      (neededBy, now, estimatedValue, purchaseType, phase) => {
        const plan = backPlan(need({ neededBy, estimatedValue, purchaseType, phase }), now, book);
        if (plan === null) throw new Error('no plan');
        const monthsOn = (on: typeof now) =>
          leadMonths[procedurePart({ value: estimatedValue, purchaseType, startedOn: on }, book) ?? 'partIII'];
        expect(isWorkingDay(plan.start)).toBe(true);
        expect(plan.start <= addMonths(neededBy, -monthsOn(plan.judgedOn))).toBe(true);
        const isInTime = plan.start >= now;
        for (let later = isInTime ? addDays(plan.start, 1) : now; later <= neededBy; later = addDays(later, 1))
          expect(isWorkingDay(later) && later <= addMonths(neededBy, -monthsOn(later))).toBe(false);
        const dates = plan.milestones.map(({ date }) => date);
        expect(dates).toEqual(dates.toSorted());
        expect(plan.milestones.slice(0, -1).every(({ date }) => isWorkingDay(date) || date === plan.start)).toBe(true);
      },
    ),
    { numRuns: 60, seed: 6 },
  );
});
