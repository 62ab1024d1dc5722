import type { ReminderPlan } from '../../src/domain/reminders/plan-reminders';
import type { PlannedReminder } from '../../src/domain/reminders/planned-reminder';

/** A reminder with the steps of the same deadline and person that it supersedes: one record stands for all of them. */
export interface DueReminder extends PlannedReminder {
  /** The least urgent first; left out when there are none. */
  readonly passed?: readonly string[];
}

/** What is to be sent of a plan, each with what goes unsent because of it: steps are only superseded by one that is planned at the same time. */
export function withPassed({ planned, superseded }: Pick<ReminderPlan, 'planned' | 'superseded'>): readonly DueReminder[] {
  if (superseded.length === 0) return planned;
  const passed = new Map<string, string[]>();
  for (const each of superseded) {
    const key = deadlineAndPerson(each);
    const others = passed.get(key);
    if (others) others.push(each.step);
    else passed.set(key, [each.step]);
  }
  return planned.map((each) => {
    const key = deadlineAndPerson(each);
    const steps = passed.get(key);
    // An escalation may tell the same person of the same deadline.
    passed.delete(key);
    return steps ? { ...each, passed: steps } : each;
  });
}

function deadlineAndPerson({ agreementId, deadline, personId }: PlannedReminder): string {
  return `${agreementId}|${deadline.kind}|${deadline.date}|${personId}`;
}
