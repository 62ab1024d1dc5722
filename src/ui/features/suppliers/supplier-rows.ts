import type { Supplier } from '../../../domain/organisation';
import { homeMunicipality } from '../../../domain/organisation';
import { bareOrganisationNumber } from '../../../domain/organisation-number';
import { foldText, searchable, searchWords } from '../../../domain/search/search-text';

/** An agreement that a supplier is on, as the register names it. */
export interface SupplierAgreement {
  readonly id: number;
  readonly title: string;
}

export type SupplierPlace = 'local' | 'other' | 'unknown';

/** A supplier as the list shows it. */
export interface SupplierRow {
  readonly supplier: Supplier;
  readonly place: SupplierPlace;
  readonly agreements: readonly SupplierAgreement[];
  /** What a search looks in. */
  readonly text: string;
}

export const placeOf = ({ municipalityNumber }: Pick<Supplier, 'municipalityNumber'>): SupplierPlace => {
  const number = municipalityNumber.trim();
  return number === homeMunicipality ? 'local' : number === '' ? 'unknown' : 'other';
};

/** Every supplier by name with the agreements it is on. */
export function supplierRows(
  suppliers: readonly Supplier[],
  agreements: readonly (SupplierAgreement & { readonly suppliers: readonly { readonly supplierId: number }[] })[],
  compare: (a: string, b: string) => number,
): readonly SupplierRow[] {
  const onAgreements = new Map<number, SupplierAgreement[]>();
  for (const { id, title, suppliers: on } of agreements)
    // A supplier of several lots is on the agreement once.
    for (const supplierId of new Set(on.map((each) => each.supplierId))) {
      const known = onAgreements.get(supplierId);
      if (known) known.push({ id, title });
      else onAgreements.set(supplierId, [{ id, title }]);
    }
  return suppliers
    .map((supplier) => ({
      supplier,
      place: placeOf(supplier),
      agreements: (onAgreements.get(supplier.id) ?? []).toSorted((a, b) => compare(a.title, b.title)),
      text: searchable(
        [supplier.name, supplier.organisationNumber, ...supplier.categories, supplier.contactPerson, supplier.email].join('\n'),
      ),
    }))
    .toSorted((a, b) => compare(a.supplier.name, b.supplier.name) || a.supplier.id - b.supplier.id);
}

/** What the list is narrowed to. `category` is null for all, and '' for those without one. */
export interface SupplierFilter {
  readonly search: string;
  readonly place: SupplierPlace | null;
  readonly category: string | null;
}

export const noFilter: SupplierFilter = { search: '', place: null, category: null };

const hasCategory = (row: SupplierRow, category: string) =>
  category === '' ? row.supplier.categories.length === 0 : row.supplier.categories.some((each) => sameCategory(each, category));

/** Upper and lower case do not make two categories. */
export const sameCategory = (one: string, other: string) => foldText(one.trim()) === foldText(other.trim());

export function filterSuppliers(
  rows: readonly SupplierRow[],
  { search, place, category }: SupplierFilter,
): readonly SupplierRow[] {
  const bare = bareOrganisationNumber(search);
  // A number is found however it is spaced.
  const words = /^\d+$/.test(bare) ? [bare] : searchWords(search);
  return rows.filter(
    (row) =>
      (place === null || row.place === place) &&
      (category === null || hasCategory(row, category)) &&
      words.every((word) => row.text.includes(word)),
  );
}

/** How many of the rows each choice would show, the other choices as they are. */
export function filterCounts(rows: readonly SupplierRow[], filter: SupplierFilter, categories: readonly string[]) {
  const byPlace = filterSuppliers(rows, { ...filter, place: null });
  const byCategory = filterSuppliers(rows, { ...filter, category: null });
  const places = { all: byPlace.length, local: 0, other: 0, unknown: 0 };
  for (const { place } of byPlace) places[place] += 1;
  const counted = new Map<string, number>();
  for (const { supplier } of byCategory)
    for (const name of new Set(supplier.categories.map((each) => foldText(each.trim()))))
      counted.set(name, (counted.get(name) ?? 0) + 1);
  return {
    places,
    allCategories: byCategory.length,
    withoutCategory: byCategory.filter(({ supplier }) => supplier.categories.length === 0).length,
    categories: categories.map((name) => ({ name, count: counted.get(foldText(name.trim())) ?? 0 })),
  };
}

/** Every category in use, each once, by name. */
export function categoriesOf(suppliers: readonly Supplier[], compare: (a: string, b: string) => number): readonly string[] {
  const byName = new Map<string, string>();
  for (const { categories } of suppliers)
    for (const category of categories) {
      const key = foldText(category.trim());
      if (key !== '' && !byName.has(key)) byName.set(key, category.trim());
    }
  return [...byName.values()].toSorted(compare);
}
