import type { AccountPerson, ReminderSettings } from '../../src/data/ports/reminder-source';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { reminderContext, type ReminderContext } from '../../src/domain/reminders/reminder-context';

/** Whom the bot may write to: people of this tenant with an account. */
export function isReachable({ upn, isGuest }: AccountPerson): boolean {
  return upn !== '' && !isGuest;
}

/** What planning needs of the settings. Each site user is here; whoever has left is not among them. */
export function contextOf(settings: ReminderSettings, today: CalendarDate): ReminderContext {
  const { rules, ruleValues, people, resourceGroup, leadIds } = settings;
  return reminderContext({
    today,
    rules,
    ruleValues,
    resourceGroup,
    leadIds,
    people: people.map((person) => ({ id: person.id, isReachable: isReachable(person) })),
  });
}
