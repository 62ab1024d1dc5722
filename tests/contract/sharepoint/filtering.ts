import type { ComparisonResult, InitialFieldQuery } from '@pnp/sp/spqueryable';
import type { Area, Behaviour, Confidence } from './support/behaviour';
import { filterRows } from './support/filter-rows';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

interface Typed {
  readonly Title: string;
  readonly Phase: string;
  readonly Amount: number;
  readonly Open: boolean;
  readonly Moment: Date;
  readonly UnitId: number;
}

const [its, apple, pie, percent, nothing] = ["it's", 'Apple', 'apple pie', '100 % a_b', 'nothing'];

const finds = (
  name: string,
  confidence: Confidence,
  filter: string,
  wanted: readonly string[],
  source: string = sources.odata,
): Behaviour =>
  shows(name, source, confidence, async (site) => {
    const { found } = await filterRows(site);
    expect(await found(filter)).toEqual(wanted);
  });

const refuses = (name: string, confidence: Confidence, filter: string, source: string = sources.odata): Behaviour =>
  shows(name, source, confidence, async (site) => {
    const { path } = await filterRows(site);
    const answer = await site.ask(`${path}/items?$filter=${encodeURIComponent(filter)}`);
    expect(refusalOf(answer)).toMatchObject({ status: 400, code: expect.stringMatching(/^-?\d+, \S+$/) });
  });

const comparing: readonly Behaviour[] = [
  finds('`eq` finds what is equal', 'D', 'Amount eq 10', [apple, percent]),
  finds('`ne` finds what differs, and what has no value', 'W', 'Amount ne 10', [its, pie, nothing]),
  finds('`lt` finds what is less', 'D', 'Amount lt 1.5', [pie]),
  finds('`le` finds what is less or equal', 'D', 'Amount le 1.5', [its, pie]),
  finds('`gt` finds what is greater', 'D', 'Amount gt 1.5', [apple, percent]),
  finds('`ge` finds what is greater or equal', 'D', 'Amount ge 1.5', [its, apple, percent]),
  finds('A number in a filter may be negative', 'D', 'Amount eq -2', [pie]),
  finds('A literal may stand before the column it is compared with', 'W', '10 eq Amount', [apple, percent]),
  finds('Operators and functions may be written in any letter case', 'W', "Amount EQ 10 AND StartsWith(Title,'App')", [apple]),
  finds('`Id` and `ID` name the same column', 'D', 'Id eq 2 or ID eq 3', [apple, pie]),
  finds('Texts are compared without regard to letter case', 'W', "Title eq 'APPLE'", [apple]),
  finds('An apostrophe in a text is written twice', 'D', "Title eq 'it''s'", [its], sources.endpoints),
  finds('Percent and underscore in a text are plain letters', 'W', "substringof('0 % a_',Title)", [percent]),
  finds('`true` finds what is yes', 'W', 'Open eq true', [its, pie]),
  finds('`1` finds what is yes, as PnPjs writes it', 'S', 'Open eq 1', [its, pie], '@pnp/sp/spqueryable.js: BooleanField'),
  finds('`0` finds what is no', 'S', 'Open eq 0', [apple, percent], '@pnp/sp/spqueryable.js: BooleanField'),
  finds('A choice is compared as text', 'D', "Phase eq 'Running'", [apple]),
  finds('A column of several choices is found by any of them', 'W', "Tags eq 'red'", [its, apple]),
];

const joining: readonly Behaviour[] = [
  finds('`and` finds what passes both tests', 'D', 'Amount eq 10 and Open eq 0 and UnitId eq 2', [apple]),
  finds('`or` finds what passes either test', 'D', "Amount eq -2 or Title eq 'nothing'", [pie, nothing]),
  finds('`and` binds stronger than `or`', 'D', 'Id eq 1 or Id eq 2 and Amount eq -2', [its]),
  finds('Brackets bind first', 'D', '(Id eq 1 or Id eq 2) and Amount eq 10', [apple]),
  finds('`not` turns a test round', 'D', 'not (Amount eq 10 or Amount eq -2)', [its, nothing]),
];

