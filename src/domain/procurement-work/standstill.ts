import { addDays, type CalendarDate } from '../calendar-date';
import type { ProcedureAnswer } from '../procedure';
import type { Procurement } from '../procurement';
import type { RuleValue } from '../rule-value';
import { firstWorkingDayOnOrAfter } from '../working-days';

/** The point of the checklist that holds the day the tenderers were told who won. */
export const awardNoticeItem = 'awardNotice';

export interface Standstill {
  readonly rule: RuleValue;
  /** `null` until the day of the notice is written. */
  readonly noticeOn: CalendarDate | null;
  readonly lastDay: CalendarDate | null;
}

/** The day the tenderers were told who won, from the checklist. */
export function awardNoticeOn({ checklist }: Pick<Procurement, 'checklist'>): CalendarDate | null {
  return checklist.findLast(({ item }) => item === awardNoticeItem)?.doneOn ?? null;
}

/**
 * The standstill of part III (FOA § 25-2), and of part IV to be checked: so many days from the day after the notice was sent. `null` where the rules ask for none. [?] When the last day is
 * no working day, it is moved to the next one: the cautious reading of how periods are counted.
 * @example standstillOf(procurement, answer)?.lastDay // '2026-11-12' for a notice sent 2 November 2026
 */
export function standstillOf(procurement: Pick<Procurement, 'checklist'>, answer: ProcedureAnswer | null): Standstill | null {
  const rule = answer?.duties.find(({ code }) => code === 'standstillDays')?.rule ?? null;
  if (rule === null || rule.value === null) return null;
  const noticeOn = awardNoticeOn(procurement);
  return {
    rule,
    noticeOn,
    lastDay: noticeOn === null ? null : firstWorkingDayOnOrAfter(addDays(noticeOn, rule.value)),
  };
}
