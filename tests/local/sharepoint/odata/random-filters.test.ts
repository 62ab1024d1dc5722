import * as fc from 'fast-check';
import { findPerson } from '../../../../src/local/sharepoint/identity/directory';
import { parseFilter } from '../../../../src/local/sharepoint/odata/filter-parser';
import { printFilter, type FilterTree, type Literal } from '../../../../src/local/sharepoint/odata/filter-tree';
import { inProcess, type InProcess } from '../support/in-process';
import { passes, type PlainRow } from './plain-reading';
import { chained, days, moments, phases, randomTrees, tags, words } from './random-trees';

const units = ['Ein', "To's", 'tre', 'Ål'];
const sets = 10;
const filtersEach = 1000;

const somebody = (ids: readonly number[]) => fc.constantFrom(...ids);

const rowsOf = (people: readonly number[]) =>
  fc.record({
    Title: fc.option(fc.constantFrom(...words)),
    Phase: fc.option(fc.constantFrom(...phases)),
    Amount: fc.option(fc.integer({ min: -3, max: 12 }).map((value) => value / 2 || 0)),
    Price: fc.option(fc.integer({ min: 0, max: 300 }).map((value) => value / 100)),
    Open: fc.option(fc.boolean()),
    Day: fc.option(fc.constantFrom(...Object.keys(days))),
    Moment: fc.option(fc.constantFrom(...moments)),
    Tags: fc.subarray(tags),
    Unit: fc.option(fc.constantFrom(1, 2, 3, 4, 5)),
    Units: fc.subarray([1, 2, 3, 4, 5]),
    Owner: fc.option(somebody(people)),
    Owners: fc.subarray([...people]),
  });

let site: InProcess;
let unitsId: string;
const people = new Map<number, string>();

beforeAll(async () => {
  site = inProcess();
  for (const logonName of ['ingrid', 'anne', 'marit']) {
    const { Id, Title } = await site.json('POST', 'web/ensureuser', {
      logonName: upnOf(logonName),
    });
    people.set(Id as number, Title as string);
  }
  unitsId = (await site.json('POST', 'web/lists', { Title: 'Units', BaseTemplate: 100 })).Id as string;
  // The fifth has no title.
  for (const Title of [...units, null]) await site.json('POST', `web/lists(guid'${unitsId}')/items`, { Title });
});
afterAll(() => site.sharePoint.close());

const upnOf = (key: string): string => findPerson(key)?.upn ?? '';

const columns = () => [
  '<Field Type="Number" DisplayName="Amount"/>',
  '<Field Type="Currency" DisplayName="Price"/>',
  '<Field Type="Boolean" DisplayName="Open"/>',
  '<Field Type="DateTime" DisplayName="Day" Format="DateOnly"/>',
  '<Field Type="DateTime" DisplayName="Moment" Format="DateTime"/>',
  '<Field Type="Choice" DisplayName="Phase"><CHOICES><CHOICE>Kladd</CHOICE></CHOICES></Field>',
  '<Field Type="MultiChoice" DisplayName="Tags"><CHOICES><CHOICE>raud</CHOICE></CHOICES></Field>',
  `<Field Type="Lookup" DisplayName="Unit" List="{${unitsId}}" ShowField="Title"/>`,
  `<Field Type="LookupMulti" DisplayName="Units" List="{${unitsId}}" ShowField="Title" Mult="TRUE"/>`,
  '<Field Type="User" DisplayName="Owner" UserSelectionMode="0"/>',
  '<Field Type="UserMulti" DisplayName="Owners" UserSelectionMode="0" Mult="TRUE"/>',
];

/** A list with sixty random rows in it, and the same rows on paper. */
async function rowSet(seed: number): Promise<{ readonly path: string; readonly rows: readonly PlainRow[] }> {
  const list = await site.json('POST', 'web/lists', { Title: `Rows ${seed}`, BaseTemplate: 100 });
  const path = `web/lists(guid'${String(list.Id)}')`;
  for (const SchemaXml of columns()) await site.json('POST', `${path}/fields/createfieldasxml`, { parameters: { SchemaXml } });
  const rows: PlainRow[] = [];
  for (const random of fc.sample(rowsOf([...people.keys()]), { seed, numRuns: 60 })) {
    const { Unit, Units, Owner, Owners, Day, ...plain } = random;
    const body = {
      ...plain,
      Day: Day === null ? null : `${Day}T12:00:00Z`,
      UnitId: Unit,
      UnitsId: Units,
      OwnerId: Owner,
      OwnersId: Owners,
    };
    const { Id } = await site.json('POST', `${path}/items`, body);
    rows.push({ ...random, Day: Day === null ? null : (days[Day] ?? null), Id: Id as number });
  }
  return { path, rows };
}

