import { makeStyles, tokens } from '@fluentui/react-components';
import { trendShape } from './trend-shape';

const useStyles = makeStyles({
  root: { display: 'block', flexShrink: 0, overflow: 'visible' },
  line: { fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: '1.5px', strokeLinejoin: 'round' },
  now: { fill: tokens.colorBrandForeground1 },
  target: { stroke: tokens.colorNeutralForeground3, strokeWidth: '1px', strokeDasharray: '2 3' },
});

const size = { width: 56, height: 16 };
/** Room for the dot at the edges. */
const margin = 4;

/** The earlier values as a line up to today's, and the target as a dashed one. The words beside it say the same. */
export function TrendLine({ values, target }: { values: readonly number[]; target: number | null }) {
  const styles = useStyles();
  const { points, targetY } = trendShape(values, target, size);
  const last = points.at(-1);
  return (
    <svg
      className={styles.root}
      width={size.width + 2 * margin}
      height={size.height + 2 * margin}
      viewBox={`${-margin} ${-margin} ${size.width + 2 * margin} ${size.height + 2 * margin}`}
      aria-hidden
      focusable={false}
    >
      {targetY !== null && <line className={styles.target} x1={0} x2={size.width} y1={targetY} y2={targetY} />}
      <polyline className={styles.line} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {last && <circle className={styles.now} cx={last.x} cy={last.y} r={3} />}
    </svg>
  );
}
