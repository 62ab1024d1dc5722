import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { useHomeStyles } from './home.styles';

const useStyles = makeStyles({
  title: { width: '260px', maxWidth: '80%' },
  subtitle: { width: '380px', maxWidth: '100%', marginTop: tokens.spacingVerticalS },
  head: { marginBottom: tokens.spacingVerticalXL },
  card: {
    display: 'grid',
    gridTemplateColumns: '124px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  },
  stack: { display: 'grid', rowGap: tokens.spacingVerticalS, alignContent: 'start' },
  badge: { width: '96px', borderRadius: '10px' },
  day: { width: '80px' },
  button: { width: '132px', marginTop: tokens.spacingVerticalXS },
  cards: { display: 'grid', rowGap: tokens.spacingVerticalM },
});

/** The shape of the cards while answers and follow-ups are on their way. */
export function DueSkeleton() {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-busy="true" aria-label={t('common.loading')} className={styles.cards}>
      {[0, 1, 2].map((card) => (
        <div key={card} className={styles.card}>
          <div className={styles.stack}>
            <SkeletonItem size={20} className={styles.badge} />
            <SkeletonItem size={28} className={styles.day} />
          </div>
          <div className={styles.stack}>
            <SkeletonItem size={20} />
            <SkeletonItem size={16} />
            <SkeletonItem size={16} />
            <SkeletonItem size={32} className={styles.button} />
          </div>
        </div>
      ))}
    </Skeleton>
  );
}

/** The shape of the home screen while the register is on its way. */
export function HomeSkeleton() {
  const styles = useStyles();
  const home = useHomeStyles();
  const { t } = useText();
  return (
    <div className={home.page}>
      <Skeleton aria-busy="true" aria-label={t('common.loading')} className={styles.head}>
        <SkeletonItem size={32} className={styles.title} />
        <SkeletonItem size={16} className={styles.subtitle} />
      </Skeleton>
      <div className={home.columns}>
        <DueSkeleton />
        <Skeleton aria-hidden className={styles.cards}>
          <SkeletonItem size={96} />
          <SkeletonItem size={128} />
        </Skeleton>
      </div>
    </div>
  );
}
