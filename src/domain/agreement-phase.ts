import type { AgreementTerms } from './agreement';
import { addMonths } from './calendar-date';
import type { CalendarDate } from './calendar-date';
import type { AgreementPhase } from './deadline';
import { optionDecisionDate, termPosition } from './term';

/** An agreement is expiring when it has this long left, and an option is to be decided when its deadline is this near. */
export const phaseHorizonMonths = 6;

/**
 * The phase of an agreement on a day.
 *
 * What is stored comes first: a draft is `upcoming`, a terminated one `terminated`, an ended one `expired`. Then the dates. An option is in decision
 * when the last day to decide is at most six months away, or has passed undecided while the term still runs: with the twelve months of the
 * reminder ladder, an agreement with yearly options would be in decision nearly always, and the phase would say nothing.
 * @example agreementPhase(anAgreementTo20260228WithOneOption, calendarDate('2025-11-01')) // 'optionDecision'
 */
export function agreementPhase(terms: AgreementTerms, today: CalendarDate): AgreementPhase {
  if (terms.status === 'terminated') return 'terminated';
  if (terms.status === 'ended') return 'expired';
  if (terms.status === 'draft' || today < terms.startDate) return 'upcoming';
  const { currentEnd, open } = termPosition(terms, today);
  if (currentEnd === null) return 'openEnded';
  if (currentEnd < today) return 'expired';
  const horizon = addMonths(today, phaseHorizonMonths);
  const next = open[0];
  if (next !== undefined) return optionDecisionDate(terms, next, currentEnd) <= horizon ? 'optionDecision' : 'running';
  return currentEnd <= horizon ? 'expiring' : 'running';
}

/**
 * Whether something was called off after the agreement had expired. `lastCallOffDay` is the last day of the last registered period.
 * Never true for an open-ended agreement.
 */
export function isInUseAfterExpiry(terms: AgreementTerms, lastCallOffDay: CalendarDate | null, today: CalendarDate): boolean {
  const { currentEnd } = termPosition(terms, today);
  return currentEnd !== null && currentEnd < today && lastCallOffDay !== null && lastCallOffDay > currentEnd;
}
