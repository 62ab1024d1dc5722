import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  stack: { display: 'grid', rowGap: tokens.spacingVerticalXL },
  title: { width: '200px' },
  surface: {
    display: 'grid',
    rowGap: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    padding: tokens.spacingHorizontalXL,
  },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXXL },
});

/** The shape of the two layers while the rules are on their way. */
export function RulesSkeleton() {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-busy="true" aria-label={t('common.loading')} className={styles.stack}>
      <SkeletonItem size={28} className={styles.title} />
      {[5, 2].map((rows) => (
        <div key={rows} className={styles.surface}>
          {Array.from({ length: rows }, (_, row) => (
            <div key={row} className={styles.row}>
              <SkeletonItem size={16} />
              <SkeletonItem size={16} />
            </div>
          ))}
        </div>
      ))}
    </Skeleton>
  );
}
