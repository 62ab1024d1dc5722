import type { ReminderSettings } from '../../src/data/ports/reminder-source';
import type { CalendarDate } from '../../src/domain/calendar-date';
import { isMemberOn } from '../../src/domain/organisation';
import { leadsOn, membersFor } from '../../src/domain/reminders/recipients';
import type { DigestAgreement } from '../../src/domain/reminders/weekly-digest';

/** What a person has a part in. */
export interface PartOfPerson {
  readonly concerns: (agreement: DigestAgreement) => boolean;
  /** Of needs of these service areas; none means all. */
  readonly needsOf: (serviceAreaIds: readonly number[]) => boolean;
}

/** Own agreements and those one is deputy for; for resource persons also those of their service areas, and for the procurement leads all. */
export function partOf(upn: string, settings: ReminderSettings, today: CalendarDate): PartOfPerson {
  const person = settings.people.find((each) => each.upn !== '' && each.upn === upn.trim().toLowerCase());
  if (person === undefined) return { concerns: () => false, needsOf: () => false };
  const { id } = person;
  const isLead = leadsOn(settings, today).includes(id);
  const memberships = settings.resourceGroup.filter((each) => each.personId === id && isMemberOn(each, today));
  const needsOf = (areas: readonly number[]) => isLead || membersFor(areas, memberships).length > 0;
  return {
    concerns: ({ ownerId, deputyId, serviceAreaIds }) => ownerId === id || deputyId === id || needsOf(serviceAreaIds),
    needsOf,
  };
}
