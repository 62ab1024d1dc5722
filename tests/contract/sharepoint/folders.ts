import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import { freshLibrary, folderPath } from './support/library';
import { listPath } from './support/list-path';
import { oncePerSite } from './support/once-per-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';

const working = 'https://learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-folders-and-files-with-rest';
const paths =
  'https://learn.microsoft.com/sharepoint/dev/solution-guidance/supporting-and-in-file-and-folder-with-the-resourcepath-api';
const pnp = '@pnp/sp/folders/types.js';
const library = oncePerSite(freshLibrary);

const inWeb = async (site: Parameters<typeof library>[0]) => {
  const { path, title } = await library(site);
  const { web } = site.pnp();
  return { path, web, root: web.lists.getByTitle(title).rootFolder, list: web.lists.getByTitle(title) };
};

/** Folders, in libraries and in lists. */
export const folders: Area = {
  title: 'Folders',
  behaviours: [
    shows('A folder is made by its name in the folder that is to hold it', pnp, 'S', async (site) => {
      const { root, path } = await inWeb(site);
      const made = await root.folders.addUsingPath('Ein mappe');
      expect(made).toMatchObject({ Name: 'Ein mappe', ServerRelativeUrl: `${path}/Ein mappe`, Exists: true, ItemCount: 0 });
    }),
    shows('A folder is made by POST on the collection with its server-relative address', working, 'D', async (site) => {
      const { path } = await inWeb(site);
      const made = await site.ask('/_api/web/folders', { method: 'POST', body: { ServerRelativeUrl: `${path}/Etter adresse` } });
      expect(made.status).toBe(201);
      expect(made.json).toMatchObject({ Name: 'Etter adresse' });
    }),
    shows('A folder is found whatever the letter case of its path', working, 'W', async (site) => {
      const { root, path, web } = await inWeb(site);
      await root.folders.addUsingPath('Store Bokstavar');
      expect(await web.getFolderByServerRelativePath(`${path}/STORE bokstavar`)()).toMatchObject({ Name: 'Store Bokstavar' });
    }),
    shows('A folder is found by an address below the web', working, 'D', async (site) => {
      const { path } = await inWeb(site);
      const below = path.slice(path.lastIndexOf('/') + 1);
      const found = await site.ask(`/_api/web/GetFolderByServerRelativeUrl('${encodeURIComponent(below)}')`);
      expect(found.json).toMatchObject({ ServerRelativeUrl: path });
    }),
    shows('A path may be given by an alias in the query', paths, 'D', async (site) => {
      const { path } = await inWeb(site);
      const found = await site.ask(`/_api/web/GetFolderByServerRelativePath(decodedurl=@p)?@p='${encodeURIComponent(path)}'`);
      expect(found.json).toMatchObject({ ServerRelativeUrl: path });
    }),
    shows('Names with æøå, %, #, apostrophes and plus signs are kept as they are', paths, 'D', async (site) => {
      const { root, path, web } = await inWeb(site);
      const name = "Kjøp & sal 100 % #1 'ny' + gammal";
      await root.folders.addUsingPath(name);
      expect(await web.getFolderByServerRelativePath(`${path}/${name}`)()).toMatchObject({ Name: name });
    }),
    shows('A missing folder is answered with 404 and File Not Found', 'SharePoint/sp-dev-docs#4944', 'I', async (site) => {
      const { path } = await inWeb(site);
      const missing = await site.ask(folderPath(`${path}/Finst ikkje`));
      expect(refusalOf(missing)).toEqual({
        status: 404,
        code: '-2147024894, System.IO.FileNotFoundException',
        message: 'File Not Found.',
      });
    }),
    shows('Asked for Exists alone, a missing folder is answered with false', working, 'W', async (site) => {
      const { path } = await inWeb(site);
      const missing = await site.ask(`${folderPath(`${path}/Finst ikkje`)}?$select=Exists`);
      expect({ status: missing.status, Exists: missing.json.Exists }).toEqual({ status: 200, Exists: false });
    }),
    shows('A folder cannot be made in a folder that is not there', working, 'W', async (site) => {
      const { path } = await inWeb(site);
      const url = encodeURIComponent(`${path}/Borte/Under`);
      const made = await site.ask(`/_api/web/folders/AddUsingPath(decodedurl='${url}')`, { method: 'POST' });
      expect(made.status).toBe(404);
    }),
    shows(
      'The name of a folder may not hold what paths are made of',
      'https://support.microsoft.com/office/64883a5d-228e-48f5-b3d2-eb39e07630fa',
      'D',
      async (site) => {
        const { path } = await inWeb(site);
        for (const name of ['a:b', 'a*b', 'a?b', 'a"b', 'a<b', 'a|b']) {
          const url = `${folderPath(path)}/folders/AddUsingPath(decodedurl='${encodeURIComponent(name)}')`;
          expect({ name, status: (await site.ask(url, { method: 'POST' })).status }).toEqual({ name, status: 400 });
        }
      },
    ),
    shows('folders/add answers the folder that is there already', working, 'W', async (site) => {
      const { path } = await inWeb(site);
      const add = () => site.ask(`${folderPath(path)}/folders/add('To gonger')`, { method: 'POST' });
      const first = await add();
      const second = await add();
      expect({ status: second.status, id: second.json.UniqueId }).toEqual({ status: 200, id: first.json.UniqueId });
    }),
    shows('A folder below another is made by its leaf name', pnp, 'S', async (site) => {
      const { root, path } = await inWeb(site);
      const made = await root.folders.addUsingPath('Over');
      const folder = await site.pnp().web.getFolderByServerRelativePath(made.ServerRelativeUrl).addSubFolderUsingPath('Under');
      expect(await folder()).toMatchObject({ ServerRelativeUrl: `${path}/Over/Under` });
    }),
    shows('A folder is found by the id that it shares with its item', pnp, 'S', async (site) => {
      const { root, web } = await inWeb(site);
      const made = await root.folders.addUsingPath('Med id');
      const item = await web.getFolderById(made.UniqueId).listItemAllFields.select('UniqueId')<{ UniqueId: string }>();
      expect(item.UniqueId).toBe(made.UniqueId);
    }),
    shows('The root folder of a list has an id and no item', pnp, 'S', async (site) => {
      const { root, web } = await inWeb(site);
      const { UniqueId } = await root.select('UniqueId')();
      expect(await web.getFolderById(UniqueId).select('UniqueId')()).toMatchObject({ UniqueId });
      expect(await root.listItemAllFields()).toMatchObject({ 'odata.null': true });
    }),
    shows(
      'The item of a folder is one of FSObjType 1',
      'https://learn.microsoft.com/openspecs/sharepoint_protocols/ms-wssts',
      'D',
      async (site) => {
        const { root, list } = await inWeb(site);
        await root.folders.addUsingPath('Som rad');
        const rows = await list.items
          .filter("FSObjType eq 1 and FileLeafRef eq 'Som rad'")
          .select('FileSystemObjectType', 'FileRef')();
        expect(rows).toHaveLength(1);
        expect(rows[0]).toMatchObject({ FileSystemObjectType: 1, FileRef: expect.stringMatching(/\/Som rad$/) as string });
      },
    ),
    shows('Folders and files of a folder are listed apart', working, 'D', async (site) => {
      const { root, path, web } = await inWeb(site);
      await root.folders.addUsingPath('Blanda');
      const folder = web.getFolderByServerRelativePath(`${path}/Blanda`);
      await folder.folders.addUsingPath('mappe');
      await folder.files.addUsingPath('fil.txt', 'x');
      expect((await folder.folders()).map(({ Name }) => Name)).toEqual(['mappe']);
      expect((await folder.files()).map(({ Name }) => Name)).toEqual(['fil.txt']);
      expect(await folder()).toMatchObject({ ItemCount: 2 });
    }),
    shows('A folder leads to the folder that it is in', pnp, 'S', async (site) => {
      const { root, path } = await inWeb(site);
      const made = await root.folders.addUsingPath('Barn');
      expect(await site.pnp().web.getFolderByServerRelativePath(made.ServerRelativeUrl).parentFolder()).toMatchObject({
        ServerRelativeUrl: path,
      });
    }),
    shows('A folder that is renamed takes what is in it along', working, 'D', async (site) => {
      const { root, path, web } = await inWeb(site);
      await root.folders.addUsingPath('Gammal');
      await web.getFolderByServerRelativePath(`${path}/Gammal`).files.addUsingPath('a.txt', 'Innhald');
      await (await web.getFolderByServerRelativePath(`${path}/Gammal`).getItem()).update({ FileLeafRef: 'Nytt namn' });
      expect(await web.getFileByServerRelativePath(`${path}/Nytt namn/a.txt`).getText()).toBe('Innhald');
      expect((await site.ask(folderPath(`${path}/Gammal`))).status).toBe(404);
    }),
    shows('A folder is moved with its id', pnp, 'S', async (site) => {
      const { root, path, web } = await inWeb(site);
      const made = await root.folders.addUsingPath('Skal flytte');
      await root.folders.addUsingPath('Ny heim');
      await web.getFolderByServerRelativePath(made.ServerRelativeUrl).moveByPath(`${path}/Ny heim/Flytta`);
      expect(await web.getFolderById(made.UniqueId)()).toMatchObject({ ServerRelativeUrl: `${path}/Ny heim/Flytta` });
    }),
    shows('A folder is copied with what is in it', pnp, 'S', async (site) => {
      const { root, path, web } = await inWeb(site);
      const made = await root.folders.addUsingPath('Original');
      await web.getFolderById(made.UniqueId).files.addUsingPath('a.txt', 'Likt');
      await web.getFolderByServerRelativePath(made.ServerRelativeUrl).copyByPath(`${path}/Kopi`);
      expect(await web.getFileByServerRelativePath(`${path}/Kopi/a.txt`).getText()).toBe('Likt');
      expect(await web.getFileByServerRelativePath(`${path}/Original/a.txt`).exists()).toBe(true);
    }),
    shows('A deleted folder is gone with what was in it', working, 'D', async (site) => {
      const { root, path, web } = await inWeb(site);
      const made = await root.folders.addUsingPath('Bort');
      await web.getFolderById(made.UniqueId).files.addUsingPath('a.txt', 'x');
      await web.getFolderById(made.UniqueId).delete();
      expect(await web.getFileByServerRelativePath(`${path}/Bort/a.txt`).exists()).toBe(false);
    }),
    shows('Recycling a folder answers the id that it has in the recycle bin', pnp, 'S', async (site) => {
      const { root, web } = await inWeb(site);
      const made = await root.folders.addUsingPath('I korga');
      expect(await web.getFolderById(made.UniqueId).recycle()).toMatch(/^[0-9a-f-]{36}$/);
    }),
    shows('DeleteWithParameters refuses a folder that is not empty when it is told to', pnp, 'W', async (site) => {
      const { root, web } = await inWeb(site);
      const made = await root.folders.addUsingPath('Ikkje tom');
      await web.getFolderById(made.UniqueId).files.addUsingPath('a.txt', 'x');
      const folder = web.getFolderByServerRelativePath(made.ServerRelativeUrl);
      await expect(folder.deleteWithParams({ BypassSharedLock: true, DeleteIfEmpty: true })).rejects.toThrow();
      expect(await folder.select('Exists')()).toMatchObject({ Exists: true });
    }),
    shows('Storage metrics count the files below a folder and how large they are', pnp, 'S', async (site) => {
      const { root, web } = await inWeb(site);
      const made = await root.folders.addUsingPath('Målt');
      await web.getFolderById(made.UniqueId).files.addUsingPath('a.txt', '12345');
      expect(await web.getFolderById(made.UniqueId).storageMetrics()).toMatchObject({
        TotalFileCount: '1',
        TotalFileStreamSize: '5',
      });
    }),
    shows('The folder of a plain item is null', pnp, 'S', async (site) => {
      const title = await site.freshList();
      const { items } = site.pnp().web.lists.getByTitle(title);
      await items.add({ Title: 'x' });
      expect(await items.getById(1).folder()).toMatchObject({ 'odata.null': true });
    }),
    shows(
      'An item is put into a folder of its list by AddValidateUpdateItemUsingPath',
      '@pnp/sp/items/types.js',
      'S',
      async (site) => {
        const title = await site.freshList();
        const list = site.pnp().web.lists.getByTitle(title);
        const folder = await list.rootFolder.folders.addUsingPath('Mappe');
        await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'Inni' }], folder.ServerRelativeUrl);
        const [row] = await list.items.filter("Title eq 'Inni'").select('FileDirRef')<{ FileDirRef: string }[]>();
        expect(row?.FileDirRef).toBe(folder.ServerRelativeUrl);
      },
    ),
    shows('In minimal metadata a folder is named by its path', 'microsoft/BCApps, recorded answers', 'W', async (site) => {
      const { path } = await inWeb(site);
      const found = await site.ask(folderPath(path), { headers: { Accept: 'application/json' } });
      expect(found.json['odata.type']).toBe('SP.Folder');
      expect(found.json['odata.editLink']).toMatch(/^Web\/GetFolderByServerRelativePath\(decodedurl='/);
    }),
    shows('In verbose JSON a folder leads on to its files, folders and item', working, 'D', async (site) => {
      const { path } = await inWeb(site);
      const found = await site.ask(folderPath(path), { headers: { Accept: 'application/json;odata=verbose' } });
      expect(found.json.d.__metadata.type).toBe('SP.Folder');
      for (const name of ['Files', 'Folders', 'ListItemAllFields', 'ParentFolder']) {
        expect(found.json.d[name]).toMatchObject({ __deferred: { uri: expect.stringContaining(`/${name}`) as string } });
      }
    }),
    shows('A plain list has a folder for each folder that is made in it', working, 'W', async (site) => {
      const title = await site.freshList();
      const made = await site.ask(`${listPath(title)}/rootFolder/folders/add('Mappe')`, { method: 'POST' });
      expect(made.json).toMatchObject({
        Name: 'Mappe',
        ServerRelativeUrl: expect.stringMatching(/\/Lists\/.+\/Mappe$/) as string,
      });
    }),
  ],
};
