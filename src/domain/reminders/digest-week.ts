import { addDays, dateOf, dayOfWeek, daysBetween, yearOf, type CalendarDate } from '../calendar-date';
import { defaultWorkingCalendar, type WorkingCalendar } from '../working-days';
import { isSameMoment, sendingMoment, type SiteMoment } from './delivery';

/** The week of a day by ISO 8601, in a form that sorts. @example isoWeek(calendarDate('2027-01-01')) // '2026-W53' */
export function isoWeek(day: CalendarDate): string {
  // A week belongs to the year that its Thursday is in.
  const thursday = addDays(day, 4 - dayOfWeek(day));
  const year = yearOf(thursday);
  const week = Math.floor(daysBetween(dateOf(year, 1, 1), thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/**
 * The week whose digest is to be sent now, or `null`. Due on Monday at 08:00, or when the first working day after it begins; after an outage as soon as
 * reminders may be sent in that week. Once a week, and not again for a week that has had its own when the clock is set back.
 * @example digestWeekDue({ date: '2026-11-23', minute: 480 }, '2026-W47') // '2026-W48'
 */
export function digestWeekDue(
  now: SiteMoment,
  lastWeek: string | null,
  calendar: WorkingCalendar = defaultWorkingCalendar,
): string | null {
  if (!isSameMoment(sendingMoment(now, calendar), now)) return null;
  const week = isoWeek(now.date);
  return lastWeek === null || week > lastWeek ? week : null;
}
