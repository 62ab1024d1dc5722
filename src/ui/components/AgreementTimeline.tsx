import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { AgreementTerms } from '../../domain/agreement';
import type { CalendarDate } from '../../domain/calendar-date';
import { useText } from '../text/TextProvider';
import { tickAnchor, timelineLayout, type TimelineMarker } from './agreement-timeline-layout';
import { dueTone } from './due-tone';
import { useElementWidth } from './use-element-width';

const useStyles = makeStyles({
  svg: { display: 'block', overflow: 'visible', fontFamily: tokens.fontFamilyBase, fontVariantNumeric: 'tabular-nums' },
  box: { width: '100%' },
  fixed: { fill: tokens.colorBrandBackground },
  taken: { fill: tokens.colorBrandBackground2, stroke: tokens.colorBrandStroke1 },
  open: { fill: 'transparent', stroke: tokens.colorBrandStroke1, strokeDasharray: '4 3' },
  gone: { fill: 'transparent', stroke: tokens.colorNeutralStroke1, strokeDasharray: '4 3' },
  label: { fontSize: tokens.fontSizeBase200, fill: tokens.colorNeutralForeground2 },
  labelOnFixed: { fill: tokens.colorNeutralForegroundOnBrand },
  muted: { fontSize: tokens.fontSizeBase200, fill: tokens.colorNeutralForeground3 },
  today: { stroke: tokens.colorNeutralForeground1 },
  todayLabel: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fill: tokens.colorNeutralForeground1,
  },
  next: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, fill: tokens.colorNeutralForeground1 },
  danger: { fill: tokens.colorStatusDangerForeground1 },
  warning: { fill: tokens.colorStatusWarningForeground3 },
});

const barTop = 30;
const barHeight = 18;
const firstRow = barTop + barHeight + 6;
const rowHeight = 18;
const letterWidth = 6.6;

/** An agreement's life as a line with today on it: the fixed part, the options, and the days to decide them. */
export function AgreementTimeline({ terms, today }: { terms: AgreementTerms; today: CalendarDate }) {
  const styles = useStyles();
  const { t, format } = useText();
  const [box, width] = useElementWidth<HTMLDivElement>(640);
  const layout = useMemo(() => timelineLayout(terms, today, width), [terms, today, width]);
  const markerText = ({ kind, date, sequence }: TimelineMarker) => {
    const day = format.shortDate(date, today);
    return kind === 'review'
      ? t('agreement.timeline.review', { date: day })
      : t('agreement.timeline.marker', { date: day, sequence });
  };
  const rows = placeLabels(
    layout.markers.map((marker) => ({ x: marker.x, width: markerText(marker).length * letterWidth + 20 })),
    width,
  );
  const rowCount = Math.max(0, ...rows.map(({ row }) => row + 1));
  const ticksY = firstRow + rowCount * rowHeight + 14;
  const barText = (sequence: number | undefined, to: CalendarDate | null) => {
    if (sequence !== undefined) return t('common.timeline.option', { sequence });
    return to === null ? t('agreement.timeline.runsOn') : t('common.timeline.fixed');
  };
  // Only what is near is coloured.
  const toneClass = (date: CalendarDate) => {
    const tone = dueTone(date, today);
    return tone === 'danger' ? styles.danger : tone === 'warning' ? styles.warning : undefined;
  };
  const todayWords = t('common.today');
  const todayRoom = (todayWords.length * letterWidth) / 2;

  return (
    <div ref={box} className={styles.box}>
      <svg className={styles.svg} width={width} height={ticksY + 6} role="img" aria-label={useTimelineWords(today, layout)}>
        {layout.bars.map((bar) => {
          const words = barText(bar.sequence, bar.to);
          return (
            <g key={bar.from}>
              <rect
                className={styles[bar.look]}
                x={bar.x}
                y={barTop}
                width={bar.width}
                height={barHeight}
                rx={4}
                strokeWidth={bar.look === 'fixed' ? 0 : 1.5}
              />
              {bar.width > words.length * letterWidth + 16 && (
                <text
                  className={mergeClasses(styles.label, bar.look === 'fixed' && styles.labelOnFixed)}
                  x={bar.x + 10}
                  y={barTop + 13}
                >
                  {words}
                </text>
              )}
            </g>
          );
        })}
        <line
          className={styles.today}
          x1={layout.todayX}
          x2={layout.todayX}
          y1={barTop - 10}
          y2={rowCount === 0 ? barTop + barHeight + 4 : firstRow + 10}
          strokeWidth={2}
        />
        <text
          className={styles.todayLabel}
          x={Math.min(width - todayRoom, Math.max(todayRoom, layout.todayX))}
          y={barTop - 15}
          textAnchor="middle"
        >
          {todayWords}
        </text>
        {layout.markers.map((marker, index) => {
          const place = rows[index];
          const look = marker.isNext ? mergeClasses(styles.next, toneClass(marker.date)) : styles.muted;
          const y = firstRow + (place?.row ?? 0) * rowHeight;
          return (
            <g key={`${marker.kind}-${marker.sequence ?? 0}`}>
              <path className={look} d={`M${marker.x} ${firstRow - 3} l6 11 h-12 z`} />
              <text className={look} x={place?.textX ?? marker.x} y={y + 8} textAnchor={place?.before ? 'end' : 'start'}>
                {markerText(marker)}
              </text>
            </g>
          );
        })}
        {layout.ticks.map((tick) => (
          <text key={tick.date} className={styles.muted} x={tick.x} y={ticksY} textAnchor={tickAnchor(tick.x, width)}>
            {format.month(tick.date)}
          </text>
        ))}
      </svg>
    </div>
  );
}

interface LabelPlace {
  readonly row: number;
  readonly textX: number;
  /** The words stand before the mark, because there is no room after it. */
  readonly before: boolean;
}

/** Each label beside its mark, on the first row where it touches no other label or mark. */
function placeLabels(labels: readonly { readonly x: number; readonly width: number }[], width: number): readonly LabelPlace[] {
  const taken: { row: number; from: number; to: number }[] = labels.map(({ x }) => ({ row: 0, from: x - 7, to: x + 7 }));
  return labels.map(({ x, width: room }) => {
    const before = x + 8 + room > width;
    // Words that fit on neither side start at the edge, on a row of their own.
    const crowded = before && x - 8 - room < 0;
    const from = crowded ? 0 : before ? x - 8 - room : x + 8;
    const to = from + room;
    let row = crowded ? 1 : 0;
    while (taken.some((other) => other.row === row && other.from < to && from < other.to)) row += 1;
    taken.push({ row, from, to });
    return { row, textX: crowded ? 0 : before ? x - 10 : x + 10, before: before && !crowded };
  });
}

/** The same picture in words, in the order of time. */
function useTimelineWords(today: CalendarDate, layout: ReturnType<typeof timelineLayout>): string {
  const { t, format } = useText();
  const bars = layout.bars.map(({ from, to, sequence, state }) => {
    if (to === null) return t('agreement.timeline.openEnded', { from: format.date(from) });
    const dates = { from: format.date(from), to: format.date(to) };
    return sequence === undefined || state === undefined
      ? t('agreement.timeline.fixed', dates)
      : t('agreement.timeline.option', { ...dates, sequence, state: t(`agreement.timeline.state.${state}`) });
  });
  const markers = layout.markers.map(({ kind, sequence, date }) =>
    kind === 'option'
      ? t('agreement.timeline.decide', { sequence, date: format.date(date) })
      : `${t('agreement.consequence.review', { date: format.date(date) })}.`,
  );
  return [...bars, ...markers, t('agreement.timeline.today', { date: format.date(today) })].join(' ');
}
