import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { AgreementTerms } from '../../domain/agreement';
import { addMonths, toDayNumber, type CalendarDate } from '../../domain/calendar-date';
import { termSegments, type TermSegment } from '../../domain/term-segments';
import { useText } from '../text/TextProvider';

const useStyles = makeStyles({
  root: { position: 'relative', height: '18px', width: '100%', overflow: 'hidden', forcedColorAdjust: 'none' },
  segment: {
    position: 'absolute',
    top: '6px',
    height: '6px',
    minWidth: '3px',
    borderRadius: tokens.borderRadiusMedium,
    boxSizing: 'border-box',
  },
  fixed: { backgroundColor: tokens.colorBrandForeground2 },
  taken: { backgroundColor: tokens.colorBrandStroke2, border: `1px solid ${tokens.colorBrandStroke1}` },
  open: { border: `1px dashed ${tokens.colorBrandStroke1}` },
  gone: { border: `1px dashed ${tokens.colorNeutralStroke1}` },
  past: { backgroundColor: tokens.colorNeutralStroke1 },
  today: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '2px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
  },
  more: {
    position: 'absolute',
    right: 0,
    top: '3px',
    fontSize: '11px',
    lineHeight: '12px',
    color: tokens.colorNeutralForeground3,
  },
});

/** The stretch of time that bars share, so that today stands in the same place in all of them. */
export interface TermScale {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Two years back and four ahead: a framework agreement of four years with its options is seen whole when it matters. */
export function termScale(today: CalendarDate): TermScale {
  return { from: addMonths(today, -24), to: addMonths(today, 48) };
}

type Look = 'fixed' | 'taken' | 'open' | 'gone' | 'past';
function lookOf(segment: TermSegment, over: boolean): Look {
  if (segment.kind === 'fixed') return over ? 'past' : 'fixed';
  if (segment.state === 'exercised' || segment.state === 'continued') return over ? 'past' : 'taken';
  return segment.state === 'open' ? 'open' : 'gone';
}

/** An agreement's term in one line: the fixed part filled, taken options lighter, open ones dashed, and a line for today. */
export const TermBar = memo(function TermBar({
  terms,
  currentEnd,
  today,
  scale,
}: {
  terms: AgreementTerms;
  currentEnd: CalendarDate | null;
  today: CalendarDate;
  scale: TermScale;
}) {
  const styles = useStyles();
  const { t, format } = useText();
  const first = toDayNumber(scale.from);
  const span = toDayNumber(scale.to) - first;
  const place = (day: CalendarDate, after = 0) => Math.min(100, Math.max(0, ((toDayNumber(day) + after - first) / span) * 100));
  const over = currentEnd !== null && currentEnd < today;
  const segments = termSegments(terms, today);
  const drawn = segments.flatMap((segment) => {
    const left = place(segment.from);
    const right = segment.to === null ? 100 : place(segment.to, 1);
    if (left >= 100) return [];
    // What ended before the scale begins is a stub at its edge: the row is not without a term.
    if (right <= 0) return segment === segments.at(-1) ? [{ left: 0, width: 1.5, look: 'past' as const }] : [];
    return [{ left, width: Math.max(0.5, right - left - 0.6), look: lookOf(segment, over) }];
  });
  const openOptions = segments.filter((segment) => segment.kind === 'option' && segment.state === 'open').length;
  const start = format.date(terms.startDate);
  const words = [
    currentEnd === null
      ? t('common.timeline.openEnded', { start })
      : t('common.timeline.summary', { start, end: format.date(currentEnd) }),
    ...(openOptions > 0 ? [t('register.term.openOptions', { count: openOptions })] : []),
  ].join('. ');
  return (
    <div className={styles.root} role="img" aria-label={words} title={words}>
      {drawn.map(({ left, width, look }) => (
        <span
          key={`${left}-${look}`}
          className={mergeClasses(styles.segment, styles[look])}
          style={{ left: `${left}%`, width: `${width}%` }}
        />
      ))}
      <span className={styles.today} style={{ left: `${place(today)}%` }} />
    </div>
  );
});
