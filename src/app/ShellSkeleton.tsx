import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    height: '52px',
    padding: `0 ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tab: { width: '72px' },
  avatar: { marginInlineStart: 'auto', flexShrink: 0 },
  page: { display: 'grid', rowGap: tokens.spacingVerticalL, maxWidth: '800px', padding: tokens.spacingHorizontalXXL },
  title: { width: '220px', height: '28px' },
  card: { height: '96px' },
});

/** The shape of the tab while Teams, the sign-in and the language are on their way. It has no words: the language is not known yet. */
export function ShellSkeleton() {
  const styles = useStyles();
  return (
    <Skeleton aria-busy="true" data-testid="shell-skeleton">
      <div className={styles.bar}>
        <SkeletonItem className={styles.tab} />
        <SkeletonItem className={styles.tab} />
        <SkeletonItem className={styles.tab} />
        <SkeletonItem shape="circle" size={32} className={styles.avatar} />
      </div>
      <div className={styles.page}>
        <SkeletonItem className={styles.title} />
        <SkeletonItem className={styles.card} />
        <SkeletonItem className={styles.card} />
      </div>
    </Skeleton>
  );
}
