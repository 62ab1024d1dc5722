import { calendarDate } from '../../../domain/calendar-date';
import type { Comparison } from '../../../domain/indicators/comparison';
import type { Indicator } from '../../../domain/indicators/indicator';
import type { Format } from '../../text/format';
import type { IndicatorsText } from '../../text/indicators/indicators-text';

export interface FigureContext {
  readonly words: IndicatorsText;
  readonly format: Format;
}

/** A share as "77,8 %", a count as "14". */
export function figureText({ unit }: Pick<Indicator, 'unit'>, figure: number, { words, format }: FigureContext): string {
  return unit === 'share' ? words.percent(format.decimal(figure)) : format.decimal(figure);
}

/** "2025" as it is, "2025-03" as "mars 2025". */
export function periodText(period: string, { format }: FigureContext): string {
  return period.length === 4 ? period : format.month(calendarDate(`${period}-01`));
}

/** What the target says of the figure; `null` when there is none that can be met. */
export function targetText(indicator: Indicator, { target, isMet }: Comparison, context: FigureContext): string | null {
  if (target === null || isMet === null) return null;
  const say = context.words.target[isMet ? 'met' : indicator.direction === 'higher' ? 'below' : 'above'];
  return say(figureText(indicator, target, context));
}

/** The last period's value and the way from it to the figure: "82,5 % i 2025 · ned 4,7 prosentpoeng". `null` when nothing was measured before. */
export function trendText(
  indicator: Indicator,
  figure: number | null,
  { earlier }: Comparison,
  context: FigureContext,
): string | null {
  const last = earlier.at(-1);
  if (last === undefined) return null;
  const { trend } = context.words;
  const before = trend.before(figureText(indicator, last.value, context), periodText(last.period, context));
  return figure === null ? before : `${before} · ${changeText(indicator, figure - last.value, context)}`;
}

function changeText({ unit }: Pick<Indicator, 'unit'>, change: number, { words: { trend }, format }: FigureContext): string {
  const size = Math.round(Math.abs(change) * 10) / 10;
  if (size === 0) return trend.same;
  const difference = unit === 'share' ? trend.points(format.decimal(size)) : format.decimal(size);
  return change > 0 ? trend.up(difference) : trend.down(difference);
}
