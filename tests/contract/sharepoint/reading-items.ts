import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { IItems } from '@pnp/sp/items';
import type { Area, Behaviour } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { queryRows } from './support/query-rows';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

interface Row {
  readonly Id: number;
  readonly Title: string;
}

const itemsOf = async (site: ContractSite): Promise<IItems> =>
  site.pnp().web.lists.getByTitle((await queryRows(site)).title).items;

/** Raw: `items` with this query. */
async function ask(site: ContractSite, query: string, accept?: string) {
  const { path } = await queryRows(site);
  return site.ask(`${path}/items${query}`, accept === undefined ? {} : { headers: { Accept: accept } });
}

const titles = async (site: ContractSite, query: string): Promise<unknown[]> =>
  ((await ask(site, query)).json.value as Row[]).map(({ Title }) => Title);

const token = (text: string): string => `$skiptoken=${encodeURIComponent(text)}`;

const selecting: readonly Behaviour[] = [
  shows('$select answers what it names, and Id brings ID', sources.odata, 'D', async (site) => {
    expect((await ask(site, '?$select=Id,Title&$top=1')).json.value).toEqual([{ Id: 1, ID: 1, Title: 'Alfa' }]);
  }),
  shows('$select=* with a lookup answers everything and the lookup', sources.odata, 'D', async (site) => {
    const row = await (await itemsOf(site)).select('*', 'Unit/Title').expand('Unit').top(1)<object[]>();
    expect(row[0]).toMatchObject({ Title: 'Alfa', Amount: 1234.5, UnitId: 1, Unit: { Title: 'Ein' } });
  }),
  shows('A lookup that is not expanded answers its id', sources.listItems, 'D', async (site) => {
    expect((await ask(site, '?$select=UnitId,UnitsId&$top=1')).json.value).toEqual([{ UnitId: 1, UnitsId: [1, 2] }]);
  }),
  shows('Several lookups expand to an array', sources.odata, 'D', async (site) => {
    expect((await ask(site, '?$select=Units/Title&$expand=Units&$top=1')).json.value).toEqual([
      { Units: [{ Title: 'Ein' }, { Title: 'To' }] },
    ]);
  }),
  shows('Several lookups expand to results in verbose JSON', sources.odata, 'D', async (site) => {
    const found = await ask(site, '?$select=Units/Title&$expand=Units&$top=1', 'application/json;odata=verbose');
    expect(found.json.d.results[0].Units.results).toMatchObject([{ Title: 'Ein' }, { Title: 'To' }]);
  }),
  shows('A person answers Id, Title, Name and EMail', sources.odata, 'D', async (site) => {
    const { me } = await queryRows(site);
    const row = (await ask(site, '?$select=Owner/Id,Owner/Title,Owner/Name,Owner/EMail&$expand=Owner&$top=1')).json.value[0];
    expect(row.Owner).toEqual({
      Id: me,
      Title: expect.any(String),
      Name: expect.stringMatching(/^i:0#\.f\|/),
      EMail: expect.any(String),
    });
  }),
  shows('The text of a person id is its StringId', sources.recorded, 'R', async (site) => {
    const { me } = await queryRows(site);
    expect((await ask(site, '?$select=OwnerId,OwnerStringId&$top=1')).json.value).toEqual([
      { OwnerId: me, OwnerStringId: String(me) },
    ]);
  }),
  shows('A lookup without a value expands to nothing', sources.odata, 'W', async (site) => {
    const row = await (await itemsOf(site)).getById(4).select('Unit/Title').expand('Unit')<{ Unit?: unknown }>();
    expect(row.Unit ?? null).toBeNull();
  }),
  shows('$select of a lookup without $expand is refused', 'pnp/pnpjs#2434', 'I', async (site) => {
    expect(refusalOf(await ask(site, '?$select=Unit/Title'))).toMatchObject({
      status: 400,
      message:
        "The query to field 'Unit/Title' is not valid. The $select query string must specify the target fields and the $expand query string must contains Unit.",
    });
  }),
  shows('A second step beyond a lookup is refused', 'pnp/pnpjs#2648', 'I', async (site) => {
    const answer = await ask(site, '?$select=Unit/Author/Title&$expand=Unit,Unit/Author');
    expect(refusalOf(answer)).toMatchObject({
      status: 400,
      message: expect.stringContaining("The query to field 'Unit/Author' is not valid."),
    });
  }),
  shows('A column that is not there is refused in $select', 'mrackley/HillbillyCascade#7', 'I', async (site) => {
    expect(refusalOf(await ask(site, '?$select=Nope'))).toMatchObject({
      status: 400,
      message: "The field or property 'Nope' does not exist.",
    });
  }),
  shows('$skip means nothing on items', sources.odata, 'D', async (site) => {
    expect(await titles(site, '?$skip=2&$orderby=Id')).toHaveLength(5);
  }),
];

const paging: readonly Behaviour[] = [
  shows('$top stops the page and the answer tells where the next one is', sources.recorded, 'R', async (site) => {
    const found = await ask(site, '?$top=2&$select=Title', 'application/json;odata=minimalmetadata');
    expect(found.json.value).toHaveLength(2);
    expect(found.json['odata.nextLink']).toMatch(/\/items\?%24skiptoken=Paged%3dTRUE%26p_ID%3d2&%24top=2&%24select=Title$/);
  }),
  shows('The last page has no next one', sources.odata, 'D', async (site) => {
    const { json } = await ask(site, '?$top=5');
    expect(json).toHaveProperty('value');
    expect(Object.keys(json as object)).not.toContain('odata.nextLink');
  }),
  shows('In verbose JSON the next page is under __next', sources.formats, 'D', async (site) => {
    expect((await ask(site, '?$top=2', 'application/json;odata=verbose')).json.d.__next).toContain('p_ID%3d2');
  }),
  shows('$skiptoken goes on after an item', sources.odata, 'D', async (site) => {
    expect(await titles(site, `?$top=2&${token('Paged=TRUE&p_ID=2')}`)).toEqual(['Gamma', 'delta']);
  }),
  shows('PagedPrev goes back before an item', '@pnp/sp/items skip(n, true)', 'S', async (site) => {
    const rows = await (await itemsOf(site)).skip(4, true).top(2)<Row[]>();
    expect(rows.map(({ Id }) => Id)).toEqual([2, 3]);
  }),
  shows('PnPjs walks all pages', '@pnp/sp/items [Symbol.asyncIterator]', 'S', async (site) => {
    const seen: number[] = [];
    for await (const page of (await itemsOf(site)).top(2)) seen.push(...(page as unknown as Row[]).map(({ Id }) => Id));
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  }),
  shows('Pages of a sorted query follow each other without gaps', sources.odata, 'W', async (site) => {
    const seen: string[] = [];
    for await (const page of (await itemsOf(site)).top(2).orderBy('Phase', false).orderBy('Amount')) {
      seen.push(...(page as unknown as Row[]).map(({ Title }) => Title));
    }
    expect(seen).toEqual(['Beta', 'Gamma', 'Ålesund', 'Alfa', 'delta']);
  }),
  shows('Pages sorted on a lookup follow each other too', sources.odata, 'W', async (site) => {
    const seen: string[] = [];
    const query = (await itemsOf(site)).select('Title', 'Unit/Title').expand('Unit').top(1).orderBy('Unit/Title', false);
    for await (const page of query) seen.push(...(page as unknown as Row[]).map(({ Title }) => Title));
    expect(new Set(seen)).toEqual(new Set(['Alfa', 'Beta', 'Gamma', 'delta', 'Ålesund']));
    expect(seen).toHaveLength(5);
    expect(seen[0]).toBe('Beta');
  }),
  shows('A token of a sorted query holds the value of the column', 'Addresses of list views, p_<column>', 'W', async (site) => {
    expect(await titles(site, `?$orderby=Title&${token('Paged=TRUE&p_Title=Beta&p_ID=2')}`)).not.toContain('Beta');
    expect(await titles(site, `?$orderby=Title&$top=1&${token('Paged=TRUE&p_Title=Beta&p_ID=2')}`)).toEqual(['delta']);
  }),
];

const single: readonly Behaviour[] = [
  shows('An item is reached by its text id', '@pnp/sp/items getItemByStringId', 'S', async (site) => {
    expect(await (await itemsOf(site)).getItemByStringId('2')()).toMatchObject({ Title: 'Beta' });
  }),
  shows('An item is reached through getItemById of its list', sources.listItems, 'D', async (site) => {
    const { path } = await queryRows(site);
    expect((await site.ask(`${path}/getItemById(3)?$select=Title`)).json).toEqual({ Title: 'Gamma' });
  }),
  shows('One property of an item is reached by its path', sources.endpoints, 'D', async (site) => {
    const { path } = await queryRows(site);
    expect((await site.ask(`${path}/items(1)/Title`)).json).toEqual({ value: 'Alfa' });
  }),
  shows('An item that is not there is 404', sources.recorded, 'R', async (site) => {
    const { path } = await queryRows(site);
    expect(refusalOf(await site.ask(`${path}/items(999)`))).toEqual({
      status: 404,
      code: '-2130575338, System.ArgumentException',
      message: 'Item does not exist. It may have been deleted by another user.',
    });
  }),
  shows('An item tells what the caller may do to it', '@pnp/sp/items effectiveBasePermissions', 'S', async (site) => {
    const item = (await itemsOf(site)).getById(1);
    const mask = { High: expect.stringMatching(/^\d+$/), Low: expect.stringMatching(/^\d+$/) };
    expect([await item.effectiveBasePermissions(), await item.effectiveBasePermissionsForUI()]).toMatchObject([mask, mask]);
  }),
  shows(
    'An item without an application to open it has an empty WOPI address',
    '@pnp/sp/items getWopiFrameUrl',
    'S',
    async (site) => {
      expect(await (await itemsOf(site)).getById(1).getWopiFrameUrl()).toBe('');
    },
  ),
  shows('An item that is asked for its address alone answers nothing else', '@pnp/sp/sharing/folder', 'S', async (site) => {
    const { title } = await queryRows(site);
    const path = `/_api/web/lists/getbytitle('${title}')/items(1)?$select=odata.id`;
    const { json } = await site.ask(path, { headers: { Accept: 'application/json;odata=minimalmetadata' } });
    expect(json['odata.editLink']).toMatch(/Items\(1\)$/);
    expect(Object.keys(json).filter((name) => !name.startsWith('odata.'))).toEqual([]);
  }),
  shows('An item knows its list and its web', '@pnp/sp/items getParentInfos', 'S', async (site) => {
    const { title } = await queryRows(site);
    const infos = await (await itemsOf(site)).getById(2).getParentInfos();
    expect(infos).toMatchObject({ Item: { Id: 2 }, ParentList: { Title: title }, ParentWeb: { Url: site.url } });
  }),
];

export const readingItems: Area = { title: 'Reading items', behaviours: [...selecting, ...paging, ...single] };
