import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { Area, Behaviour, Confidence } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { listPath } from './support/list-path';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';

const noPerson = 'an app of the local tenant asks, with a grant that the local token names';
const sharePointApp = 'https://github.com/pnp/pnpframework/issues/437';
const enumerate = 'SPList.GetUserEffectivePermissions, learn.microsoft.com';
const grants = 'https://learn.microsoft.com/graph/api/site-post-permissions';
const subscriptions = 'https://learn.microsoft.com/sharepoint/dev/apis/webhooks/lists/get-subscription';
const appLogin = 'i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint';
const login = (name: string) => `i:0#.f|membership|${name}@alver.example`;

const byApp = (name: string, source: string, confidence: Confidence, run: Behaviour['run']) =>
  shows(name, source, confidence, run, noPerson);

const freshPath = async (site: ContractSite) => listPath(await site.freshList());
const adding = { method: 'POST', body: { Title: 'ein' } } as const;
const merging = { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' }, body: { Title: 'to' } } as const;
const denied = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };

const rightsOf = async (site: ContractSite, path: string, name: string, as: string) =>
  site.ask(`${path}/getUserEffectivePermissions(@user)?@user=${encodeURIComponent(`'${login(name)}'`)}`, { as });

/** Some rights of Ingrid's, on a list of its own with one item. */
async function sharedWithIngrid(site: ContractSite): Promise<string> {
  const title = await site.freshList();
  const { web } = site.pnp();
  const list = web.lists.getByTitle(title);
  await list.items.add({ Title: 'ein' });
  await list.breakRoleInheritance(false);
  await list.roleAssignments.add((await web.ensureUser(login('ingrid.haugland'))).Id, 1073741827);
  return listPath(title);
}

