import '@pnp/sp/batching';
import '@pnp/sp/items';
import type { Area, Behaviour, Confidence } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { filterRows } from './support/filter-rows';
import { listPath } from './support/list-path';
import { oncePerSite } from './support/once-per-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const sorts = (name: string, confidence: Confidence, order: string, wanted: readonly number[], source: string = sources.odata) =>
  shows(name, source, confidence, async (site) => {
    const { path } = await filterRows(site);
    const query = `$select=Id,Unit/Title,Unit/Id&$expand=Unit&$orderby=${encodeURIComponent(order)}`;
    const { json } = await site.ask(`${path}/items?${query}`);
    expect((json.value as { Id: number }[]).map(({ Id }) => Id)).toEqual(wanted);
  });

const refusesOrder = (name: string, order: string): Behaviour =>
  shows(name, sources.odata, 'W', async (site) => {
    const { path } = await filterRows(site);
    expect(refusalOf(await site.ask(`${path}/items?$orderby=${encodeURIComponent(order)}`)).status).toBe(400);
  });

const ordering: readonly Behaviour[] = [
  sorts('Items come by their id when nothing is said', 'D', '', [1, 2, 3, 4, 5]),
  sorts('`$orderby` sorts upwards when no direction is said', 'D', 'Title', [4, 2, 3, 1, 5]),
  sorts('`asc` sorts upwards', 'D', 'Title asc', [4, 2, 3, 1, 5]),
  sorts('`desc` sorts downwards', 'D', 'Title desc', [5, 1, 3, 2, 4]),
  sorts('What has no value comes first upwards', 'W', 'Amount', [5, 3, 1, 2, 4]),
  sorts('What has no value comes last downwards, and equals come by id', 'W', 'Amount desc', [2, 4, 1, 3, 5]),
  sorts('A second column sorts what is equal in the first', 'D', 'Amount desc,Title asc', [4, 2, 1, 3, 5]),
  sorts('Moments sort by time', 'D', 'Moment desc', [4, 1, 3, 2, 5]),
  sorts('The id sorts downwards too', 'D', 'Id desc', [5, 4, 3, 2, 1]),
  sorts('An expanded lookup sorts by what it shows', 'D', 'Unit/Title,Id', [5, 1, 2, 3, 4]),
  sorts('A lookup sorts by the id of what it leads to', 'W', 'Unit/Id desc,Id', [4, 2, 3, 1, 5]),
  refusesOrder('A column that is not there cannot be sorted by', 'Nowhere'),
  refusesOrder('A direction that is none is refused', 'Title sideways'),
  refusesOrder('A multi-line text cannot be sorted by', 'Story'),
  refusesOrder('A column of several lookups cannot be sorted by', 'UnitsId'),
  shows('PnPjs sorts by two columns', '@pnp/sp/spqueryable.js: orderBy', 'S', async (site) => {
    const { title } = await filterRows(site);
    const { items } = site.pnp().web.lists.getByTitle(title);
    const rows = await items.select('Id').orderBy('Amount', false).orderBy('Title')<{ Id: number }[]>();
    expect(rows.map(({ Id }) => Id)).toEqual([4, 2, 1, 3, 5]);
  }),
];

/** Thirteen rows; `Title` runs against the id. */
const thirteen = oncePerSite(async (site: ContractSite) => {
  const title = await site.freshList('Paged');
  const { items } = site.pnp().web.lists.getByTitle(title);
  for (let at = 1; at <= 13; at += 1) await items.add({ Title: `row ${String(50 - at)}` });
  return { title, path: `${listPath(title)}/items` };
});

/** Ids on every page, following the next links. */
async function pages(site: ContractSite, first: string): Promise<number[][]> {
  const found: number[][] = [];
  let next: string | undefined = first;
  while (next !== undefined && found.length < 20) {
    const { json }: { json: any } = await site.ask(next); // oxlint-disable-line typescript/no-explicit-any -- JSON
    found.push((json.value as { Id: number }[]).map(({ Id }) => Id));
    const link = json['odata.nextLink'] as string | undefined;
    next = link?.slice(link.toLowerCase().indexOf('/_api/'));
  }
  return found;
}

