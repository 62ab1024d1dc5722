import { addMonths, daysBetween, type CalendarDate } from '../calendar-date';
import type { FollowUp } from '../follow-up';
import { lastWorkingDayOnOrBefore } from '../working-days';
import { isAtLeast, type RiskAnswers, type RiskFactor, type RiskLevel } from './risk-factors';

/** The kinds of control there are: what is asked of the supplier, from the least to the most. */
export const controlKeys = ['selfReport', 'documents', 'subcontractors', 'supplyChain', 'serviceQuality', 'onSite'] as const;
export type ControlKey = (typeof controlKeys)[number];

/** A kind of control at a level: the first within so many months, then every so many. */
interface ControlStep {
  readonly control: ControlKey;
  readonly level: RiskLevel;
  readonly firstWithin: number;
  readonly every: number;
  /** Only when this factor is at least medium. */
  readonly factor?: RiskFactor;
}

/**
 * What is proposed by level. That a report from the supplier comes first, within a month, then papers and at last a visit by how large the risk is, is DFØ's
 * guidance on control of wages and working conditions (ch. 4 and 5, read 2026-11-23). How often is our own proposal, to be changed by who plans. [?]
 */
const steps: readonly ControlStep[] = [
  { control: 'selfReport', level: 'low', firstWithin: 1, every: 24 },
  { control: 'selfReport', level: 'medium', firstWithin: 1, every: 12 },
  { control: 'selfReport', level: 'high', firstWithin: 1, every: 6 },
  { control: 'documents', level: 'medium', firstWithin: 4, every: 12 },
  { control: 'documents', level: 'high', firstWithin: 2, every: 6 },
  { control: 'subcontractors', level: 'medium', firstWithin: 3, every: 12, factor: 'subcontractors' },
  { control: 'subcontractors', level: 'high', firstWithin: 2, every: 6, factor: 'subcontractors' },
  { control: 'supplyChain', level: 'medium', firstWithin: 6, every: 24, factor: 'highRiskProducts' },
  { control: 'supplyChain', level: 'high', firstWithin: 4, every: 12, factor: 'highRiskProducts' },
  { control: 'serviceQuality', level: 'medium', firstWithin: 6, every: 12, factor: 'sensitiveService' },
  { control: 'serviceQuality', level: 'high', firstWithin: 3, every: 6, factor: 'sensitiveService' },
  { control: 'onSite', level: 'high', firstWithin: 6, every: 12 },
];

/** An agreement may last for very long, or for ever: a plan further ahead than this is none. */
export const planMonths = 24;

export interface PlannedControl {
  readonly control: ControlKey;
  /** A working day. */
  readonly due: CalendarDate;
}

/** How often each control of a level is proposed, in months, for showing it in words. */
export interface ProposedControl {
  readonly control: ControlKey;
  readonly every: number;
}

/** @example proposedControls('low', answers) // [{ control: 'selfReport', every: 24 }] */
export function proposedControls(level: RiskLevel, answers: RiskAnswers): readonly ProposedControl[] {
  return stepsFor(level, answers).map(({ control, every }) => ({ control, every }));
}

/**
 * The controls of a plan with their days, soonest first: from `today` until the agreement's end, but at most two years ahead. A control whose first day would
 * come after the end is due on the last working day of the agreement; nothing is planned for one that is over.
 * @param end the last day of the running term; `null` when open-ended.
 * @example controlPlan('low', answers, calendarDate('2026-11-23'), null)[0] // { control: 'selfReport', due: '2026-12-23' }
 */
export function controlPlan(
  level: RiskLevel,
  answers: RiskAnswers,
  today: CalendarDate,
  end: CalendarDate | null,
): readonly PlannedControl[] {
  if (end !== null && end <= today) return [];
  const horizon = addMonths(today, planMonths);
  const last = end !== null && end < horizon ? end : horizon;
  return stepsFor(level, answers)
    .flatMap(({ control, firstWithin, every }) => daysOf(firstWithin, every, today, last).map((due) => ({ control, due })))
    .toSorted((a, b) =>
      a.due === b.due ? controlKeys.indexOf(a.control) - controlKeys.indexOf(b.control) : a.due < b.due ? -1 : 1,
    );
}

function stepsFor(level: RiskLevel, answers: RiskAnswers): readonly ControlStep[] {
  return steps.filter((step) => step.level === level && (step.factor === undefined || isAtLeast(answers[step.factor], 'medium')));
}

function daysOf(firstWithin: number, every: number, today: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let months = firstWithin; addMonths(today, months) <= last; months += every)
    days.push(workday(addMonths(today, months), today));
  return days.length > 0 ? days : [workday(last, today)];
}

/** The working day on or before, but never one that has passed. */
function workday(day: CalendarDate, today: CalendarDate): CalendarDate {
  const due = lastWorkingDayOnOrBefore(day);
  return due < today ? day : due;
}

/** Two controls of the same kind this near one another are the same one. */
const sameWithinDays = 45;

/**
 * Whether a control stands in the follow-up already, so that a plan made again makes nothing twice. They are known by their words, whatever the language:
 * `titles` are what the control is called.
 */
export function isPlannedAlready(
  due: CalendarDate,
  titles: readonly string[],
  existing: readonly Pick<FollowUp, 'kind' | 'title' | 'due'>[],
): boolean {
  const known = new Set(titles.map(plain));
  return existing.some(
    (each) => each.kind === 'control' && known.has(plain(each.title)) && Math.abs(daysBetween(each.due, due)) <= sameWithinDays,
  );
}

const plain = (title: string) => title.trim().toLowerCase();
