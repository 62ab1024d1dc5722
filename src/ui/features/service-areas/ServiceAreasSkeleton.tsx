import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { useScreenStyles } from './service-areas.styles';

const narrow = '@media (max-width: 720px)';

const useStyles = makeStyles({
  title: { width: '220px' },
  subtitle: { width: '340px', maxWidth: '100%', margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXL}` },
  surface: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '3fr 1fr 2fr 1fr 1fr 1fr',
    columnGap: tokens.spacingHorizontalXL,
    alignItems: 'center',
    height: '52px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { gridTemplateColumns: '3fr 1fr' },
  },
  wide: { [narrow]: { display: 'none' } },
});

/** The shape of the overview while the register is on its way. */
export function ServiceAreasSkeleton() {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { t } = useText();
  return (
    <Skeleton aria-busy="true" aria-label={t('common.loading')} className={screen.page}>
      <SkeletonItem size={28} className={styles.title} />
      <SkeletonItem size={16} className={styles.subtitle} />
      <div className={styles.surface}>
        {[0, 1, 2, 3, 4, 5].map((row) => (
          <div key={row} className={styles.row}>
            <SkeletonItem size={16} />
            <SkeletonItem size={12} />
            {[0, 1, 2, 3].map((cell) => (
              <SkeletonItem key={cell} size={12} className={styles.wide} />
            ))}
          </div>
        ))}
      </div>
    </Skeleton>
  );
}
