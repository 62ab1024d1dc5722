import * as fc from 'fast-check';
import type { CompareOperator, DatePart, FilterTree, Literal } from '../../../../src/local/sharepoint/odata/filter-tree';

export const words = [
  'Ål',
  'ål',
  'Aal',
  'æra',
  'Øl',
  "it's",
  "''",
  '100 %',
  'a_b',
  'Ærlig',
  'zebra',
  'abc',
  'A',
  '漢字',
  '💥',
  '[";#',
  '\\',
];
const pieces = ['å', 'A', "'", '%', '_', 'b', 'Æ', '', '"', ';#', ' ', '漢', '💥', 'l'];
/** On both sides of the two changes of the clock, of a new year and of a leap day. */
export const moments = [
  '2026-03-29T00:59:59Z',
  '2026-03-29T01:00:00Z',
  '2026-10-25T00:30:00Z',
  '2026-10-25T01:00:00Z',
  '2025-12-31T22:59:59Z',
  '2025-12-31T23:00:00Z',
  '2028-02-28T23:30:00Z',
  '2026-06-15T12:30:45Z',
  '1999-01-01T00:00:00Z',
];
/** A day, and the site's midnight that begins it. */
export const days: Readonly<Record<string, string>> = {
  '2026-01-01': '2025-12-31T23:00:00Z',
  '2026-03-29': '2026-03-28T23:00:00Z',
  '2026-03-30': '2026-03-29T22:00:00Z',
  '2026-10-25': '2026-10-24T22:00:00Z',
  '2026-10-26': '2026-10-25T23:00:00Z',
};
export const phases = ['Kladd', 'Løpande', "Over'"];
export const tags = ['raud', 'grøn', 'blå, mørk', "it's", '"'];

const every = fc.constantFrom<CompareOperator[]>('eq', 'ne', 'lt', 'le', 'gt', 'ge');
const equal = fc.constantFrom<CompareOperator[]>('eq', 'ne');

const compare = (
  path: string,
  operator: fc.Arbitrary<CompareOperator>,
  literal: fc.Arbitrary<Literal>,
): fc.Arbitrary<FilterTree> =>
  fc
    .oneof(
      { weight: 6, arbitrary: fc.tuple(operator, literal) },
      { weight: 1, arbitrary: fc.tuple(equal, fc.constant<Literal>({ type: 'null' })) },
    )
    .map(([chosen, value]) => ({ kind: 'compare', property: { path: path.split('/') }, operator: chosen, literal: value }));

const text = (values: readonly string[]): fc.Arbitrary<Literal> =>
  fc.constantFrom(...values).map((value) => ({ type: 'text', value }));
const number = (from: number, to: number, by = 1): fc.Arbitrary<Literal> =>
  fc.integer({ min: from, max: to }).map((value) => ({ type: 'number', value: value / by || 0 }));
const moment = (values: readonly string[]): fc.Arbitrary<Literal> =>
  fc.constantFrom(...values).chain((value) => fc.constantFrom<Literal[]>({ type: 'datetime', value }, { type: 'text', value }));
const yes = fc.constantFrom<Literal[]>(
  { type: 'boolean', value: true },
  { type: 'boolean', value: false },
  { type: 'number', value: 1 },
  { type: 'number', value: 0 },
);

const dateParts: Readonly<Record<DatePart, fc.Arbitrary<Literal>>> = {
  day: number(1, 31),
  month: number(1, 12),
  year: number(2025, 2028),
  hour: number(0, 23),
  minute: number(0, 59),
  second: number(0, 59),
};

const datePart: fc.Arbitrary<FilterTree> = fc
  .tuple(fc.constantFrom('Day', 'Moment'), fc.constantFrom<DatePart[]>('day', 'month', 'year', 'hour', 'minute', 'second'), every)
  .chain(([name, part, operator]) =>
    dateParts[part].map((literal) => ({ kind: 'compare', property: { path: [name], part }, operator, literal })),
  );

const textTest = (people: readonly string[]): fc.Arbitrary<FilterTree> =>
  fc.record({
    kind: fc.constant('text' as const),
    test: fc.constantFrom('startswith' as const, 'substringof' as const),
    property: fc
      .constantFrom('Title', 'Phase', 'Unit/Title', 'Units/Title', 'Owner/Title', 'Owners/Title', 'Tags')
      .map((path) => ({ path: path.split('/') })),
    text: fc.constantFrom(...pieces, ...words, ...people.map((name) => name.slice(0, 3))),
  });

/** Filters on every kind of column, three deep. */
export function randomTrees(
  units: readonly string[],
  people: readonly string[],
  ids: readonly number[],
): fc.Arbitrary<FilterTree> {
  const person = fc.constantFrom(...ids, 999).map((value): Literal => ({ type: 'number', value }));
  const leaf = fc.oneof(
    compare('Title', every, text(words)),
    compare('Phase', every, text(phases)),
    compare('Amount', every, number(-3, 12, 2)),
    compare('Price', every, number(0, 300, 100)),
    compare('Id', every, number(0, 61)),
    compare('Open', equal, yes),
    compare('Day', every, moment(Object.values(days))),
    compare('Moment', every, moment(moments)),
    compare('Tags', equal, text(tags)),
    compare('UnitId', every, number(1, 5)),
    compare('Unit/Title', every, text(units)),
    compare('UnitsId', equal, number(1, 5)),
    compare('Units/Id', equal, number(1, 5)),
    compare('Units/Title', equal, text(units)),
    compare('OwnerId', equal, person),
    compare('Owner/Title', every, text(people)),
    compare('OwnersId', equal, person),
    compare('Owners/Title', equal, text(people)),
    datePart,
    textTest(people),
  );
  return chained(leaf);
}

/** Leaves joined by `and`, `or` and `not`. */
export function chained(leaf: fc.Arbitrary<FilterTree>): fc.Arbitrary<FilterTree> {
  const { tree } = fc.letrec<{ tree: FilterTree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      leaf,
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((parts): FilterTree => ({ kind: 'and', parts })),
      fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((parts): FilterTree => ({ kind: 'or', parts })),
      tie('tree').map((of): FilterTree => ({ kind: 'not', of })),
    ),
  }));
  return tree;
}
