import * as fc from 'fast-check';
import type { Supplier } from '../../../src/domain/organisation';
import {
  categoriesOf,
  filterCounts,
  filterSuppliers,
  noFilter,
  supplierRows,
  type SupplierFilter,
} from '../../../src/ui/features/suppliers/supplier-rows';
import { mergedSupplier, supplierFaults, supplierOf, withCategory } from '../../../src/ui/features/suppliers/supplier-input';
import { aSupplier } from '../../support/builders';

const compare = (a: string, b: string) => a.localeCompare(b, 'nb');
const suppliers = [
  aSupplier({ id: 1, name: 'Ås Vask', categories: ['Vask', 'Leige'] }),
  aSupplier({ id: 2, name: 'Bergen Bygg', municipalityNumber: '4601', categories: ['Bygg'], organisationNumber: '923609016' }),
  aSupplier({ id: 3, name: 'Ukjend', municipalityNumber: '', categories: [], organisationNumber: '' }),
  aSupplier({ id: 4, name: 'Alver Reinhald', categories: ['vask '], organisationNumber: '' }),
];
const agreements = [
  { id: 7, title: 'Vaskeri', suppliers: [{ supplierId: 1 }, { supplierId: 1 }, { supplierId: 4 }] },
  { id: 8, title: 'Bygg', suppliers: [{ supplierId: 1 }] },
];
const rows = supplierRows(
  suppliers.map((each) => ({ ...each, email: '' })),
  agreements,
  compare,
);
const names = (filter: Partial<SupplierFilter>) =>
  filterSuppliers(rows, { ...noFilter, ...filter }).map((row) => row.supplier.name);

test('suppliers stand by name, each with the agreements it is on once', () => {
  expect(rows.map(({ supplier, agreements: on }) => [supplier.name, on.map(({ id }) => id)])).toEqual([
    ['Alver Reinhald', [7]],
    ['Bergen Bygg', []],
    ['Ukjend', []],
    ['Ås Vask', [8, 7]],
  ]);
});

test.each([
  [{ search: 'ås vask' }, ['Ås Vask']],
  [{ search: '923 609 016' }, ['Bergen Bygg']],
  [{ search: 'finst ikkje' }, []],
  [{ place: 'local' }, ['Alver Reinhald', 'Ås Vask']],
  [{ place: 'other' }, ['Bergen Bygg']],
  [{ place: 'unknown' }, ['Ukjend']],
  [{ category: 'Vask' }, ['Alver Reinhald', 'Ås Vask']],
  [{ category: '' }, ['Ukjend']],
  [{ category: 'Vask', search: 'ås' }, ['Ås Vask']],
] as const)('%j finds %j', (filter, expected) => expect(names(filter)).toEqual(expected));

test('each choice is counted by what it would show', () => {
  const categories = categoriesOf(suppliers, compare);
  expect(categories).toEqual(['Bygg', 'Leige', 'Vask']);
  expect(filterCounts(rows, { ...noFilter, place: 'local' }, categories)).toEqual({
    places: { all: 4, local: 2, other: 1, unknown: 1 },
    allCategories: 2,
    withoutCategory: 0,
    categories: [
      { name: 'Bygg', count: 0 },
      { name: 'Leige', count: 1 },
      { name: 'Vask', count: 2 },
    ],
  });
});

test('for any register and choice, the count beside a choice is how many it shows', () => {
  const supplier = fc.record({
    municipalityNumber: fc.constantFrom('4631', '4601', ''),
    categories: fc.uniqueArray(fc.constantFrom('Vask', 'vask', 'Bygg', 'Mat'), { maxLength: 3 }),
    name: fc.constantFrom('Ås', 'Bø', 'Vik AS', 'Vask & Co'),
  });
  const filter = fc.record({
    search: fc.constantFrom('', 'vask', 'ås'),
    place: fc.constantFrom(null, 'local' as const, 'other' as const, 'unknown' as const),
    category: fc.constantFrom(null, '', 'Vask', 'Bygg'),
  });
  fc.assert(
    fc.property(fc.array(supplier, { maxLength: 20 }), filter, (drawn, asked) => {
      const all = drawn.map((each, id): Supplier => aSupplier({ ...each, id }));
      const drawnRows = supplierRows(all, [], compare);
      const counts = filterCounts(drawnRows, asked, categoriesOf(all, compare));
      const shown = (change: Partial<SupplierFilter>) => filterSuppliers(drawnRows, { ...asked, ...change }).length;
      expect(counts.places).toEqual({
        all: shown({ place: null }),
        local: shown({ place: 'local' }),
        other: shown({ place: 'other' }),
        unknown: shown({ place: 'unknown' }),
      });
      expect(counts.withoutCategory).toBe(shown({ category: '' }));
      for (const { name, count } of counts.categories) expect(count).toBe(shown({ category: name }));
    }),
    { seed: 64, numRuns: 200 },
  );
});

describe('what is typed of a supplier', () => {
  const input = supplierOf(aSupplier());
  const faults = (over: Partial<typeof input>) => supplierFaults({ ...input, ...over }, 1, suppliers);
  test.each([
    [{}, {}],
    [{ name: ' ' }, { name: 'required' }],
    [{ organisationNumber: '' }, {}],
    [{ organisationNumber: '974 760 673' }, {}],
    [{ organisationNumber: '974760674' }, { organisationNumber: 'notAnOrganisationNumber' }],
    [{ organisationNumber: '923 609 016' }, { organisationNumber: 'taken' }],
    [{ municipalityNumber: '463' }, { municipalityNumber: 'notAMunicipality' }],
    [{ municipalityNumber: ' 4631 ' }, {}],
    [{ email: 'kari' }, { email: 'notAnEmail' }],
  ])('%j: %j', (over, expected) => expect(faults(over)).toEqual(expected));

  test('a category is there once, whatever its case', () => {
    expect(withCategory(['Vask'], ' vask ')).toEqual(['Vask']);
    expect(withCategory(['Vask'], 'Tre\nog tak')).toEqual(['Vask', 'Tre og tak']);
    expect(withCategory([], '  ')).toEqual([]);
  });

  test('in a conflict each field is the side that was chosen', () => {
    const theirs = aSupplier({ phone: '1', email: 'ny@x.no' });
    const merged = mergedSupplier(
      { ...input, phone: '2' },
      theirs,
      new Map([
        ['email', 'theirs'],
        ['phone', 'mine'],
      ] as const),
    );
    expect(merged).toMatchObject({ phone: '2', email: 'ny@x.no' });
  });
});
