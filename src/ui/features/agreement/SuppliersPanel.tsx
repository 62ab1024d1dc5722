import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AgreementSupplierContact } from '../../../domain/agreement';
import { formatOrganisationNumber } from '../../../domain/organisation-number';
import { Panel } from '../../components/Panel';
import { StateBadge } from '../../components/StateBadge';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';

/** Alver: a supplier from here is local (strategy, delmål 3). */
const ownMunicipality = '4631';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  rank: { fontWeight: tokens.fontWeightSemibold, minWidth: '1ch', fontVariantNumeric: 'tabular-nums' },
  words: { overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: 'block' },
});

/** The suppliers in the order they are asked, with whom to call. */
export function SuppliersPanel({ suppliers }: { suppliers: readonly AgreementSupplierContact[] }) {
  const styles = useStyles();
  const { t } = useText();
  const { lookups } = useAppData();
  return (
    <Panel title={t('agreement.suppliers.title')}>
      {suppliers.length === 0 && <Text>{t('agreement.suppliers.none')}</Text>}
      <ol className={styles.list}>
        {suppliers.map((row) => {
          const supplier = lookups.supplier(row.supplierId);
          const contact = row.contactPerson || supplier?.contactPerson;
          const phone = row.phone || supplier?.phone;
          const email = row.email || supplier?.email;
          return (
            <li key={row.id} className={styles.item}>
              <span
                className={styles.rank}
                {...(row.rank === null ? {} : { title: t('agreement.suppliers.rank', { rank: row.rank }) })}
              >
                {row.rank ?? '·'}
              </span>
              <div className={styles.words}>
                <Text>{supplier?.name ?? t('common.unknown')}</Text>
                <span className={styles.muted}>
                  {[contact, phone].filter(Boolean).join(' · ')}
                  {email && (
                    <>
                      {(contact || phone) && ' · '}
                      <Link href={`mailto:${email}`}>{email}</Link>
                    </>
                  )}
                </span>
                {row.lot && <span className={styles.muted}>{t('agreement.suppliers.lot', { lot: row.lot })}</span>}
                {supplier?.organisationNumber && (
                  <span className={styles.muted}>
                    {t('agreement.suppliers.organisationNumber', {
                      number: formatOrganisationNumber(supplier.organisationNumber),
                    })}
                  </span>
                )}
              </div>
              {supplier?.municipalityNumber === ownMunicipality && (
                <StateBadge tone="brand">{t('agreement.suppliers.local')}</StateBadge>
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
