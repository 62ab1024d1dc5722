import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { Person } from '../../../domain/person';
import { AcrossPreview } from '../../components/across/AcrossPreview';
import type { RegisterRow } from '../../state/register-row';
import { useText } from '../../text/TextProvider';
import type { TransferPlan } from './transfer-plan';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '260px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  item: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    contentVisibility: 'auto',
  },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** So many are named one by one; the heading counts the rest. */
const mostNamed = 100;
const mostUnchangedNamed = 10;

/** Which agreements go from whom to whom, and which stay as they are and why. */
export function TransferPreview({ plan, newOwner }: { plan: TransferPlan; newOwner: Person }) {
  const styles = useStyles();
  const { t } = useText();
  const { name } = newOwner;
  const from = (row: RegisterRow) =>
    row.owner?.name ?? (row.ownerState === 'left' ? t('common.ownerLeft') : t('register.transfer.nobody'));
  const { change, same, over } = plan;
  const titles = (rows: readonly RegisterRow[]) =>
    [
      ...rows.slice(0, mostUnchangedNamed).map(({ agreement }) => agreement.title),
      ...(rows.length > mostUnchangedNamed ? [t('register.transfer.andMore', { count: rows.length - mostUnchangedNamed })] : []),
    ].join(', ');
  return (
    <div className={styles.root} role="status">
      <Subtitle2 as="h3" style={{ margin: 0 }}>
        {change.length > 0
          ? t('register.transfer.preview', { count: change.length, name })
          : t('register.transfer.nothing', { name })}
      </Subtitle2>
      {change.length > 0 && (
        <ul className={styles.list}>
          {change.slice(0, mostNamed).map((row) => (
            <li key={row.agreement.id} className={styles.item}>
              {row.agreement.title}
              <span className={styles.quiet}>{t('register.transfer.fromTo', { from: from(row), to: name })}</span>
            </li>
          ))}
          {change.length > mostNamed && (
            <li className={styles.item}>
              <span className={styles.quiet}>{t('register.transfer.andMore', { count: change.length - mostNamed })}</span>
            </li>
          )}
        </ul>
      )}
      <AcrossPreview agreements={change.map(({ agreement }) => agreement)} />
      {same.length > 0 && (
        <Text>
          {t('register.transfer.named', {
            what: t('register.transfer.previewSame', { count: same.length, name }),
            titles: titles(same),
          })}
        </Text>
      )}
      {over.length > 0 && (
        <Text>
          {t('register.transfer.named', {
            what: t('register.transfer.previewOver', { count: over.length }),
            titles: titles(over),
          })}
        </Text>
      )}
    </div>
  );
}
