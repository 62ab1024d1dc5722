import * as fc from 'fast-check';
import type { ReminderResponse } from '../../../src/domain/answers/reminder-response';
import type { Agreement } from '../../../src/domain/agreement';
import { addDays, addMonths, calendarDate } from '../../../src/domain/calendar-date';
import { calledOff } from '../../../src/domain/ceiling';
import { ruleBook } from '../../../src/domain/rules-in-force';
import { dueAgreements, dueHorizonMonths, type DueInput } from '../../../src/ui/features/home/due-agreements';
import { aRow } from '../../support/a-row';
import { aCallOff, aFollowUp, anAgreement, anOption, testToday } from '../../support/builders';

const due = (agreements: readonly Agreement[], over: Partial<DueInput> = {}) => {
  const rows = agreements.map((agreement) => aRow(agreement));
  return dueAgreements({
    mine: rows,
    followUps: [],
    calledOff: new Map(),
    responses: [],
    beingReplaced: new Set(),
    today: testToday,
    rules: ruleBook([]),
    rowOf: () => null,
    ...over,
  });
};
const response = (over: Partial<ReminderResponse> = {}): ReminderResponse => ({
  id: 1,
  agreementId: 1,
  deadlineKind: 'optionDecision',
  deadlineDate: calendarDate('2025-11-28'),
  answer: 'iHaveThis',
  byId: 1,
  at: testToday,
  comment: '',
  remindOn: null,
  ...over,
});
const withoutOptions = anAgreement({ options: [], endDate: calendarDate('2026-02-28') });

test('only the next option is asked for, and an open option stands for the end and the new competition', () => {
  const { waiting } = due([anAgreement()]);
  expect(waiting).toHaveLength(1);
  expect(waiting[0]?.first.deadline).toMatchObject({ kind: 'optionDecision', optionSequence: 1, actBy: '2025-11-28' });
  expect(waiting[0]?.others).toEqual([]);
});

test('without an option left the new competition and the end are asked for, as one card', () => {
  const { waiting } = due([withoutOptions]);
  expect(waiting.map(({ first, others }) => [first.deadline.kind, others.map(({ deadline }) => deadline.kind)])).toEqual([
    ['renewalStart', ['expiry']],
  ]);
});

test('passed deadlines come first, then the nearest', () => {
  const passed = anAgreement({ id: 2, endDate: calendarDate('2026-02-10') });
  const later = anAgreement({ id: 3, endDate: calendarDate('2026-05-31') });
  expect(due([later, anAgreement(), passed]).waiting.map(({ row }) => row.agreement.id)).toEqual([2, 1, 3]);
});

test('what is due after the horizon waits quietly', () => {
  const far = anAgreement({ endDate: calendarDate('2028-02-29') });
  const { waiting, later } = due([far]);
  expect(waiting).toEqual([]);
  expect(later.map(({ row }) => row.agreement.id)).toEqual([1]);
});

test('an open follow-up is a deadline, also on an agreement that is not mine', () => {
  const far = anAgreement({ endDate: calendarDate('2028-02-29') });
  const mine = due([far], { followUps: [aFollowUp()] });
  expect(mine.waiting[0]?.first).toMatchObject({ deadline: { kind: 'followUp' }, followUp: { title: 'Statusmøte 4. kvartal' } });
  const others = due([], { followUps: [aFollowUp()], rowOf: () => aRow(anAgreement({ ownerId: 2, deputyId: null })) });
  expect(others.waiting).toHaveLength(1);
  expect(others.waiting[0]?.first.deadline.kind).toBe('followUp');
  expect(others.waiting[0]?.others).toEqual([]);
});

test('a used-up ceiling is for today; a smaller share never comes before a day that runs out', () => {
  const spend = (amount: number) => new Map([[1, calledOff([aCallOff({ amount })])]]);
  const full = due([anAgreement()], { calledOff: spend(5_000_000) }).waiting[0];
  expect(full?.first.deadline).toMatchObject({ kind: 'ceiling', percent: 100 });
  const most = due([anAgreement()], { calledOff: spend(4_000_000) }).waiting[0];
  expect(most?.first.deadline.kind).toBe('optionDecision');
  expect(most?.others.map(({ deadline }) => deadline.percent)).toEqual([80]);
});

