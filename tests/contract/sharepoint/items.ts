import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Area, Behaviour } from './support/behaviour';
import { makeAllKinds } from './support/all-kinds';
import type { ContractSite } from './support/contract-site';
import { itemKinds } from './item-kinds';
import { listPath } from './support/list-path';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };

interface Made {
  readonly path: string;
  readonly item: string;
  readonly etag: string;
}

/** A list with one item of this title in it. */
async function one(site: ContractSite, Title = 'Ei rad'): Promise<Made> {
  const path = listPath(await site.freshList());
  const added = await site.ask(`${path}/items`, { method: 'POST', body: { Title } });
  return { path, item: `${path}/items(${String(added.json.Id)})`, etag: added.headers.get('etag') ?? '' };
}

const titleOf = async (site: ContractSite, item: string): Promise<unknown> =>
  (await site.ask(`${item}?$select=Title`)).json.Title;

const adding: readonly Behaviour[] = [
  shows('An added item is answered with its id and its title', sources.listItems, 'D', async (site) => {
    const list = await site.freshList();
    const added = (await site.pnp().web.lists.getByTitle(list).items.add({ Title: 'Ei rad' })) as object;
    expect(added).toMatchObject({ Id: 1, ID: 1, Title: 'Ei rad' });
  }),
  shows('An added item is answered with 201 and its ETag', sources.listItems, 'D', async (site) => {
    const added = await site.ask(`${listPath(await site.freshList())}/items`, { method: 'POST', body: { Title: 'x' } });
    expect(added.status).toBe(201);
    expect(added.headers.get('etag')).toMatch(/^"[0-9a-f-]{36},1"$/);
  }),
  shows('An added item is answered with its address in Location', sources.recorded, 'W', async (site) => {
    const added = await site.ask(`${listPath(await site.freshList())}/items`, { method: 'POST', body: { Title: 'x' } });
    expect(added.headers.get('location')).toMatch(/\/_api\/Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/);
  }),
  shows('Items of a list are numbered from 1 upwards', sources.listItems, 'D', async (site) => {
    const { items } = site.pnp().web.lists.getByTitle(await site.freshList());
    const ids: number[] = [];
    for (const Title of ['a', 'b', 'c']) ids.push(((await items.add({ Title })) as { Id: number }).Id);
    expect(ids).toEqual([1, 2, 3]);
  }),
  shows('The number of a deleted item is not given to another', sources.listItems, 'W', async (site) => {
    const { items } = site.pnp().web.lists.getByTitle(await site.freshList());
    await items.add({ Title: 'a' });
    await items.getById(1).delete();
    expect(await items.add({ Title: 'b' })).toMatchObject({ Id: 2 });
  }),
  shows('An item can be added without any value', sources.listItems, 'W', async (site) => {
    const added = await site.ask(`${listPath(await site.freshList())}/items`, { method: 'POST', body: {} });
    expect({ status: added.status, Title: added.json.Title }).toEqual({ status: 201, Title: null });
  }),
  shows('An added item knows who made it and when', sources.listItems, 'D', async (site) => {
    const { item } = await one(site);
    const { json } = await site.ask(`${item}?$select=AuthorId,EditorId,Created,Modified`);
    expect(json.AuthorId).toBe(json.EditorId);
    expect(json.Created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(json.Modified).toBe(json.Created);
  }),
  shows('An unknown name in the body of an item is refused with 400', sources.operations, 'W', async (site) => {
    const { path } = await one(site);
    const refusal = refusalOf(await site.ask(`${path}/items`, { method: 'POST', body: { Title: 'x', Nowhere: 1 } }));
    expect(refusal).toMatchObject({ status: 400, code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException' });
    expect(refusal.message).toMatch(/^The property 'Nowhere' does not exist on type 'SP\.Data\..+ListItem'\./);
  }),
  shows(
    'A required column does not stop an item from being added by REST',
    'https://github.com/SharePoint/PnP-JS-Core/issues/376',
    'I',
    async (site) => {
      const { path } = await one(site);
      await site.ask(`${path}/fields/getByInternalNameOrTitle('Title')`, {
        method: 'POST',
        headers: merge,
        body: { Required: true },
      });
      const title = `${path}/fields/getByInternalNameOrTitle('Title')?$select=Required`;
      expect((await site.ask(title)).json).toEqual({ Required: true });
      const { status, json } = await site.ask(`${path}/items`, { method: 'POST', body: {} });
      expect({ status, title: json.Title as unknown }).toEqual({ status: 201, title: null });
    },
  ),
];

const changing: readonly Behaviour[] = [
  shows('An updated item is answered with 204, no body and a new ETag', sources.listItems, 'D', async (site) => {
    const { item, etag } = await one(site);
    const updated = await site.ask(item, { method: 'POST', headers: merge, body: { Title: 'ny' } });
    expect({ status: updated.status, text: updated.text }).toEqual({ status: 204, text: '' });
    expect(updated.headers.get('etag')).toBe(etag.replace(',1"', ',2"'));
  }),
  shows('An update changes only the columns that it names', sources.operations, 'D', async (site) => {
    const { path } = await makeAllKinds(site);
    await site.ask(`${path}/items`, { method: 'POST', body: { Title: 'a', Amount: 5 } });
    await site.ask(`${path}/items(1)`, { method: 'POST', headers: merge, body: { Title: 'b' } });
    expect((await site.ask(`${path}/items(1)?$select=Title,Amount`)).json).toEqual({ Title: 'b', Amount: 5 });
  }),
  ...(['MERGE', 'PATCH'] as const).map((verb) =>
    shows(
      `An item is updated by POST with X-HTTP-Method ${verb}`,
      sources.operations,
      verb === 'MERGE' ? 'D' : 'W',
      async (site) => {
        const { item } = await one(site);
        const { status } = await site.ask(item, {
          method: 'POST',
          headers: { 'X-HTTP-Method': verb, 'IF-MATCH': '*' },
          body: { Title: 'ny' },
        });
        expect({ status, Title: await titleOf(site, item) }).toEqual({ status: 204, Title: 'ny' });
      },
    ),
  ),
  ...(['MERGE', 'PATCH'] as const).map((verb) =>
    shows(`An item is updated by the verb ${verb} itself`, sources.operations, 'D', async (site) => {
      const { item } = await one(site);
      const { status } = await site.ask(item, { method: verb, headers: { 'IF-MATCH': '*' }, body: { Title: 'ny' } });
      expect({ status, Title: await titleOf(site, item) }).toEqual({ status: 204, Title: 'ny' });
    }),
  ),
  shows('The name of the overriding header may be in any letter case', sources.operations, 'W', async (site) => {
    const { item } = await one(site);
    const { status } = await site.ask(item, {
      method: 'POST',
      headers: { 'x-http-METHOD': 'merge', 'if-match': '*' },
      body: { Title: 'ny' },
    });
    expect(status).toBe(204);
    expect((await site.ask(`${item}?$select=Title`)).json).toEqual({ Title: 'ny' });
  }),
  shows('An update with the ETag that the item has is carried out', sources.sync, 'D', async (site) => {
    const { item, etag } = await one(site);
    const { status } = await site.ask(item, {
      method: 'POST',
      headers: { ...merge, 'IF-MATCH': etag },
      body: { Title: 'ny' },
    });
    expect(status).toBe(204);
    expect((await site.ask(`${item}?$select=Title`)).json).toEqual({ Title: 'ny' });
  }),
  shows(
    'An update with an old ETag is refused with 412 and both ETags',
    'https://github.com/pnp/sp-dev-fx-controls-react/issues/1509',
    'I',
    async (site) => {
      const { item, etag } = await one(site);
      await site.ask(item, { method: 'POST', headers: merge, body: { Title: 'ny' } });
      const answer = await site.ask(item, {
        method: 'POST',
        headers: { ...merge, 'IF-MATCH': etag },
        body: { Title: 'for seint' },
      });
      expect(refusalOf(answer)).toEqual({
        status: 412,
        code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
        message: `The request ETag value '${etag}' does not match the object's ETag value '${etag.replace(',1"', ',2"')}'.`,
      });
      expect(await titleOf(site, item)).toBe('ny');
    },
  ),
  shows('PnPjs updates an item and gives its new ETag', '@pnp/sp/items/types.js: Item.update', 'S', async (site) => {
    const { item, etag } = await one(site);
    const [, title = ''] = /getByTitle\('(.+?)'\)/.exec(decodeURIComponent(item)) ?? [];
    const updated = (await site.pnp().web.lists.getByTitle(title).items.getById(1).update({ Title: 'ny' })) as unknown;
    expect(updated).toEqual({ etag: etag.replace(',1"', ',2"') });
  }),
  shows('Who changed an item and when is kept beside who made it', sources.listItems, 'D', async (site) => {
    const { item } = await one(site);
    const before = (await site.ask(`${item}?$select=Created,Modified`)).json;
    await site.ask(item, { method: 'POST', headers: merge, body: { Title: 'ny' } });
    const after = (await site.ask(`${item}?$select=Created,Modified`)).json;
    expect(after.Created).toBe(before.Created);
    expect(Date.parse(after.Modified)).toBeGreaterThanOrEqual(Date.parse(before.Modified));
  }),
  shows('Read-only columns in the body of an update are passed over', sources.listItems, 'W', async (site) => {
    const { item } = await one(site);
    const { status } = await site.ask(item, { method: 'POST', headers: merge, body: { Title: 'ny', ID: 77 } });
    expect({ status, Title: await titleOf(site, item) }).toEqual({ status: 204, Title: 'ny' });
  }),
];

const removing: readonly Behaviour[] = [
  shows('A deleted item is answered with 200 and is gone', sources.listItems, 'D', async (site) => {
    const { item } = await one(site);
    const deleted = await site.ask(item, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' } });
    expect(deleted.status).toBe(200);
    expect(refusalOf(await site.ask(item))).toMatchObject({ status: 404, code: '-2130575338, System.ArgumentException' });
  }),
  shows('An item is deleted by the verb DELETE itself', sources.operations, 'D', async (site) => {
    const { item } = await one(site);
    expect((await site.ask(item, { method: 'DELETE', headers: { 'IF-MATCH': '*' } })).status).toBe(200);
    expect((await site.ask(item)).status).toBe(404);
  }),
  shows('A deletion with an old ETag is refused with 412 and the item stays', sources.sync, 'D', async (site) => {
    const { item, etag } = await one(site);
    await site.ask(item, { method: 'POST', headers: merge, body: { Title: 'ny' } });
    const answer = await site.ask(item, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': etag } });
    expect(answer.status).toBe(412);
    expect(await titleOf(site, item)).toBe('ny');
  }),
  shows('Deleting an item twice is answered with 404 the second time', sources.recorded, 'R', async (site) => {
    const { item } = await one(site);
    const remove = () => site.ask(item, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' } });
    await remove();
    expect(refusalOf(await remove())).toEqual({
      status: 404,
      code: '-2130575338, System.ArgumentException',
      message: 'Item does not exist. It may have been deleted by another user.',
    });
  }),
  shows(
    'PnPjs deletes an item with and without parameters',
    '@pnp/sp/items/types.js: Item.delete, Item.deleteWithParams',
    'S',
    async (site) => {
      const { items } = site.pnp().web.lists.getByTitle(await site.freshList());
      for (const Title of ['a', 'b', 'c']) await items.add({ Title });
      await items.getById(1).delete();
      await items.getById(2).deleteWithParams({ BypassSharedLock: true });
      expect((await items.select('Title')<{ Title: string }[]>()).map(({ Title }) => Title)).toEqual(['c']);
    },
  ),
  shows('The number of items in a list follows additions and deletions', sources.listItems, 'D', async (site) => {
    const list = site.pnp().web.lists.getByTitle(await site.freshList());
    for (const Title of ['a', 'b', 'c']) await list.items.add({ Title });
    await list.items.getById(2).delete();
    expect(await list.select('ItemCount')()).toMatchObject({ ItemCount: 2 });
  }),
];

export const items: Area = { title: 'Items', behaviours: [...adding, ...changing, ...removing, ...itemKinds] };
