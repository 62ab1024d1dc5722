import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { ControlMode, RenderListDataOptions } from '@pnp/sp/lists';
import type { Area, Behaviour } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { queryRows } from './support/query-rows';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const recorded = `${sources.recorded} (PagesTests/CleanLoad-0-00004)`;
const documented = `${sources.listItems}#retrieve-items-as-a-stream`;

type Row = Readonly<Record<string, unknown>>;
interface Stream {
  readonly Row: readonly Row[];
  readonly FirstRow: number;
  readonly LastRow: number;
  readonly RowLimit: number;
  readonly NextHref?: string;
  readonly PrevHref?: string;
  readonly FilterLink: string;
}

async function stream(site: ContractSite, parameters: object, query = '', overrideParameters?: object): Promise<Stream> {
  const { path } = await queryRows(site);
  const body = overrideParameters === undefined ? { parameters } : { parameters, overrideParameters };
  const answer = await site.ask(`${path}/RenderListDataAsStream${query}`, { method: 'POST', body });
  expect({ status: answer.status, text: answer.status === 200 ? '' : answer.text }).toEqual({ status: 200, text: '' });
  return answer.json as Stream;
}

const fields = (...names: readonly string[]) =>
  `<View><Query><OrderBy><FieldRef Name='ID'/></OrderBy></Query><ViewFields>${names.map((name) => `<FieldRef Name='${name}'/>`).join('')}</ViewFields></View>`;

async function firstRow(site: ContractSite, ...names: readonly string[]): Promise<Row> {
  return (await stream(site, { ViewXml: fields(...names) })).Row[0] ?? {};
}

const titlesOf = ({ Row }: Stream): unknown[] => Row.map(({ Title }) => Title);

const paged = (limit: number) =>
  `<View><Query><OrderBy><FieldRef Name='ID'/></OrderBy></Query><RowLimit Paged='TRUE'>${limit}</RowLimit></View>`;

