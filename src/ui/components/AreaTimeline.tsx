import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState, type CSSProperties } from 'react';
import type { CalendarDate } from '../../domain/calendar-date';
import type { RegisterRow } from '../state/register-row';
import { useText } from '../text/TextProvider';
import { placeIn, quarterStarts, timelineMonths, timelineRange, timelineRows, type TimelineRange } from './area-timeline-layout';
import { useAreaTimelineStyles } from './area-timeline.styles';
import { AreaTimelineLegend } from './AreaTimelineLegend';
import { AreaTimelineRow } from './AreaTimelineRow';
import { EmptyState } from './EmptyState';
import { useElementWidth } from './use-element-width';

/** As many as fit on a page are drawn at first; a press brings the next hundred, so that an area with very many never stalls. */
const shownAtFirst = 30;
const step = 100;
/** Below this the names stand over their lines. */
const narrowWidth = 560;
/** A month and its year need this much. */
const tickRoom = 76;
/** The longest words of a mark: a day and what is to be done. */
const labelWidth = 210;
const nameColumn = 236;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  axis: { height: '22px', position: 'relative' },
  tick: {
    position: 'absolute',
    transform: 'translateX(-50%)',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  today: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  more: { marginTop: tokens.spacingVerticalM },
});

/** Agreements as lines under one another with today across them: how long each lasts, its options, and the days somebody must act. */
export function AreaTimeline({
  rows,
  today,
  months = timelineMonths,
  first = shownAtFirst,
  none,
}: {
  rows: readonly RegisterRow[];
  today: CalendarDate;
  /** How far ahead it is drawn. */
  months?: number;
  /** How many lines are drawn before more are asked for. */
  first?: number;
  /** What is said when nothing is in the time that is drawn. */
  none?: string;
}) {
  const styles = useStyles();
  const { t } = useText();
  const [shown, setShown] = useState(first);
  const [place, width] = useElementWidth<HTMLDivElement>(900);
  const narrow = width < narrowWidth;
  const lineWidth = Math.max(1, narrow ? width : width - nameColumn);
  const range = useMemo(() => timelineRange(today, months), [today, months]);
  const all = useMemo(() => timelineRows(rows, today, range), [rows, today, range]);
  const lines = useMemo(() => backgroundOf(range), [range]);
  if (all.length === 0)
    return <EmptyState level={3} title={none ?? t('serviceAreas.timeline.none')} help={t('serviceAreas.timeline.noneHelp')} />;
  const left = Math.min(step, all.length - shown);

  return (
    <div ref={place} style={{ '--today': `${placeIn(range, today, 0.5)}%` } as CSSProperties}>
      <AreaTimelineLegend />
      <Axis range={range} today={today} width={lineWidth} narrow={narrow} />
      <ul className={styles.list}>
        {all.slice(0, shown).map((each) => (
          <AreaTimelineRow
            key={each.row.agreement.id}
            item={each}
            today={today}
            lines={lines}
            narrow={narrow}
            labelRoom={(labelWidth * 100) / lineWidth}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button className={styles.more} onClick={() => setShown(shown + left)}>
          {left === all.length - shown
            ? t('serviceAreas.timeline.all', { count: all.length })
            : t('serviceAreas.timeline.more', { count: left })}
        </Button>
      )}
    </div>
  );
}

/** The months over the lines. Screen readers hear the dates of each line instead. */
function Axis({
  range,
  today,
  width,
  narrow,
}: {
  range: TimelineRange;
  today: CalendarDate;
  /** Of the line, in pixels. */
  width: number;
  narrow: boolean;
}) {
  const styles = useStyles();
  const shared = useAreaTimelineStyles();
  const { t, format } = useText();
  const room = (tickRoom * 100) / width;
  // Words that would touch each other, "today" or the edge are left out; their line is still drawn.
  const shownTicks: { readonly day: CalendarDate; readonly at: number }[] = [];
  let last = placeIn(range, today);
  for (const day of quarterStarts(range)) {
    const at = placeIn(range, day);
    if (at - last < room || at > 100 - room / 2) continue;
    shownTicks.push({ day, at });
    last = at;
  }
  return (
    <div className={mergeClasses(shared.grid, narrow && shared.narrow)} aria-hidden>
      {!narrow && <span />}
      <div className={styles.axis}>
        <span className={mergeClasses(styles.tick, styles.today)} style={{ left: 'var(--today)' }}>
          {t('common.today')}
        </span>
        {shownTicks.map(({ day, at }) => (
          <span key={day} className={styles.tick} style={{ left: `${at}%` }}>
            {format.month(day)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The quarter lines behind every row as one background: no elements of their own. */
function backgroundOf(range: TimelineRange): CSSProperties {
  const starts = quarterStarts(range);
  return {
    backgroundImage: starts.map(() => `linear-gradient(${tokens.colorNeutralStroke2}, ${tokens.colorNeutralStroke2})`).join(', '),
    backgroundSize: '1px 100%',
    backgroundRepeat: 'no-repeat',
    backgroundPosition: starts.map((day) => `${placeIn(range, day)}% 0`).join(', '),
  };
}