const paging: readonly Behaviour[] = [
  shows('`$top` gives so many items', sources.odata, 'D', async (site) => {
    const { path } = await thirteen(site);
    expect((await site.ask(`${path}?$select=Id&$top=4`)).json.value).toHaveLength(4);
  }),
  shows('A page is 100 items when nothing is said', sources.odata, 'W', async (site) => {
    const title = await site.freshList('Long');
    const [batched, execute] = site.pnp().batched();
    for (let at = 0; at < 101; at += 1) void batched.web.lists.getByTitle(title).items.add({ Title: String(at) });
    await execute();
    const { json } = await site.ask(`${listPath(title)}/items?$select=Id`);
    expect(json.value).toHaveLength(100);
    expect(json['odata.nextLink']).toContain('p_ID%3d100');
  }),
  shows('A page is at most 5,000 items, whatever `$top` says', sources.thresholds, 'W', async (site) => {
    const { path } = await thirteen(site);
    const { status, json } = await site.ask(`${path}?$select=Id&$top=6000`);
    expect({ status, count: json.value.length }).toEqual({ status: 200, count: 13 });
  }),
  shows(
    'The address of the next page is in `odata.nextLink`, with the last id of this one',
    sources.recorded,
    'R',
    async (site) => {
      const { path } = await thirteen(site);
      const link = (await site.ask(`${path}?$select=Id&$top=5`)).json['odata.nextLink'] as string;
      expect(link).toContain('/items?%24skiptoken=Paged%3dTRUE%26p_ID%3d5&');
      expect(link).toContain('%24top=5');
      expect(link).toContain('%24select=Id');
    },
  ),
  shows('The last page names no next one', sources.odata, 'D', async (site) => {
    const { path } = await thirteen(site);
    const { json } = await site.ask(`${path}?$select=Id&$top=13`);
    expect(json.value).toHaveLength(13);
    expect(json).not.toHaveProperty(['odata.nextLink']);
  }),
  shows('Pages that are followed hold every item once', sources.odata, 'D', async (site) => {
    const { path } = await thirteen(site);
    expect(await pages(site, `${path}?$select=Id&$top=5`)).toEqual([
      [1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10],
      [11, 12, 13],
    ]);
  }),
  shows('Pages keep to their filter', sources.odata, 'D', async (site) => {
    const { path } = await thirteen(site);
    expect(await pages(site, `${path}?$select=Id&$top=2&$filter=Id gt 8`)).toEqual([[9, 10], [11, 12], [13]]);
  }),
  shows('Pages keep to their order', sources.odata, 'D', async (site) => {
    const { path } = await thirteen(site);
    const all = await pages(site, `${path}?$select=Id&$top=5&$orderby=Title`);
    expect(all.flat()).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  }),
  shows('The token of a sorted page also names the value it ended with', sources.odata, '?', async (site) => {
    const { path } = await thirteen(site);
    const link = (await site.ask(`${path}?$select=Id&$top=5&$orderby=Title`)).json['odata.nextLink'] as string;
    expect(link).toMatch(/skiptoken=Paged%3dTRUE%26p_Title%3drow.+%26p_ID%3d9&/);
  }),
  shows('A token that a client writes itself starts after the item it names', sources.odata, 'D', async (site) => {
    const { path } = await thirteen(site);
    const { json } = await site.ask(`${path}?$select=Id&$skiptoken=Paged%3DTRUE%26p_ID%3D5&$top=2`);
    expect(json.value).toEqual([
      { Id: 6, ID: 6 },
      { Id: 7, ID: 7 },
    ]);
  }),
  shows('`PagedPrev` gives the page before an item', sources.odata, 'W', async (site) => {
    const { path } = await thirteen(site);
    const { json } = await site.ask(`${path}?$select=Id&$skiptoken=Paged%3DTRUE%26PagedPrev%3DTRUE%26p_ID%3D5&$top=2`);
    expect((json.value as { Id: number }[]).map(({ Id }) => Id)).toEqual([3, 4]);
  }),
  shows('`$skip` means nothing on items', sources.odata, 'D', async (site) => {
    const { path } = await thirteen(site);
    const { json } = await site.ask(`${path}?$select=Id&$skip=5&$top=1`);
    expect((json.value as { Id: number }[]).map(({ Id }) => Id)).toEqual([1]);
  }),
  shows('A negative `$top` is refused', sources.odata, '?', async (site) => {
    const { path } = await thirteen(site);
    expect(refusalOf(await site.ask(`${path}?$top=-1`)).status).toBe(400);
  }),
  shows('Verbose JSON names the next page in `__next`', sources.recorded, 'W', async (site) => {
    const { path } = await thirteen(site);
    const { json } = await site.ask(`${path}?$select=Id&$top=5`, { headers: { Accept: 'application/json;odata=verbose' } });
    expect(json.d.results).toHaveLength(5);
    expect(json.d.__next).toContain('%24skiptoken=Paged%3dTRUE%26p_ID%3d5');
  }),
  shows(
    'PnPjs goes through all pages with `for await`',
    '@pnp/sp/items/types.js: Items[Symbol.asyncIterator]',
    'S',
    async (site) => {
      const { title } = await thirteen(site);
      const ids: number[][] = [];
      for await (const page of site.pnp().web.lists.getByTitle(title).items.select('Id').top(6)) {
        ids.push((page as { Id: number }[]).map(({ Id }) => Id));
      }
      expect(ids.map((page) => page.length)).toEqual([6, 6, 1]);
    },
  ),
];

export const orderingAndPaging: Area = { title: 'Ordering and paging', behaviours: [...ordering, ...paging] };
