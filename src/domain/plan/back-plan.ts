import type { ProcedurePart } from '../agreement';
import { addDays, addMonths, calendarDate, daysBetween, type CalendarDate } from '../calendar-date';
import { defaultDeadlineSettings, type DeadlineSettings } from '../deadline-settings';
import { procedurePart } from '../procedure';
import type { Procurement, ProcurementPhase } from '../procurement';
import { ruleInForce, type RuleBook } from '../rules-in-force';
import { lastWorkingDayOnOrBefore } from '../working-days';
import { milestones, type Milestone, type Stage } from './milestones';
import { ruleChanges } from './rule-changes';

/** What a plan backwards is made from. */
export type Planned = Pick<
  Procurement,
  'estimatedValue' | 'purchaseType' | 'neededBy' | 'plannedStart' | 'startedOn' | 'phase' | 'procedure'
>;

export interface BackPlan {
  /** «Seinaste trygge start»: a working day. */
  readonly start: CalendarDate;
  /** The procedure that value and kind call for; `null` when the value, or the rule of that day, is not known: then the longest lead time is taken. */
  readonly part: ProcedurePart | null;
  readonly leadMonths: number;
  /** The day whose rules were asked. */
  readonly judgedOn: CalendarDate;
  /** From the start to the day it is needed, in order. */
  readonly milestones: readonly Milestone[];
  /** The first stage that has not been reached; `null` when it is over. */
  readonly next: Milestone | null;
  /** Days that `next` is behind; 0 while it is on time. */
  readonly lateDays: number;
  /** The planned start is after the safe one by the rules of that day. */
  readonly plannedTooLate: boolean;
}

/** Dates before this cannot be counted back from: the calendar begins in 1900. */
const earliest = calendarDate('1910-01-01');

/**
 * When something has to be begun to be there when it is needed: the day it is needed less the lead time of the procedure, on or before which is a working day.
 *
 * The start decides the rules, and the rules decide the lead time. It is solved without going in a circle by asking the other way: of all days, which is the
 * last whose own rules leave time enough? Between two changes of rules every day has the same lead time, so each such stretch has one answer, and the latest
 * is taken. What has been started is judged by the day it started. What has not cannot begin before today, so when no day from today is safe it is late, and
 * the lateness is measured by the rules of today, which are those it would be started under.
 *
 * A procedure that somebody chose counts when it takes longer than the one that is called for.
 * @returns `null` when it is over, or there is no day it is needed (or one before 1910).
 * @example backPlan({ neededBy: '2027-11-01', estimatedValue: 2_600_000, … }, calendarDate('2026-11-23'), book)?.start // '2026-10-30': 12 months, a Friday
 */
export function backPlan(
  procurement: Planned,
  today: CalendarDate,
  book: RuleBook,
  settings: DeadlineSettings = defaultDeadlineSettings,
): BackPlan | null {
  const { neededBy, startedOn, plannedStart, phase } = procurement;
  if (neededBy === null || neededBy < earliest || phase === 'cancelled' || phase === 'awarded') return null;
  const on = (judgedOn: CalendarDate) => lead(procurement, neededBy, judgedOn, book, settings);
  const found = startedOn !== null ? on(startedOn) : (latestFrom(today, procurement, on, book, settings) ?? on(today));
  const standstill = ruleInForce(book, 'standstillDays', found.judgedOn)?.value ?? usualStandstill;
  const way = milestones(found.part, found.start, neededBy, standstill, settings.calendar);
  const next = way.find(({ stage }) => isAhead(stage, phase, startedOn)) ?? null;
  return {
    ...found,
    milestones: way,
    next,
    lateDays: next === null ? 0 : Math.max(0, daysBetween(next.date, today)),
    plannedTooLate: startedOn === null && plannedStart !== null && isNotStarted(phase) && plannedStart > on(plannedStart).start,
  };
}

/** «Seinaste trygge start» alone. @example latestSafeStart({ neededBy: '2027-02-01', estimatedValue: 50_000, … }, today, book) // '2026-12-31': 1 January is a holiday */
export function latestSafeStart(
  procurement: Planned,
  today: CalendarDate,
  book: RuleBook,
  settings: DeadlineSettings = defaultDeadlineSettings,
): CalendarDate | null {
  return backPlan(procurement, today, book, settings)?.start ?? null;
}

type Lead = Pick<BackPlan, 'start' | 'part' | 'leadMonths' | 'judgedOn'>;

/** When the book lacks the value: the ten days of FOA § 25-2. */
const usualStandstill = 10;

function lead(
  { estimatedValue, purchaseType, procedure }: Planned,
  neededBy: CalendarDate,
  judgedOn: CalendarDate,
  book: RuleBook,
  { leadMonths, calendar }: DeadlineSettings,
): Lead {
  const called =
    estimatedValue === null ? null : procedurePart({ value: estimatedValue, purchaseType, startedOn: judgedOn }, book);
  const part = called !== null && procedure !== null && leadMonths[procedure] > leadMonths[called] ? procedure : called;
  const months = part === null ? Math.max(...Object.values(leadMonths)) : leadMonths[part];
  return { start: lastWorkingDayOnOrBefore(addMonths(neededBy, -months), calendar), part, leadMonths: months, judgedOn };
}

/** The latest day from `first` whose own rules leave time enough; `null` when there is none. */
function latestFrom(
  first: CalendarDate,
  { purchaseType }: Planned,
  on: (day: CalendarDate) => Lead,
  book: RuleBook,
  { calendar }: DeadlineSettings,
): Lead | null {
  const changes = ruleChanges(purchaseType, book).filter((day) => day > first);
  const begins = [first, ...changes];
  for (let index = begins.length - 1; index >= 0; index -= 1) {
    const from = begins[index] ?? first;
    const found = on(from);
    const after = begins[index + 1];
    // The stretch may end before its own answer: then its last day is the latest under these rules, and there is time left over.
    const start = after !== undefined && found.start >= after ? addDays(after, -1) : found.start;
    const working = lastWorkingDayOnOrBefore(start, calendar);
    if (working >= from) return { ...found, start: working, judgedOn: working };
  }
  return null;
}

const rank: Readonly<Record<ProcurementPhase, number>> = {
  need: 0,
  planned: 0,
  marketDialogue: 2,
  announced: 3,
  evaluation: 4,
  standstill: 5,
  awarded: 7,
  cancelled: 7,
};
const stageRank: Readonly<Record<Stage, number>> = {
  start: 1,
  marketDialogue: 2,
  announced: 3,
  evaluation: 4,
  standstill: 5,
  awarded: 6,
  neededBy: 7,
};

const isNotStarted = (phase: ProcurementPhase) => rank[phase] === 0;

function isAhead(stage: Stage, phase: ProcurementPhase, startedOn: CalendarDate | null): boolean {
  return stageRank[stage] > Math.max(rank[phase], startedOn === null ? 0 : stageRank.start);
}