const cells: readonly Behaviour[] = [
  shows('Every row tells its id, its rights, its kind and its path as texts', recorded, 'R', async (site) => {
    expect(await firstRow(site, 'Title')).toMatchObject({
      ID: '1',
      PermMask: expect.stringMatching(/^0x[0-9a-f]+$/),
      FSObjType: '0',
      FileRef: expect.stringMatching(/\/1_\.000$/),
      Title: 'Alfa',
      owshiddenversion: '1',
    });
  }),
  shows('A path is written for addresses too', recorded, 'R', async (site) => {
    const row = await firstRow(site, 'Title');
    expect(row['FileRef.urlencode']).toMatch(/^%2F.*%2F1%5F%2E000$/);
    expect(row['FileRef.scriptencodeasurl']).toMatch(/^\\u002f/);
  }),
  shows(
    'A number is a text, with fifteen digits beside it',
    'https://github.com/pnp/pnpjs/issues/1221 and recordings of list views',
    'I',
    async (site) => {
      const row = await firstRow(site, 'Amount');
      expect(row['Amount']).toMatch(/^1.?234[.,]5$/);
      expect(row['Amount.']).toBe('1234.50000000000');
    },
  ),
  shows('A fraction has no zero before its point in the plain value', 'Recordings of list views', 'W', async (site) => {
    const { Row } = await stream(site, { ViewXml: fields('Amount') });
    expect(Row[4]?.['Amount.']).toBe('.270000000000000');
  }),
  shows('A date is written as the site writes it, with UTC beside it', 'Recordings of list views', 'W', async (site) => {
    const row = await firstRow(site, 'Moment');
    expect(row['Moment.']).toBe('2026-06-15T12:00:00Z');
    expect(row['Moment']).toMatch(/2026/);
  }),
  shows('A Yes/No value is a word, with 1 or 0 beside it', 'Recordings of list views', 'W', async (site) => {
    const { Row } = await stream(site, { ViewXml: fields('Open') });
    expect([Row[0]?.['Open.value'], Row[1]?.['Open.value']]).toEqual(['1', '0']);
    expect(Row[0]?.['Open']).toMatch(/^(Yes|Ja)$/);
  }),
  shows('A lookup is an array of ids and texts', 'pnp/pnpjs#1032', 'I', async (site) => {
    expect((await firstRow(site, 'Unit'))['Unit']).toEqual([{ lookupId: 1, lookupValue: 'Ein', isSecretFieldValue: false }]);
  }),
  shows('Several lookups come in one array', 'Recordings of list views', 'W', async (site) => {
    expect((await firstRow(site, 'Units'))['Units']).toMatchObject([{ lookupId: 1 }, { lookupId: 2, lookupValue: 'To' }]);
  }),
  shows('A person is an array with id, title, e-mail and sign-in name', recorded, 'R', async (site) => {
    const { me } = await queryRows(site);
    expect((await firstRow(site, 'Owner'))['Owner']).toMatchObject([
      {
        id: String(me),
        title: expect.any(String),
        email: expect.any(String),
        sip: expect.any(String),
        picture: expect.any(String),
      },
    ]);
  }),
  shows('Several choices are an array', 'Recordings of list views', 'W', async (site) => {
    expect((await firstRow(site, 'Tags'))['Tags']).toEqual(['red', 'green']);
  }),
  shows('A link is its address, with the description beside it', recorded, 'R', async (site) => {
    expect(await firstRow(site, 'Link')).toMatchObject({ Link: 'https://example.org/alfa', 'Link.desc': 'Alfa' });
  }),
  shows('What is empty is an empty text', recorded, 'R', async (site) => {
    const { Row } = await stream(site, { ViewXml: fields('Amount', 'Open', 'Moment', 'Unit', 'Owner', 'Tags', 'Link', 'Phase') });
    expect(Row[3]).toMatchObject({
      Amount: '',
      'Amount.': '',
      Open: '',
      'Open.value': '',
      Moment: '',
      'Moment.': '',
      Unit: '',
      Owner: '',
      Tags: '',
      Link: '',
      'Link.desc': '',
      Phase: '',
    });
  }),
  shows('A GUID has braces and capital letters', recorded, 'R', async (site) => {
    expect((await firstRow(site, 'UniqueId'))['UniqueId']).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  }),
  shows('A name in ViewFields that is no column is passed over', 'pnp/pnpjs test/sp/lists.ts', 'S', async (site) => {
    expect(await firstRow(site, 'Title', 'NotThere')).toMatchObject({ Title: 'Alfa' });
  }),
];