const emptiness: readonly Behaviour[] = [
  finds('`eq null` finds what has no value', 'D', 'Amount eq null', [nothing]),
  finds('`ne null` finds what has a value', 'D', 'UnitId ne null', [its, apple, pie, percent]),
  finds('A moment without value is found by null', 'D', 'Moment eq null', [nothing]),
  finds('A choice without value is found by null', 'W', 'Phase eq null', [percent, nothing]),
  finds('A person without value is found by null', 'W', 'OwnerId eq null', [apple, pie, percent, nothing]),
  finds('What has no value is neither less nor greater than anything', 'W', 'Amount lt 1000 or Amount gt -1000', [
    its,
    apple,
    pie,
    percent,
  ]),
];

const calling: readonly Behaviour[] = [
  finds('`startswith` finds texts by their beginning', 'D', "startswith(Title,'App')", [apple, pie]),
  finds('`substringof` finds texts that hold a text', 'D', "substringof('pie',Title)", [pie]),
  finds('A function may be compared with true', 'D', "startswith(Title,'app') eq true", [apple, pie]),
  finds('A function may be compared with false', 'W', "substringof('pp',Title) eq false and Id le 4", [its, percent]),
  finds('A moment is compared with a `datetime` literal', 'D', "Moment ge datetime'2026-01-01T00:00:00Z'", [its, pie, percent]),
  finds(
    'A moment is compared with a plain text too, as PnPjs writes it',
    'S',
    "Moment lt '2026-01-01T00:00:00Z'",
    [apple],
    '@pnp/sp/spqueryable.js: DateField',
  ),
  finds(
    'A moment is found between two others',
    'D',
    "Moment gt datetime'2026-01-01T00:00:00Z' and Moment lt datetime'2026-06-18T00:00:00Z'",
    [its, pie],
  ),
  finds('`year` and `month` read a moment', 'D', 'year(Moment) eq 2026 and month(Moment) eq 6', [its, percent]),
  finds('`day` reads a moment', 'D', 'day(Moment) eq 20', [pie, percent]),
  finds('`minute` and `second` read a moment', 'D', 'minute(Moment) eq 30 and second(Moment) eq 40', [its]),
];

const stepping: readonly Behaviour[] = [
  finds('A lookup is found by its id', 'D', 'UnitId eq 2', [apple, pie]),
  finds('A lookup is found by what it shows', 'D', "Unit/Title eq 'To'", [apple, pie]),
  finds('A lookup is found by the id of what it leads to', 'D', 'Unit/Id eq 3', [percent]),
  finds('`startswith` reads what a lookup shows', 'W', "startswith(Unit/Title,'T')", [apple, pie, percent]),
  shows('A person is found by id', sources.odata, 'D', async (site) => {
    const { found, me } = await filterRows(site);
    expect(await found(`OwnerId eq ${me}`)).toEqual([its]);
    expect(await found(`Owner/Id eq ${me}`)).toEqual([its]);
  }),
  shows('A person is found by name, once expanded', sources.odata, 'D', async (site) => {
    const { found } = await filterRows(site);
    const { Title } = await site.pnp().web.currentUser.select('Title')<{ Title: string }>();
    expect(await found(`Owner/Title eq '${Title.replaceAll("'", "''")}'`)).toEqual([its]);
  }),
  shows(
    'A filter steps into a lookup also when it is not expanded',
    'pnp/pnpjs, test/sp/filter-builder.ts: lookup().eq()',
    'S',
    async (site) => {
      const { path } = await filterRows(site);
      for (const filter of ["Unit/Title eq 'To'", 'Unit/Id eq 2']) {
        const { json } = await site.ask(`${path}/items?$select=Title&$filter=${encodeURIComponent(filter)}`);
        expect(json.value.map(({ Title }: { Title: string }) => Title)).toHaveLength(2);
      }
    },
  ),
];

