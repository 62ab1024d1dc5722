import { addDays, type CalendarDate } from '../calendar-date';
import type { Deadline } from '../deadline';
import type { ReminderResponse } from './reminder-response';

/** A passed deadline asks again weekly, in the tab as in the chat (domain.md section 4). */
export const quietDaysAfterPassing = 7;
/** One without a day that runs out may rest for a month. */
const daysWithoutDay = 30;

/** A new competition, a ceiling and an owner have no contract day that runs out: whoever has it, has it. */
export function hasNoLastDay({ kind }: Pick<Deadline, 'kind'>): boolean {
  return kind === 'renewalStart' || kind === 'ceiling' || kind === 'owner';
}

/**
 * The last day that somebody who answers on `day` can be reminded of a deadline: never after the day to act by, so that an undecided option is never
 * put away past its own end.
 * @example latestReminder({ kind: 'optionDecision', actBy: '2027-01-29', … }, '2026-11-23') // '2027-01-29'
 */
export function latestReminder({ kind, actBy }: Deadline, day: CalendarDate): CalendarDate {
  if (kind === 'ceiling' || kind === 'owner') return addDays(day, daysWithoutDay);
  if (actBy >= day) return actBy;
  return addDays(day, kind === 'renewalStart' ? daysWithoutDay : quietDaysAfterPassing);
}

/**
 * The day that an answer puts a deadline off until; `null` when it puts off nothing. Rows from before the limit, or written elsewhere, put nothing away past
 * its own day either.
 * @example putOffUntil({ answer: 'remindMe', at: '2026-11-23', remindOn: '2099-01-01' }, { kind: 'optionDecision', actBy: '2027-01-29', … }) // '2027-01-29'
 */
export function putOffUntil(
  { answer, at, remindOn }: Pick<ReminderResponse, 'answer' | 'at' | 'remindOn'>,
  deadline: Deadline,
): CalendarDate | null {
  if (answer !== 'remindMe' || remindOn === null) return null;
  const latest = latestReminder(deadline, at);
  return remindOn > latest ? latest : remindOn;
}
