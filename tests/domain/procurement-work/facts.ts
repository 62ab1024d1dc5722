import { calendarDate, type CalendarDate } from '../../../src/domain/calendar-date';
import type { Procurement } from '../../../src/domain/procurement';
import type { PhaseFacts } from '../../../src/domain/procurement-work/phase-warnings';
import { procedureOf } from '../../../src/domain/procurement-work/procedure-of';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { ruleBook } from '../../../src/domain/rules-in-force';

export const book = ruleBook(defaultRuleValues);
export const day = calendarDate('2026-11-23');

/** What is known of a procurement by the rules of the product. */
export function factsOf(procurement: Procurement, over: Partial<PhaseFacts> = {}, today: CalendarDate = day): PhaseFacts {
  return { rules: procedureOf(procurement, book, today), assessment: { kind: 'missing' }, today, ...over };
}
