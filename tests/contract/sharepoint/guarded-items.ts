import '@pnp/sp/fields';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { Behaviour } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { filePath, folderPath, freshLibrary } from './support/library';
import { listPath } from './support/list-path';
import { shows } from './support/shows';

const learn = 'https://learn.microsoft.com/sharepoint/understanding-permission-levels';
const writeSecurity = 'SP.List.WriteSecurity, learn.microsoft.com';
const severalPeople = 'it takes several people';
const contribute = 1073741827;
const full = 1073741829;
const tasks = 107;
const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
const del = { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' };

/** Eva and Ingrid, and nobody else but the owner, contribute to the list. */
async function share(site: ContractSite, title: string): Promise<void> {
  const { web } = site.pnp();
  const list = web.lists.getByTitle(title);
  await list.breakRoleInheritance(false);
  for (const name of ['eva.nordvik', 'ingrid.haugland']) {
    await list.roleAssignments.add((await web.ensureUser(`${name}@alver.example`)).Id, contribute);
  }
}

async function sharedList(site: ContractSite): Promise<{ title: string; path: string }> {
  const title = await site.freshList();
  await share(site, title);
  return { title, path: listPath(title) };
}

/** A list that Eva may read, whose item 1 points to an item that she may not. */
async function pointing(site: ContractSite): Promise<{ path: string; token: string }> {
  const target = await sharedList(site);
  const from = await sharedList(site);
  const { web } = site.pnp();
  const list = web.lists.getByTitle(from.title);
  const { CurrentChangeToken } = await list.select('CurrentChangeToken')<{ CurrentChangeToken: { StringValue: string } }>();
  const { Id } = await web.lists.getByTitle(target.title).select('Id')();
  await list.fields.addLookup('Til', { LookupListId: Id, LookupFieldName: 'Title' });
  await web.lists.getByTitle(target.title).items.add({ Title: 'Løyndom' });
  await web.lists.getByTitle(target.title).items.getById(1).breakRoleInheritance(false);
  await list.items.add({ Title: 'peikar', TilId: 1 });
  return { path: from.path, token: CurrentChangeToken.StringValue };
}

/** What the owner is told contains the word, and what Eva is told does not. */
async function hides(site: ContractSite, path: string, asked: { method?: string; body?: unknown } = {}): Promise<void> {
  const owner = await site.ask(path, asked);
  const eva = await site.ask(path, { ...asked, as: 'eva' });
  expect([owner.status, eva.status]).toEqual([200, 200]);
  expect(owner.text).toContain('Løyndom');
  expect(eva.text).toContain('peikar');
  expect(eva.text).not.toContain('Løyndom');
}

const hidesIn = (name: string, run: (site: ContractSite, path: string, token: string) => Promise<void>): Behaviour =>
  shows(
    `${name} show nothing of an item that a lookup leads to and one may not read`,
    learn,
    'W',
    async (site) => {
      const { path, token } = await pointing(site);
      await run(site, path, token);
    },
    severalPeople,
  );

export const guardedItems: readonly Behaviour[] = [
  hidesIn('Field values as text', (site, path) => hides(site, `${path}/items(1)/FieldValuesAsText`)),
  hidesIn('Field values as HTML', (site, path) => hides(site, `${path}/items(1)/FieldValuesAsHtml`)),
  hidesIn('Versions', (site, path) => hides(site, `${path}/items(1)/versions`)),
  hidesIn('The rows of a stream', (site, path) =>
    hides(site, `${path}/RenderListDataAsStream`, {
      method: 'POST',
      body: { parameters: { ViewXml: '<View><ViewFields><FieldRef Name="Title"/><FieldRef Name="Til"/></ViewFields></View>' } },
    }),
  ),
  hidesIn('The changes since a token', (site, path) =>
    hides(site, `${path}/getListItemChangesSinceToken`, {
      method: 'POST',
      body: {
        query: {
          ViewName: '',
          RowLimit: '10',
          ViewFields: '<ViewFields><FieldRef Name="Title"/><FieldRef Name="Til"/></ViewFields>',
        },
      },
    }),
  ),
  shows(
    'A form shows no item that one may not read',
    learn,
    'W',
    async (site) => {
      const { title, path } = await sharedList(site);
      const { items } = site.pnp().web.lists.getByTitle(title);
      await items.add({ Title: 'Løyndom' });
      await items.getById(1).breakRoleInheritance(false);
      const form = (as: string) =>
        site.ask(`${path}/renderListFormData(itemid=1,formid='editform',mode=1)`, { method: 'POST', as });
      expect((await form('admin')).text).toContain('Løyndom');
      const refused = await form('eva');
      expect(refused.status).toBe(404);
      expect(refused.text).not.toContain('Løyndom');
    },
    severalPeople,
  ),
  ...[
    { setting: 2, says: 'where each changes own items', own: 204 },
    { setting: 4, says: 'where nobody changes any', own: 403 },
  ].map(({ setting, says, own }) =>
    shows(
      `In a list ${says}, a contributor changes and deletes none of the others’, nor their versions`,
      writeSecurity,
      'D',
      async (site) => {
        const { title, path } = await sharedList(site);
        const list = site.pnp().web.lists.getByTitle(title);
        await list.items.add({ Title: 'ein' });
        await list.items.getById(1).update({ Title: 'to' });
        await site.ask(`${path}/items`, { method: 'POST', as: 'ingrid', body: { Title: 'mi' } });
        await list.update({ WriteSecurity: setting });
        const act = async (below: string, headers: Record<string, string>, body?: unknown) =>
          (await site.ask(`${path}/items${below}`, { method: 'POST', as: 'ingrid', headers, ...(body ? { body } : {}) })).status;
        expect(await act('(1)', merge, { Title: 'x' })).toBe(403);
        expect(await act('(1)/versions(512)', del)).toBe(403);
        expect(await act('(1)', del)).toBe(403);
        expect(await act('(2)', merge, { Title: 'x' })).toBe(own);
        expect(await list.items.getById(1).versions()).toHaveLength(2);
        expect((await site.ask(`${path}/items(1)/versions(512)`, { method: 'POST', headers: del })).status).toBe(200);
      },
      severalPeople,
    ),
  ),
  shows(
    'In a library where each changes own files, a contributor restores, deletes and replaces no version of the others’',
    writeSecurity,
    'W',
    async (site) => {
      const { title, path } = await freshLibrary(site);
      await share(site, title);
      const list = site.pnp().web.lists.getByTitle(title);
      const folder = site.pnp().web.getFolderByServerRelativePath(path);
      await folder.files.addUsingPath('a.txt', 'ein');
      await folder.files.addUsingPath('a.txt', 'to', { Overwrite: true });
      await folder.folders.addUsingPath('Mappe');
      await list.update({ WriteSecurity: 2 });
      const file = filePath(`${path}/a.txt`);
      const status = async (below: string, headers: Record<string, string> = {}, body?: string) =>
        (await site.ask(`${file}${below}`, { method: 'POST', as: 'ingrid', headers, ...(body ? { body } : {}) })).status;
      expect(await status("/versions/restoreByLabel(versionlabel='1.0')")).toBe(403);
      expect(await status("/versions/deleteByLabel(versionlabel='1.0')")).toBe(403);
      expect(await status('/$value', { 'X-HTTP-Method': 'PUT' }, 'tre')).toBe(403);
      expect(await status('/recycle')).toBe(403);
      const inFolder = (method: string) =>
        site.ask(`${folderPath(`${path}/Mappe`)}${method}`, { method: 'POST', as: 'ingrid', headers: method ? {} : del });
      expect([(await inFolder('/recycle')).status, (await inFolder('')).status]).toEqual([403, 403]);
      expect((await site.ask(`${file}/$value`)).text).toBe('to');
    },
    severalPeople,
  ),
  shows(
    'A link leads to no item that one may not read',
    'pnp/pnpjs, test/sp/related-items.ts',
    'W',
    async (site) => {
      const { web } = site.pnp();
      const url = decodeURI(new URL(site.url).pathname);
      const made = async (name: string) => {
        const title = site.unique(name);
        await web.lists.add(title, '', tasks);
        await share(site, title);
        await web.lists.getByTitle(title).items.add({ Title: name });
        return title;
      };
      const [source, target] = [await made('Kjelde'), await made('Mål')];
      const end = (which: string, title: string) => ({
        [`${which}ListName`]: title,
        [`${which}ItemID`]: 1,
        [`${which}WebUrl`]: url,
      });
      const call = (method: string, as: string, body: unknown) =>
        site.ask(`/_api/SP.RelatedItemManager.${method}`, { method: 'POST', as, body });
      const link = { ...end('Source', source), ...end('Target', target), TryAddReverseLink: false };
      expect((await call('AddSingleLink', 'admin', link)).status).toBe(204);
      const told = async (as: string) =>
        (await call('GetRelatedItems', as, { SourceListName: source, SourceItemID: 1 })).json.value.length;
      expect([await told('admin'), await told('eva')]).toEqual([1, 1]);
      await web.lists.getByTitle(target).items.getById(1).breakRoleInheritance(false);
      expect([await told('admin'), await told('eva')]).toEqual([1, 0]);
      expect((await call('AddSingleLink', 'eva', link)).status).toBe(404);
    },
    severalPeople,
  ),
  shows(
    'A comment of another’s is deleted by who manages the list, and by no contributor',
    '@pnp/sp/comments/types',
    '?',
    async (site) => {
      const { title, path } = await sharedList(site);
      const { web } = site.pnp();
      await web.lists.getByTitle(title).items.add({ Title: 'x' });
      const add = async (as: string) =>
        (await site.ask(`${path}/items(1)/comments`, { method: 'POST', as, body: { text: as } })).json.id;
      const remove = async (as: string, id: string) =>
        (await site.ask(`${path}/items(1)/comments(${id})`, { method: 'POST', as, headers: del })).status;
      const [first, second] = [await add('eva'), await add('eva')];
      expect(await remove('ingrid', first)).toBe(403);
      expect((await site.ask(`${path}/items(1)/comments`)).json.value).toHaveLength(2);
      expect(await remove('eva', first)).toBe(200);
      const ingrid = await web.ensureUser('ingrid.haugland@alver.example');
      await web.lists.getByTitle(title).roleAssignments.add(ingrid.Id, full);
      expect(await remove('ingrid', second)).toBe(200);
    },
    severalPeople,
  ),
  shows(
    'One’s own deletion is not put back into a list that one may no longer read',
    'https://support.microsoft.com/office/restore-items-in-the-recycle-bin-that-were-deleted-from-sharepoint-or-teams',
    '?',
    async (site) => {
      const { title, path } = await sharedList(site);
      const { web } = site.pnp();
      const list = web.lists.getByTitle(title);
      for (const Title of ['a', 'b']) await list.items.add({ Title });
      const recycle = async (id: number) =>
        String((await site.ask(`${path}/items(${id})/recycle`, { method: 'POST', as: 'ingrid' })).json.value);
      const restore = async (id: string) =>
        (await site.ask(`/_api/web/recycleBin('${id}')/restore`, { method: 'POST', as: 'ingrid' })).status;
      const [first, second] = [await recycle(1), await recycle(2)];
      expect(await restore(first)).toBe(200);
      const ingrid = await web.ensureUser('ingrid.haugland@alver.example');
      await list.roleAssignments.remove(ingrid.Id, contribute);
      expect(await restore(second)).toBe(403);
      expect(await list.items.select('Title')()).toMatchObject([{ Title: 'a' }]);
    },
    severalPeople,
  ),
];
