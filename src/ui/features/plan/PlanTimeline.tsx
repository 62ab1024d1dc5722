import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState, type CSSProperties } from 'react';
import { yearOf } from '../../../domain/calendar-date';
import { EmptyState } from '../../components/EmptyState';
import { useElementWidth } from '../../components/use-element-width';
import { useAppData } from '../../state/app-data';
import type { PlanScale } from './plan-query';
import type { PlanRow } from './plan-rows';
import { usePlanStyles } from './plan.styles';
import { PlanTimelineRow } from './PlanTimelineRow';
import { useTimelineStyles } from './timeline.styles';
import { placeOf, planLines, planRange, ticksOf, type PlanRange } from './timeline-layout';
import { usePlanWords } from './use-plan-words';

/** As many as fit on a page at first; a press brings the next hundred. */
const shownAtFirst = 30;
const step = 100;
/** Below this the names stand over their lines. */
const narrowWidth = 760;
const nameColumn = 316;
/** A month and its year need this much. */
const tickRoom = 70;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  axis: { position: 'relative', height: '22px' },
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

/** The plan backwards from the days things are needed: when each is to begin, and where it should have come. */
export function PlanTimeline({ rows, scale }: { rows: readonly PlanRow[]; scale: PlanScale }) {
  const styles = useStyles();
  const shared = usePlanStyles();
  const { words } = usePlanWords();
  const { today } = useAppData();
  const [shown, setShown] = useState(shownAtFirst);
  const [place, width] = useElementWidth<HTMLDivElement>(1_000);
  const isNarrow = width < narrowWidth;
  const range = useMemo(() => planRange(today, scale), [today, scale]);
  const lines = useMemo(() => planLines(rows, range), [rows, range]);
  const background = useMemo(() => backgroundOf(range, scale), [range, scale]);
  if (lines.length === 0) return <EmptyState level={3} title={words.timelineNone} help={words.nothingFoundHelp} />;
  const left = Math.min(step, lines.length - shown);
  return (
    <div ref={place} style={{ '--today': `${placeOf(range, today)}%` } as CSSProperties}>
      <span className={shared.help}>{words.timelineHelp}</span>
      <Legend />
      <Axis range={range} scale={scale} isNarrow={isNarrow} width={Math.max(1, isNarrow ? width : width - nameColumn)} />
      <ul className={styles.list} aria-label={words.views.timeline}>
        {lines.slice(0, shown).map((line) => (
          <PlanTimelineRow key={line.row.procurement.id} line={line} isNarrow={isNarrow} background={background} />
        ))}
      </ul>
      {left > 0 && (
        <Button className={styles.more} onClick={() => setShown(shown + left)}>
          {words.more(left)}
        </Button>
      )}
    </div>
  );
}

function Legend() {
  const look = useTimelineStyles();
  const { t, words } = usePlanWords();
  return (
    <ul className={look.legend} aria-hidden>
      {(['work', 'competition', 'handover'] as const).map((part) => (
        <li key={part} className={look.key}>
          <span className={mergeClasses(look.swatch, look[part])} />
          {words.legend[part]}
        </li>
      ))}
      <li className={look.key}>
        <span className={look.triangle} />
        {words.legend.safe}
      </li>
      <li className={look.key}>
        <span className={look.todayKey} />
        {t('common.today')}
      </li>
    </ul>
  );
}

/** The months or years over the lines. Screen readers hear the dates of each line instead. */
function Axis({ range, scale, isNarrow, width }: { range: PlanRange; scale: PlanScale; isNarrow: boolean; width: number }) {
  const styles = useStyles();
  const look = useTimelineStyles();
  const { t, format } = usePlanWords();
  const { today } = useAppData();
  const room = (tickRoom * 100) / width;
  const now = placeOf(range, today);
  const shown: { readonly text: string; readonly at: number }[] = [];
  for (const day of ticksOf(range, scale)) {
    const at = placeOf(range, day);
    // Words that would touch each other, "today" or an edge are left out; their line is still drawn.
    if (Math.abs(at - now) < room || at < room / 2 || at > 100 - room / 2 || at - (shown.at(-1)?.at ?? -100) < room) continue;
    shown.push({ at, text: scale === 'year' ? String(yearOf(day)) : format.month(day) });
  }
  return (
    <div className={mergeClasses(look.grid, isNarrow && look.narrow)} aria-hidden>
      {!isNarrow && <span />}
      <div className={styles.axis}>
        <span className={mergeClasses(styles.tick, styles.today)} style={{ left: 'var(--today)' }}>
          {t('common.today')}
        </span>
        {shown.map(({ text, at }) => (
          <span key={at} className={styles.tick} style={{ left: `${at}%` }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The lines of quarters or years behind every row as one background: no elements of their own. */
function backgroundOf(range: PlanRange, scale: PlanScale): CSSProperties {
  const ticks = ticksOf(range, scale);
  return {
    backgroundImage: ticks.map(() => `linear-gradient(${tokens.colorNeutralStroke2}, ${tokens.colorNeutralStroke2})`).join(', '),
    backgroundSize: '1px 100%',
    backgroundRepeat: 'no-repeat',
    backgroundPosition: ticks.map((day) => `${placeOf(range, day)}% 0`).join(', '),
  };
}
