import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center', justifyContent: 'space-between' },
  title: { width: '180px' },
  button: { width: '110px' },
  chips: { display: 'flex', gap: tokens.spacingHorizontalS, overflow: 'hidden' },
  chip: { width: '112px', flexShrink: 0, borderRadius: '14px' },
  surface: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  row: {
    height: '60px',
    display: 'grid',
    gridTemplateColumns: '3fr 1.3fr 1.4fr 0.4fr 1.3fr 1fr',
    gap: tokens.spacingHorizontalL,
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: '3fr 1fr' },
  },
  wide: { '@media (max-width: 640px)': { display: 'none' } },
});

const rows = [0, 1, 2, 3, 4, 5, 6];
const chips = [0, 1, 2, 3, 4];
const cells = [0, 1, 2, 3];

/** The shape of the register while it is on its way. */
export function RegisterSkeleton() {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Skeleton className={styles.root} aria-label={t('common.loading')} aria-busy>
      <div className={styles.line}>
        <SkeletonItem size={28} className={styles.title} />
        <SkeletonItem size={32} className={styles.button} />
      </div>
      <SkeletonItem size={32} />
      <div className={styles.chips}>
        {chips.map((chip) => (
          <SkeletonItem key={chip} size={24} className={styles.chip} />
        ))}
      </div>
      <div className={styles.surface}>
        {rows.map((row) => (
          <div key={row} className={styles.row}>
            <SkeletonItem size={16} />
            <SkeletonItem size={12} />
            {cells.map((cell) => (
              <SkeletonItem key={cell} size={12} className={styles.wide} />
            ))}
          </div>
        ))}
      </div>
    </Skeleton>
  );
}
