import * as fc from 'fast-check';
import { suggestSuppliers } from '../../../src/domain/small-purchases/suggest-suppliers';
import { anAgreement, aSupplier } from '../../support/builders';

const kai = { title: 'Benker til kaien', cpvCodes: ['34928400-2'] };
const supplier = (id: number, name: string, municipalityNumber: string, categories: readonly string[] = []) =>
  aSupplier({ id, name, municipalityNumber, categories });
const names = (
  wanted: typeof kai,
  ...given: Parameters<typeof suggestSuppliers> extends [unknown, ...infer Rest] ? Rest : never
) => suggestSuppliers(wanted, ...given).map((each) => each.supplier.name);

test('whoever has a category with a word of the title is suggested, and whoever has nothing in common is not', () => {
  const suppliers = [supplier(1, 'Benkemakaren', '4631', ['Benker og bord']), supplier(2, 'Reinhald AS', '4631', ['Reinhald'])];
  expect(names(kai, suppliers, [])).toEqual(['Benkemakaren']);
});

test('local ones come first, also before one that has more in common', () => {
  const suppliers = [
    supplier(1, 'A frå Bergen', '4601', ['Benker', 'Benker av tre']),
    supplier(2, 'Ø frå Alver', '4631', ['Benker']),
  ];
  expect(suggestSuppliers(kai, suppliers, []).map((each) => [each.supplier.id, each.isLocal])).toEqual([
    [2, true],
    [1, false],
  ]);
});

test('a supplier on an agreement of the same CPV group is suggested, with the agreement', () => {
  const suppliers = [supplier(1, 'Parkmøbel', '4631')];
  const row = { id: 1, agreementId: 5, supplierId: 1, rank: null };
  const agreements = [
    anAgreement({ id: 5, cpvCodes: ['34992200'], suppliers: [row] }),
    anAgreement({ id: 6, cpvCodes: ['34928000'], suppliers: [{ ...row, agreementId: 6 }] }),
    anAgreement({ id: 7, cpvCodes: ['15000000'], suppliers: [{ ...row, agreementId: 7 }] }),
  ];
  expect(suggestSuppliers(kai, suppliers, agreements)).toMatchObject([{ agreementIds: [5, 6], categories: [] }]);
});

test.each([
  ['Hagemøblar', 'Møblar'],
  ['Møbel til barnehagen', 'Kontormøblar'],
  ['MALING av klasserom', 'Maling'],
  ['Vask av golv', 'Golvvask'],
] as const)('"%s" and the category "%s" have a word in common', (title, category) => {
  expect(names({ title, cpvCodes: [] }, [supplier(1, 'X', '4631', [category])], [])).toEqual(['X']);
});

test('small words are in every other text and join nobody', () => {
  expect(names({ title: 'Leige av bil til tur', cpvCodes: [] }, [supplier(1, 'X', '4631', ['Sal av tre til hus'])], [])).toEqual(
    [],
  );
});

test('nothing is suggested for nothing', () => {
  expect(names({ title: ' ', cpvCodes: [] }, [supplier(1, 'X', '4631', ['Maling'])], [anAgreement({})])).toEqual([]);
});

test('the order is the same whatever the order of the register, and local ones are never after others', () => {
  const any = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 40 }),
      name: fc.constantFrom('Aas', 'Bø', 'Åsen'),
      place: fc.constantFrom('4631', '4601', '', ' 4631 '),
      categories: fc.subarray(['Benker', 'Kaier', 'Mat']),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  fc.assert(
    fc.property(any, fc.integer(), (rows, seed) => {
      const suppliers = rows.map(({ id, name, place, categories }) => supplier(id, name, place, categories));
      const shuffled = suppliers.toSorted((a, b) => ((a.id * 7 + seed) % 11) - ((b.id * 7 + seed) % 11));
      const ids = suggestSuppliers(kai, suppliers, []).map((each) => each.supplier.id);
      const found = suggestSuppliers(kai, shuffled, []);
      expect(found.map((each) => each.supplier.id)).toEqual(ids);
      expect(found.map(({ isLocal }) => Number(isLocal))).toEqual(
        found.map(({ isLocal }) => Number(isLocal)).toSorted((a, b) => b - a),
      );
    }),
    { seed: 6 },
  );
});