const around: readonly Behaviour[] = [
  shows('What stands around the rows comes in this order', recorded, 'R', async (site) => {
    const names = Object.keys(await stream(site, { ViewXml: paged(2), RenderOptions: 2 }));
    expect(names.filter((name) => name !== 'NextHref')).toEqual([
      'Row',
      'FirstRow',
      'FolderPermissions',
      'LastRow',
      'RowLimit',
      'FilterLink',
      'ForceNoHierarchy',
      'HierarchyHasIndention',
      'CurrentFolderSpItemUrl',
    ]);
  }),
  shows('FirstRow, LastRow and RowLimit tell where the page is', recorded, 'R', async (site) => {
    expect(await stream(site, { ViewXml: paged(2) })).toMatchObject({ FirstRow: 1, LastRow: 2, RowLimit: 2, FilterLink: '?' });
  }),
  shows('The answer is JSON without a metadata level', recorded, 'R', async (site) => {
    const { path } = await queryRows(site);
    const answer = await site.ask(`${path}/RenderListDataAsStream`, {
      method: 'POST',
      body: { parameters: { ViewXml: paged(1) } },
    });
    expect(answer.headers.get('content-type')).toMatch(/^application\/json; ?charset=utf-8$/);
  }),
  shows('With Paged the next page has an address', 'pnp/pnpjs#532', 'I', async (site) => {
    const { NextHref } = await stream(site, { ViewXml: paged(2) });
    expect(NextHref).toMatch(/^\?Paged=TRUE&p_ID=2&PageFirstRow=3&View=[0-9a-f-]{36}$/);
  }),
  shows('Without Paged there is no next page', 'pnp/pnpjs#532', 'I', async (site) => {
    const found = await stream(site, { ViewXml: '<View><RowLimit>2</RowLimit></View>' });
    expect(found.Row).toHaveLength(2);
    expect(found).not.toHaveProperty('NextHref');
  }),
  shows('The parameter Paging takes the address of the next page', documented, 'D', async (site) => {
    const { NextHref = '' } = await stream(site, { ViewXml: paged(2) });
    const next = await stream(site, { ViewXml: paged(2), Paging: NextHref.slice(1) });
    expect(titlesOf(next)).toEqual(['Gamma', 'delta']);
  }),
  shows('The next page may be asked in the address itself, and then there is a way back', 'pnp/pnpjs#532', 'I', async (site) => {
    const { NextHref = '' } = await stream(site, { ViewXml: paged(2) });
    const next = await stream(site, { ViewXml: paged(2) }, NextHref);
    expect(next).toMatchObject({ FirstRow: 3, LastRow: 4, PrevHref: expect.stringContaining('PagedPrev=TRUE') });
    expect(titlesOf(await stream(site, { ViewXml: paged(2) }, next.PrevHref))).toEqual(['Alfa', 'Beta']);
  }),
  shows(
    'There is a way back as well when the next page was asked by the parameter Paging',
    'pnp/pnpjs#532',
    'W',
    async (site) => {
      const { NextHref = '' } = await stream(site, { ViewXml: paged(2) });
      const next = await stream(site, { ViewXml: paged(2), Paging: NextHref.slice(1) });
      expect(next).toMatchObject({ FirstRow: 3, LastRow: 4, PrevHref: expect.stringContaining('PagedPrev=TRUE') });
      expect(titlesOf(await stream(site, { ViewXml: paged(2), Paging: next.PrevHref?.slice(1) }))).toEqual(['Alfa', 'Beta']);
    },
  ),
  shows('The last page has no next one', 'pnp/pnpjs#532', 'I', async (site) => {
    const last = await stream(site, { ViewXml: paged(2), Paging: 'Paged=TRUE&p_ID=4' });
    expect({ titles: titlesOf(last), hasNext: 'NextHref' in last }).toEqual({ titles: ['Ålesund'], hasNext: false });
  }),
  shows('Pages follow each other in a sorted view', documented, 'W', async (site) => {
    const ViewXml =
      "<View><Query><OrderBy><FieldRef Name='Phase'/><FieldRef Name='Title' Ascending='FALSE'/></OrderBy></Query><RowLimit Paged='TRUE'>2</RowLimit></View>";
    const seen: unknown[] = [];
    let Paging: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      const answer = await stream(site, Paging === undefined ? { ViewXml } : { ViewXml, Paging });
      seen.push(...titlesOf(answer));
      Paging = answer.NextHref?.slice(1);
    }
    expect(new Set(seen)).toEqual(new Set(['Alfa', 'Beta', 'Gamma', 'delta', 'Ålesund']));
    expect(seen).toHaveLength(5);
    expect(seen[0]).toBe('delta');
  }),
  shows('FilterField1 and FilterValue1 leave the rows that have the value', 'pnp/pnpjs test/sp/lists.ts', 'S', async (site) => {
    const { title } = await queryRows(site);
    const query = new Map([
      ['FilterField1', 'Title'],
      ['FilterValue1', encodeURIComponent('Beta')],
    ]);
    const list = site.pnp().web.lists.getByTitle(title);
    const found = (await list.renderListDataAsStream({ ViewXml: paged(5) }, {}, query)) as unknown as Stream;
    expect(titlesOf(found)).toEqual(['Beta']);
  }),
  shows('SortField and SortDir sort the rows', 'pnp/pnpjs docs/sp/lists.md', 'S', async (site) => {
    const ViewXml = "<View><Query><Where><IsNotNull><FieldRef Name='Amount'/></IsNotNull></Where></Query></View>";
    expect(titlesOf(await stream(site, { ViewXml }, '?SortField=Amount&SortDir=Desc'))).toEqual([
      'Alfa',
      'Gamma',
      'Beta',
      'Ålesund',
    ]);
  }),
  shows('Without a ViewXml the default view is rendered', documented, 'D', async (site) => {
    const answer = await stream(site, {});
    expect(answer.RowLimit).toBe(30);
    expect(titlesOf(answer)).toContain('Alfa');
  }),
  shows('OverrideViewXml is laid over the view', documented, 'D', async (site) => {
    const OverrideViewXml =
      "<View><Query><Where><Eq><FieldRef Name='Title'/><Value Type='Text'>Gamma</Value></Eq></Where></Query></View>";
    expect(titlesOf(await stream(site, { OverrideViewXml }))).toEqual(['Gamma']);
  }),
  shows(
    'With the columns asked for too the rows are under ListData',
    '@pnp/sp/lists RenderListDataOptions',
    'S',
    async (site) => {
      const RenderOptions = RenderListDataOptions.ListData + RenderListDataOptions.ListSchema;
      const answer = (await stream(site, { ViewXml: paged(1), RenderOptions })) as unknown as {
        ListData: Stream;
        ListSchema: { Field: { Name: string }[] };
      };
      expect(titlesOf(answer.ListData)).toEqual(['Alfa']);
      expect(answer.ListSchema.Field.map(({ Name }) => Name)).toContain('Amount');
    },
  ),
  shows('PnPjs may ask for several parts at once', 'pnp/pnpjs test/sp/lists.ts', 'S', async (site) => {
    const { title } = await queryRows(site);
    const RenderOptions = [
      RenderListDataOptions.ContextInfo,
      RenderListDataOptions.ListSchema,
      RenderListDataOptions.MenuView,
      RenderListDataOptions.FileSystemItemId,
      RenderListDataOptions.QuickLaunch,
      RenderListDataOptions.Spotlight,
      RenderListDataOptions.Visualization,
      RenderListDataOptions.ViewMetadata,
      RenderListDataOptions.DisableAutoHyperlink,
    ];
    const parameters = { AddRequiredFields: true, RenderOptions, ViewXml: '<View><RowLimit>5</RowLimit></View>' };
    expect(await site.pnp().web.lists.getByTitle(title).renderListDataAsStream(parameters)).toMatchObject({
      ListSchema: expect.anything(),
    });
  }),
  shows('renderListData answers the same rows as a text of JSON', '@pnp/sp/lists renderListData', 'S', async (site) => {
    const { title } = await queryRows(site);
    const found = (await site
      .pnp()
      .web.lists.getByTitle(title)
      .renderListData('<View><RowLimit>3</RowLimit></View>')) as unknown as Stream;
    expect(titlesOf(found)).toEqual(['Alfa', 'Beta', 'Gamma']);
  }),
  shows(
    'renderListFormData answers the values of one item and its columns',
    '@pnp/sp/lists renderListFormData',
    'S',
    async (site) => {
      const { title } = await queryRows(site);
      const form = await site.pnp().web.lists.getByTitle(title).renderListFormData(1, 'editform', ControlMode.Edit);
      expect(form).toMatchObject({ Title: 'Alfa', FormControlMode: 2, ListSchema: { Title: { FieldType: 'Text' } } });
    },
  ),
  shows('A condition on a column that is not there is refused', 'pnp/pnpcore#489', 'I', async (site) => {
    const { path } = await queryRows(site);
    const ViewXml = "<View><Query><Where><Eq><FieldRef Name='Nope'/><Value Type='Text'>x</Value></Eq></Where></Query></View>";
    const answer = await site.ask(`${path}/RenderListDataAsStream`, { method: 'POST', body: { parameters: { ViewXml } } });
    expect(refusalOf(answer)).toMatchObject({ status: 500, code: '-2130575340, Microsoft.SharePoint.SPException' });
  }),
];

export const renderListData: Area = { title: 'RenderListDataAsStream', behaviours: [...cells, ...around] };
