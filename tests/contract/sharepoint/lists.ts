import '@pnp/sp/content-types';
import '@pnp/sp/fields';
import '@pnp/sp/folders';
import '@pnp/sp/forms';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/user-custom-actions';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const pnp = '@pnp/sp/lists';
const reference =
  'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn531433(v=office.15)';

type Info = Readonly<Record<string, unknown>> & { readonly Id: string; readonly Title: string };

const listsOf = (site: ContractSite) => site.pnp().web.lists;
const listOn = async (site: ContractSite) => listsOf(site).getByTitle(await site.freshList('Lister'));
const added = (answer: unknown): Info => ((answer as { data?: Info }).data ?? answer) as Info;

export const lists: Area = {
  title: 'Lists',
  behaviours: [
    shows('A new list is answered with 201, its id and its ETag', sources.operations, 'D', async (site) => {
      const answer = await site.ask('/_api/web/lists', {
        method: 'POST',
        body: {
          Title: site.unique('Ny'),
          BaseTemplate: 100,
          Description: 'Til prøve',
          AllowContentTypes: true,
          ContentTypesEnabled: true,
        },
      });
      expect(answer.status).toBe(201);
      expect(answer.json).toMatchObject({
        BaseTemplate: 100,
        BaseType: 0,
        Description: 'Til prøve',
        ContentTypesEnabled: true,
        ItemCount: 0,
      });
      expect(answer.headers.get('etag')).toMatch(/^"\d+"$/);
    }),
    shows('A list is made with verbose JSON and its type named', sources.operations, 'D', async (site) => {
      const answer = await site.ask('/_api/web/lists', {
        method: 'POST',
        headers: { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' },
        body: { __metadata: { type: 'SP.List' }, Title: site.unique('Ny'), BaseTemplate: 100 },
      });
      expect(answer.status).toBe(201);
      expect(answer.json).toMatchObject({ d: { __metadata: { type: 'SP.List' } } });
    }),
    shows('A list has its address below Lists, a library below the web', sources.recorded, 'R', async (site) => {
      const name = site.unique('Adresse').replaceAll(' ', '');
      await listsOf(site).add(`${name}a`, '', 100);
      await listsOf(site).add(`${name}b`, '', 101);
      const web = new URL(site.url).pathname;
      const path = async (title: string) =>
        (await listsOf(site).getByTitle(title).rootFolder.select('ServerRelativeUrl')()).ServerRelativeUrl;
      expect(await path(`${name}a`)).toBe(`${web}/Lists/${name}a`);
      expect(await path(`${name}b`)).toBe(`${web}/${name}b`);
    }),
    shows('A list is found by its id and by its address', pnp, 'S', async (site) => {
      const title = await site.freshList();
      const { Id } = await listsOf(site).getByTitle(title).select('Id')();
      expect((await listsOf(site).getById(Id).select('Title')()).Title).toBe(title);
      const { ServerRelativeUrl } = await listsOf(site).getByTitle(title).rootFolder.select('ServerRelativeUrl')();
      expect((await site.pnp().web.getList(ServerRelativeUrl).select('Title')()).Title).toBe(title);
    }),
    shows('A list title that is taken is refused with 500', sources.recorded, 'R', async (site) => {
      const title = await site.freshList();
      const answer = await site.ask('/_api/web/lists', { method: 'POST', body: { Title: title, BaseTemplate: 100 } });
      expect(refusalOf(answer)).toMatchObject({ status: 500, code: '-2130575342, Microsoft.SharePoint.SPException' });
    }),
    shows('A list title of 512 characters is refused', 'pnp/pnpjs test/sp/lists.ts', 'S', async (site) => {
      await expect(listsOf(site).ensure('x'.repeat(512))).rejects.toThrow();
    }),
    shows('A list that is ensured is made the first time and changed the second', pnp, 'S', async (site) => {
      const title = site.unique('Sikra');
      expect((await listsOf(site).ensure(title, 'ein')).created).toBe(true);
      expect((await listsOf(site).ensure(title, 'to')).created).toBe(false);
      expect((await listsOf(site).getByTitle(title)()).Description).toBe('to');
    }),
    shows('A property that lists have not got is refused with its name', 'pnp/pnpjs test/sp/lists.ts', 'S', async (site) => {
      const title = await site.freshList();
      const answer = await site.ask(`/_api/web/lists/getByTitle('${title}')`, {
        method: 'POST',
        headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' },
        body: { FinstIkkje: 'a' },
      });
      expect(answer.status).toBe(400);
      expect(refusalOf(answer).message).toContain('FinstIkkje');
    }),
    shows('A list is changed only when its ETag is the one named', sources.sync, 'D', async (site) => {
      const list = await listOn(site);
      await list.update({ Description: 'ein' });
      const before = (await site.ask(`/_api/web/lists(guid'${(await list.select('Id')()).Id}')`)).headers.get('etag') ?? '';
      await list.update({ Description: 'to' }, before);
      await expect(list.update({ Description: 'tre' }, before)).rejects.toMatchObject({ status: 412 });
    }),
    shows('A renamed list keeps its address', reference, 'D', async (site) => {
      const list = await listOn(site);
      const { Id } = await list.select('Id')();
      const { ServerRelativeUrl } = await list.rootFolder.select('ServerRelativeUrl')();
      const renamed = site.unique('Nytt namn');
      await list.update({ Title: renamed });
      const after = listsOf(site).getByTitle(renamed);
      expect((await after.select('Id')()).Id).toBe(Id);
      expect((await after.rootFolder.select('ServerRelativeUrl')()).ServerRelativeUrl).toBe(ServerRelativeUrl);
    }),
    shows('What is set on a list is read back', reference, 'D', async (site) => {
      const list = await listOn(site);
      const settings = {
        EnableAttachments: false,
        NoCrawl: true,
        EnableModeration: true,
        ReadSecurity: 2,
        EnableFolderCreation: true,
      };
      await list.update(settings);
      expect(await list.select(...Object.keys(settings))()).toMatchObject(settings);
    }),
    shows('A hidden list is not on the quick launch', reference, 'D', async (site) => {
      const title = site.unique('Løynd');
      await listsOf(site).add(title, '', 100, false, { OnQuickLaunch: true });
      const list = listsOf(site).getByTitle(title);
      expect((await list.select('OnQuickLaunch')()).OnQuickLaunch).toBe(true);
      await list.update({ Hidden: true });
      expect((await list.select('OnQuickLaunch')()).OnQuickLaunch).toBe(false);
    }),
    shows('A library counts as a library and takes no attachments', sources.recorded, 'R', async (site) => {
      const made = added(await listsOf(site).add(site.unique('Bibliotek'), '', 101));
      expect(made).toMatchObject({ BaseTemplate: 101, BaseType: 1, EnableAttachments: false, EnableFolderCreation: true });
    }),
    shows('A task list has the columns of tasks', 'https://learn.microsoft.com/sharepoint/dev/schema/', 'W', async (site) => {
      const title = site.unique('Oppgåver');
      await listsOf(site).add(title, '', 107);
      const fields = await listsOf(site).getByTitle(title).fields.select('InternalName')();
      const names = fields.map(({ InternalName }) => InternalName);
      expect(names).toEqual(
        expect.arrayContaining(['Priority', 'Status', 'PercentComplete', 'AssignedTo', 'StartDate', 'DueDate']),
      );
    }),
    shows('A list says what its items are called', sources.listItems, 'D', async (site) => {
      const list = await listOn(site);
      const { ListItemEntityTypeFullName } = await list.select('ListItemEntityTypeFullName')();
      expect(ListItemEntityTypeFullName).toMatch(/^SP\.Data\..+ListItem$/);
    }),
    shows('A fresh list has the columns that every list has', sources.recorded, 'R', async (site) => {
      const fields = await (await listOn(site)).fields.select('InternalName', 'Id')();
      const ids = new Map(fields.map(({ InternalName, Id }) => [InternalName, Id]));
      expect(ids.get('Title')).toBe('fa564e0f-0c70-4ab9-b863-0177e6ddd247');
      expect(ids.get('ID')).toBe('1d22ea11-1e32-424e-89ab-9fedbadb6ce1');
      expect(ids.get('Author')).toBe('1df5e554-ec7e-46a6-901d-d85a3881cb18');
      expect(ids.get('Modified')).toBe('28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f');
    }),
    shows('A list has three forms, to show, change and add', '@pnp/sp/forms', 'S', async (site) => {
      const list = await listOn(site);
      const forms = await list.forms<{ Id: string; FormType: number }[]>();
      expect(forms.map(({ FormType }) => FormType).sort((a, b) => a - b)).toEqual([4, 6, 8]);
      const { Id } = await list.forms.getById(forms[0]?.Id ?? '').select('Id')();
      expect(Id).toBe(forms[0]?.Id);
    }),
    shows('A list tells where it, its folder and its web are', pnp, 'S', async (site) => {
      const { List, ParentWeb } = await (await listOn(site)).getParentInfos();
      expect(List.RootFolderServerRelativeUrl.startsWith(`${ParentWeb.ServerRelativeUrl}/Lists/`)).toBe(true);
      expect(ParentWeb.Url.toLowerCase()).toBe(site.url.toLowerCase());
    }),
    shows('A reserved item id is not given to the next item', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const reserved = await list.reserveListItemId();
      const { Id } = (await list.items.add({ Title: 'a' })) as { Id: number };
      expect(typeof reserved).toBe('number');
      expect(Id).toBeGreaterThan(reserved);
    }),
    shows('A list has no event receivers and no actions of its own', pnp, 'S', async (site) => {
      const list = await listOn(site);
      expect(await list.eventReceivers()).toEqual([]);
      expect(await list.userCustomActions()).toEqual([]);
    }),
    shows('A list leads on to its columns, views and content types in one answer', sources.odata, 'D', async (site) => {
      const list = await listOn(site);
      const all = (await list
        .select('Title', 'Fields/InternalName', 'Views/Title', 'ContentTypes/Name')
        .expand('Fields', 'Views', 'ContentTypes')()) as unknown as Record<string, unknown[]>;
      expect(all['Fields']?.length).toBeGreaterThan(5);
      expect(all['Views']?.length).toBeGreaterThan(0);
      expect(all['ContentTypes']?.length).toBeGreaterThan(0);
    }),
    shows('A deleted list is gone, and its title is free', pnp, 'S', async (site) => {
      const title = await site.freshList();
      await listsOf(site).getByTitle(title).delete();
      await expect(listsOf(site).getByTitle(title)()).rejects.toMatchObject({ status: 404 });
      await listsOf(site).add(title);
    }),
    shows('A recycled list answers the id of what is in the recycle bin', pnp, 'S', async (site) => {
      const list = await listOn(site);
      expect(await list.recycle()).toMatch(/^[0-9a-f-]{36}$/);
      await expect(list()).rejects.toMatchObject({ status: 404 });
    }),
  ],
};
