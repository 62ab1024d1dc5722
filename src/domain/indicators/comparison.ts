import type { CalendarDate } from '../calendar-date';
import type { Indicator } from './indicator';
import type { MeasuredValue } from './measured-value';

/** What a figure is held against. */
export interface Comparison {
  /** In force today; `null` when there is none. */
  readonly target: number | null;
  /** `null` when there is no target, nothing to measure, or no way that is better. */
  readonly isMet: boolean | null;
  /** Of periods that are over, oldest first: years where there are any, else months; no more than are shown. */
  readonly earlier: readonly Pick<MeasuredValue, 'period' | 'value'>[];
}

/** More points than this is no small line. */
const mostPeriods = 6;

/**
 * The target and the earlier values of an indicator, out of the rows of the list Indicators with its code (`listedCode`).
 *
 * The target is that of the latest period that has begun. A share without a target for the area is held against the municipality's; a count is not,
 * because an area's count is a part of the whole. Of several rows for one period the last that was added counts.
 * @example comparisonOf(withOwner, 77.8, values, { areaId: null, today }) // { target: 95, isMet: false, earlier: [{ period: '2025', value: 82.5 }] }
 */
export function comparisonOf(
  { unit, direction }: Pick<Indicator, 'unit' | 'direction'>,
  figure: number | null,
  values: readonly MeasuredValue[],
  { areaId, today }: { readonly areaId: number | null; readonly today: CalendarDate },
): Comparison {
  const own = values.filter((each) => each.areaId === areaId);
  const whole = unit === 'share' ? values.filter((each) => each.areaId === null) : [];
  const target = targetOf(own, today) ?? targetOf(whole, today);
  return { target, isMet: isMet(direction, figure, target), earlier: earlierOf(own, today) };
}

const byPeriod = (a: MeasuredValue, b: MeasuredValue) => a.periodEnd.localeCompare(b.periodEnd) || a.id - b.id;

function targetOf(values: readonly MeasuredValue[], today: CalendarDate): number | null {
  const begun = values.filter(({ period, target }) => target !== null && period <= today.slice(0, period.length));
  return begun.toSorted(byPeriod).at(-1)?.target ?? null;
}

function isMet(direction: Indicator['direction'], figure: number | null, target: number | null): boolean | null {
  if (direction === 'neutral' || figure === null || target === null) return null;
  return direction === 'higher' ? figure >= target : figure <= target;
}

function earlierOf(values: readonly MeasuredValue[], today: CalendarDate): Comparison['earlier'] {
  const over = values.filter(({ periodEnd }) => periodEnd < today);
  const years = over.filter(({ period }) => period.length === 4);
  const latest = new Map((years.length > 0 ? years : over).toSorted(byPeriod).map((each) => [each.period, each]));
  return [...latest.values()].slice(-mostPeriods).map(({ period, value }) => ({ period, value }));
}
