import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    gap: tokens.spacingVerticalM,
  },
  card: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: { width: '70%' },
});

const mostCards = 6;

/** The shape of the areas in numbers while the register is on its way. */
export function NumbersSkeleton({ cards }: { cards: number }) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-busy="true" aria-label={t('common.loading')} className={styles.root}>
      {Array.from({ length: Math.min(cards, mostCards) }, (_, card) => (
        <div key={card} className={styles.card}>
          <SkeletonItem size={20} className={styles.title} />
          {[0, 1, 2, 3].map((line) => (
            <SkeletonItem key={line} size={16} />
          ))}
        </div>
      ))}
    </Skeleton>
  );
}
