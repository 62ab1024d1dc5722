import { addMonths, type CalendarDate } from '../calendar-date';

/**
 * The last day until which reminders can be muted: a year ahead, so that nobody mutes them for good by a slip of the keyboard.
 * @example latestMuteDay('2026-11-23') // '2027-11-23'
 */
export function latestMuteDay(today: CalendarDate): CalendarDate {
  return addMonths(today, 12);
}

/**
 * What keeps reminders from being muted until a day, inclusive: it has gone by, or is more than a year ahead.
 * @example muteProblem('2026-11-22', '2026-11-23') // 'past'
 * @example muteProblem('2026-11-23', '2026-11-23') // null: the rest of today
 */
export function muteProblem(until: CalendarDate, today: CalendarDate): 'past' | 'tooFar' | null {
  if (until < today) return 'past';
  return until > latestMuteDay(today) ? 'tooFar' : null;
}
