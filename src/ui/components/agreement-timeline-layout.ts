import type { AgreementTerms } from '../../domain/agreement';
import { addMonths, toDayNumber, type CalendarDate } from '../../domain/calendar-date';
import { defaultDeadlineSettings } from '../../domain/deadline-settings';
import { termSegments, type OptionSegmentState } from '../../domain/term-segments';
import { lastWorkingDayOnOrBefore } from '../../domain/working-days';

export type BarLook = 'fixed' | 'taken' | 'open' | 'gone';

export interface TimelineBar {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  /** Missing on the fixed part. */
  readonly sequence?: number;
  readonly state?: OptionSegmentState;
  readonly look: BarLook;
  readonly x: number;
  readonly width: number;
}

/** A working day by which somebody has to act. */
export interface TimelineMarker {
  readonly kind: 'option' | 'review';
  readonly date: CalendarDate;
  readonly sequence?: number;
  readonly x: number;
  /** The first is drawn with the weight of what is next. */
  readonly isNext: boolean;
}

export interface TimelineLayout {
  readonly bars: readonly TimelineBar[];
  readonly markers: readonly TimelineMarker[];
  readonly todayX: number;
  /** Days written under the line: the start and the end of each part, those that would touch left out. */
  readonly ticks: readonly { readonly date: CalendarDate; readonly x: number }[];
}

const gap = 3;
/** Room for "sept. 2027" in the small size. */
const tickWidth = 68;
const tickGap = 6;

/**
 * Where everything stands on a time line of so many pixels. The line runs from the first day to the last possible one, and further when today is
 * outside it; an open-ended agreement runs a year past today.
 */
export function timelineLayout(terms: AgreementTerms, today: CalendarDate, width: number): TimelineLayout {
  const segments = termSegments(terms, today);
  const lastSegment = segments.at(-1);
  const lastEnd = lastSegment?.to ?? addMonths(later(today, terms.reviewDate ?? today, terms.startDate), 12);
  const first = toDayNumber(earlier(terms.startDate, today));
  const last = toDayNumber(later(lastEnd, today)) + 1;
  const scale = width / Math.max(1, last - first);
  const place = (day: CalendarDate, after = 0) => (toDayNumber(day) + after - first) * scale;

  const bars = segments.map((segment): TimelineBar => {
    const x = place(segment.from);
    const right = place(segment.to ?? lastEnd, 1);
    const common = { from: segment.from, to: segment.to, x, width: Math.max(2, right - x - gap) };
    return segment.kind === 'fixed'
      ? { ...common, look: 'fixed' }
      : { ...common, sequence: segment.sequence, state: segment.state, look: lookOf(segment.state) };
  });
  const decisions = segments.flatMap((segment) =>
    segment.kind === 'option' && segment.state === 'open'
      ? [{ kind: 'option' as const, date: actBy(segment.decisionDate), sequence: segment.sequence }]
      : [],
  );
  const review = terms.reviewDate === null ? [] : [{ kind: 'review' as const, date: actBy(terms.reviewDate) }];
  const markers = [...decisions, ...review].map((marker, index) => ({
    ...marker,
    x: Math.min(width, Math.max(0, place(marker.date, 1))),
    isNext: index === 0,
  }));
  return { bars, markers, todayX: place(today), ticks: ticksOf(bars, width) };
}

const actBy = (day: CalendarDate) => lastWorkingDayOnOrBefore(day, defaultDeadlineSettings.calendar);

function ticksOf(bars: readonly TimelineBar[], width: number): TimelineLayout['ticks'] {
  const wanted = bars.flatMap(({ from, to, x, width: length }, index) => [
    ...(index === 0 ? [{ date: from, x }] : []),
    ...(to === null ? [] : [{ date: to, x: Math.min(width, x + length) }]),
  ]);
  // The first and the last day say most; those between are written where there is room.
  const byWeight = [...wanted.slice(0, 1), ...wanted.slice(1).toReversed()];
  const kept: { readonly date: CalendarDate; readonly x: number }[] = [];
  for (const tick of byWeight) {
    const [from, to] = tickSpan(tick.x, width);
    const touches = kept.some((other) => {
      const [start, end] = tickSpan(other.x, width);
      return from < end + tickGap && start < to + tickGap;
    });
    if (!touches) kept.push(tick);
  }
  return kept.toSorted((a, b) => a.x - b.x);
}

/** How the words of a day stand to its place: beside it at the edges, so that they stay inside, and across it elsewhere. */
export function tickAnchor(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < tickWidth / 2) return 'start';
  return x > width - tickWidth / 2 ? 'end' : 'middle';
}

function tickSpan(x: number, width: number): readonly [from: number, to: number] {
  const anchor = tickAnchor(x, width);
  if (anchor === 'start') return [x, x + tickWidth];
  return anchor === 'end' ? [x - tickWidth, x] : [x - tickWidth / 2, x + tickWidth / 2];
}

function lookOf(state: OptionSegmentState): BarLook {
  if (state === 'exercised' || state === 'continued') return 'taken';
  return state === 'open' ? 'open' : 'gone';
}

const earlier = (a: CalendarDate, b: CalendarDate) => (a < b ? a : b);
const later = (...dates: readonly [CalendarDate, ...CalendarDate[]]) => dates.reduce((a, b) => (a > b ? a : b));
