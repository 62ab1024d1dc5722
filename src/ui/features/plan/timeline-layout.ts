import { addDays, addMonths, dateOf, monthOf, toDayNumber, yearOf, type CalendarDate } from '../../../domain/calendar-date';
import type { Stage } from '../../../domain/plan/milestones';
import type { PlanScale } from './plan-query';
import type { PlanRow } from './plan-rows';

/** The stretch that is drawn: a little of the past, so that today has a place, and two or five years. */
export interface PlanRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export function planRange(today: CalendarDate, scale: PlanScale): PlanRange {
  const back = addMonths(today, scale === 'year' ? -12 : -6);
  return { from: dateOf(yearOf(back), monthOf(back), 1), to: addMonths(today, scale === 'year' ? 60 : 24) };
}

/** Percent of the range from its start to the beginning of a day. */
export function placeOf({ from, to }: PlanRange, day: CalendarDate): number {
  const first = toDayNumber(from);
  return ((toDayNumber(day) - first) * 100) / (toDayNumber(to) - first);
}

/** The days that get a line: the first of every quarter, or of every year. */
export function ticksOf({ from, to }: PlanRange, scale: PlanScale): readonly CalendarDate[] {
  const months = scale === 'year' ? 12 : 3;
  const ticks: CalendarDate[] = [];
  let day = dateOf(yearOf(from), scale === 'year' ? 1 : monthOf(from) - ((monthOf(from) - 1) % 3), 1);
  for (; day <= to; day = addMonths(day, months)) if (day >= from) ticks.push(day);
  return ticks;
}

export type PartLook = 'work' | 'competition' | 'handover';

/** A part of a bar; `left` and `width` in percent of the range. */
export interface PlanBar {
  readonly look: PartLook;
  readonly left: number;
  readonly width: number;
}

export interface PlanLine {
  readonly row: PlanRow;
  readonly bars: readonly PlanBar[];
  /** Where the latest safe start is; `null` outside the range. */
  readonly safe: number | null;
}

/** Those that have something in the range, the first to be done something with first. */
export function planLines(rows: readonly PlanRow[], range: PlanRange): readonly PlanLine[] {
  return rows
    .flatMap((row): PlanLine[] => {
      const bars = barsOf(row, range);
      if (bars.length === 0) return [];
      const at = row.plan === null ? -1 : placeOf(range, row.plan.start);
      return [{ row, bars, safe: at >= 0 && at <= 100 ? at : null }];
    })
    .sort((a, b) => firstDay(a.row).localeCompare(firstDay(b.row)) || a.row.procurement.id - b.row.procurement.id);
}

const firstDay = ({ plan, procurement }: PlanRow) => plan?.next?.date ?? procurement.neededBy ?? '9999';

function barsOf({ plan, procurement }: PlanRow, range: PlanRange): readonly PlanBar[] {
  if (plan === null) return [];
  const dayOf = (stage: Stage) => plan.milestones.find((each) => each.stage === stage)?.date ?? null;
  const { startedOn } = procurement;
  const start = startedOn !== null && startedOn < plan.start ? startedOn : plan.start;
  // Under the act nothing is announced: asking around is its competition.
  const announced = dayOf('announced') ?? addDays(start, 1);
  const awarded = dayOf('awarded') ?? announced;
  const end = dayOf('neededBy') ?? awarded;
  const parts = [
    ['work', start, announced],
    ['competition', announced, awarded],
    ['handover', awarded, addDays(end, 1)],
  ] as const;
  return parts.flatMap(([look, first, last]): PlanBar[] => {
    const left = Math.max(0, placeOf(range, first));
    const right = Math.min(100, placeOf(range, last));
    return right > left ? [{ look, left, width: right - left }] : [];
  });
}
