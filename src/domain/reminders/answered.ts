import { hasNoLastDay, putOffUntil, quietDaysAfterPassing } from '../answers/latest-reminder';
import type { ReminderResponse } from '../answers/reminder-response';
import { responsesTo } from '../answers/responses-to';
import { addDays, type CalendarDate } from '../calendar-date';
import type { Deadline } from '../deadline';
import type { LadderStep } from './ladder-step';
import type { Recipients } from './recipients';
import type { ReminderFacts } from './reminder-facts';

/** What people's answers mean for the reminders of one deadline to one person. */
export interface Answered {
  /** Steps to and with this day are answered, and wait for nobody any more; `null`: none. */
  readonly to: CalendarDate | null;
  /** Steps before this day are put off, and on it the one who asked is reminded. */
  readonly putOff: { readonly until: CalendarDate; readonly byId: number } | null;
  /** What repeats has been answered for good: there is no day of the contract that runs out. */
  readonly endsRepeats: boolean;
}

/**
 * Whether nothing more is said of a deadline: a new procurement takes care of an end, of the start of a new competition and of a ceiling. Not of an option:
 * left alone it still lapses or runs on.
 */
export function isQuiet(facts: ReminderFacts, deadline: Deadline): boolean {
  const { kind } = deadline;
  if (kind !== 'renewalStart' && kind !== 'expiry' && kind !== 'ceiling') return false;
  if (kind !== 'ceiling' && facts.beingReplaced) return true;
  return responsesTo(facts.responses, deadline).some((each) => each.answer === 'newProcurement');
}

/**
 * What has been answered, as it counts for one recipient. An answer takes care of the steps to and with its day, and of an escalation of them; the steps
 * that come after it still come, so that nobody misses a date that they once said they had. What somebody said who has no part in it any longer counts for
 * nothing, and handing over asks the new owner: it answers for everybody but them. What the lists show as answered meanwhile is `standingAnswer`.
 */
export function answeredFor(
  personId: number,
  deadline: Deadline,
  responses: readonly ReminderResponse[],
  { owner, involved }: Pick<Recipients, 'owner' | 'involved'>,
): Answered {
  const counting = responses.filter(({ answer, byId }) => {
    if (answer === 'exercised' || answer === 'declined') return false;
    if (answer === 'newProcurement') return true;
    if (answer === 'handedOver') return personId !== owner || byId === personId;
    return involved.has(byId);
  });
  const last = counting.at(-1);
  if (last === undefined) return { to: null, putOff: null, endsRepeats: false };
  const until = putOffUntil(last, deadline);
  return {
    to: last.at,
    putOff: until !== null && until > last.at ? { until, byId: last.byId } : null,
    endsRepeats: hasNoLastDay(deadline) && last.answer !== 'remindMe',
  };
}

/** Whether a step needs not be sent any more, or not yet. */
export function isAnswered({ day, isRepeat }: LadderStep, { to, putOff, endsRepeats }: Answered): boolean {
  if (to === null) return false;
  if (putOff !== null && day < putOff.until) return true;
  return isRepeat ? endsRepeats || day < addDays(to, quietDaysAfterPassing) : day <= to;
}
