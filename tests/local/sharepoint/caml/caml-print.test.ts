import * as fc from 'fast-check';
import { parseView } from '../../../../src/local/sharepoint/caml/caml-parser';
import { printView } from '../../../../src/local/sharepoint/caml/caml-print';
import type { CamlField, CamlTest, CamlValue, CamlView } from '../../../../src/local/sharepoint/caml/caml-tree';

const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'Z', 'æ', '0', '_', '<', '&', '"', "'", '>') });
const field: fc.Arbitrary<CamlField> = fc.oneof(
  word.map((value) => ({ by: 'Name' as const, value })),
  fc.uuid().map((value) => ({ by: 'ID' as const, value })),
);
const content: fc.Arbitrary<CamlValue['content']> = fc.oneof(
  fc
    .string({ unit: fc.constantFrom('a', 'å', ' ', '<', '&', ']]>', '\n', '\r', '\t', '😀', '"') })
    .map((text) => ({ kind: 'text' as const, text })),
  fc.integer({ min: -400, max: 400 }).map((offsetDays) => ({ kind: 'Today' as const, offsetDays })),
  fc.constant({ kind: 'UserID' as const }),
  fc.constant({ kind: 'unknown' as const, element: 'Nowww' }),
);
const value: fc.Arbitrary<CamlValue> = fc.record({
  type: fc.constantFrom('', 'Text', 'DateTime', 'Lookup'),
  includeTime: fc.boolean(),
  storageTz: fc.boolean(),
  content,
});
const operator = fc.constantFrom('Eq', 'Neq', 'Lt', 'Leq', 'Gt', 'Geq', 'BeginsWith', 'Contains', 'Includes', 'NotIncludes');
const { test: condition } = fc.letrec<{ test: CamlTest }>((tie) => ({
  test: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('compare' as const), operator, field, lookupId: fc.boolean(), value }),
    fc.record({ kind: fc.constantFrom('IsNull' as const, 'IsNotNull' as const), field }),
    fc.record({
      kind: fc.constant('In' as const),
      field,
      lookupId: fc.boolean(),
      values: fc.array(value, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constantFrom('And' as const, 'Or' as const), left: tie('test'), right: tie('test') }),
  ) as fc.Arbitrary<CamlTest>,
}));
const view: fc.Arbitrary<CamlView> = fc.record({
  scope: fc.constantFrom('', 'FilesOnly', 'Recursive', 'RecursiveAll'),
  where: fc.option(condition),
  orderBy: fc.array(fc.record({ field, ascending: fc.boolean() }), { maxLength: 3 }),
  groupBy: fc.array(field, { maxLength: 2 }),
  viewFields: fc.option(fc.array(field, { maxLength: 4 })),
  rowLimit: fc.option(fc.integer({ min: 1, max: 5000 })),
  paged: fc.boolean(),
});

test('a view that is written and read again is the same view', () => {
  fc.assert(
    fc.property(view, (made) => {
      expect(parseView(printView(made))).toEqual(made);
    }),
    { seed: 20_261_123, numRuns: 2000 },
  );
});
