import { daysBetween, type CalendarDate } from '../../domain/calendar-date';
import type { Tone } from './StateBadge';

/** How urgent a day is: within a week or passed, within a month, later. */
export function dueTone(actBy: CalendarDate, today: CalendarDate): Tone {
  const days = daysBetween(today, actBy);
  if (days <= 7) return 'danger';
  return days <= 31 ? 'warning' : 'neutral';
}
