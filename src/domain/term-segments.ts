import type { AgreementTerms, OptionMode, OptionTerm } from './agreement';
import { addDays } from './calendar-date';
import type { CalendarDate } from './calendar-date';
import { endAfterOptions, inSequence, optionDecisionDate, termPosition } from './term';

/** The term without options, from the first day to the end; `to` is `null` when open-ended. */
export interface FixedSegment {
  readonly kind: 'fixed';
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly state: 'upcoming' | 'running' | 'past';
}

/**
 * `exercised`: decided yes. `continued`: automatic, and the last day to decline has passed. `open`: can still be decided. `declined`: decided no.
 * `lapsed`: not decided before the term before it ended. `unavailable`: comes after a declined or lapsed one.
 */
export type OptionSegmentState = 'exercised' | 'continued' | 'open' | 'declined' | 'lapsed' | 'unavailable';

/** An option's period, with the last day to decide it. */
export interface OptionSegment {
  readonly kind: 'option';
  readonly sequence: number;
  readonly mode: OptionMode;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly decisionDate: CalendarDate;
  readonly state: OptionSegmentState;
}

export type TermSegment = FixedSegment | OptionSegment;

/**
 * An agreement's term as it is drawn on a time line: the fixed part, then each option in order. Every segment starts the day after the one before.
 * @example termSegments(anAgreement2024To2026With12And12, today).map((segment) => segment.to) // ['2026-02-28', '2027-02-28', '2028-02-29']
 */
export function termSegments(terms: AgreementTerms, today: CalendarDate): readonly TermSegment[] {
  const fixed: FixedSegment = { kind: 'fixed', from: terms.startDate, to: terms.endDate, state: fixedState(terms, today) };
  if (terms.endDate === null) return [fixed];
  const { currentEnd, taken } = termPosition(terms, today);
  const expired = currentEnd !== null && currentEnd < today;
  const segments: TermSegment[] = [fixed];
  let termBefore = terms.endDate;
  let available = true;
  inSequence(terms.options).forEach((option, index) => {
    const to = endAfterOptions(terms, index + 1) ?? termBefore;
    const state = index < taken ? takenState(option) : leftState(option, available, expired);
    segments.push({
      kind: 'option',
      sequence: option.sequence,
      mode: option.mode,
      from: addDays(termBefore, 1),
      to,
      decisionDate: optionDecisionDate(terms, option, termBefore),
      state,
    });
    available &&= state !== 'declined' && state !== 'lapsed';
    termBefore = to;
  });
  return segments;
}

function fixedState(terms: AgreementTerms, today: CalendarDate): FixedSegment['state'] {
  if (today < terms.startDate) return 'upcoming';
  return terms.endDate !== null && terms.endDate < today ? 'past' : 'running';
}

function takenState(option: OptionTerm): OptionSegmentState {
  return option.decision === 'exercised' ? 'exercised' : 'continued';
}

function leftState(option: OptionTerm, available: boolean, expired: boolean): OptionSegmentState {
  if (option.decision === 'declined') return 'declined';
  if (!available) return 'unavailable';
  return expired ? 'lapsed' : 'open';
}
