import type { CalendarDate } from '../calendar-date';
import { procedureFor, type ProcedureAnswer } from '../procedure';
import type { Procurement } from '../procurement';
import type { RuleBook } from '../rules-in-force';

/** The rules a procurement is judged by, and the day they are read on. */
export interface ProcurementRules {
  readonly day: CalendarDate;
  /** `started`: it has begun, and the day stands. `planned` and `today`: it has not, so the rules may still change. */
  readonly because: 'started' | 'planned' | 'today';
  /** `null` while nobody has written what it is worth. */
  readonly answer: ProcedureAnswer | null;
}

/**
 * How a procurement is to be made: by the day it was started, before that by the day it is planned to start (a planned day that has passed counts as today).
 * @example procedureOf({ ...need, startedOn: calendarDate('2026-06-30'), estimatedValue: 400_000 }, book, today).answer?.part // 'partI'
 */
export function procedureOf(
  procurement: Pick<Procurement, 'estimatedValue' | 'purchaseType' | 'startedOn' | 'plannedStart'>,
  book: RuleBook,
  today: CalendarDate,
): ProcurementRules {
  const { estimatedValue, purchaseType, startedOn, plannedStart } = procurement;
  const because = startedOn !== null ? 'started' : plannedStart !== null && plannedStart > today ? 'planned' : 'today';
  const day = (because === 'started' ? startedOn : because === 'planned' ? plannedStart : null) ?? today;
  return {
    day,
    because,
    answer: estimatedValue === null ? null : procedureFor({ value: estimatedValue, purchaseType, startedOn: day }, book),
  };
}
