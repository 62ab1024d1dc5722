import { useMemo, useState } from 'react';
import { useAppData } from '../../state/app-data';
import { suppliersWords } from '../../text/suppliers/suppliers-words';
import { useText } from '../../text/TextProvider';
import { categoriesOf, filterCounts, filterSuppliers, noFilter, supplierRows, type SupplierFilter } from './supplier-rows';

/** So many rows are drawn at a time: typing is never slower than the list. */
const step = 50;

/** The register narrowed to what was asked for, with how many each choice would show. */
export function useSuppliers() {
  const { organisation, rows: register } = useAppData();
  const { format, language } = useText();
  const [filter, setFilter] = useState<SupplierFilter>(noFilter);
  const [most, setMost] = useState(step);
  const { suppliers } = organisation;
  const rows = useMemo(
    () =>
      supplierRows(
        suppliers,
        register.map(({ agreement }) => agreement),
        format.compare,
      ),
    [suppliers, register, format],
  );
  const categories = useMemo(() => categoriesOf(suppliers, format.compare), [suppliers, format]);
  const hits = useMemo(() => filterSuppliers(rows, filter), [rows, filter]);
  const shown = useMemo(() => hits.slice(0, most), [hits, most]);
  const counts = useMemo(() => filterCounts(rows, filter, categories), [rows, filter, categories]);
  return {
    words: suppliersWords(language),
    rows,
    hits,
    shown,
    /** How many the next press shows. */
    left: Math.min(step, Math.max(0, hits.length - most)),
    counts,
    filter,
    isFiltered: filter.search !== '' || filter.place !== null || filter.category !== null,
    narrow: (change: Partial<SupplierFilter>) => {
      setMost(step);
      setFilter((before) => ({ ...before, ...change }));
    },
    clear: () => setFilter(noFilter),
    showMore: () => setMost((before) => before + step),
  };
}
export type Suppliers = ReturnType<typeof useSuppliers>;
