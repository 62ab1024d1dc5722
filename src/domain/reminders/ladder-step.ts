import { addDays, addMonths, daysBetween, monthOf, parseCalendarDate, yearOf, type CalendarDate } from '../calendar-date';
import { lastWorkingDayOnOrBefore, type WorkingCalendar } from '../working-days';
import type { ReminderRule } from './reminder-rule';

/** A step of a ladder as it falls for one deadline. */
export interface LadderStep {
  /** Part of a reminder's identity, so it is never reworded: `months-3-before`, `on-the-day`, `weeks-2-after`. */
  readonly step: string;
  readonly day: CalendarDate;
  /** One of a row that goes on for as long as nothing is decided. */
  readonly isRepeat: boolean;
}

type Offset = Pick<ReminderRule, 'offset' | 'unit' | 'side'>;

/** What begins a step with a day of its own: what a person asked to be reminded on, and what was handed to them. */
export type DatedStep = 'reminded' | 'handed-over';
const onTheDay = 'on-the-day';

/**
 * The name of a step. The same offset has one name, whether a rule of its own or a repeat says it.
 * @example stepName({ offset: 3, unit: 'months', side: 'before' }) // 'months-3-before'
 */
export function stepName({ offset, unit, side }: Offset): string {
  return offset === 0 ? onTheDay : `${unit}-${offset}-${side}`;
}

/** A step with a day of its own. @example datedStep('reminded', '2027-01-15') // 'reminded-2027-01-15' */
export function datedStep(why: DatedStep, day: CalendarDate): string {
  return `${why}-${day}`;
}

/**
 * The day that a step falls on. Counted from `actBy`, not from the contract's date: "1 day before" a Sunday would otherwise come when the last working day
 * has gone. A step before falls on the last working day on or before its day: nothing is sent on the others, and the next working day may be that of the
 * step after it.
 * @example stepDay({ offset: 1, unit: 'months', side: 'before' }, '2027-03-31') // '2027-02-26': 28 February is a Sunday
 */
export function stepDay({ offset, unit, side }: Offset, actBy: CalendarDate, calendar?: WorkingCalendar): CalendarDate {
  // A day to act by is a working day already.
  if (offset === 0) return actBy;
  const signed = side === 'before' ? -offset : offset;
  const day = unit === 'months' ? addMonths(actBy, signed) : addDays(actBy, unit === 'weeks' ? signed * 7 : signed);
  return side === 'before' ? lastWorkingDayOnOrBefore(day, calendar) : day;
}

/**
 * The day of a step by its name; `null` for what is no step of a ladder, such as an escalation.
 * @example dayOfStep('weeks-2-after', '2026-03-02') // '2026-03-16'
 */
export function dayOfStep(step: string, actBy: CalendarDate, calendar?: WorkingCalendar): CalendarDate | null {
  if (step === onTheDay) return actBy;
  if (step.startsWith('escalation')) return null;
  const [, dated] = /^(?:reminded|handed-over)-(.*)$/.exec(step) ?? [];
  if (dated !== undefined) return parseCalendarDate(dated);
  const [, unit, offset, side] = /^(days|weeks|months)-(\d+)-(before|after)$/.exec(step) ?? [];
  if (unit === undefined) return null;
  return stepDay({ offset: Number(offset), unit, side } as Offset, actBy, calendar);
}

/** What of a rule has come by a day: for one that repeats only the last, since those before it will never be asked again. */
export function lastStep(
  rule: ReminderRule,
  actBy: CalendarDate,
  today: CalendarDate,
  calendar?: WorkingCalendar,
): LadderStep | null {
  const times = repeats(rule) ? timesBy(rule, actBy, today) : 1;
  if (times < 1) return null;
  const day = nthDay(rule, times, actBy, calendar);
  return day <= today ? nth(rule, times, day) : null;
}

/** The first of a rule that comes after a day. */
export function nextStep(
  rule: ReminderRule,
  actBy: CalendarDate,
  today: CalendarDate,
  calendar?: WorkingCalendar,
): LadderStep | null {
  const times = repeats(rule) ? timesBy(rule, actBy, today) + 1 : 1;
  const day = nthDay(rule, times, actBy, calendar);
  return day > today ? nth(rule, times, day) : null;
}

/** Only what comes after can come again: before the deadline the ladder says itself how often. */
function repeats({ repeats: isRepeating, side, offset }: ReminderRule): boolean {
  return isRepeating && side === 'after' && offset > 0;
}

// A sweep asks for a million days, and for the names of few.
function nthDay(
  { offset, unit, side }: ReminderRule,
  times: number,
  actBy: CalendarDate,
  calendar?: WorkingCalendar,
): CalendarDate {
  return stepDay({ offset: offset * times, unit, side }, actBy, calendar);
}

function nth(rule: ReminderRule, times: number, day: CalendarDate): LadderStep {
  const { offset, unit, side } = rule;
  return { step: stepName({ offset: offset * times, unit, side }), day, isRepeat: repeats(rule) };
}

/** How often a repeating rule has come by a day. */
function timesBy({ offset, unit }: ReminderRule, actBy: CalendarDate, today: CalendarDate): number {
  if (today <= actBy) return 0;
  if (unit !== 'months') return Math.floor(daysBetween(actBy, today) / (unit === 'weeks' ? offset * 7 : offset));
  const months = (yearOf(today) - yearOf(actBy)) * 12 + monthOf(today) - monthOf(actBy);
  const times = Math.floor(months / offset);
  return addMonths(actBy, times * offset) <= today ? times : times - 1;
}
