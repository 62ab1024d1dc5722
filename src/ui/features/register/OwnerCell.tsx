import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonLabel } from '../../components/PersonLabel';
import { StateBadge } from '../../components/StateBadge';
import type { RegisterRow } from '../../state/register-row';
import { isWithoutOwner } from '../../state/register-filter';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** The owner by initials; a missing one is a fault only while the agreement needs one. */
export function OwnerCell({ row, named = false }: { row: RegisterRow; named?: boolean }) {
  const styles = useStyles();
  const { t } = useText();
  if (row.owner) return <PersonLabel person={row.owner} compact={!named} />;
  const words = row.ownerState === 'left' ? t('register.row.ownerLeft') : t('register.row.missingOwner');
  return isWithoutOwner(row) ? <StateBadge tone="danger">{words}</StateBadge> : <span className={styles.quiet}>{words}</span>;
}
