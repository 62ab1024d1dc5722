import type { OptionMode } from '../../domain/agreement';
import { addDays, addMonths, dateOf, monthOf, yearOf, type CalendarDate } from '../../domain/calendar-date';
import { termEnd } from '../../domain/term';
import type { DemoOption } from './demo-agreement';

/** Where an agreement stands on the day the demo starts. Days are counted from that day; negative ones have passed. */
export type Timing =
  | {
      readonly at: 'option';
      readonly decideIn: number;
      readonly taken?: number;
      readonly left?: number;
      readonly mode?: OptionMode;
    }
  | { readonly at: 'lastTerm'; readonly endsIn: number; readonly taken?: number; readonly declined?: true }
  | { readonly at: 'start'; readonly startsIn: number }
  | { readonly at: 'openEnded'; readonly startedMonthsAgo: number; readonly reviewIn: number };

export interface TimedTerm {
  readonly startDate: CalendarDate;
  readonly endDate: CalendarDate | null;
  readonly reviewDate: CalendarDate | null;
  readonly options: readonly DemoOption[];
  /** Length of the whole possible term in months; 48 for an open-ended agreement (FOA § 5-4). */
  readonly months: number;
}

const optionMonths = 12;

/** Dates that put an agreement where the timing says: with two fixed years and options of one year. */
export function timedTerm(timing: Timing, today: CalendarDate, noticeMonths: number, fixedMonths = 24): TimedTerm {
  if (timing.at === 'openEnded') {
    const startDate = firstOfMonth(addMonths(today, -timing.startedMonthsAgo));
    return { startDate, endDate: null, reviewDate: addDays(today, timing.reviewIn), options: [], months: 48 };
  }
  if (timing.at === 'start') return fromStart(addDays(today, timing.startsIn), fixedMonths, openOptions(1, 2, 'active'));
  const taken = timing.taken ?? 0;
  const days = timing.at === 'option' ? timing.decideIn : timing.endsIn;
  const exact = timing.at === 'option' ? addMonths(addDays(today, days), noticeMonths) : addDays(today, days);
  // Agreements end with a month. Only what is told to happen within weeks keeps its day, or the story would move.
  const termBefore = Math.abs(days) > 45 ? lastOfMonth(exact) : exact;
  const startDate = addMonths(addDays(termBefore, 1), -(fixedMonths + taken * optionMonths));
  const mode = timing.at === 'option' ? (timing.mode ?? 'active') : 'active';
  const exercised = Array.from({ length: taken }, (_, index): DemoOption => {
    const decidedOn = addDays(addMonths(termEnd(startDate, fixedMonths + index * optionMonths), -noticeMonths), -14);
    const reason = 'Leverandøren leverer godt og prisane held seg.';
    return { ...option(index + 1, 'active'), decision: 'exercised', decidedOn, reason };
  });
  const rest =
    timing.at === 'option'
      ? openOptions(taken + 1, timing.left ?? 1, mode)
      : timing.declined
        ? [
            {
              ...option(taken + 1, 'active'),
              decision: 'declined' as const,
              decidedOn: addDays(today, -30),
              reason: 'Behovet er endra; vi lyser ut ein ny konkurranse.',
            },
          ]
        : [];
  return fromStart(startDate, fixedMonths, [...exercised, ...rest]);
}

function fromStart(startDate: CalendarDate, fixedMonths: number, options: readonly DemoOption[]): TimedTerm {
  const months = options.reduce((sum, each) => sum + each.months, fixedMonths);
  return { startDate, endDate: termEnd(startDate, fixedMonths), reviewDate: null, options, months };
}

const option = (sequence: number, mode: OptionMode) => ({ sequence, months: optionMonths, mode, notice: null });

const openOptions = (from: number, count: number, mode: OptionMode): DemoOption[] =>
  Array.from({ length: count }, (_, index) => ({ ...option(from + index, mode), decision: 'open', decidedOn: null, reason: '' }));

const lastOfMonth = (date: CalendarDate) => addDays(addMonths(firstOfMonth(date), 1), -1);
const firstOfMonth = (date: CalendarDate) => dateOf(yearOf(date), monthOf(date), 1);
