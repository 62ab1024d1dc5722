import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { CalendarDate } from '../../domain/calendar-date';
import type { Deadline } from '../../domain/deadline';
import { paths } from '../navigation';
import { useText } from '../text/TextProvider';
import type { Mark, TimelineRow } from './area-timeline-layout';
import { useAreaTimelineStyles } from './area-timeline.styles';
import { dueTone } from './due-tone';
import { RouteLink } from './RouteLink';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  roomy: { paddingTop: tokens.spacingVerticalS },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    lineHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  track: {
    position: 'relative',
    height: '40px',
    '::after': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 'var(--today)',
      width: '2px',
      marginLeft: '-1px',
      backgroundColor: tokens.colorNeutralForeground1,
      pointerEvents: 'none',
    },
  },
  bar: {
    position: 'absolute',
    top: '7px',
    height: '12px',
    boxSizing: 'border-box',
    minWidth: '3px',
    borderRadius: tokens.borderRadiusMedium,
  },
  cutLeft: { borderTopLeftRadius: 0, borderBottomLeftRadius: 0, borderLeftStyle: 'none' },
  cutRight: { borderTopRightRadius: 0, borderBottomRightRadius: 0, borderRightStyle: 'none' },
  mark: { position: 'absolute', top: '24px', marginLeft: '-6px', zIndex: 1 },
  label: {
    position: 'absolute',
    top: '21px',
    zIndex: 1,
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    // Words stay readable across today's line.
    backgroundColor: tokens.colorNeutralBackground1,
    paddingLeft: '2px',
    paddingRight: '2px',
    fontVariantNumeric: 'tabular-nums',
  },
  passed: { color: tokens.colorStatusDangerForeground3 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** One agreement of the time line. The picture is for the eye; the same is said in words. */
export function AreaTimelineRow({
  item: { row, bars, marks },
  today,
  lines,
  narrow,
  labelRoom,
}: {
  item: TimelineRow;
  today: CalendarDate;
  lines: CSSProperties;
  /** The name stands over the line. */
  narrow: boolean;
  /** What the words of a mark need, in percent of the line. */
  labelRoom: number;
}) {
  const styles = useStyles();
  const shared = useAreaTimelineStyles();
  const { t, format } = useText();
  const what = ({ kind, optionSequence }: Deadline) => t(`terms.deadline.${kind}`, { sequence: optionSequence });
  const inWords = (deadline: Deadline) =>
    t('serviceAreas.timeline.mark', { what: what(deadline), date: format.date(deadline.actBy) });
  const toneClass = ({ deadline }: Mark) => {
    const tone = dueTone(deadline.actBy, today);
    return tone === 'danger' || tone === 'warning' ? shared[tone] : undefined;
  };
  const term =
    row.currentEnd === null
      ? t('serviceAreas.timeline.openEnded')
      : t('serviceAreas.timeline.until', { date: format.date(row.currentEnd) });
  const longest =
    row.latestEnd !== null && row.latestEnd !== row.currentEnd
      ? t('serviceAreas.timeline.longest', { date: format.date(row.latestEnd) })
      : '';
  const next = marks[0];
  const passed = next !== undefined && next.deadline.actBy < today;
  // Words that would run into another mark, or fill the line, are left to the title: the day alone is enough.
  const isShort =
    labelRoom > 48 || (next !== undefined && marks.some((mark) => !mark.isNext && Math.abs(mark.left - next.left) < labelRoom));
  const turns = next !== undefined && next.left > 100 - (isShort ? labelRoom / 2 : labelRoom);
  const nextDate = next && format.shortDate(next.deadline.actBy, today);

  return (
    <li className={mergeClasses(styles.row, shared.grid, narrow && shared.narrow, narrow && styles.roomy)}>
      <RouteLink to={paths.agreement(row.agreement.id)} className={styles.name} title={row.agreement.title}>
        {row.agreement.title}
      </RouteLink>
      <div className={styles.track} style={lines} aria-hidden>
        {bars.map((bar) => (
          <span
            key={bar.left}
            className={mergeClasses(styles.bar, shared[bar.look], bar.cutLeft && styles.cutLeft, bar.cutRight && styles.cutRight)}
            style={{ left: `${bar.left}%`, width: `calc(${bar.width}% - ${bar.cutRight ? 0 : 2}px)` }}
            title={[term, longest].filter(Boolean).join(' ')}
          />
        ))}
        {marks.map((mark) => (
          <span
            key={`${mark.deadline.kind}-${mark.deadline.optionSequence ?? 0}`}
            className={mergeClasses(styles.mark, shared.triangle, toneClass(mark))}
            style={{ left: `${mark.left}%` }}
            title={inWords(mark.deadline)}
          />
        ))}
        {next && (
          <span
            className={mergeClasses(styles.label, passed && styles.passed)}
            style={turns ? { right: `calc(${100 - next.left}% + 8px)` } : { left: `calc(${next.left}% + 8px)` }}
          >
            {passed ? t('serviceAreas.timeline.passed', { date: nextDate }) : nextDate}
            {!isShort && `${passed ? ':' : ''} ${what(next.deadline).toLowerCase()}`}
          </span>
        )}
      </div>
      <span className={styles.hidden}>
        {[term, longest, ...marks.map(({ deadline }) => inWords(deadline))].filter(Boolean).join(' ')}
      </span>
    </li>
  );
}
