import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { dueOf } from './plan-due';
import { usePlanStyles } from './plan.styles';
import { useTimelineStyles } from './timeline.styles';
import type { PlanLine } from './timeline-layout';
import { usePlanWords } from './use-plan-words';

const useStyles = makeStyles({
  row: { paddingBlock: tokens.spacingVerticalSNudge, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  track: { position: 'relative', height: '40px' },
  now: {
    position: 'absolute',
    insetBlock: 0,
    left: 'var(--today)',
    width: '3px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: 'none',
  },
  bar: { position: 'absolute', top: '16px', height: '14px', boxSizing: 'border-box', borderRadius: '3px' },
  safe: { position: 'absolute', top: '3px', transform: 'translateX(-50%)' },
});

/** One need on the time line. Its words say all that the line draws. */
export function PlanTimelineRow({
  line,
  isNarrow,
  background,
}: {
  line: PlanLine;
  isNarrow: boolean;
  background: CSSProperties;
}) {
  const styles = useStyles();
  const shared = usePlanStyles();
  const look = useTimelineStyles();
  const { t, format, words, phases } = usePlanWords();
  const { today } = useAppData();
  const { row, bars, safe } = line;
  const { id, title, phase, neededBy } = row.procurement;
  const due = dueOf(row, today, { t, format, words });
  return (
    <li className={mergeClasses(look.grid, isNarrow && look.narrow, styles.row)}>
      <span className={styles.words}>
        <RouteLink to={paths.procurement(id)}>{title}</RouteLink>
        {due && <StateBadge tone={due.tone}>{due.text}</StateBadge>}
        <span className={shared.quiet}>
          {[phases[phase], neededBy && words.neededBy(format.shortDate(neededBy, today))].filter(Boolean).join(' · ')}
        </span>
      </span>
      <div className={styles.track} style={background} aria-hidden>
        {bars.map(({ look: part, left, width }) => (
          <span
            key={part}
            className={mergeClasses(styles.bar, look[part])}
            style={{ left: `${left}%`, width: `max(3px, ${width}%)` }}
          />
        ))}
        <span className={styles.now} />
        {safe !== null && (
          <span className={mergeClasses(look.triangle, row.isLate && look.danger, styles.safe)} style={{ left: `${safe}%` }} />
        )}
      </div>
    </li>
  );
}
