import { addDays, type CalendarDate } from '../calendar-date';
import type { DeadlineKind } from '../deadline';
import { defaultDeadlineSettings, type DeadlineSettings } from '../deadline-settings';
import type { ResourceGroupMember } from '../organisation';
import type { RuleValue } from '../rule-value';
import { ruleBook, type RuleBook } from '../rules-in-force';
import { defaultLadder } from './default-ladder';
import type { ReminderRule } from './reminder-rule';

/** A person who is here. Whoever has left is not among the people of the site. */
export interface RemindedPerson {
  readonly id: number;
  /** Has an account here that can be written to; a guest has not. */
  readonly isReachable: boolean;
}

export interface ReminderContextInput {
  readonly today: CalendarDate;
  /** The rows of ReminderRules; none means the default ladder. A kind that the rows say nothing of has no reminders. */
  readonly rules: readonly ReminderRule[];
  readonly ruleValues: readonly RuleValue[];
  readonly people: readonly RemindedPerson[];
  readonly resourceGroup: readonly ResourceGroupMember[];
  readonly leadIds: readonly number[];
  readonly settings?: DeadlineSettings;
}

/** Everything that the reminders of all agreements share on a day. */
export interface ReminderContext {
  readonly today: CalendarDate;
  readonly ladder: ReadonlyMap<DeadlineKind, readonly ReminderRule[]>;
  readonly ruleBook: RuleBook;
  /** The next day on which other rule values are in force; `null`: none is known. */
  readonly nextRulesDay: CalendarDate | null;
  readonly settings: DeadlineSettings;
  readonly people: ReadonlyMap<number, RemindedPerson>;
  readonly personIds: ReadonlySet<number>;
  readonly resourceGroup: readonly ResourceGroupMember[];
  readonly leadIds: readonly number[];
}

/** Put in order once for many agreements. @example reminderContext({ today, rules: [], … }).ladder.get('expiry')?.length // 9 */
export function reminderContext(input: ReminderContextInput): ReminderContext {
  const ladder = new Map<DeadlineKind, ReminderRule[]>();
  for (const rule of input.rules.length === 0 ? defaultLadder : input.rules) {
    const ofKind = ladder.get(rule.deadlineKind);
    if (ofKind) ofKind.push(rule);
    else ladder.set(rule.deadlineKind, [rule]);
  }
  return {
    today: input.today,
    ladder,
    ruleBook: ruleBook(input.ruleValues),
    nextRulesDay: nextRulesDay(input.ruleValues, input.today),
    settings: input.settings ?? defaultDeadlineSettings,
    people: new Map(input.people.map((person) => [person.id, person])),
    personIds: new Set(input.people.map((person) => person.id)),
    resourceGroup: input.resourceGroup,
    leadIds: input.leadIds,
  };
}

function nextRulesDay(values: readonly RuleValue[], today: CalendarDate): CalendarDate | null {
  const days = values.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)]));
  return days.filter((day) => day > today).sort()[0] ?? null;
}