const refusing: readonly Behaviour[] = [
  ...[
    "endswith(Title,'e')",
    "tolower(Title) eq 'apple'",
    "toupper(Title) eq 'APPLE'",
    'length(Title) eq 5',
    "concat(Title,'x') eq 'x'",
    "indexof(Title,'p') eq 1",
  ].map((filter) => refuses(`The function of \`${filter}\` is not supported`, 'D', filter)),
  refuses('Arithmetic is not supported', 'D', 'Amount add 1 eq 11'),
  refuses('A column that is not there is refused', 'W', 'Nowhere eq 1'),
  refuses('A filter that stops in the middle is refused', 'W', 'Amount eq'),
  refuses('A text without its closing apostrophe is refused', 'W', "Title eq 'open"),
  refuses('A bracket without its partner is refused', 'W', '(Amount eq 1'),
  refuses('A text that is no number is refused for a number', 'W', "Amount eq 'many'"),
  refuses('A text that is no date is refused for a moment', 'W', "Moment eq datetime'soon'"),
  refuses('A multi-line text cannot be filtered', 'W', "Story eq 'x'"),
  shows('PnPjs writes the filter it is given, and SharePoint answers it', '@pnp/sp/spqueryable.js: filter', 'S', async (site) => {
    const { title } = await filterRows(site);
    const rows = await site.pnp().web.lists.getByTitle(title).items.select('Title').filter("Title eq 'it''s'")<
      { Title: string }[]
    >();
    expect(rows.map(({ Title }) => Title)).toEqual([its]);
  }),
  shows('PnPjs writes typed filters, and SharePoint answers them', '@pnp/sp/spqueryable.js: SPOData', 'S', async (site) => {
    const { title } = await filterRows(site);
    const rows = await site
      .pnp()
      .web.lists.getByTitle(title)
      .items.select('Title')
      .filter<{ Title: string; Amount: number; Open: boolean }>((f) =>
        f.and(f.text('Title').startsWith('app'), f.number('Amount').greaterThan(5)),
      )<{ Title: string }[]>();
    expect(rows.map(({ Title }) => Title)).toEqual([apple]);
  }),
];

/** Each filter of PnPjs' typed builder, and the rows it finds. */
const typed = (name: string, filter: (field: InitialFieldQuery<Typed>) => ComparisonResult<Typed>, wanted: readonly string[]) =>
  shows(`PnPjs' typed ${name} is answered`, '@pnp/sp/spqueryable.js: InitialFieldQuery', 'S', async (site) => {
    const { title } = await filterRows(site);
    const { items } = site.pnp().web.lists.getByTitle(title);
    const rows = await items.select('Title').filter<Typed>(filter)<{ Title: string }[]>();
    expect(rows.map(({ Title }) => Title)).toEqual(wanted);
  });

const building: readonly Behaviour[] = [
  typed('`equals` of a text', (f) => f.text('Title').equals('Apple'), [apple]),
  typed('`in` of texts', (f) => f.text('Title').in('Apple', 'nothing'), [apple, nothing]),
  typed('`notIn` of texts', (f) => f.text('Title').notIn('Apple', 'nothing', 'apple pie'), [its, percent]),
  typed('`contains` of a text', (f) => f.text('Title').contains('pie'), [pie]),
  typed('`isNull` of a choice', (f) => f.choice('Phase').isNull(), [percent, nothing]),
  typed('`isTrue` of a yes/no', (f) => f.boolean('Open').isTrue(), [its, pie]),
  typed('`isFalseOrNull` of a yes/no', (f) => f.boolean('Open').isFalseOrNull(), [apple, percent, nothing]),
  typed('`lookupId`', (f) => f.lookupId('UnitId').equals(2), [apple, pie]),
  typed(
    '`isBetween` of dates',
    (f) => f.date('Moment').isBetween(new Date('2026-01-01T00:00:00Z'), new Date('2026-06-18T00:00:00Z')),
    [its, pie],
  ),
  typed(
    '`and` of `or`s',
    (f) => f.and(f.or(f.number('Amount').equals(10), f.number('Amount').equals(-2)), f.boolean('Open').isTrue()),
    [pie],
  ),
];

export const filtering: Area = {
  title: 'Filtering',
  behaviours: [...comparing, ...joining, ...emptiness, ...calling, ...stepping, ...building, ...refusing],
};
