import { makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { useLineStyles } from './indicators.styles';

const useStyles = makeStyles({
  name: { gridArea: 'name', width: '70%', margin: `${tokens.spacingVerticalXXS} 0` },
  figure: { gridArea: 'figure', width: '96px', margin: `${tokens.spacingVerticalXXS} 0` },
  target: { gridArea: 'target', width: '130px' },
  trend: { gridArea: 'trend', width: '80%' },
});

const mostLines = 8;

/** The shape of the indicators: each name with its figure, target and trend where they will stand. */
export function IndicatorsSkeleton({ lines }: { lines: number }) {
  const styles = useStyles();
  const line = useLineStyles();
  const { t } = useText();
  return (
    <Skeleton aria-busy="true" aria-label={t('common.loading')}>
      {Array.from({ length: Math.min(lines, mostLines) }, (_, each) => (
        <div key={each} className={mergeClasses(line.item, line.row)}>
          <SkeletonItem size={16} className={styles.name} />
          <SkeletonItem size={24} className={styles.figure} />
          <SkeletonItem size={12} className={styles.target} />
          <SkeletonItem size={12} className={styles.trend} />
        </div>
      ))}
    </Skeleton>
  );
}
