import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { Supplier } from '../../../domain/organisation';
import { EmptyState } from '../../components/EmptyState';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { useElementWidth } from '../../components/use-element-width';
import { useFocusReturn } from '../../components/use-focus-return';
import { useAppData } from '../../state/app-data';
import { SupplierCards } from './SupplierCards';
import { SupplierFilters } from './SupplierFilters';
import { SuppliersExcel } from './SuppliersExcel';
import { SupplierTable } from './SupplierTable';
import { supplierTableWidth, useSuppliersStyles } from './suppliers.styles';
import { useSuppliers } from './use-suppliers';

const SupplierDialog = lazy(() => import('./SupplierDialog').then((m) => ({ default: m.SupplierDialog })));

/** The supplier register: found by words, place and category; added to and changed by those who may. */
export function SuppliersScreen() {
  const styles = useSuppliersStyles();
  const { session } = useAppData();
  const suppliers = useSuppliers();
  const [place, width] = useElementWidth<HTMLDivElement>(supplierTableWidth);
  /** Whom the dialog is about; `null` in it is somebody new. */
  const [open, setOpen] = useState<{ readonly supplier: Supplier | null } | null>(null);
  const openedFrom = useFocusReturn(open !== null);
  const { words, rows, hits, shown, left } = suppliers;
  const { add: mayAdd, edit: mayEdit } = session.rights.suppliers;
  const show = useCallback(
    (supplier: Supplier | null) => {
      openedFrom(document.activeElement instanceof HTMLElement ? document.activeElement : null);
      setOpen({ supplier });
    },
    [openedFrom],
  );
  const onEdit = mayEdit ? show : null;
  const add = mayAdd && (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => show(null)}>
      {words.add}
    </Button>
  );
  const local = rows.filter((row) => row.place === 'local').length;
  const withoutCategory = rows.filter(({ supplier }) => supplier.categories.length === 0).length;
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle(rows.length, local, withoutCategory)}
        actions={
          <>
            {hits.length > 0 && <SuppliersExcel rows={hits} />}
            {add}
          </>
        }
      />
      {rows.length === 0 ? (
        <Panel>
          <EmptyState title={words.none} help={words.noneHelp} />
        </Panel>
      ) : (
        <div ref={place}>
          <SupplierFilters suppliers={suppliers} />
          <p className={styles.count} role="status">
            {words.shown(hits.length, rows.length)}
          </p>
          {hits.length === 0 ? (
            <Panel>
              <EmptyState
                title={words.noHits}
                help={words.noHitsHelp}
                action={<Button onClick={suppliers.clear}>{words.clear}</Button>}
              />
            </Panel>
          ) : width >= supplierTableWidth ? (
            <SupplierTable rows={shown} onEdit={onEdit} />
          ) : (
            <SupplierCards rows={shown} onEdit={onEdit} />
          )}
          {left > 0 && (
            <Button className={styles.more} onClick={suppliers.showMore}>
              {words.more(left)}
            </Button>
          )}
        </div>
      )}
      {open && (
        <Suspense fallback={null}>
          <SupplierDialog supplier={open.supplier} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  );
}
