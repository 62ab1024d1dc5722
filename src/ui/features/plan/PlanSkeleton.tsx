import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { usePlanStyles } from './plan.styles';

const useStyles = makeStyles({
  title: { width: '200px' },
  subtitle: { width: '320px', maxWidth: '100%', margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXL}` },
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))', gap: tokens.spacingHorizontalM },
  tile: { height: '72px' },
  row: { height: '40px', marginTop: tokens.spacingVerticalM },
});

/** The shape of the plan while it is on its way. */
export function PlanSkeleton() {
  const styles = useStyles();
  const page = usePlanStyles();
  const { t } = useText();
  return (
    <Skeleton aria-busy="true" aria-label={t('common.loading')} className={page.page}>
      <SkeletonItem size={28} className={styles.title} />
      <SkeletonItem size={16} className={styles.subtitle} />
      <div className={styles.tiles}>
        {[0, 1, 2, 3].map((tile) => (
          <SkeletonItem key={tile} className={styles.tile} />
        ))}
      </div>
      {[0, 1, 2, 3, 4].map((row) => (
        <SkeletonItem key={row} className={styles.row} />
      ))}
    </Skeleton>
  );
}
