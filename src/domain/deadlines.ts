import type { AgreementTerms } from './agreement';
import { addMonths } from './calendar-date';
import type { CalendarDate } from './calendar-date';
import { highestCrossing } from './ceiling';
import type { CalledOff } from './ceiling';
import { defaultDeadlineSettings } from './deadline-settings';
import type { DeadlineSettings } from './deadline-settings';
import type { Deadline } from './deadline';
import type { FollowUp } from './follow-up';
import { isInForce, isOwned } from './ownership';
import { lastNoticeDay } from './notice';
import { procedurePart } from './procedure';
import type { RuleBook } from './rules-in-force';
import { endAfterOptions, optionDecisionDate, termPosition } from './term';
import { lastWorkingDayOnOrBefore } from './working-days';

/** What the deadlines of an agreement are computed from. Only `terms` is needed; what is left out gives no deadline of its kind. */
export interface DeadlineInput {
  readonly terms: AgreementTerms;
  readonly followUps?: readonly Pick<FollowUp, 'id' | 'due' | 'done'>[];
  readonly calledOff?: CalledOff;
  /** Everybody who is still here; without it an owner is taken to be. */
  readonly knownPersonIds?: ReadonlySet<number>;
  /** The day an open-ended agreement is wanted to end. */
  readonly wantedEnd?: CalendarDate | null;
}

/**
 * All deadlines of an agreement, soonest `actBy` first; those that have passed and are still undecided come with it.
 *
 * - A draft, terminated or ended agreement has only its planned follow-ups.
 * - `optionDecision`: every option that can still be taken; none once the agreement has expired.
 * - `expiry`: `currentEnd`. Left out while the next option is automatic: then the agreement goes on when nothing is done. Stays after the day has
 *   passed, until the agreement is marked as ended.
 * - `renewalStart`: counted back from `currentEnd` until the agreement has expired. An unknown value is given the longest lead time.
 * - `ceiling`: the highest share reached.
 * - `owner`: dated by the agreement's first day, when it should have had one: a date that moved with today would be a new deadline every day.
 *
 * Throws `InvalidDateError` when a date falls outside 1900–2199.
 * @example deadlines({ terms }, today, book)[0] // { kind: 'optionDecision', date: '2025-11-28', actBy: '2025-11-28', optionSequence: 1 }
 */
export function deadlines(
  input: DeadlineInput,
  today: CalendarDate,
  rules: RuleBook,
  settings: DeadlineSettings = defaultDeadlineSettings,
): readonly Deadline[] {
  const found: Deadline[] = [];
  for (const { id, due, done } of input.followUps ?? []) {
    if (done === null) found.push({ kind: 'followUp', date: due, actBy: actBy(due, settings), followUpId: id });
  }
  const { status } = input.terms;
  if (isInForce(status)) {
    addTermDeadlines(found, input, today, rules, settings);
    addStandingDeadlines(found, input, settings);
  }
  return found.sort(byActBy);
}

/** The first of `deadlines`: what is most urgent, passed ones included; `null` when there is none. */
export function nextDeadline(
  input: DeadlineInput,
  today: CalendarDate,
  rules: RuleBook,
  settings: DeadlineSettings = defaultDeadlineSettings,
): Deadline | null {
  return deadlines(input, today, rules, settings)[0] ?? null;
}

function addTermDeadlines(
  found: Deadline[],
  { terms, wantedEnd }: DeadlineInput,
  today: CalendarDate,
  rules: RuleBook,
  settings: DeadlineSettings,
): void {
  const { currentEnd, taken, open } = termPosition(terms, today);
  if (currentEnd === null) {
    if (!wantedEnd) return;
    const date = lastNoticeDay(wantedEnd, terms.notice);
    found.push({ kind: 'terminationNotice', date, actBy: actBy(date, settings) });
    return;
  }
  if (currentEnd >= today) {
    open.forEach((option, index) => {
      const termBefore = endAfterOptions(terms, taken + index) ?? currentEnd;
      const date = optionDecisionDate(terms, option, termBefore);
      found.push({ kind: 'optionDecision', date, actBy: actBy(date, settings), optionSequence: option.sequence });
    });
    const date = renewalStart(terms, currentEnd, today, rules, settings);
    found.push({ kind: 'renewalStart', date, actBy: actBy(date, settings) });
  }
  // An expired agreement has no automatic option left: it would have carried on.
  if (open[0]?.mode !== 'automatic') {
    found.push({ kind: 'expiry', date: currentEnd, actBy: actBy(currentEnd, settings) });
  }
}

function addStandingDeadlines(
  found: Deadline[],
  { terms, calledOff, knownPersonIds }: DeadlineInput,
  settings: DeadlineSettings,
): void {
  const { reviewDate, startDate, ownerId, maximumValue } = terms;
  if (reviewDate !== null) found.push({ kind: 'review', date: reviewDate, actBy: actBy(reviewDate, settings) });
  const crossing = calledOff && highestCrossing(calledOff, maximumValue, settings.ceilingPercents);
  if (crossing) {
    found.push({ kind: 'ceiling', date: crossing.on, actBy: actBy(crossing.on, settings), percent: crossing.percent });
  }
  if (!isOwned(ownerId, knownPersonIds)) {
    found.push({ kind: 'owner', date: startDate, actBy: actBy(startDate, settings) });
  }
}

/** The latest start of a new competition: `end` less the notice and the lead time of the procedure that the value calls for by the rules known today. */
export function renewalStart(
  terms: AgreementTerms,
  currentEnd: CalendarDate,
  today: CalendarDate,
  rules: RuleBook,
  settings: DeadlineSettings,
): CalendarDate {
  return addMonths(lastNoticeDay(currentEnd, terms.notice), -leadMonths(terms, today, rules, settings));
}

/** The new competition is judged by the rules known today: it has not started yet. A framework's value is its maximum, when that is known. */
function leadMonths(terms: AgreementTerms, today: CalendarDate, rules: RuleBook, settings: DeadlineSettings): number {
  const { estimatedValue, maximumValue, purchaseType } = terms;
  const value = estimatedValue === null && maximumValue === null ? null : Math.max(estimatedValue ?? 0, maximumValue ?? 0);
  const part = value === null ? null : procedurePart({ value, purchaseType, startedOn: today }, rules);
  return part === null ? Math.max(...Object.values(settings.leadMonths)) : settings.leadMonths[part];
}

function actBy(date: CalendarDate, settings: DeadlineSettings): CalendarDate {
  return lastWorkingDayOnOrBefore(date, settings.calendar);
}

function byActBy(a: Deadline, b: Deadline): number {
  if (a.actBy !== b.actBy) return a.actBy < b.actBy ? -1 : 1;
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
