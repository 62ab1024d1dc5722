import { answerFault, type CheckedInput } from '../../../src/domain/answers/answer-fault';
import { decisionKinds, type DecisionKind } from '../../../src/domain/answers/decision-kind';
import { calendarDate } from '../../../src/domain/calendar-date';

const context = { today: calendarDate('2026-11-23'), ownerId: 7, lastReminder: calendarDate('2027-01-29') };
const whole: CheckedInput = { reason: 'God pris', need: 'Vask', remindOn: calendarDate('2027-01-29'), newOwnerId: 8 };
const fault = (kind: DecisionKind, over: Partial<CheckedInput> = {}) => answerFault(kind, { ...whole, ...over }, context);

test.each(decisionKinds)('%s with all it needs lacks nothing', (kind) => {
  expect(fault(kind)).toBeNull();
});

test.each([
  ['exercise', { reason: ' \n' }, 'reasonRequired'],
  ['letContinue', { reason: '' }, 'reasonRequired'],
  ['decline', { reason: '' }, 'reasonRequired'],
  ['newProcurement', { need: ' ' }, 'needRequired'],
  ['handOver', { newOwnerId: null }, 'newOwnerRequired'],
  ['handOver', { newOwnerId: 7 }, 'sameOwner'],
  ['remindMe', { remindOn: null }, 'remindOnRequired'],
  ['remindMe', { remindOn: calendarDate('2026-11-23') }, 'remindOnRequired'],
  ['remindMe', { remindOn: calendarDate('2027-01-30') }, 'remindOnTooLate'],
] as const)('%s with %j is told as %s', (kind, over, expected) => {
  expect(fault(kind, over)).toBe(expected);
});

test('having it, and starting anew, need no reason', () => {
  expect([fault('iHaveThis', { reason: '' }), fault('newProcurement', { reason: '' })]).toEqual([null, null]);
});
