import { addDays, type CalendarDate } from '../calendar-date';
import { defaultWorkingCalendar, firstWorkingDayOnOrAfter, isWorkingDay, type WorkingCalendar } from '../working-days';
import type { PersonChoices } from './person-choices';
import type { PlannedReminder } from './planned-reminder';

/** A moment as the clocks on the site show it. */
export interface SiteMoment {
  readonly date: CalendarDate;
  /** Minutes since midnight. */
  readonly minute: number;
}

/** The same minute of the same day. @example isSameMoment(sendingMoment(now), now) // true while reminders may be sent */
export function isSameMoment(a: SiteMoment, b: SiteMoment): boolean {
  return a.date === b.date && a.minute === b.minute;
}

/** 08:00–15:30 (domain.md section 4). */
const opens = 8 * 60;
const closes = 15 * 60 + 30;

/**
 * The first moment at or after another at which reminders are sent: on working days, 08:00–15:30. It has no zone: what the clocks show decides, so summer time
 * makes no difference.
 * @example sendingMoment({ date: '2027-05-14', minute: 930 }) // { date: '2027-05-18', minute: 480 }: Friday 15:30, and Monday is 17 May
 */
export function sendingMoment(now: SiteMoment, calendar: WorkingCalendar = defaultWorkingCalendar): SiteMoment {
  if (isWorkingDay(now.date, calendar)) {
    if (now.minute < opens) return { date: now.date, minute: opens };
    if (now.minute < closes) return now;
  }
  return opening(addDays(now.date, 1), calendar);
}

export interface Delivery {
  readonly at: SiteMoment;
  /** Together with the person's other reminders of that day, in one message. */
  readonly inSummary: boolean;
}

/**
 * When and how a person is told. A muted reminder waits until the mute is over, and is not lost; with a daily summary it comes with the others of the day,
 * when the next working day begins. Somebody whom an escalation goes past can hold it back with neither.
 * @example deliveryOf(planned, null, { date: '2026-11-23', minute: 600 }) // { at: { date: '2026-11-23', minute: 600 }, inSummary: false }
 */
export function deliveryOf(
  planned: Pick<PlannedReminder, 'personId' | 'past'>,
  choices: Pick<PersonChoices, 'mutedUntil' | 'dailySummary'> | null,
  now: SiteMoment,
  calendar: WorkingCalendar = defaultWorkingCalendar,
): Delivery {
  if (choices === null || planned.past.includes(planned.personId)) return { at: sendingMoment(now, calendar), inSummary: false };
  const { mutedUntil, dailySummary } = choices;
  const from = mutedUntil !== null && mutedUntil >= now.date ? { date: addDays(mutedUntil, 1), minute: 0 } : now;
  if (!dailySummary) return { at: sendingMoment(from, calendar), inSummary: false };
  return { at: opening(from.minute <= opens ? from.date : addDays(from.date, 1), calendar), inSummary: true };
}

/** When the first working day on or after a day begins. */
function opening(from: CalendarDate, calendar: WorkingCalendar): SiteMoment {
  return { date: firstWorkingDayOnOrAfter(from, calendar), minute: opens };
}
