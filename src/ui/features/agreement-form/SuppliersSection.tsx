import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Supplier } from '../../../domain/organisation';
import { useText } from '../../text/TextProvider';
import { useForm } from './form-context';
import { FormSection, Wide } from './FormSection';
import type { SupplierValues } from './form-values';
import { SupplierPicker } from './SupplierPicker';
import { SupplierRow } from './SupplierRow';

const NewSupplierDialog = lazy(async () => ({ default: (await import('./NewSupplierDialog')).NewSupplierDialog }));

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, marginBottom: tokens.spacingVerticalL },
});

/** Who delivers, in rank, with whom to contact on this agreement. */
export function SuppliersSection() {
  const styles = useStyles();
  const { t } = useText();
  const { values, put, message } = useForm();
  const [creating, setCreating] = useState<string | null>(null);
  const rows = values.suppliers;
  const add = (supplier: Supplier) => {
    const lastRank = Math.max(0, ...rows.map(({ rank }) => (/^\d+$/.test(rank) ? Number(rank) : 0)));
    const key = `new-${supplier.id}-${rows.length}-${lastRank}`;
    put({
      suppliers: [
        ...rows,
        {
          key,
          supplierId: supplier.id,
          rank: String(lastRank + 1),
          lot: '',
          contactPerson: supplier.contactPerson,
          email: supplier.email,
          phone: supplier.phone,
        },
      ],
    });
  };
  const change = (key: string, part: Partial<SupplierValues>) =>
    put({ suppliers: rows.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  const list = message('suppliers');

  return (
    <FormSection name="suppliers">
      <Wide>
        {list.validationMessage && (
          <Field validationState={list.validationState ?? 'error'} validationMessage={list.validationMessage} />
        )}
        <div className={styles.rows}>
          {rows.length === 0 && <Text>{t('form.suppliers.none')}</Text>}
          {rows.map((row, index) => (
            <SupplierRow
              key={row.key}
              row={row}
              index={index}
              onChange={(part) => change(row.key, part)}
              onRemove={() => put({ suppliers: rows.filter(({ key }) => key !== row.key) })}
            />
          ))}
        </div>
        <SupplierPicker onPick={add} onCreate={setCreating} />
      </Wide>
      <Suspense fallback={null}>
        {creating !== null && <NewSupplierDialog name={creating} onClose={() => setCreating(null)} onPick={add} />}
      </Suspense>
    </FormSection>
  );
}
