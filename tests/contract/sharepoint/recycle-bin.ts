import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/recycle-bin';
import '@pnp/sp/webs';
import { RecycleBin } from '@pnp/sp/recycle-bin';
import { refusalOf } from './support/refusal';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { listPath } from './support/list-path';
import { shows } from './support/shows';
import { sources } from './support/sources';

const recorded = `${sources.recorded}: RecycleBinTests`;
const pnp = '@pnp/sp/recycle-bin';
const bins = 'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn499819(v=office.15)';
const verbose = { Accept: 'application/json;odata=verbose' };

interface Entry {
  readonly Id: string;
  readonly ItemState: number;
}

const path = (id: string): string => `/_api/web/recyclebin('${id}')`;

/** PnPjs' bin of the test web. */
const binOf = (site: ContractSite) => RecycleBin(site.pnp().web);

const stateOf = async (site: ContractSite, id: string): Promise<number | undefined> =>
  ((await site.ask(`/_api/site/recyclebin?$filter=Id eq guid'${id}'`)).json.value as Entry[])[0]?.ItemState;

/** A list whose only item has been recycled. */
async function recycledItem(site: ContractSite, Title = 'Ei rad') {
  const list = listPath(await site.freshList());
  const id = (await site.ask(`${list}/items`, { method: 'POST', body: { Title } })).json.Id as number;
  const answer = await site.ask(`${list}/items(${id})/recycle`, { method: 'POST' });
  return { list, item: `${list}/items(${id})`, entry: answer.json.value as string };
}

