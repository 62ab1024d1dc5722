import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Supplier } from '../../../domain/organisation';
import { suppliersWords } from '../../text/suppliers/suppliers-words';
import { useText } from '../../text/TextProvider';
import { AgreementsCell, CategoriesCell, ContactCell, EditCell, NameCell, PlaceCell } from './SupplierCells';
import type { SupplierRow } from './supplier-rows';
import { useSuppliersStyles } from './suppliers.styles';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  cell: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  place: { width: '150px' },
  edit: { width: '72px' },
});

const columns = ['name', 'place', 'categories', 'agreements', 'contact'] as const;

/** The register as a table. Drawn again only when its rows are others. */
export const SupplierTable = memo(function SupplierTable({
  rows,
  onEdit,
}: {
  rows: readonly SupplierRow[];
  /** `null` for somebody who may not. */
  onEdit: ((supplier: Supplier) => void) | null;
}) {
  const styles = useSuppliersStyles();
  const own = useStyles();
  const words = suppliersWords(useText().language);
  return (
    <div className={styles.surface}>
      <table className={own.table} aria-label={words.title}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={mergeClasses(own.head, column === 'place' && own.place)}>
                {words.columns[column]}
              </th>
            ))}
            {onEdit && (
              <th scope="col" className={mergeClasses(own.head, own.edit)}>
                {words.columns.edit}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.supplier.id} className={own.row}>
              <th scope="row" className={own.cell}>
                <NameCell supplier={row.supplier} />
              </th>
              <td className={own.cell}>
                <PlaceCell row={row} />
              </td>
              <td className={own.cell}>
                <CategoriesCell supplier={row.supplier} />
              </td>
              <td className={own.cell}>
                <AgreementsCell row={row} />
              </td>
              <td className={own.cell}>
                <ContactCell supplier={row.supplier} />
              </td>
              {onEdit && (
                <td className={own.cell}>
                  <EditCell supplier={row.supplier} onEdit={onEdit} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
