import { daysBetween, type CalendarDate } from '../../../domain/calendar-date';
import type { Tone } from '../../components/StateBadge';
import type { PlanText } from '../../text/plan/plan-text';
import type { TextContextValue } from '../../text/TextProvider';
import type { PlanRow } from './plan-rows';

type Words = Pick<TextContextValue, 't' | 'format'> & { readonly words: PlanText };

/** From so many days before it is told as near. */
const nearDays = 60;

/** What is to happen next and by when, in words and a tone. */
export function dueOf({ plan }: PlanRow, today: CalendarDate, { format, words }: Words): { tone: Tone; text: string } | null {
  if (plan === null || plan.next === null) return null;
  const { stage, date } = plan.next;
  if (plan.lateDays > 0) return { tone: 'danger', text: words.dueLate(words.stages[stage], plan.lateDays) };
  const near = daysBetween(today, date) <= nearDays;
  return { tone: near ? 'warning' : 'neutral', text: words.due(words.stages[stage], format.shortDate(date, today)) };
}

/** Why it takes so long: the procedure and its lead time. */
export function whyOf({ plan }: PlanRow, { t, words }: Words): string | null {
  if (plan === null) return null;
  const months = t('common.months', { count: plan.leadMonths });
  return plan.part === null ? words.whyUnknown(months) : words.why(t(`terms.procedure.${plan.part}`), months);
}