/** Lookups and persons that the filter steps into have to be expanded. */
function expanded(tree: FilterTree): string[] {
  if (tree.kind === 'not') return expanded(tree.of);
  if ('parts' in tree) return tree.parts.flatMap(expanded);
  return tree.property.path.length > 1 ? [tree.property.path[0] ?? ''] : [];
}

test.each(Array.from({ length: sets }, (_, at) => at + 1))(
  'SQL finds the rows that a plain reading of the filter finds: a thousand random filters on row set %i',
  async (seed) => {
    const { path, rows } = await rowSet(seed);
    const names = (id: number) => units[id - 1] ?? null;
    const persons = (id: number) => people.get(id) ?? null;
    const trees = fc.sample(randomTrees(units, [...people.values()], [...people.keys()]), { seed, numRuns: filtersEach });
    let found = 0;
    for (const tree of trees) {
      const text = printFilter(tree);
      const steps = [...new Set(expanded(tree))];
      const select = ['Id', ...steps.map((name) => `${name}/Id`)].join(',');
      const query = `$select=${select}&$expand=${steps.join(',')}&$top=5000&$filter=${encodeURIComponent(text)}`;
      const { status, body } = await site.send('GET', `${path}/items?${query}`);
      const ids = status === 200 ? (JSON.parse(body) as { value: { Id: number }[] }).value.map(({ Id }) => Id) : body;
      const wanted = rows.filter((row) => passes(tree, row, names, persons)).map(({ Id }) => Id);
      expect({ filter: text, ids }).toEqual({ filter: text, ids: wanted });
      found += wanted.length;
    }
    // Filters that find all or nothing would show little.
    expect(found / filtersEach).toBeGreaterThan(10);
    expect(found / filtersEach).toBeLessThan(50);
  },
  60_000,
);

const literals: fc.Arbitrary<Literal> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((value): Literal => ({ type: 'text', value })),
  fc
    .string({ unit: fc.constantFrom("'", '(', ')', ',', ' ', 'a', 'and'), maxLength: 8 })
    .map((value): Literal => ({ type: 'text', value })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value): Literal => ({ type: 'number', value: value || 0 })),
  fc.integer().map((value): Literal => ({ type: 'number', value })),
  fc.boolean().map((value): Literal => ({ type: 'boolean', value })),
  fc.uuid().map((value): Literal => ({ type: 'guid', value })),
  fc.constantFrom(...moments, "it's").map((value): Literal => ({ type: 'datetime', value })),
  fc.constant<Literal>({ type: 'null' }),
);
const properties = fc.oneof(
  fc.constantFrom('Title', 'Owner/Title', 'Beløp', '_x00e5_', 'eqTitle', 'nota').map((path) => ({ path: path.split('/') })),
  fc.constantFrom('day' as const, 'second' as const).map((part) => ({ path: ['Moment'], part })),
);
const leaves: fc.Arbitrary<FilterTree> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    property: properties,
    operator: fc.constantFrom('eq' as const, 'ne' as const, 'lt' as const, 'le' as const, 'gt' as const, 'ge' as const),
    literal: literals,
  }),
  fc.record({
    kind: fc.constant('text' as const),
    test: fc.constantFrom('startswith' as const, 'substringof' as const),
    property: fc.constantFrom(['Title'], ['Owner', 'Title']).map((path) => ({ path })),
    text: fc.string({ unit: 'grapheme', maxLength: 8 }),
  }),
);

test('what is printed reads as the same tree, for ten thousand random trees', () => {
  fc.assert(
    fc.property(chained(leaves), (tree) => {
      expect(parseFilter(printFilter(tree))).toEqual(tree);
    }),
    { seed: 20261123, numRuns: 10_000 },
  );
});
