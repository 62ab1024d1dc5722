import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { usePageStyles } from './purchase.styles';

/** The shape of the form while the purchase is on its way. */
export function PurchaseSkeleton() {
  const styles = usePageStyles();
  const { t } = useText();
  return (
    <Skeleton aria-busy="true" aria-label={t('common.loading')} className={styles.stack}>
      <SkeletonItem size={32} style={{ width: '40%' }} />
      <SkeletonItem size={128} />
      <SkeletonItem size={128} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
}
