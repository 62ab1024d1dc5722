import type { ReminderResponse } from '../../../src/domain/answers/reminder-response';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { ResourceGroupMember } from '../../../src/domain/organisation';
import { planReminders } from '../../../src/domain/reminders/plan-reminders';
import type { PastReminder, PlannedReminder } from '../../../src/domain/reminders/planned-reminder';
import { reminderContext, type ReminderContextInput } from '../../../src/domain/reminders/reminder-context';
import type { ReminderFacts, RemindedAgreement } from '../../../src/domain/reminders/reminder-facts';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { anAgreement, anOption } from '../../support/builders';

export const on = calendarDate;

/** Owner 1, deputy 2; resource person 3 for area 1, 4 for area 2; procurement lead 5; 6 is anybody. */
export const people = [1, 2, 3, 4, 5, 6].map((id) => ({ id, isReachable: true }));

export function member(personId: number, over: Partial<ResourceGroupMember> = {}): ResourceGroupMember {
  return { id: personId, personId, serviceAreaId: 1, role: 'resource', from: on('2020-01-01'), to: null, ...over };
}

export function aContext(today: string, over: Partial<ReminderContextInput> = {}) {
  return reminderContext({
    today: on(today),
    rules: [],
    ruleValues: defaultRuleValues,
    people,
    resourceGroup: [member(3), member(4, { serviceAreaId: 2 })],
    leadIds: [5],
    ...over,
  });
}

/** One active option, to be decided by Friday 2025-11-28. */
export function someFacts(agreement: Partial<RemindedAgreement> = {}, over: Partial<ReminderFacts> = {}): ReminderFacts {
  return {
    agreement: { ...anAgreement({ options: [anOption()] }), ...agreement },
    followUps: [],
    calledOff: null,
    responses: [],
    beingReplaced: false,
    ...over,
  };
}

/** An agreement without options that ends on Saturday 2026-02-28. */
export const withoutOptions: Partial<RemindedAgreement> = { options: [], notice: null };

export function aResponse(over: Partial<ReminderResponse> = {}): ReminderResponse {
  return {
    id: 1,
    agreementId: 1,
    deadlineKind: 'optionDecision',
    deadlineDate: on('2025-11-28'),
    answer: 'iHaveThis',
    byId: 1,
    at: on('2025-11-24'),
    comment: '',
    remindOn: null,
    ...over,
  };
}

export function asPast(planned: PlannedReminder, day: string, state: PastReminder['state'] = 'asked'): PastReminder {
  const { deadline, step, personId, role } = planned;
  return { deadlineKind: deadline.kind, deadlineDate: deadline.date, step, personId, role, day: on(day), state };
}

/** What is planned on a day, as `person step`, for deadlines of one kind. */
export function said(planned: readonly PlannedReminder[], kind = 'optionDecision'): readonly string[] {
  return planned
    .filter((each) => each.deadline.kind === kind)
    .map((each) => `${each.personId} ${each.step}`)
    .sort();
}

/** Plans on each of some days, all sent the same day; answers what was planned on each. */
export function planOnDays(
  days: readonly string[],
  factsOn: (day: string) => ReminderFacts,
  over: Partial<ReminderContextInput> = {},
  history: PastReminder[] = [],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    days.map((day) => {
      const { planned, superseded } = planReminders(factsOn(day), aContext(day, over), history);
      history.push(...planned.map((each) => asPast(each, day)), ...superseded.map((each) => asPast(each, day, 'unsent')));
      return [day, said(planned)];
    }),
  );
}
