import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import { makeAllKinds } from './support/all-kinds';
import type { ContractSite } from './support/contract-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const recorded = `${sources.recorded}/ListItemTests`;
const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };

/** An item that has had three titles. */
async function thrice(site: ContractSite): Promise<{ readonly title: string; readonly item: string; readonly me: number }> {
  const { title, path, me } = await makeAllKinds(site, 'Versioned');
  await site.ask(path, { method: 'POST', headers: merge, body: { EnableVersioning: true } });
  const item = `${path}/items(1)`;
  await site.ask(`${path}/items`, { method: 'POST', body: { Title: 'ein', UnitId: 1, OwnerId: me } });
  for (const Title of ['to', 'tre']) await site.ask(item, { method: 'POST', headers: merge, body: { Title } });
  return { title, item, me };
}

const labels = async (site: ContractSite, item: string): Promise<unknown> =>
  ((await site.ask(`${item}/versions?$select=VersionLabel`)).json.value as { VersionLabel: string }[]).map(
    ({ VersionLabel }) => VersionLabel,
  );

export const versions: Area = {
  title: 'Versions',
  behaviours: [
    shows('Every update of an item in a list with versions makes a version, the newest first', recorded, 'R', async (site) => {
      expect(await labels(site, (await thrice(site)).item)).toEqual(['3.0', '2.0', '1.0']);
    }),
    shows('A version says what the item was then', recorded, 'R', async (site) => {
      const { json } = await site.ask(`${(await thrice(site)).item}/versions?$select=Title`);
      expect((json.value as { Title: string }[]).map(({ Title }) => Title)).toEqual(['tre', 'to', 'ein']);
    }),
    shows('Major versions are numbered in steps of 512', recorded, 'R', async (site) => {
      const { json } = await site.ask(`${(await thrice(site)).item}/versions?$select=VersionId`);
      expect((json.value as { VersionId: number }[]).map(({ VersionId }) => VersionId)).toEqual([1536, 1024, 512]);
    }),
    shows('Only the newest version is the current one', recorded, 'R', async (site) => {
      const { json } = await site.ask(`${(await thrice(site)).item}/versions?$select=IsCurrentVersion`);
      expect((json.value as { IsCurrentVersion: boolean }[]).map(({ IsCurrentVersion }) => IsCurrentVersion)).toEqual([
        true,
        false,
        false,
      ]);
    }),
    shows('A version answers a lookup and a person by name, not by id alone', recorded, 'R', async (site) => {
      const { item, me } = await thrice(site);
      const { json } = await site.ask(`${item}/versions(512)`);
      expect(json.Unit).toMatchObject({ LookupId: 1, LookupValue: 'Ein' });
      expect(json.Owner).toMatchObject({ LookupId: me });
    }),
    shows('A version is read by its number', recorded, 'R', async (site) => {
      const { json } = await site.ask(`${(await thrice(site)).item}/versions(1024)?$select=Title,VersionLabel`);
      expect(json).toEqual({ Title: 'to', VersionLabel: '2.0' });
    }),
    shows('PnPjs reads the versions of an item', '@pnp/sp/items/types.js: Item.versions', 'S', async (site) => {
      const { title } = await thrice(site);
      const found = await site.pnp().web.lists.getByTitle(title).items.getById(1).versions();
      expect(found).toHaveLength(3);
    }),
    shows('PnPjs deletes a version', '@pnp/sp/items/types.js: ItemVersion.delete', 'S', async (site) => {
      const { title, item } = await thrice(site);
      await site.pnp().web.lists.getByTitle(title).items.getById(1).versions.getById(512).delete();
      expect(await labels(site, item)).toEqual(['3.0', '2.0']);
    }),
    shows('The current version cannot be deleted', sources.operations, 'W', async (site) => {
      const { item } = await thrice(site);
      const refused = await site.ask(`${item}/versions(1536)`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } });
      expect(refusalOf(refused)).toMatchObject({ status: 400, code: '-2147024809, System.ArgumentException' });
      expect(await labels(site, item)).toEqual(['3.0', '2.0', '1.0']);
    }),
    shows('A list without versions keeps only the newest', sources.operations, 'W', async (site) => {
      const { item } = await thrice(site);
      const path = item.replace('/items(1)', '');
      await site.ask(path, { method: 'POST', headers: merge, body: { EnableVersioning: false } });
      await site.ask(`${path}/items`, { method: 'POST', body: { Title: 'a' } });
      await site.ask(`${path}/items(2)`, { method: 'POST', headers: merge, body: { Title: 'b' } });
      expect((await site.ask(`${path}/items(2)/versions`)).json.value).toHaveLength(1);
    }),
    shows('An item tells its version in `OData__UIVersionString`', recorded, 'R', async (site) => {
      const { json } = await site.ask(`${(await thrice(site)).item}?$select=OData__UIVersionString`);
      expect(json).toEqual({ OData__UIVersionString: '3.0' });
    }),
  ],
};
