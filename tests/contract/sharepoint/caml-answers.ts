import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Behaviour } from './support/behaviour';
import { schema, test, titles, view } from './support/caml-query';
import { queryRows } from './support/query-rows';
import { shows } from './support/shows';
import { sources } from './support/sources';

/** Sorting, limits and what comes of each row. */
export const camlAnswers: readonly Behaviour[] = [
  shows('RowLimit says how many rows come', `${schema}/rowlimit-element-list`, 'D', async (site) => {
    expect(await titles(site, view('', '<RowLimit>2</RowLimit>'))).toEqual(['Alfa', 'Beta']);
  }),
  shows('OrderBy sorts, falling when Ascending is FALSE', `${schema}/orderby-element-query`, 'D', async (site) => {
    const sorted =
      "<View><Query><Where><IsNotNull><FieldRef Name='Amount'/></IsNotNull></Where><OrderBy><FieldRef Name='Amount' Ascending='FALSE'/></OrderBy></Query></View>";
    expect(await titles(site, sorted)).toEqual(['Alfa', 'Gamma', 'Beta', 'Ålesund']);
  }),
  shows('OrderBy takes several columns', `${schema}/orderby-element-query`, 'D', async (site) => {
    const sorted =
      "<View><Query><Where><IsNotNull><FieldRef Name='Phase'/></IsNotNull></Where><OrderBy><FieldRef Name='Phase'/><FieldRef Name='Amount'/></OrderBy></Query></View>";
    expect(await titles(site, sorted)).toEqual(['Ålesund', 'Alfa', 'Gamma', 'Beta']);
  }),
  shows(
    'ViewFields leave the id, the dates and what is named',
    `${sources.recorded} (GetItemsByCAMLQuery-1-00002)`,
    'R',
    async (site) => {
      const { path } = await queryRows(site);
      const ViewXml = "<View><ViewFields><FieldRef Name='Title'/></ViewFields><RowLimit>1</RowLimit></View>";
      const found = await site.ask(`${path}/getitems`, { method: 'POST', body: { query: { ViewXml } } });
      expect(Object.keys(found.json.value[0] as object)).toEqual([
        'FileSystemObjectType',
        'Id',
        'ServerRedirectedEmbedUri',
        'ServerRedirectedEmbedUrl',
        'Title',
        'ID',
        'Created',
        'Modified',
      ]);
    },
  ),
  shows('ViewFields with a lookup answer its id', 'SharePoint/PnP-JS-Core#723', 'I', async (site) => {
    const { path } = await queryRows(site);
    const ViewXml = "<View><ViewFields><FieldRef Name='Unit'/></ViewFields><RowLimit>1</RowLimit></View>";
    const found = await site.ask(`${path}/getitems`, { method: 'POST', body: { query: { ViewXml } } });
    expect(found.json.value[0]).toMatchObject({ UnitId: 1 });
  }),
  shows(
    'Dates have no zone unless DatesInUtc is asked for',
    `${sources.recorded} (GetItemsByCAMLQuery-1-00002, -2-00002)`,
    'R',
    async (site) => {
      const { path } = await queryRows(site);
      const one = async (DatesInUtc: boolean) => {
        const query = { ViewXml: '<View><RowLimit>1</RowLimit></View>', DatesInUtc };
        return ((await site.ask(`${path}/getitems`, { method: 'POST', body: { query } })).json.value[0] as { Moment: string })
          .Moment;
      };
      expect(await one(false)).toMatch(/^2026-06-1[456]T\d\d:00:00$/);
      expect(await one(true)).toBe('2026-06-15T12:00:00Z');
    },
  ),
  shows('A query with its type marked is taken in verbose JSON', sources.listItems, 'D', async (site) => {
    const { path } = await queryRows(site);
    const verbose = 'application/json;odata=verbose';
    const found = await site.ask(`${path}/getitems`, {
      method: 'POST',
      headers: { Accept: verbose, 'Content-Type': verbose },
      body: JSON.stringify({ query: { __metadata: { type: 'SP.CamlQuery' }, ViewXml: '<View><RowLimit>2</RowLimit></View>' } }),
    });
    expect((found.json.d.results as { Title: string }[]).map(({ Title }) => Title)).toEqual(['Alfa', 'Beta']);
  }),
  shows('The query may be an argument of the path', sources.listItems, 'W', async (site) => {
    const { path } = await queryRows(site);
    const query = encodeURIComponent(JSON.stringify({ ViewXml: view(test('Eq', 'Title', 'Text', 'Beta')) }));
    const found = await site.ask(`${path}/GetItems(query=@q)?@q=${query}&$select=Title`, { method: 'POST' });
    expect((found.json.value as { Title: string }[]).map(({ Title }) => Title)).toEqual(['Beta']);
  }),
  shows('$select and $expand work on the rows of a query', '@pnp/sp/lists getItemsByCAMLQuery', 'S', async (site) => {
    const { path } = await queryRows(site);
    const found = await site.ask(`${path}/getitems?$select=Title,Unit/Title&$expand=Unit`, {
      method: 'POST',
      body: { query: { ViewXml: view(test('Eq', 'Title', 'Text', 'Beta')) } },
    });
    expect(found.json.value).toEqual([{ Title: 'Beta', Unit: { Title: 'To' } }]);
  }),
  shows('PnPjs expands what it is told to', '@pnp/sp/lists getItemsByCAMLQuery', 'S', async (site) => {
    const { title } = await queryRows(site);
    const query = {
      ViewXml:
        "<View><ViewFields><FieldRef Name='Title'/><FieldRef Name='RoleAssignments'/></ViewFields><RowLimit>1</RowLimit></View>",
    };
    const found = (await site.pnp().web.lists.getByTitle(title).getItemsByCAMLQuery(query, 'RoleAssignments')) as object[];
    expect(found).toMatchObject([{ Title: 'Alfa', RoleAssignments: expect.anything() }]);
  }),
  shows('ListItemCollectionPosition goes on after an item', sources.listItems, 'D', async (site) => {
    const { path } = await queryRows(site);
    const query = {
      ViewXml: "<View><RowLimit Paged='TRUE'>2</RowLimit></View>",
      ListItemCollectionPosition: { PagingInfo: 'Paged=TRUE&p_ID=2' },
    };
    const found = await site.ask(`${path}/getitems?$select=Title`, { method: 'POST', body: { query } });
    expect(found.json.value).toEqual([{ Title: 'Gamma' }, { Title: 'delta' }]);
  }),
  shows('A condition outside Query counts for nothing', 'Kaldeera/ng-SharePoint#23', 'I', async (site) => {
    expect(await titles(site, `<View><Where>${test('Eq', 'Title', 'Text', 'Alfa')}</Where></View>`)).toHaveLength(5);
  }),
  shows('A query that is no View is passed over', 'vgrem/office365-rest-python-client#608', 'I', async (site) => {
    expect(await titles(site, `<Where>${test('Eq', 'Title', 'Text', 'Alfa')}</Where>`)).toHaveLength(5);
  }),
  shows('No query at all answers every row', 'vgrem/phpSPO#95', 'I', async (site) => {
    expect(await titles(site, '<View></View>')).toHaveLength(5);
  }),
];
