import type { AgreementTerms, OptionTerm } from './agreement';
import { addDays, addMonths } from './calendar-date';
import type { CalendarDate } from './calendar-date';
import { lastNoticeDay } from './notice';

/** Where an agreement stands in its chain of options on a day. */
export interface TermPosition {
  /** The end with the options that have been taken; `null` when open-ended. */
  readonly currentEnd: CalendarDate | null;
  /** How many options, in order, have been taken. */
  readonly taken: number;
  /** The options that can still be taken, in order. The first is the one to decide. */
  readonly open: readonly OptionTerm[];
}

/**
 * The last day of a term of so many months.
 * @example termEnd(calendarDate('2023-08-31'), 6) // '2024-02-28': 2024-02-29 (constrained) less one day
 */
export function termEnd(start: CalendarDate, months: number): CalendarDate {
  return addDays(addMonths(start, months), -1);
}

/**
 * The end when the first `count` options, by sequence, are taken; `null` when open-ended. Always computed from the original end, never step by
 * step, so that the answer does not depend on when or in what order the options were decided.
 * @example endAfterOptions({ endDate: '2026-02-28', options: [12 months, 12 months] }, 2) // '2028-02-29'
 */
export function endAfterOptions(terms: AgreementTerms, count: number): CalendarDate | null {
  return terms.endDate === null ? null : endAfter(terms.endDate, inSequence(terms.options), count);
}

/**
 * The end as it stands on a day: with the exercised options, and the automatic ones whose last day to decline has passed undeclined (an agreement
 * that is terminated or ended no longer continues by itself). `null` when open-ended.
 */
export function currentEnd(terms: AgreementTerms, today: CalendarDate): CalendarDate | null {
  return termPosition(terms, today).currentEnd;
}

/** The end with all options that are not declined. A declined option stops the chain: those after it cannot be taken. `null` when open-ended. */
export function latestEnd(terms: AgreementTerms): CalendarDate | null {
  const options = inSequence(terms.options);
  const declined = options.findIndex((option) => option.decision === 'declined');
  return terms.endDate === null ? null : endAfter(terms.endDate, options, declined < 0 ? options.length : declined);
}

/**
 * Where the agreement stands: the end, and the options that are left. Options are taken in order only: one that is recorded as exercised after an
 * undecided one does not count until that one is decided.
 */
export function termPosition(terms: AgreementTerms, today: CalendarDate): TermPosition {
  if (terms.endDate === null) return { currentEnd: null, taken: 0, open: [] };
  const options = inSequence(terms.options);
  let end = terms.endDate;
  let taken = 0;
  for (const option of options) {
    if (option.decision !== 'exercised' && !hasContinued(terms, option, end, today)) break;
    taken += 1;
    end = endAfter(terms.endDate, options, taken);
  }
  return { currentEnd: end, taken, open: openAfter(options, taken) };
}

/** The options in order of sequence, whatever order the rows came in. */
export function inSequence(options: readonly OptionTerm[]): readonly OptionTerm[] {
  const sorted = options.every((option, index) => index === 0 || (options[index - 1]?.sequence ?? 0) <= option.sequence);
  return sorted ? options : options.toSorted((a, b) => a.sequence - b.sequence);
}

/** The option's own notice or else the agreement's, counted back from the last day of the term before it. */
export function optionDecisionDate(terms: AgreementTerms, option: OptionTerm, termBefore: CalendarDate): CalendarDate {
  return lastNoticeDay(termBefore, option.notice ?? terms.notice);
}

function endAfter(end: CalendarDate, options: readonly OptionTerm[], count: number): CalendarDate {
  let months = 0;
  for (let index = 0; index < count; index += 1) months += options[index]?.months ?? 0;
  return months === 0 ? end : termEnd(addDays(end, 1), months);
}

function hasContinued(terms: AgreementTerms, option: OptionTerm, termBefore: CalendarDate, today: CalendarDate): boolean {
  if (option.mode !== 'automatic' || option.decision !== 'open') return false;
  if (terms.status === 'terminated' || terms.status === 'ended') return false;
  return optionDecisionDate(terms, option, termBefore) < today;
}

function openAfter(options: readonly OptionTerm[], taken: number): readonly OptionTerm[] {
  const stop = options.findIndex((option, index) => index >= taken && option.decision === 'declined');
  return options.slice(taken, stop < 0 ? options.length : stop);
}
