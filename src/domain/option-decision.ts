import type { AgreementTerms, OptionTerm } from './agreement';
import type { CalendarDate } from './calendar-date';
import { endAfterOptions, inSequence, optionDecisionDate, termPosition } from './term';
import { defaultWorkingCalendar, lastWorkingDayOnOrBefore } from './working-days';
import type { WorkingCalendar } from './working-days';

/** What happens when nobody does anything ("Gjer du ingenting, …"). */
export type Inaction =
  { readonly outcome: 'lapses'; readonly endsOn: CalendarDate } | { readonly outcome: 'continues'; readonly until: CalendarDate };

/** An option with its dates. */
export interface OptionDecisionPoint {
  readonly option: OptionTerm;
  /** The last day that the contract allows: to exercise an active option, to decline an automatic one. */
  readonly decisionDate: CalendarDate;
  /** The last working day on or before `decisionDate`. */
  readonly actBy: CalendarDate;
  /** The last day of the term before the option. */
  readonly termBefore: CalendarDate;
  /** The last day when the option is taken. */
  readonly endIfTaken: CalendarDate;
  readonly inaction: Inaction;
}

/**
 * The dates of every option, in order, decided or not; empty when open-ended.
 * @example optionDecisionPoints(anAgreementTo20260228WithNotice3Months)[0].decisionDate // '2025-11-28'
 */
export function optionDecisionPoints(
  terms: AgreementTerms,
  calendar: WorkingCalendar = defaultWorkingCalendar,
): readonly OptionDecisionPoint[] {
  return inSequence(terms.options).flatMap((option, index) => decisionPoint(terms, option, index, calendar) ?? []);
}

/** The option that is next to be decided on a day, or `null` when there is none left that can be taken. */
export function nextOptionDecision(
  terms: AgreementTerms,
  today: CalendarDate,
  calendar: WorkingCalendar = defaultWorkingCalendar,
): OptionDecisionPoint | null {
  const { open, taken, currentEnd } = termPosition(terms, today);
  const option = open[0];
  if (option === undefined || currentEnd === null || currentEnd < today) return null;
  return decisionPoint(terms, option, taken, calendar);
}

function decisionPoint(
  terms: AgreementTerms,
  option: OptionTerm,
  index: number,
  calendar: WorkingCalendar,
): OptionDecisionPoint | null {
  const termBefore = endAfterOptions(terms, index);
  const endIfTaken = endAfterOptions(terms, index + 1);
  if (termBefore === null || endIfTaken === null) return null;
  const decisionDate = optionDecisionDate(terms, option, termBefore);
  return {
    option,
    decisionDate,
    actBy: lastWorkingDayOnOrBefore(decisionDate, calendar),
    termBefore,
    endIfTaken,
    inaction:
      option.mode === 'automatic' ? { outcome: 'continues', until: endIfTaken } : { outcome: 'lapses', endsOn: termBefore },
  };
}
