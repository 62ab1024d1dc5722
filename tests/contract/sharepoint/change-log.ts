import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/sites';
import '@pnp/sp/webs';
import { createChangeToken } from '@pnp/sp';
import type { Area } from './support/behaviour';
import { askChanges, changes, tokenOf } from './support/change-log';
import type { ContractSite } from './support/contract-site';
import { listPath } from './support/list-path';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const getChanges =
  'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn531433(v=office.15)';
const changeLog = 'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-2010/bb417456(v=office.14)';
const recorded = `${sources.recorded}: GetListChangesAsyncTest, GetSiteChangesAsyncTest, GetWebChangesAsyncTest`;
const everything = { Item: true, List: true, Add: true, Update: true, DeleteObject: true, Restore: true };

const add = async (site: ContractSite, list: string, Title = 'x'): Promise<number> =>
  (await site.ask(`${list}/items`, { method: 'POST', body: { Title } })).json.Id as number;

const send = (site: ContractSite, path: string, method: string, body: object = {}) =>
  site.ask(path, { method: 'POST', headers: { 'X-HTTP-Method': method, 'IF-MATCH': '*' }, body });

/** A list with a token from before anything happened in it. */
async function fresh(site: ContractSite) {
  const list = listPath(await site.freshList());
  return { list, start: await tokenOf(site, list) };
}

