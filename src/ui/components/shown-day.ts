import type { CalendarDate } from '../../domain/calendar-date';
import type { Deadline } from '../../domain/deadline';

/**
 * The day a deadline is counted from: the working day to act by, but for an end whose last working day is past the end itself. An agreement that ended
 * on a Saturday did not end the Friday before.
 */
export function shownDay({ kind, actBy, date }: Deadline, today: CalendarDate): CalendarDate {
  return kind === 'expiry' && actBy < today ? date : actBy;
}
