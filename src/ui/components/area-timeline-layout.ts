import { addMonths, dateOf, monthOf, toDayNumber, yearOf, type CalendarDate } from '../../domain/calendar-date';
import type { Deadline } from '../../domain/deadline';
import { termSegments, type TermSegment } from '../../domain/term-segments';
import type { RegisterRow } from '../state/register-row';

/** Two years: what every decision of an agreement that ends soon falls within. */
export const timelineMonths = 24;

/** The stretch that is drawn: a little of the past, so that today has a place, and some months ahead. */
export interface TimelineRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export function timelineRange(today: CalendarDate, months: number = timelineMonths): TimelineRange {
  return { from: addMonths(today, -2), to: addMonths(today, months) };
}

export type BarLook = 'fixed' | 'taken' | 'open';

/** A part of a term; `left` and `width` in percent of the range. */
export interface Bar {
  readonly look: BarLook;
  readonly left: number;
  readonly width: number;
  /** The term began before the range, or goes on after it. */
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** A day to act by. `left` in percent; a day before the range stands at its edge. */
export interface Mark {
  readonly deadline: Deadline;
  readonly left: number;
  readonly isNext: boolean;
}

export interface TimelineRow {
  readonly row: RegisterRow;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
}

/** Percent of the range from its start to the beginning of a day. */
export function placeIn(range: TimelineRange, day: CalendarDate, after = 0): number {
  const first = toDayNumber(range.from);
  return ((toDayNumber(day) + after - first) * 100) / (toDayNumber(range.to) - first);
}

/** The first days of every third month in the range. */
export function quarterStarts(range: TimelineRange): readonly CalendarDate[] {
  const starts: CalendarDate[] = [];
  let day = dateOf(yearOf(range.from), monthOf(range.from) - ((monthOf(range.from) - 1) % 3), 1);
  while (day <= range.to) {
    if (day >= range.from) starts.push(day);
    day = addMonths(day, 3);
  }
  return starts;
}

/**
 * The agreements that have something in the range, the most urgent deadline first, then the first to end. Drafts, and what was terminated or marked
 * as ended, are left out.
 */
export function timelineRows(rows: readonly RegisterRow[], today: CalendarDate, range: TimelineRange): readonly TimelineRow[] {
  return rows
    .filter(({ agreement: { status, startDate }, currentEnd }) => {
      if (status !== 'signed' && status !== 'active') return false;
      return startDate <= range.to && (currentEnd === null || currentEnd >= range.from);
    })
    .map((row) => ({ row, bars: barsOf(row, today, range), marks: marksOf(row, range) }))
    .sort((a, b) => compare(urgency(a), urgency(b)) || compare(endOf(a.row), endOf(b.row)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const never = '9999-12-31';
const urgency = ({ marks }: TimelineRow) => marks[0]?.deadline.actBy ?? never;
const endOf = (row: RegisterRow) => row.currentEnd ?? never;

function barsOf(row: RegisterRow, today: CalendarDate, range: TimelineRange): readonly Bar[] {
  return termSegments(row.agreement, today).flatMap((segment): Bar[] => {
    const look = lookOf(segment);
    if (look === null) return [];
    const from = placeIn(range, segment.from);
    const to = segment.to === null ? 100 : placeIn(range, segment.to, 1);
    if (to <= 0 || from >= 100) return [];
    const left = Math.max(0, from);
    return [
      {
        look,
        left,
        width: Math.min(100, to) - left,
        cutLeft: from < 0,
        cutRight: segment.to === null || to > 100,
      },
    ];
  });
}

function lookOf(segment: TermSegment): BarLook | null {
  if (segment.kind === 'fixed') return 'fixed';
  if (segment.state === 'exercised' || segment.state === 'continued') return 'taken';
  return segment.state === 'open' ? 'open' : null;
}

/** The end of a term is seen on its bar; an owner who is missing has no day. A new competition is next only when no option is left. */
function marksOf({ deadlines }: RegisterRow, range: TimelineRange): readonly Mark[] {
  const hasOption = deadlines.some(({ kind }) => kind === 'optionDecision');
  return deadlines
    .filter(({ kind, actBy }) => {
      if (actBy > range.to) return false;
      if (kind === 'renewalStart') return !hasOption;
      return kind === 'optionDecision' || kind === 'review' || kind === 'terminationNotice';
    })
    .map((deadline, index) => ({
      deadline,
      left: Math.max(0, placeIn(range, deadline.actBy, 0.5)),
      isNext: index === 0,
    }));
}