export const changeLogArea: Area = {
  title: 'Change log',
  behaviours: [
    shows('The token of a list is 1;3, its id, ticks and a number', recorded, 'R', async (site) => {
      const { list, start } = await fresh(site);
      const { Id } = (await site.ask(`${list}?$select=Id`)).json;
      expect(start.StringValue).toMatch(new RegExp(`^1;3;${String(Id)};\\d{18};\\d+$`));
    }),
    shows('The token of a web is 1;2 and its id, that of the site 1;1 and its id', recorded, 'R', async (site) => {
      const web = (await site.ask('/_api/web?$select=Id')).json.Id as string;
      const whole = (await site.ask('/_api/site?$select=Id')).json.Id as string;
      expect((await tokenOf(site, '/_api/web')).StringValue).toMatch(`1;2;${web};`);
      expect((await tokenOf(site, '/_api/site')).StringValue).toMatch(`1;1;${whole};`);
    }),
    shows(
      'List, web and site count their changes by the same number',
      'https://go.spflow.com/samples/change-api',
      'W',
      async (site) => {
        const { list } = await fresh(site);
        const numbers = new Set<string | undefined>();
        for (const path of [list, '/_api/web', '/_api/site']) numbers.add((await tokenOf(site, path)).StringValue.split(';')[4]);
        expect(numbers.size).toBe(1);
      },
      'On a real site others write between two questions.',
    ),
    shows('An added, a changed and a deleted item are changes of type 1, 2 and 3', getChanges, 'D', async (site) => {
      const { list, start } = await fresh(site);
      const id = await add(site, list);
      await send(site, `${list}/items(${id})`, 'MERGE', { Title: 'y' });
      await send(site, `${list}/items(${id})`, 'DELETE');
      const told = await changes(site, list, { ...everything, ChangeTokenStart: start });
      expect(told.filter(({ ItemId }) => ItemId === id).map(({ ChangeType }) => ChangeType)).toEqual([1, 2, 3]);
    }),
    shows('A change of an item tells the properties that SharePoint tells, in its order', recorded, 'R', async (site) => {
      const { list, start } = await fresh(site);
      await add(site, list);
      const [told] = await changes(site, list, { Item: true, Add: true, ChangeTokenStart: start });
      expect(Object.keys(told ?? {})).toEqual([
        'ChangeToken',
        'ChangeType',
        'SiteId',
        'Time',
        'Editor',
        'EditorEmailHint',
        'ItemId',
        'ListId',
        'ServerRelativeUrl',
        'SharedByUser',
        'SharedWithUsers',
        'UniqueId',
        'WebId',
      ]);
      expect(told).toMatchObject({ Editor: '', EditorEmailHint: null, ServerRelativeUrl: '' });
    }),
    shows('In verbose JSON a change is an SP.ChangeItem with an SP.ChangeToken', recorded, 'R', async (site) => {
      const { list, start } = await fresh(site);
      await add(site, list);
      const { json } = await askChanges(
        site,
        list,
        { __metadata: { type: 'SP.ChangeQuery' }, Item: true, Add: true, ChangeTokenStart: start },
        { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' },
      );
      const [told] = json.d.results;
      expect(told.__metadata.type).toBe('SP.ChangeItem');
      expect(told.__metadata.uri).toMatch(/\/_api\/SP\.ChangeItem[0-9a-f-]{36}$/);
      expect(told.ChangeToken.__metadata.type).toBe('SP.ChangeToken');
    }),
    shows('The time of an item’s change is in whole seconds', recorded, 'R', async (site) => {
      const { list, start } = await fresh(site);
      await add(site, list);
      const [told] = await changes(site, list, { Item: true, Add: true, ChangeTokenStart: start });
      expect(told?.Time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }),
    shows('Only what is asked for is told', getChanges, 'D', async (site) => {
      const { list, start } = await fresh(site);
      const id = await add(site, list);
      await send(site, `${list}/items(${id})`, 'MERGE', { Title: 'y' });
      const updates = await changes(site, list, { Item: true, Update: true, ChangeTokenStart: start });
      expect(updates.map(({ ChangeType }) => ChangeType)).toEqual([2]);
      expect(await changes(site, list, { Item: true, ChangeTokenStart: start })).toEqual([]);
      expect(await changes(site, list, { Add: true, ChangeTokenStart: start })).toEqual([]);
    }),
    shows('From the token of the last change there is nothing more', changeLog, 'D', async (site) => {
      const { list, start } = await fresh(site);
      await add(site, list);
      const told = await changes(site, list, { ...everything, ChangeTokenStart: start });
      expect(told).toHaveLength(1);
      const last = told.at(-1)?.ChangeToken;
      expect(await changes(site, list, { ...everything, ChangeTokenStart: last })).toEqual([]);
    }),
    shows('ChangeTokenEnd leaves out what came after', '@pnp/sp/types', 'S', async (site) => {
      const { list, start } = await fresh(site);
      const first = await add(site, list);
      const end = await tokenOf(site, list);
      await add(site, list);
      const told = await changes(site, list, { Item: true, Add: true, ChangeTokenStart: start, ChangeTokenEnd: end });
      expect(told.map(({ ItemId }) => ItemId)).toEqual([first]);
    }),
    shows(
      'FetchLimit takes the oldest so many, LatestFirst the newest first',
      'pnp/pnpcore, ChangeQueryOptions',
      'W',
      async (site) => {
        const { list, start } = await fresh(site);
        const ids = [await add(site, list), await add(site, list), await add(site, list)];
        const query = { Item: true, Add: true, ChangeTokenStart: start, FetchLimit: '2' };
        expect((await changes(site, list, query)).map(({ ItemId }) => ItemId)).toEqual(ids.slice(0, 2));
        const latest = await changes(site, list, { ...query, LatestFirst: true });
        expect(latest.map(({ ItemId }) => ItemId)).toEqual([ids[2], ids[1]]);
      },
    ),
    shows('The flags may be text, as in Microsoft’s example', getChanges, 'D', async (site) => {
      const { list, start } = await fresh(site);
      await add(site, list);
      expect(await changes(site, list, { Item: 'True', Add: 'True', ChangeTokenStart: start })).toHaveLength(1);
    }),
    shows('A token that PnPjs makes of a date begins at that date', '@pnp/sp/utils/create-change-token', 'S', async (site) => {
      const { list } = await fresh(site);
      const id = await add(site, list);
      const { Id } = (await site.ask(`${list}?$select=Id`)).json;
      const from = createChangeToken('list', Id as string, new Date(Date.now() - 86_400_000));
      const told = await changes(site, list, { Item: true, Add: true, ChangeTokenStart: from });
      expect(told.map(({ ItemId }) => ItemId)).toEqual([id]);
      const later = createChangeToken('list', Id as string, new Date(Date.now() + 3_600_000));
      expect(await changes(site, list, { Item: true, Add: true, ChangeTokenStart: later })).toEqual([]);
    }),
    shows('The web and the site tell of changes in their lists, with tokens of their own', recorded, 'R', async (site) => {
      const { list } = await fresh(site);
      const { Id } = (await site.ask(`${list}?$select=Id`)).json;
      for (const [path, scope] of [
        ['/_api/web', '1;2;'],
        ['/_api/site', '1;1;'],
      ] as const) {
        const start = await tokenOf(site, path);
        const id = await add(site, list);
        const told = await changes(site, path, { Item: true, Add: true, ChangeTokenStart: start });
        const own = told.filter(({ ListId }) => ListId === Id);
        expect(own.map(({ ItemId }) => ItemId)).toEqual([id]);
        expect(own[0]?.ChangeToken.StringValue.startsWith(scope)).toBe(true);
      }
    }),
    shows('A new list and a deleted list are changes of the web, of type 1 and 3', changeLog, 'D', async (site) => {
      const start = await tokenOf(site, '/_api/web');
      const title = await site.freshList();
      const { Id } = (await site.ask(`${listPath(title)}?$select=Id`)).json;
      await site.pnp().web.lists.getByTitle(title).delete();
      const told = await changes(site, '/_api/web', { List: true, Add: true, DeleteObject: true, ChangeTokenStart: start });
      const own = told.filter(({ ListId }) => ListId === Id);
      expect(own.map(({ ChangeType }) => ChangeType)).toEqual([1, 3]);
    }),
    shows('PnPjs asks list, web and site in the same way', '@pnp/sp/lists, webs, sites: getChanges', 'S', async (site) => {
      const title = await site.freshList();
      const sp = site.pnp();
      const { Id } = (await sp.web.lists.getByTitle(title).items.add({ Title: 'a' })) as { Id: number };
      const query = { Item: true, Add: true, FetchLimit: '1', LatestFirst: true };
      for (const told of [
        await sp.web.lists.getByTitle(title).getChanges(query),
        await sp.web.getChanges(query),
        await sp.site.getChanges(query),
      ]) {
        expect(told).toEqual([expect.objectContaining({ ChangeType: 1, ItemId: Id })]);
      }
    }),
    shows('An item that comes back from the recycle bin is a change of type 7', changeLog, 'D', async (site) => {
      const { list } = await fresh(site);
      const id = await add(site, list);
      const start = await tokenOf(site, list);
      const entry = (await site.ask(`${list}/items(${id})/recycle`, { method: 'POST' })).json.value as string;
      await site.ask(`/_api/web/recyclebin('${entry}')/restore`, { method: 'POST' });
      const told = await changes(site, list, { ...everything, ChangeTokenStart: start });
      expect(told.filter(({ ItemId }) => ItemId === id).map(({ ChangeType }) => ChangeType)).toEqual([3, 7]);
    }),
    shows('An item that gets rights of its own is changed by that', changeLog, 'W', async (site) => {
      const { list } = await fresh(site);
      const id = await add(site, list);
      const start = await tokenOf(site, list);
      await site.ask(`${list}/items(${id})/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)`, {
        method: 'POST',
      });
      const query = { Item: true, RoleAssignmentAdd: true, RoleAssignmentDelete: true, ChangeTokenStart: start };
      const told = await changes(site, list, query);
      expect(told.some(({ ItemId }) => ItemId === id)).toBe(true);
    }),
    shows('An added file is a change of the file and one of its item, with the same unique id', recorded, 'R', async (site) => {
      const title = site.unique('Filer');
      await site.pnp().web.lists.add(title, '', 101);
      const list = listPath(title);
      const start = await tokenOf(site, '/_api/web');
      await site.ask(`${list}/RootFolder/files/add(url='a.txt',overwrite=true)`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain' },
        body: 'hei',
      });
      const told = await changes(site, '/_api/web', { File: true, Item: true, Add: true, ChangeTokenStart: start });
      const [file, item] = told;
      expect(Object.keys(file ?? {})).toEqual(['ChangeToken', 'ChangeType', 'SiteId', 'Time', 'UniqueId', 'WebId']);
      expect([item?.ItemId, item?.UniqueId]).toEqual([1, file?.UniqueId]);
    }),
    shows('A renamed file is a change of type 4', changeLog, 'W', async (site) => {
      const title = site.unique('Filer');
      await site.pnp().web.lists.add(title, '', 101);
      const list = listPath(title);
      await site.ask(`${list}/RootFolder/files/add(url='a.txt',overwrite=true)`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain' },
        body: 'hei',
      });
      const start = await tokenOf(site, list);
      await send(site, `${list}/items(1)`, 'MERGE', { FileLeafRef: 'b.txt' });
      const told = await changes(site, list, { Item: true, Rename: true, ChangeTokenStart: start });
      expect(told.map(({ ChangeType, ItemId }) => [ChangeType, ItemId])).toEqual([[4, 1]]);
    }),
    shows('A token of another list is refused', 'Clients of SharePoint Online that branch on -2130575173', 'W', async (site) => {
      const one = await fresh(site);
      const other = await fresh(site);
      const refused = refusalOf(await askChanges(site, one.list, { ...everything, ChangeTokenStart: other.start }));
      expect(refused.code).toMatch(/^-2130575173, /);
      expect(refused.message).toBe('Cannot use the changeToken from one object against a different object');
    }),
    shows(
      'A token over 60 days old is refused',
      'Clients of SharePoint Online that branch on -2130575172; SharePoint/sp-dev-docs#10389 saw an empty answer in 2025',
      'W',
      async (site) => {
        const { list } = await fresh(site);
        const { Id } = (await site.ask(`${list}?$select=Id`)).json;
        const old = createChangeToken('list', Id as string, new Date(Date.now() - 61 * 86_400_000));
        const refused = refusalOf(await askChanges(site, list, { ...everything, ChangeTokenStart: old }));
        expect(refused.code).toMatch(/^-2130575172, /);
        expect(refused.message).toBe('The changeToken refers to a time before the start of the current change log.');
      },
      'SharePoint Online is reported to differ from its documentation here.',
    ),
    shows('A property that SP.ChangeQuery has not got is refused', getChanges, 'W', async (site) => {
      const { list } = await fresh(site);
      const refused = refusalOf(await askChanges(site, list, { Items: true }));
      expect([refused.status, refused.code]).toEqual([400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException']);
    }),
  ],
};