export const apps: Area = {
  title: 'Apps without a person',
  behaviours: [
    byApp('An app is the user SharePoint App, with a number beyond those of people', sharePointApp, 'I', async (site) => {
      const { json } = await site.ask('/_api/web/currentuser', { as: 'app:fullcontrol' });
      expect(json).toMatchObject({ Id: 1073741822, Title: 'SharePoint App', LoginName: appLogin, PrincipalType: 1, Email: '' });
    }),
    byApp('An app does not use up the numbers of people', sharePointApp, '?', async (site) => {
      await site.ask('/_api/web/currentuser', { as: 'app:read' });
      expect((await site.pnp().web.ensureUser(login('anne.sabo'))).Id).toBeLessThan(1_000_000);
    }),
    byApp('What an app writes is by SharePoint App, and what it changes too', sharePointApp, 'I', async (site) => {
      const path = await freshPath(site);
      await site.ask(`${path}/items`, adding);
      await site.ask(`${path}/items`, { ...adding, as: 'app:write' });
      await site.ask(`${path}/items(1)`, { ...merging, as: 'app:write' });
      const { json } = await site.ask(`${path}/items?$select=Id,AuthorId,EditorId,Author/Title&$expand=Author`);
      expect(json.value).toMatchObject([
        { Id: 1, EditorId: 1073741822 },
        { Id: 2, AuthorId: 1073741822, EditorId: 1073741822, Author: { Title: 'SharePoint App' } },
      ]);
      expect(json.value[0].AuthorId).not.toBe(1073741822);
    }),
    byApp('An app that was granted read reads every list and writes none', grants, 'D', async (site) => {
      const path = await freshPath(site);
      expect((await site.ask(`${path}/items`, { as: 'app:read' })).status).toBe(200);
      expect(refusalOf(await site.ask(`${path}/items`, { ...adding, as: 'app:read' }))).toMatchObject(denied);
    }),
    byApp('An app that was granted write writes items and makes no list', grants, 'D', async (site) => {
      const path = await freshPath(site);
      expect((await site.ask(`${path}/items`, { ...adding, as: 'app:write' })).status).toBe(201);
      const list = { method: 'POST', body: { Title: site.unique('Liste'), BaseTemplate: 100 } };
      expect(refusalOf(await site.ask('/_api/web/lists', { ...list, as: 'app:write' }))).toMatchObject(denied);
      expect((await site.ask('/_api/web/lists', { ...list, as: 'app:manage' })).status).toBe(201);
    }),
    byApp('An app that was granted manage gives nobody rights, one with full control does', grants, 'D', async (site) => {
      const path = `${await freshPath(site)}/breakroleinheritance(true)`;
      expect(refusalOf(await site.ask(path, { method: 'POST', as: 'app:manage' }))).toMatchObject(denied);
      expect((await site.ask(path, { method: 'POST', as: 'app:fullcontrol' })).status).toBe(200);
    }),
    byApp('A list with rights of its own is as open to an app as the others', grants, 'W', async (site) => {
      const path = await sharedWithIngrid(site);
      await site.ask(`${path}/items(1)/breakroleinheritance(false)`, { method: 'POST' });
      expect((await site.ask(`${path}/items`, { as: 'app:read' })).json.value).toHaveLength(1);
      expect((await site.ask(`${path}/items(1)`, { as: 'app:read' })).status).toBe(200);
    }),
    byApp(
      'An app with full control reads the items of all where each reads own ones',
      'SP.List.ReadSecurity, learn.microsoft.com',
      'W',
      async (site) => {
        const title = await site.freshList();
        await site.pnp().web.lists.getByTitle(title).items.add({ Title: 'ein' });
        await site.pnp().web.lists.getByTitle(title).update({ ReadSecurity: 2 });
        const seen = async (as: string) => (await site.ask(`${listPath(title)}/items`, { as })).json.value.length as number;
        expect([await seen('app:fullcontrol'), await seen('app:read')]).toEqual([1, 0]);
      },
    ),
    byApp('The rights of a person are told to an app with full control: of web, list and item', enumerate, 'D', async (site) => {
      const path = await sharedWithIngrid(site);
      const low = async (at: string, name: string) => (await rightsOf(site, at, name, 'app:fullcontrol')).json.Low as string;
      expect(await low(path, 'ingrid.haugland')).toBe('1011028719');
      expect(await low(`${path}/items(1)`, 'ingrid.haugland')).toBe('1011028719');
      expect([await low(path, 'eva.nordvik'), await low(`${path}/items(1)`, 'eva.nordvik')]).toEqual(['0', '0']);
      expect((await rightsOf(site, '/_api/web', 'eva.nordvik', 'app:fullcontrol')).status).toBe(200);
    }),
    byApp('The rights of a person are not told to an app that may not enumerate permissions', enumerate, 'D', async (site) => {
      const path = await sharedWithIngrid(site);
      for (const as of ['app:read', 'app:write', 'app:manage'])
        expect(refusalOf(await rightsOf(site, path, 'ingrid.haugland', as))).toMatchObject(denied);
    }),
    byApp('The rights that are told are those of this moment', enumerate, 'D', async (site) => {
      const path = await sharedWithIngrid(site);
      const mayEdit = async () => {
        const { json } = await rightsOf(site, `${path}/items(1)`, 'ingrid.haugland', 'app:fullcontrol');
        // oxlint-disable-next-line no-bitwise -- SP.PermissionKind.EditListItems
        return (Number(json.Low) & 4) !== 0;
      };
      expect(await mayEdit()).toBe(true);
      await site.ask(`${path}/resetroleinheritance`, { method: 'POST' });
      expect(await mayEdit()).toBe(false);
    }),
    byApp('The rights of somebody without an account are refused', enumerate, 'W', async (site) => {
      const refused = refusalOf(await rightsOf(site, '/_api/web', 'ingen.her', 'app:fullcontrol'));
      expect(refused).toMatchObject({ status: 400, code: '-2146232832, Microsoft.SharePoint.SPException' });
    }),
    byApp('An app asks of its own rights as a person does', '@pnp/sp/security', 'W', async (site) => {
      const mask = encodeURIComponent("{'High':'0','Low':'2'}");
      const mayAdd = async (as: string) =>
        (await site.ask(`/_api/web/doesuserhavepermissions(@v)?@v=${mask}`, { as })).json.value as boolean;
      expect([await mayAdd('app:read'), await mayAdd('app:write')]).toEqual([false, true]);
    }),
    byApp('All subscriptions of a list are told to an app that manages lists', subscriptions, 'D', async (site) => {
      const path = `${await freshPath(site)}/subscriptions`;
      expect((await site.ask(path, { as: 'app:fullcontrol' })).json.value).toEqual([]);
      expect(refusalOf(await site.ask(path, { as: 'app:write' }))).toMatchObject(denied);
    }),
    byApp(
      'Whom an item is by is set in the form of an app with full control, and passed over for one that writes',
      'https://github.com/vgrem/office365-rest-python-client/issues/516',
      'I',
      async (site) => {
        const path = await freshPath(site);
        await site.ask(`${path}/items`, { ...adding, as: 'app:write' });
        const { Id } = await site.pnp().web.ensureUser(login('ingrid.haugland'));
        const form = {
          method: 'POST',
          body: {
            formValues: [{ FieldName: 'Author', FieldValue: JSON.stringify([{ Key: login('ingrid.haugland') }]) }],
            bNewDocumentUpdate: true,
          },
        };
        const author = async () => (await site.ask(`${path}/items(1)?$select=AuthorId`)).json.AuthorId as number;
        await site.ask(`${path}/items(1)/validateupdatelistitem`, { ...form, as: 'app:write' });
        expect(await author()).toBe(1073741822);
        await site.ask(`${path}/items(1)/validateupdatelistitem`, { ...form, as: 'app:fullcontrol' });
        expect(await author()).toBe(Id);
      },
    ),
  ],
};
