import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../ui/text/TextProvider';

const useStyles = makeStyles({
  page: { display: 'grid', rowGap: tokens.spacingVerticalL, maxWidth: '800px', padding: tokens.spacingHorizontalXXL },
  title: { width: '220px', height: '28px' },
  card: { height: '96px' },
});

/** A screen whose file is on its way. */
export function ScreenSkeleton() {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-busy="true" aria-label={t('common.loading')} className={styles.page}>
      <SkeletonItem className={styles.title} />
      <SkeletonItem className={styles.card} />
      <SkeletonItem className={styles.card} />
    </Skeleton>
  );
}
