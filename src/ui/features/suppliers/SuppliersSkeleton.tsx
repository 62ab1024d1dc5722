import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { useSuppliersStyles } from './suppliers.styles';

const useStyles = makeStyles({
  title: { width: '200px', marginBottom: tokens.spacingVerticalXL },
  search: { maxWidth: '400px', marginBottom: tokens.spacingVerticalL },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 1fr) minmax(0, 2fr)',
    columnGap: tokens.spacingHorizontalXL,
    padding: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The shape of the list while the register is on its way. */
export function SuppliersSkeleton() {
  const styles = useSuppliersStyles();
  const own = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-busy="true" aria-label={t('common.loading')}>
      <SkeletonItem size={28} className={own.title} />
      <SkeletonItem size={32} className={own.search} />
      <div className={styles.surface}>
        {[0, 1, 2, 3, 4, 5].map((row) => (
          <div key={row} className={own.row}>
            <SkeletonItem size={16} />
            <SkeletonItem size={16} />
            <SkeletonItem size={16} />
          </div>
        ))}
      </div>
    </Skeleton>
  );
}
