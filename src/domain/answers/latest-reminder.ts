import { addDays, type CalendarDate } from '../calendar-date';
import type { Deadline } from '../deadline';

/** A passed deadline asks again weekly, as the reminders do (domain.md section 4); one without a day that runs out may rest for a month. */
const daysAfterPassing = 7;
const daysWithoutDay = 30;

/**
 * The last day that somebody who answers on `day` can be reminded of a deadline: never after the day to act by, so that an undecided option is never
 * put away past its own end.
 * @example latestReminder({ kind: 'optionDecision', actBy: '2027-01-29', … }, '2026-11-23') // '2027-01-29'
 */
export function latestReminder({ kind, actBy }: Deadline, day: CalendarDate): CalendarDate {
  if (kind === 'ceiling' || kind === 'owner') return addDays(day, daysWithoutDay);
  if (actBy >= day) return actBy;
  return addDays(day, kind === 'renewalStart' ? daysWithoutDay : daysAfterPassing);
}
