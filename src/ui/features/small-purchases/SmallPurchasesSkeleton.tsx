import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  surface: {
    display: 'grid',
    rowGap: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    padding: tokens.spacingHorizontalXL,
  },
  filters: { display: 'flex', gap: tokens.spacingHorizontalM, marginBottom: tokens.spacingVerticalL },
  row: { display: 'grid', gridTemplateColumns: '3fr 2fr 1fr 2fr', columnGap: tokens.spacingHorizontalXL },
});

/** The shape of the list while it is on its way. */
export function SmallPurchasesSkeleton() {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-busy="true" aria-label={t('common.loading')}>
      <div className={styles.filters}>
        <SkeletonItem size={32} />
        <SkeletonItem size={32} />
      </div>
      <div className={styles.surface}>
        {[0, 1, 2, 3, 4, 5, 6].map((row) => (
          <div key={row} className={styles.row}>
            {[0, 1, 2, 3].map((cell) => (
              <SkeletonItem key={cell} size={16} />
            ))}
          </div>
        ))}
      </div>
    </Skeleton>
  );
}
