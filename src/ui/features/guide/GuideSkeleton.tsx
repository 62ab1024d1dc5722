import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { Panel } from '../../components/Panel';
import { useText } from '../../text/TextProvider';
import { useGuideStyles } from './guide.styles';

const useStyles = makeStyles({
  title: { width: '160px' },
  subtitle: { width: '320px', maxWidth: '100%', margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXL}` },
  label: { width: '45%', marginBottom: tokens.spacingVerticalXS },
});

/** The shape of the guide while the register is on its way. */
export function GuideSkeleton() {
  const styles = useStyles();
  const guide = useGuideStyles();
  const { t } = useText();
  return (
    <Skeleton aria-busy="true" aria-label={t('common.loading')} className={guide.page}>
      <SkeletonItem size={28} className={styles.title} />
      <SkeletonItem size={16} className={styles.subtitle} />
      <div className={guide.stack}>
        <Panel>
          <div className={guide.fields}>
            {[0, 1, 2].map((field) => (
              <div key={field}>
                <SkeletonItem size={12} className={styles.label} />
                <SkeletonItem size={32} />
              </div>
            ))}
          </div>
        </Panel>
        <Panel>
          <SkeletonItem size={64} />
        </Panel>
      </div>
    </Skeleton>
  );
}
