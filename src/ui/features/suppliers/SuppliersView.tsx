import { AdminSections } from '../../components/admin-sections/AdminSections';
import { AppDataGate } from '../../state/AppDataGate';
import { SuppliersScreen } from './SuppliersScreen';
import { SuppliersSkeleton } from './SuppliersSkeleton';
import { useSuppliersStyles } from './suppliers.styles';

/** Administrasjon: the supplier register with categories and municipality. */
export function SuppliersView() {
  const styles = useSuppliersStyles();
  return (
    <div className={styles.page}>
      <AdminSections here="suppliers" />
      <AppDataGate skeleton={<SuppliersSkeleton />}>
        <SuppliersScreen />
      </AppDataGate>
    </div>
  );
}
