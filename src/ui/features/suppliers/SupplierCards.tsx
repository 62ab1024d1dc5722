import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Supplier } from '../../../domain/organisation';
import { suppliersWords } from '../../text/suppliers/suppliers-words';
import { useText } from '../../text/TextProvider';
import { AgreementsCell, CategoriesCell, ContactCell, EditCell, NameCell, PlaceCell } from './SupplierCells';
import type { SupplierRow } from './supplier-rows';
import { useSuppliersStyles } from './suppliers.styles';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: { padding: tokens.spacingHorizontalM },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(90px, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
  },
  value: { margin: 0, minWidth: 0 },
});

/** The register where there is no room for a table. */
export const SupplierCards = memo(function SupplierCards({
  rows,
  onEdit,
}: {
  rows: readonly SupplierRow[];
  onEdit: ((supplier: Supplier) => void) | null;
}) {
  const styles = useSuppliersStyles();
  const own = useStyles();
  const words = suppliersWords(useText().language);
  return (
    <ul className={own.list} aria-label={words.title}>
      {rows.map((row) => (
        <li key={row.supplier.id} className={mergeClasses(styles.surface, own.card)}>
          <div className={own.head}>
            <div>
              <NameCell supplier={row.supplier} />
            </div>
            {onEdit && <EditCell supplier={row.supplier} onEdit={onEdit} />}
          </div>
          <dl className={own.facts}>
            <dt className={styles.muted}>{words.columns.place}</dt>
            <dd className={own.value}>
              <PlaceCell row={row} />
            </dd>
            <dt className={styles.muted}>{words.columns.categories}</dt>
            <dd className={own.value}>
              <CategoriesCell supplier={row.supplier} />
            </dd>
            <dt className={styles.muted}>{words.columns.agreements}</dt>
            <dd className={own.value}>
              <AgreementsCell row={row} />
            </dd>
            <dt className={styles.muted}>{words.columns.contact}</dt>
            <dd className={own.value}>
              <ContactCell supplier={row.supplier} />
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
});