describe('an answer', () => {
  test('puts the deadline among the answered', () => {
    const { waiting, answered } = due([anAgreement()], { responses: [response()] });
    expect(waiting).toEqual([]);
    expect(answered.map(({ answer }) => answer)).toEqual([{ kind: 'iHaveThis', date: testToday }]);
  });

  test('to another date of the same deadline does not count', () => {
    const { waiting } = due([anAgreement()], { responses: [response({ deadlineDate: calendarDate('2024-11-28') })] });
    expect(waiting).toHaveLength(1);
  });

  test('"remind me" comes back on its day', () => {
    const remind = (remindOn: string) => response({ answer: 'remindMe', remindOn: calendarDate(remindOn) });
    expect(due([anAgreement()], { responses: [remind('2025-11-25')] }).waiting).toEqual([]);
    expect(due([anAgreement()], { responses: [remind('2025-11-24')] }).waiting).toHaveLength(1);
  });

  test('"remind me" never puts an option away past the day to act by', () => {
    const far = response({ answer: 'remindMe', remindOn: calendarDate('2026-06-01') });
    const { waiting, answered } = due([anAgreement()], { responses: [far] });
    expect(waiting).toEqual([]);
    expect(answered[0]?.answer).toEqual({ kind: 'remindMe', date: '2025-11-28' });
    const onTheDay = due([anAgreement()], { responses: [far], today: calendarDate('2025-11-28') });
    expect(onTheDay.waiting).toHaveLength(1);
  });

  test('is asked for again when the deadline has passed undecided, and then weekly', () => {
    const passed = anAgreement({ endDate: calendarDate('2026-02-10') });
    const before = response({ deadlineDate: calendarDate('2025-11-10'), at: calendarDate('2025-11-03') });
    const answer = (at: string) => due([passed], { responses: [{ ...before, at: calendarDate(at) }] }).waiting.length;
    expect(answer('2025-11-03')).toBe(1);
    expect(answer('2025-11-17')).toBe(1);
    expect(answer('2025-11-18')).toBe(0);
  });

  test('that was taken back, as an exercised option that is open again, does not count', () => {
    expect(due([anAgreement()], { responses: [response({ answer: 'exercised' })] }).waiting).toHaveLength(1);
  });

  test('is the last one given', () => {
    const responses = [response({ id: 2, answer: 'remindMe', remindOn: testToday }), response({ id: 1 })];
    expect(due([anAgreement()], { responses }).waiting).toHaveLength(1);
  });
});

test('an agreement that an open procurement replaces asks for nothing about its end', () => {
  const { waiting, answered } = due([withoutOptions], { beingReplaced: new Set([1]) });
  expect(waiting).toEqual([]);
  expect(answered.map(({ answer }) => answer.kind)).toEqual(['underWay', 'underWay']);
});

test('every deadline is shown once: waiting, among the others of its card, or answered; in order of urgency', () => {
  const agreement = fc
    .record({
      id: fc.integer({ min: 1, max: 500 }),
      end: fc.integer({ min: -60, max: 900 }),
      options: fc.integer({ min: 0, max: 3 }),
      review: fc.option(fc.integer({ min: -30, max: 400 })),
    })
    .map(({ id, end, options, review }) =>
      anAgreement({
        id,
        endDate: addDays(testToday, end),
        reviewDate: review === null ? null : addDays(testToday, review),
        options: Array.from({ length: options }, (_, index) => anOption({ sequence: index + 1 })),
      }),
    );
  fc.assert(
    fc.property(fc.uniqueArray(agreement, { selector: ({ id }) => id, maxLength: 20 }), (agreements) => {
      const { waiting, later } = due(agreements);
      const ids = [...waiting, ...later].map(({ row }) => row.agreement.id);
      expect(new Set(ids).size).toBe(ids.length);
      const horizon = addMonths(testToday, dueHorizonMonths);
      const orders = waiting.map(({ first }) => first.order);
      expect(orders).toEqual(orders.toSorted());
      expect(orders.every((day) => day <= horizon)).toBe(true);
      expect(later.every(({ first }) => first.order > horizon)).toBe(true);
      expect(waiting.every(({ first, others }) => !others.includes(first))).toBe(true);
    }),
    { seed: 4631, numRuns: 200 },
  );
});
