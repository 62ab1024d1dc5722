import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AreaSummary } from './area-overview';
import { NumberLink } from './NumberLink';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  wrapped: { flexWrap: 'wrap' },
  end: { justifyContent: 'flex-end' },
  bar: { display: 'flex', columnGap: '2px', width: '88px', flexShrink: 0 },
  part: {
    height: '10px',
    minWidth: '4px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: 'none',
  },
  near: { backgroundColor: tokens.colorStatusDangerBackground3 },
  soon: { backgroundColor: tokens.colorStatusWarningBackground3 },
  later: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
  numbers: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
});

/** How many agreements end within 3, 6 and 12 months: each figure counts the ones before it too, the bar shows what each adds. */
export function EndingNumbers({
  summary,
  most,
  look = 'line',
}: {
  summary: AreaSummary;
  most: number;
  look?: 'line' | 'wrapped' | 'end';
}) {
  const styles = useStyles();
  const { endsIn3, endsIn6, endsIn12 } = summary.counts;
  const parts = [
    { look: styles.near, count: endsIn3 },
    { look: styles.soon, count: endsIn6 - endsIn3 },
    { look: styles.later, count: endsIn12 - endsIn6 },
  ];
  return (
    <div className={mergeClasses(styles.root, look === 'wrapped' && styles.wrapped)}>
      <span className={mergeClasses(styles.bar, look === 'end' && styles.end)} aria-hidden>
        {parts
          .filter(({ count }) => count > 0)
          .map(({ look, count }) => (
            <span
              key={look}
              className={mergeClasses(styles.part, look)}
              style={{ width: `${(count * 100) / Math.max(1, most)}%` }}
            />
          ))}
      </span>
      <span className={styles.numbers}>
        <NumberLink summary={summary} number="endsIn3" quiet />
        {' · '}
        <NumberLink summary={summary} number="endsIn6" quiet />
        {' · '}
        <NumberLink summary={summary} number="endsIn12" quiet />
      </span>
    </div>
  );
}
