import * as fc from 'fast-check';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import { printView } from '../../../../src/local/sharepoint/caml/caml-print';
import { emptyView, type CamlContent, type CamlTest, type CamlValue } from '../../../../src/local/sharepoint/caml/caml-tree';
import { siteLocal } from '../../../../src/local/sharepoint/store/site-time';
import { makeAllKinds } from '../../../contract/sharepoint/support/all-kinds';
import type { ContractSite } from '../../../contract/sharepoint/support/contract-site';
import { startSite, type RunningSite } from '../support/running-site';

interface Row {
  readonly Id: number;
  readonly Title: string | null;
  readonly Amount: number | null;
  readonly Phase: string | null;
  readonly Moment: string | null;
  readonly Tags: readonly string[];
  readonly UnitId: number | null;
  readonly UnitsId: readonly number[];
}

const units = ['', 'Ein', 'To', 'Tre'];
const moments = ['2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', '2026-06-15T12:30:00Z'];
const words = ['Ål', 'ål', 'Ærlig', 'alfa', 'Alfabet', "it's", '100 %', 'beta'];

const row = fc.record({
  Title: fc.option(fc.constantFrom(...words)),
  Amount: fc.option(fc.constantFrom(-1.5, 0, 2, 2.25, 1000)),
  Phase: fc.option(fc.constantFrom('Draft', 'Running', 'Ended')),
  Moment: fc.option(fc.constantFrom(...moments)),
  Tags: fc.subarray(['red', 'green', 'blue']),
  UnitId: fc.option(fc.integer({ min: 1, max: 3 })),
  UnitsId: fc.subarray([1, 2, 3]),
});

const text = (type: string, value: string, more: Partial<CamlValue> = {}): CamlValue => ({
  type,
  includeTime: false,
  storageTz: false,
  content: { kind: 'text', text: value } satisfies CamlContent,
  ...more,
});
const name = (value: string) => ({ by: 'Name' as const, value });
const compares = fc.constantFrom('Eq', 'Neq', 'Lt', 'Leq', 'Gt', 'Geq');

function compare(
  field: string,
  operator: fc.Arbitrary<string>,
  value: fc.Arbitrary<CamlValue>,
  lookupId: fc.Arbitrary<boolean> = fc.constant(false),
) {
  return fc.record({ kind: fc.constant('compare'), operator, field: fc.constant(name(field)), lookupId, value });
}

const one = fc.oneof(
  compare(
    'Title',
    fc.oneof(compares, fc.constantFrom('BeginsWith', 'Contains')),
    fc.constantFrom(...words, 'A', 'l').map((word) => text('Text', word)),
  ),
  compare(
    'Amount',
    compares,
    fc.constantFrom('-1.5', '0', '2', '999').map((number) => text('Number', number)),
  ),
  compare(
    'Phase',
    fc.constantFrom('Eq', 'Neq'),
    fc.constantFrom('Draft', 'ended', 'None').map((word) => text('Choice', word)),
  ),
  compare(
    'Moment',
    compares,
    fc.constantFrom('2026-03-29', '2026-06-15').map((day) => text('DateTime', `${day}T10:00:00`)),
  ),
  compare(
    'Moment',
    compares,
    fc.constantFrom(...moments).map((at) => text('DateTime', at, { includeTime: true, storageTz: true })),
  ),
  compare(
    'Tags',
    fc.constantFrom('Eq', 'Neq', 'Includes'),
    fc.constantFrom('red', 'blue').map((word) => text('MultiChoice', word)),
  ),
  compare(
    'Unit',
    fc.constantFrom('Eq', 'Neq'),
    fc.constantFrom('1', '2').map((id) => text('Lookup', id)),
    fc.constant(true),
  ),
  compare(
    'Unit',
    fc.constantFrom('Eq', 'Neq', 'BeginsWith'),
    fc.constantFrom('Ein', 't', 'Tre').map((word) => text('Lookup', word)),
  ),
  compare(
    'Units',
    fc.constantFrom('Eq', 'Neq', 'Includes', 'NotIncludes'),
    fc.constantFrom('Ein', 'To').map((word) => text('LookupMulti', word)),
  ),
  fc.record({
    kind: fc.constantFrom('IsNull', 'IsNotNull'),
    field: fc.constantFrom('Title', 'Amount', 'Moment', 'Unit', 'Units', 'Tags').map(name),
  }),
  fc.record({
    kind: fc.constant('In'),
    field: fc.constant(name('Phase')),
    lookupId: fc.constant(false),
    values: fc.array(
      fc.constantFrom('Draft', 'Ended').map((word) => text('Choice', word)),
      { minLength: 1, maxLength: 3 },
    ),
  }),
) as fc.Arbitrary<CamlTest>;

