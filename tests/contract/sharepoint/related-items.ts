import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/related-items/web';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { shows } from './support/shows';

const pnp = '@pnp/sp/related-items/types';
const tests = 'pnp/pnpjs, test/sp/related-items.ts';
const tasks = 107;

/** Two lists of tasks with a task each. */
async function twoTasks(site: ContractSite) {
  const { web } = site.pnp();
  const made = async (name: string) => {
    const { Id } = await web.lists.add(site.unique(name), '', tasks);
    const item = await web.lists.getById(Id).items.add({ Title: name });
    return { list: Id, item: Number(item.Id) };
  };
  const url = new URL(site.url).pathname;
  return { manager: web.relatedItems, url, source: await made('Kjelde'), target: await made('Mål') };
}

export const relatedItems: Area = {
  title: 'Related items',
  behaviours: [
    shows('A linked item is told with its list, its web, its number and its title', pnp, 'S', async (site) => {
      const { manager, url, source, target } = await twoTasks(site);
      await manager.addSingleLink(source.list, source.item, url, target.list, target.item, url);
      const [told, ...others] = await manager.getRelatedItems(source.list, source.item);
      expect(others).toEqual([]);
      expect(told).toMatchObject({ ItemId: target.item, ListId: target.list, Title: 'Mål' });
      expect(Object.keys(told ?? {}).toSorted()).toEqual(['IconUrl', 'ItemId', 'ListId', 'Title', 'Url', 'WebId']);
    }),
    shows('A link has one end unless the way back is asked for', pnp, 'S', async (site) => {
      const { manager, url, source, target } = await twoTasks(site);
      await manager.addSingleLink(source.list, source.item, url, target.list, target.item, url);
      expect(await manager.getRelatedItems(target.list, target.item)).toEqual([]);
      await manager.addSingleLink(source.list, source.item, url, target.list, target.item, url, true);
      expect(await manager.getRelatedItems(target.list, target.item)).toHaveLength(1);
      expect(await manager.getPageOneRelatedItems(source.list, source.item)).toHaveLength(1);
    }),
    shows('A deleted link is gone', tests, 'S', async (site) => {
      const { manager, url, source, target } = await twoTasks(site);
      await manager.addSingleLink(source.list, source.item, url, target.list, target.item, url);
      expect(await manager.getRelatedItems(source.list, source.item)).toHaveLength(1);
      await manager.deleteSingleLink(source.list, source.item, url, target.list, target.item, url);
      expect(await manager.getRelatedItems(source.list, source.item)).toEqual([]);
    }),
    shows('A task is linked to a file by the file’s address', tests, 'S', async (site) => {
      const { manager, url, source } = await twoTasks(site);
      const folder = `/_api/web/defaultDocumentLibrary/rootFolder/files/addUsingPath(decodedurl='Lenkja.txt',overwrite=true)`;
      const file = (await site.ask(folder, { method: 'POST', body: 'x' })).json;
      expect(file.ServerRelativeUrl).toContain(url);
      await manager.addSingleLinkToUrl(source.list, source.item, file.ServerRelativeUrl as string);
      expect(await manager.getRelatedItems(source.list, source.item)).toMatchObject([{ Url: file.ServerRelativeUrl }]);
    }),
  ],
};
