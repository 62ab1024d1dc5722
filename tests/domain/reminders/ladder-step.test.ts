import * as fc from 'fast-check';
import { addDays, dateOfDayNumber, toDayNumber } from '../../../src/domain/calendar-date';
import { deadlineKinds } from '../../../src/domain/deadline';
import { defaultLadder } from '../../../src/domain/reminders/default-ladder';
import { dayOfStep, lastStep, nextStep, stepDay, stepName } from '../../../src/domain/reminders/ladder-step';
import type { ReminderRule } from '../../../src/domain/reminders/reminder-rule';
import { isWorkingDay } from '../../../src/domain/working-days';
import { on } from './some-facts';

const rule = (over: Partial<ReminderRule>): ReminderRule => ({
  deadlineKind: 'expiry',
  offset: 1,
  unit: 'weeks',
  side: 'after',
  repeats: true,
  recipients: ['owner'],
  ...over,
});

describe('a step of a ladder', () => {
  it('has a name that never changes', () => {
    expect(stepName({ offset: 3, unit: 'months', side: 'before' })).toBe('months-3-before');
    expect(stepName({ offset: 0, unit: 'days', side: 'before' })).toBe('on-the-day');
    expect(lastStep(rule({}), on('2026-03-02'), on('2026-03-17'))).toEqual({
      step: 'weeks-2-after',
      day: '2026-03-16',
      isRepeat: true,
    });
  });

  it('counts calendar months, to the last day of a shorter one', () => {
    expect(stepDay({ offset: 6, unit: 'months', side: 'before' }, on('2027-08-31'))).toBe('2027-02-26');
    expect(stepDay({ offset: 1, unit: 'months', side: 'after' }, on('2027-01-31'))).toBe('2027-02-28');
  });

  it('before the day falls on a working day, so that the day before a Monday is the Friday', () => {
    expect(stepDay({ offset: 1, unit: 'days', side: 'before' }, on('2026-11-23'))).toBe('2026-11-20');
  });

  it('that repeats comes again for as long as it takes', () => {
    expect(lastStep(rule({}), on('2020-03-02'), on('2026-03-02'))?.step).toBe('weeks-313-after');
    expect(nextStep(rule({ offset: 2, unit: 'months' }), on('2026-01-31'), on('2026-03-31'))).toMatchObject({
      step: 'months-4-after',
      day: '2026-05-31',
    });
  });

  it('before the day does not repeat, and one of no length is on the day', () => {
    const before = rule({ side: 'before' });
    expect(lastStep(before, on('2026-03-02'), on('2027-03-02'))?.step).toBe('weeks-1-before');
    expect(nextStep(before, on('2026-03-02'), on('2027-03-02'))).toBeNull();
    expect(lastStep(rule({ offset: 0 }), on('2026-03-02'), on('2027-03-02'))?.step).toBe('on-the-day');
  });

  const days = fc.integer({ min: toDayNumber(on('2000-01-01')), max: toDayNumber(on('2100-01-01')) }).map(dateOfDayNumber);
  const rules = fc.record({
    offset: fc.integer({ min: 0, max: 40 }),
    unit: fc.constantFrom('days' as const, 'weeks' as const, 'months' as const),
    side: fc.constantFrom('before' as const, 'after' as const),
    repeats: fc.boolean(),
  });

  it('that has come and the one that comes next have nothing between them, and are found again by name', () => {
    fc.assert(
      fc.property(days, rules, fc.integer({ min: -900, max: 1500 }), (actBy, over, days) => {
        const today = addDays(actBy, days);
        const last = lastStep(rule(over), actBy, today);
        const next = nextStep(rule(over), actBy, today);
        const isFound = (each: typeof last) => each === null || dayOfStep(each.step, actBy) === each.day;
        expect({
          lastHasCome: last === null || last.day <= today,
          nextHasNot: next === null || next.day > today,
          foundByName: isFound(last) && isFound(next),
          isSentOnWorkingDay: last === null || over.side === 'after' || isWorkingDay(last.day) || over.offset === 0,
        }).toEqual({ lastHasCome: true, nextHasNot: true, foundByName: true, isSentOnWorkingDay: true });
        // The day before the next comes, the last is still the last: nothing is passed over.
        expect(next && lastStep(rule(over), actBy, addDays(next.day, -1))).toEqual(next && last);
        expect(next && lastStep(rule(over), actBy, next.day)).toEqual(next);
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });
});

describe('the default ladder', () => {
  it('has reminders of every kind, and of each something that comes again until it is decided', () => {
    for (const kind of deadlineKinds) {
      const ofKind = defaultLadder.filter((each) => each.deadlineKind === kind);
      expect(ofKind.some((each) => each.repeats && each.side === 'after')).toBe(true);
      expect(ofKind.every((each) => each.recipients.length > 0)).toBe(true);
      const names = ofKind.map(stepName);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('begins a year before only where a year makes sense', () => {
    const kinds = defaultLadder.filter((each) => each.unit === 'months' && each.offset === 12).map((each) => each.deadlineKind);
    expect(kinds).toEqual(['optionDecision', 'terminationNotice', 'expiry', 'renewalStart']);
  });
});
