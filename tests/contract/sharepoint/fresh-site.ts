import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/site-users/web';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import { shows } from './support/shows';

const pnp = '@pnp/sp/lists/web.js';
const tests = 'pnp/pnpjs, test/sp/webs.ts';
const pages = '@pnp/sp/lists/types.js';

/** What is there before anybody has made anything. */
export const freshSite: Area = {
  title: 'Fresh site',
  behaviours: [
    shows('A web has a library called Documents, at Shared Documents', tests, 'S', async (site) => {
      const list = site.pnp().web.lists.getByTitle('Documents');
      expect(await list.select('BaseTemplate', 'EntityTypeName', 'ListItemEntityTypeFullName')()).toMatchObject({
        BaseTemplate: 101,
        EntityTypeName: 'Shared_x0020_Documents',
        ListItemEntityTypeFullName: 'SP.Data.Shared_x0020_DocumentsItem',
      });
      expect((await list.rootFolder()).ServerRelativeUrl).toMatch(/\/Shared Documents$/);
    }),
    shows('The default document library of a web is Documents', tests, 'S', async (site) => {
      expect(await site.pnp().web.defaultDocumentLibrary.select('Title')()).toMatchObject({ Title: 'Documents' });
    }),
    shows('A web has a library of pages, of template 119', tests, 'S', async (site) => {
      const list = site.pnp().web.lists.getByTitle('Site Pages');
      expect(await list.select('BaseTemplate', 'ListItemEntityTypeFullName')()).toMatchObject({
        BaseTemplate: 119,
        ListItemEntityTypeFullName: 'SP.Data.SitePagesItem',
      });
    }),
    shows('The first page of a web is Home.aspx', tests, 'S', async (site) => {
      const item = site.pnp().web.lists.getByTitle('Site Pages').items.getById(1);
      expect(await item.select('FileLeafRef')()).toMatchObject({ FileLeafRef: 'Home.aspx' });
    }),
    shows('EnsureSiteAssetsLibrary answers the library, made or there already', pages, 'S', async (site) => {
      const { lists } = site.pnp().web;
      const first = await (await lists.ensureSiteAssetsLibrary()).select('Id', 'BaseTemplate')<{
        Id: string;
        BaseTemplate: number;
      }>();
      const second = await (await lists.ensureSiteAssetsLibrary()).select('Id')<{ Id: string }>();
      expect(first.BaseTemplate).toBe(101);
      expect(second.Id).toBe(first.Id);
    }),
    shows('EnsureSitePagesLibrary answers the library of pages', pages, 'S', async (site) => {
      const list = await site.pnp().web.lists.ensureSitePagesLibrary();
      expect(await list.select('BaseTemplate')()).toMatchObject({ BaseTemplate: 119 });
    }),
    shows('The root folder of a web holds the folders of its libraries', tests, 'S', async (site) => {
      const names = (await site.pnp().web.rootFolder.folders()).map(({ Name }) => Name);
      expect(names).toEqual(expect.arrayContaining(['Shared Documents', 'SitePages', 'Lists', '_catalogs']));
    }),
    shows('web/folders are the folders of the root folder', tests, 'S', async (site) => {
      const { web } = site.pnp();
      expect(await web.folders.getByUrl('SitePages').select('UniqueId')()).toEqual(
        await web.rootFolder.folders.getByUrl('SitePages').select('UniqueId')(),
      );
    }),
    shows(
      'A web opens with its home page',
      'https://learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.folder.welcomepage',
      'W',
      async (site) => {
        expect(await site.pnp().web.rootFolder.select('WelcomePage')()).toMatchObject({ WelcomePage: 'SitePages/Home.aspx' });
      },
    ),
    shows('A folder can be made directly in a web, outside of lists', `${tests}/folders.ts`, 'S', async (site) => {
      const { web } = site.pnp();
      const name = site.unique('laus');
      const made = await web.folders.addUsingPath(name);
      expect(await web.getFolderById(made.UniqueId)()).toMatchObject({ Name: name });
    }),
    shows('A library of the web has a default view', pnp, 'W', async (site) => {
      const view = await site.pnp().web.lists.getByTitle('Documents').defaultView.select('Title')<{ Title: string }>();
      expect(view.Title).toBe('All Documents');
    }),
    shows('The list of users has a row for each person, by the id of the person', '@pnp/sp/webs/types.js', 'S', async (site) => {
      const { web } = site.pnp();
      const me = await web.currentUser();
      const row = await web.siteUserInfoList.items.getById(me.Id).select('Title', 'Name')<{ Title: string; Name: string }>();
      expect(row).toMatchObject({ Title: me.Title, Name: me.LoginName });
    }),
    shows(
      'The list of users is hidden, and its items are of SP.Data.UserInfoItem',
      '@pnp/sp/webs/types.js',
      'W',
      async (site) => {
        const list = site.pnp().web.siteUserInfoList;
        expect(await list.select('Hidden', 'BaseTemplate', 'ListItemEntityTypeFullName')()).toMatchObject({
          Hidden: true,
          BaseTemplate: 112,
          ListItemEntityTypeFullName: 'SP.Data.UserInfoItem',
        });
      },
    ),
  ],
};