const { test: condition } = fc.letrec<{ test: CamlTest }>((tie) => ({
  test: fc.oneof(
    { depthSize: 'small' },
    one,
    fc.record({ kind: fc.constantFrom('And' as const, 'Or' as const), left: tie('test'), right: tie('test') }),
  ),
}));

/** A plain reading of the condition over a row in memory. */
function passes(test: CamlTest, at: Row): boolean {
  switch (test.kind) {
    case 'And':
      return passes(test.left, at) && passes(test.right, at);
    case 'Or':
      return passes(test.left, at) || passes(test.right, at);
    case 'IsNull':
    case 'IsNotNull':
      return isEmpty(at, test.field.value) === (test.kind === 'IsNull');
    case 'In':
      return test.values.some((value) => asked(test.field.value, 'Eq', value, false, at));
    case 'compare':
      return asked(test.field.value, test.operator, test.value, test.lookupId, at);
  }
}

function isEmpty(at: Row, field: string): boolean {
  const value = { Title: at.Title, Amount: at.Amount, Moment: at.Moment, Unit: at.UnitId, Units: at.UnitsId, Tags: at.Tags }[
    field
  ];
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** Lower case, and å after ø. */
const folded = (value: string): string => value.toLowerCase().replaceAll('å', '\u00ff');

function asked(field: string, operator: string, { content, includeTime }: CamlValue, lookupId: boolean, at: Row): boolean {
  const wanted = content.kind === 'text' ? content.text : '';
  switch (field) {
    case 'Title':
    case 'Phase':
      return at[field] !== null && holds(operator, folded(at[field]), folded(wanted));
    case 'Amount':
      return at.Amount !== null && holds(operator, at.Amount, Number(wanted));
    case 'Moment':
      if (at.Moment === null) return false;
      return includeTime
        ? holds(operator, at.Moment, wanted)
        : holds(operator, siteLocal(new Date(at.Moment)).date, wanted.slice(0, 10));
    case 'Tags':
      return operator !== 'Includes' && at.Tags.includes(wanted) === (operator === 'Eq');
    case 'Unit':
      if (at.UnitId === null) return false;
      return lookupId
        ? holds(operator, at.UnitId, Number(wanted))
        : holds(operator, folded(units[at.UnitId] ?? ''), folded(wanted));
    default:
      return at.UnitsId.some((id) => units[id] === wanted) === (operator === 'Eq' || operator === 'Includes');
  }
}

function holds(operator: string, a: string | number, b: string | number): boolean {
  switch (operator) {
    case 'Eq':
      return a === b;
    case 'Neq':
      return a !== b;
    case 'Lt':
      return a < b;
    case 'Leq':
      return a <= b;
    case 'Gt':
      return a > b;
    case 'Geq':
      return a >= b;
    case 'BeginsWith':
      return String(a).startsWith(String(b));
    default:
      return String(a).includes(String(b));
  }
}

describe('a condition in CAML', () => {
  let site: RunningSite;
  let path: string;
  const rows: Row[] = [];

  beforeAll(async () => {
    site = await startSite();
    const contract = {
      pnp: site.pnp,
      async freshList(title = 'List') {
        await site.pnp().web.lists.add(title);
        return title;
      },
    } as unknown as ContractSite;
    const kinds = await makeAllKinds(contract, 'Rows');
    path = kinds.path;
    for (const values of fc.sample(row, { seed: 20_261_123, numRuns: 60 })) {
      const added = await site.ask(`${path}/items`, { method: 'POST', body: values });
      rows.push({ Id: added.json.Id as number, ...values });
    }
  });
  afterAll(() => site.close());

  test('finds in SQL what a plain reading of it finds in memory', async () => {
    await fc.assert(
      fc.asyncProperty(condition, async (where) => {
        const ViewXml = printView({ ...emptyView, where, orderBy: [{ field: name('ID'), ascending: true }] });
        const answer = await site.ask(`${path}/getitems?$select=Id`, { method: 'POST', body: { query: { ViewXml } } });
        const found = (answer.json.value as { Id: number }[]).map(({ Id }) => Id);
        expect(found).toEqual(rows.filter((at) => passes(where, at)).map(({ Id }) => Id));
      }),
      { seed: 20_261_123, numRuns: 500 },
    );
  });
});
