import { makeStyles, SkeletonItem, Skeleton, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import type { Missing } from './use-area-overview';

const useStyles = makeStyles({
  dash: { color: tokens.colorNeutralForeground3 },
  loading: { width: '24px', display: 'inline-block' },
});

/** A number that is not there: on its way, not for this person, or not to be had. */
export function MissingNumber({ missing }: { missing: Missing }) {
  const styles = useStyles();
  const { t } = useText();
  if (missing === 'loading')
    return (
      <Skeleton className={styles.loading} aria-label={t('common.loading')}>
        <SkeletonItem size={12} />
      </Skeleton>
    );
  if (missing === 'failed') return <span className={styles.dash}>{t('serviceAreas.notRead')}</span>;
  return (
    <span className={styles.dash} role="img" title={t('serviceAreas.notAllowed')} aria-label={t('serviceAreas.notAllowed')}>
      –
    </span>
  );
}
