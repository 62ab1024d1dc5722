import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 72px',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { width: '70%' },
  target: { width: '45%' },
});

const mostLines = 8;

/** The shape of the indicators: a name with a figure at its right, and the target below. */
export function IndicatorsSkeleton({ lines }: { lines: number }) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-busy="true" aria-label={t('common.loading')}>
      {Array.from({ length: Math.min(lines, mostLines) }, (_, line) => (
        <div key={line} className={styles.line}>
          <SkeletonItem size={16} className={styles.name} />
          <SkeletonItem size={24} />
          <SkeletonItem size={12} className={styles.target} />
        </div>
      ))}
    </Skeleton>
  );
}
