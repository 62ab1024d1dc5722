import { Button, Link, Tooltip } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { Supplier } from '../../../domain/organisation';
import { formatOrganisationNumber } from '../../../domain/organisation-number';
import { FoldedList } from '../../components/FoldedList';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { paths } from '../../navigation';
import { suppliersWords } from '../../text/suppliers/suppliers-words';
import { useText } from '../../text/TextProvider';
import type { SupplierRow } from './supplier-rows';
import { useSuppliersStyles } from './suppliers.styles';

const useWords = () => suppliersWords(useText().language);

export function NameCell({ supplier }: { supplier: Supplier }) {
  const styles = useSuppliersStyles();
  const words = useWords();
  return (
    <>
      <span className={`${styles.block} ${styles.name}`}>{supplier.name}</span>
      <span className={`${styles.block} ${styles.muted}`}>
        {supplier.organisationNumber === '' ? words.noNumber : formatOrganisationNumber(supplier.organisationNumber)}
      </span>
    </>
  );
}

/** Local in words, so that nobody has to know the number. */
export function PlaceCell({ row: { place, supplier } }: { row: SupplierRow }) {
  const styles = useSuppliersStyles();
  const words = useWords();
  if (place === 'local') return <StateBadge tone="success">{words.local}</StateBadge>;
  return place === 'unknown' ? (
    <span className={styles.muted}>{words.unknownPlace}</span>
  ) : (
    <span>{words.otherPlace(supplier.municipalityNumber)}</span>
  );
}

export function CategoriesCell({ supplier: { categories } }: { supplier: Supplier }) {
  const styles = useSuppliersStyles();
  const words = useWords();
  return categories.length === 0 ? (
    <span className={styles.muted}>{words.noCategory}</span>
  ) : (
    <span className={styles.block}>{categories.join(', ')}</span>
  );
}

export function AgreementsCell({ row: { agreements, supplier } }: { row: SupplierRow }) {
  const styles = useSuppliersStyles();
  const words = useWords();
  if (agreements.length === 0) return <span className={styles.muted}>{words.noAgreements}</span>;
  return (
    <FoldedList
      items={agreements}
      first={2}
      moreText={words.moreAgreements}
      label={`${words.columns.agreements}: ${supplier.name}`}
    >
      {({ id, title }) => (
        <li key={id} className={styles.block}>
          <RouteLink to={paths.agreement(id)}>{title}</RouteLink>
        </li>
      )}
    </FoldedList>
  );
}

export function ContactCell({ supplier: { contactPerson, email, phone } }: { supplier: Supplier }) {
  const styles = useSuppliersStyles();
  return (
    <>
      {contactPerson !== '' && <span className={styles.block}>{contactPerson}</span>}
      {email !== '' && (
        <Link className={styles.block} href={`mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`}>
          {email}
        </Link>
      )}
      {phone !== '' && <span className={styles.block}>{phone}</span>}
    </>
  );
}

export function EditCell({ supplier, onEdit }: { supplier: Supplier; onEdit: (supplier: Supplier) => void }) {
  const words = useWords();
  return (
    <Tooltip content={words.edit(supplier.name)} relationship="label">
      <Button appearance="subtle" icon={<EditRegular />} onClick={() => onEdit(supplier)} />
    </Tooltip>
  );
}
