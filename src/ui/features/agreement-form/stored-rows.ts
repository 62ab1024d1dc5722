import type { FormValues } from './form-values';

/**
 * The form as typed, with the ids of rows that have been stored since: an option is known by its place, a supplier by who it is and its part. So
 * saving again changes them instead of adding them once more.
 */
export function rowsOfStored(typed: FormValues, stored: FormValues): FormValues {
  const usedOptions = new Set(typed.options.map(({ id }) => id));
  const usedSuppliers = new Set(typed.suppliers.map(({ id }) => id));
  return {
    ...typed,
    options: typed.options.map((row, index) => {
      const match = stored.options[index];
      return row.id !== undefined || match?.id === undefined || usedOptions.has(match.id) ? row : { ...row, id: match.id };
    }),
    suppliers: typed.suppliers.map((row) => {
      const match = stored.suppliers.find(
        (each) => each.supplierId === row.supplierId && each.lot === row.lot.trim() && !usedSuppliers.has(each.id),
      );
      if (row.id !== undefined || match?.id === undefined) return row;
      usedSuppliers.add(match.id);
      return { ...row, id: match.id };
    }),
  };
}
