import type { AllChoicesStore } from '../../src/data/ports/notification-choices';
import { siteInstant, siteMoment } from '../../src/data/site-date';
import { addDays } from '../../src/domain/calendar-date';
import { deliveryOf, isSameMoment, sendingMoment, type SiteMoment } from '../../src/domain/reminders/delivery';
import type { PersonChoices } from '../../src/domain/reminders/person-choices';
import type { Hold } from '../outbox/send-parts';
import type { OutboxRecord } from '../storage/outbox-store';
import { personOfSummary, type SummaryContent } from './daily-summary';
import { plannedReminderOf } from './reminder-content';

const isToPerson = ({ lane }: OutboxRecord): boolean => lane.startsWith('person:');

/**
 * Keeps what goes to a person within the hours that people are told things (domain.md section 4), and reminders from who has muted them since they were planned. A
 * muted one is asked about again each working day, so that a mute that is ended early ends. What goes to a channel is not held.
 *
 * A daily summary that somebody chooses later gathers what is planned from then on; what was planned before still comes by itself.
 */
export function holdReminders({
  choices,
  now,
}: {
  readonly choices: Pick<AllChoicesStore, 'all'>;
  readonly now: () => Date;
}): Hold {
  return async (records) => {
    const held = new Map<string, string>();
    const toPeople = records.filter(isToPerson);
    if (toPeople.length === 0) return held;
    const moment = siteMoment(now());
    const inHours = sendingMoment(moment);
    if (!isSameMoment(inHours, moment)) {
      for (const { id } of toPeople) held.set(id, siteInstant(inHours).toISOString());
      return held;
    }
    const chosen = await choices.all();
    const nextOpening = siteInstant(sendingMoment({ date: addDays(moment.date, 1), minute: 0 })).toISOString();
    for (const record of toPeople) if (isMuted(record, chosen, moment)) held.set(record.id, nextOpening);
    return held;
  };
}

function isMuted(record: OutboxRecord, chosen: ReadonlyMap<number, PersonChoices>, moment: SiteMoment): boolean {
  const reminder = record.kind === 'summary' ? ofSummary(record) : plannedReminderOf(record);
  const choices = reminder && chosen.get(reminder.personId);
  if (!choices) return false;
  return !isSameMoment(deliveryOf(reminder, { ...choices, dailySummary: false }, moment).at, moment);
}

const ofSummary = ({ content }: OutboxRecord) => ({ personId: personOfSummary((content as SummaryContent).summary), past: [] });
