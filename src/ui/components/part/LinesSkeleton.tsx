import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalM },
  line: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { width: '60%' },
  short: { width: '80%' },
});

const mostLines = 5;

/** The shape of a list of agreements: a title and what is said of each, with a field above it when one is searched in. */
export function LinesSkeleton({ lines, field = false }: { lines: number; field?: boolean }) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton aria-busy="true" aria-label={t('common.loading')} className={styles.root}>
      {field && <SkeletonItem size={40} />}
      {Array.from({ length: Math.min(lines, mostLines) }, (_, line) => (
        <div key={line} className={styles.line}>
          <SkeletonItem size={20} className={styles.title} />
          <SkeletonItem size={12} />
          <SkeletonItem size={12} className={styles.short} />
        </div>
      ))}
    </Skeleton>
  );
}