export const recycleBinArea: Area = {
  title: 'Recycle bin',
  behaviours: [
    shows('Recycling an item answers with the id of its entry in the bin', sources.listItems, 'D', async (site) => {
      const { entry } = await recycledItem(site);
      expect((await site.ask(path(entry))).json.Id).toBe(entry);
    }),
    shows('In verbose JSON the answer to recycling is d.Recycle', recorded, 'R', async (site) => {
      const list = listPath(await site.freshList());
      await site.ask(`${list}/items`, { method: 'POST', body: { Title: 'x' } });
      const { json } = await site.ask(`${list}/items(1)/recycle`, { method: 'POST', headers: verbose });
      expect(json.d.Recycle).toMatch(/^[0-9a-f-]{36}$/);
    }),
    shows('A recycled item is gone from its list', sources.listItems, 'D', async (site) => {
      const { list, item } = await recycledItem(site);
      expect((await site.ask(item)).status).toBe(404);
      expect((await site.ask(`${list}/ItemCount`)).json.value).toBe(0);
    }),
    shows(
      'A deleted item is not in the bin',
      'https://learn.microsoft.com/previous-versions/office/sharepoint-csom/ee536154(v=office.15)',
      'D',
      async (site) => {
        const list = listPath(await site.freshList());
        const Title = site.unique('Sletta');
        await site.ask(`${list}/items`, { method: 'POST', body: { Title } });
        await site.ask(`${list}/items(1)`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' } });
        const { value } = (await site.ask('/_api/web/recyclebin?$select=Title')).json as { value: { Title: string }[] };
        expect(value.some((one) => one.Title === Title)).toBe(false);
      },
    ),
    shows('An entry tells the properties that SharePoint tells, in its order', recorded, 'R', async (site) => {
      const { entry } = await recycledItem(site);
      expect(Object.keys((await site.ask(path(entry))).json as object).filter((name) => !name.startsWith('odata.'))).toEqual([
        'AuthorEmail',
        'AuthorName',
        'DeletedByEmail',
        'DeletedByName',
        'DeletedDate',
        'DeletedDateLocalFormatted',
        'DirName',
        'DirNamePath',
        'Id',
        'ItemState',
        'ItemType',
        'LeafName',
        'LeafNamePath',
        'Size',
        'Title',
      ]);
    }),
    shows(
      'The entry of an item is of type 3 and state 1, with its title and where it was, without a slash in front',
      recorded,
      'W',
      async (site) => {
        const Title = site.unique('Rad');
        const { list, entry } = await recycledItem(site, Title);
        const root = (await site.ask(`${list}/RootFolder/ServerRelativeUrl`)).json.value as string;
        expect((await site.ask(path(entry))).json).toMatchObject({
          ItemType: 3,
          ItemState: 1,
          Title,
          LeafName: '1_.000',
          DirName: root.slice(1),
          DirNamePath: { DecodedUrl: root.slice(1) },
        });
      },
    ),
    shows('The size of an entry is text, being an Edm.Int64', recorded, 'R', async (site) => {
      const { entry } = await recycledItem(site);
      expect((await site.ask(path(entry))).json.Size).toMatch(/^\d+$/);
    }),
    shows('In verbose JSON an entry is an SP.RecycleBinItem with Author and DeletedBy deferred', recorded, 'R', async (site) => {
      const { entry } = await recycledItem(site);
      const { d } = (await site.ask(path(entry), { headers: verbose })).json;
      expect(d.__metadata.type).toBe('SP.RecycleBinItem');
      expect(d.__metadata.uri).toMatch(`/_api/Web/RecycleBin(guid'${entry}')`);
      expect([Object.keys(d.Author), Object.keys(d.DeletedBy)]).toEqual([['__deferred'], ['__deferred']]);
    }),
    shows('DeletedBy can be expanded and is the one who recycled', recorded, 'R', async (site) => {
      const { entry } = await recycledItem(site);
      const me = (await site.ask('/_api/web/currentuser?$select=Id')).json.Id as number;
      expect((await site.ask(`${path(entry)}?$select=DeletedBy/Id&$expand=DeletedBy`)).json.DeletedBy.Id).toBe(me);
    }),
    shows('A web tells its bin when it is expanded', recorded, 'R', async (site) => {
      const { entry } = await recycledItem(site);
      const { RecycleBin: bin } = (await site.ask('/_api/web?$select=Id,RecycleBin&$expand=RecycleBin')).json;
      expect((bin as Entry[]).some(({ Id }) => Id === entry)).toBe(true);
    }),
    shows('A restored item has its id and its values again', recorded, 'R', async (site) => {
      const { item, entry } = await recycledItem(site, 'Tilbake');
      await binOf(site).getById(entry).restore();
      expect((await site.ask(`${item}?$select=Id,Title`)).json).toMatchObject({ Id: 1, Title: 'Tilbake' });
      expect(refusalOf(await site.ask(path(entry)))).toMatchObject({
        status: 400,
        code: '-2147024809, System.ArgumentException',
      });
    }),
    shows('A restored item has its versions and its unique id again', bins, 'W', async (site) => {
      const list = listPath(await site.freshList());
      await site.ask(list, {
        method: 'POST',
        headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' },
        body: { EnableVersioning: true },
      });
      await site.ask(`${list}/items`, { method: 'POST', body: { Title: 'a' } });
      await site.ask(`${list}/items(1)`, {
        method: 'POST',
        headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' },
        body: { Title: 'b' },
      });
      const before = (await site.ask(`${list}/items(1)?$select=GUID`)).json;
      const entry = (await site.ask(`${list}/items(1)/recycle`, { method: 'POST' })).json.value as string;
      await site.ask(`${path(entry)}/restore`, { method: 'POST' });
      expect((await site.ask(`${list}/items(1)?$select=GUID`)).json).toEqual(before);
      expect((await site.ask(`${list}/items(1)/versions`)).json.value).toHaveLength(2);
    }),
    shows('What the bin’s methods answer is null under their own name', recorded, 'R', async (site) => {
      const { entry } = await recycledItem(site);
      const { status, json } = await site.ask(`${path(entry)}/Restore`, { method: 'POST', headers: verbose });
      expect([status, json]).toEqual([200, { d: { Restore: null } }]);
    }),
    shows('An entry deleted from the bin is gone for good', pnp, 'S', async (site) => {
      const { item, entry } = await recycledItem(site);
      await binOf(site).getById(entry).delete();
      expect(await stateOf(site, entry)).toBeUndefined();
      expect((await site.ask(item)).status).toBe(404);
    }),
    shows('An entry in the second stage is in the site’s bin with state 2, and not in the web’s', recorded, 'R', async (site) => {
      const { entry } = await recycledItem(site);
      await binOf(site).getById(entry).moveToSecondStage();
      expect(await stateOf(site, entry)).toBe(2);
      expect((await binOf(site)<Entry[]>()).some(({ Id }) => Id === entry)).toBe(false);
    }),
    shows('From the second stage an item can be restored, too', bins, 'D', async (site) => {
      const { item, entry } = await recycledItem(site);
      await binOf(site).getById(entry).moveToSecondStage();
      expect((await site.ask(item)).status).toBe(404);
      await site.ask(`/_api/site/recyclebin('${entry}')/restore`, { method: 'POST' });
      expect((await site.ask(item)).status).toBe(200);
    }),
    shows('A recycled list leaves its title to another', '@pnp/sp/lists: recycle', 'W', async (site) => {
      const title = await site.freshList();
      const entry = await site.pnp().web.lists.getByTitle(title).recycle();
      expect((await site.ask(listPath(title))).status).toBe(404);
      expect((await site.ask(path(entry))).json).toMatchObject({ ItemType: 4, Title: title });
      await site.pnp().web.lists.add(title);
      expect((await site.ask(listPath(title))).status).toBe(200);
    }),
    shows('A restored list has its id and its items again', bins, 'D', async (site) => {
      const title = await site.freshList();
      await site.ask(`${listPath(title)}/items`, { method: 'POST', body: { Title: 'inni' } });
      const before = (await site.ask(`${listPath(title)}?$select=Id,ItemCount`)).json;
      const entry = (await site.ask(`${listPath(title)}/recycle`, { method: 'POST' })).json.value as string;
      await site.ask(`${path(entry)}/restore`, { method: 'POST' });
      expect((await site.ask(`${listPath(title)}?$select=Id,ItemCount`)).json).toEqual(before);
      expect((await site.ask(`${listPath(title)}/items(1)?$select=Title`)).json).toMatchObject({ Title: 'inni' });
    }),
    shows('All of a web’s bin can be restored at once', pnp, 'S', async (site) => {
      const one = await recycledItem(site);
      const other = await recycledItem(site);
      await binOf(site).deleteAll();
      const third = await recycledItem(site);
      await binOf(site).restoreAll();
      expect((await site.ask(third.item)).status).toBe(200);
      expect([await stateOf(site, one.entry), await stateOf(site, other.entry)]).toEqual([undefined, undefined]);
    }),
    shows('All of a web’s bin can be moved to the second stage at once', pnp, 'S', async (site) => {
      const { entry } = await recycledItem(site);
      await binOf(site).moveAllToSecondStage();
      expect(await binOf(site)<Entry[]>()).toEqual([]);
      expect(await stateOf(site, entry)).toBe(2);
    }),
    shows('An entry that is not there is refused', pnp, 'W', async (site) => {
      const refused = await site.ask(path('00000000-0000-0000-0000-000000000001'));
      expect(refusalOf(refused)).toMatchObject({ status: 400, code: '-2147024809, System.ArgumentException' });
    }),
  ],
};
