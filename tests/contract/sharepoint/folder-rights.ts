import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { Behaviour } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';

const learn = 'https://learn.microsoft.com/sharepoint/what-is-permissions-inheritance';
const roleFolders = 'pnp/cli-microsoft365, m365 spo folder roleinheritance break';
const severalPeople = 'it takes several people';
const contribute = 1073741827;

interface Shared {
  /** Server-relative. */
  readonly folder: string;
  readonly library: string;
  readonly item: string;
}

/** A library of its own with one folder, which has a file in it and a folder with a file below that. */
async function shared(site: ContractSite): Promise<Shared> {
  const library = site.unique('Bibliotek').replaceAll(' ', '');
  await site.pnp().web.lists.add(library, '', 101);
  const root = `${decodeURI(new URL(site.url).pathname)}/${library}`;
  const { web } = site.pnp();
  const folder = `${root}/Mappe`;
  await web.folders.addUsingPath(folder);
  await web.folders.addUsingPath(`${folder}/Djupare`);
  await web.getFolderByServerRelativePath(folder).files.addUsingPath('a.txt', 'a');
  await web.getFolderByServerRelativePath(`${folder}/Djupare`).files.addUsingPath('b.txt', 'b');
  await web.getFolderByServerRelativePath(root).files.addUsingPath('c.txt', 'c');
  const item = `/_api/web/getFolderByServerRelativePath(decodedurl='${encodeURIComponent(folder)}')/ListItemAllFields`;
  return { folder, library, item };
}

const breakFolder = (site: ContractSite, item: string, copy: boolean) =>
  site.ask(`${item}/breakroleinheritance(copyRoleAssignments=${copy},clearSubscopes=true)`, { method: 'POST' });

/** Of those who own nothing, one person alone may see the library. */
async function onlyEva(site: ContractSite, library: string): Promise<void> {
  const { web } = site.pnp();
  const eva = await web.ensureUser('eva.nordvik@alver.example');
  const list = web.lists.getByTitle(library);
  await list.breakRoleInheritance(false);
  await list.roleAssignments.add(eva.Id, contribute);
}

async function names(site: ContractSite, library: string, as?: string): Promise<string[]> {
  const path = `/_api/web/lists/getByTitle('${library}')/items?$select=FileLeafRef&$orderby=Id`;
  const { json } = await site.ask(path, as === undefined ? {} : { as });
  return json.value.map(({ FileLeafRef }: { FileLeafRef: string }) => FileLeafRef).toSorted();
}

export const folderRights: readonly Behaviour[] = [
  shows('A folder is given rights of its own through its item', roleFolders, 'W', async (site) => {
    const { item } = await shared(site);
    expect((await breakFolder(site, item, true)).status).toBe(200);
    expect((await site.ask(`${item}?$select=HasUniqueRoleAssignments`)).json.HasUniqueRoleAssignments).toBe(true);
  }),
  shows('What is in a folder with rights of its own has none of its own', learn, 'D', async (site) => {
    const { folder, item } = await shared(site);
    await breakFolder(site, item, true);
    const file = await site.pnp().web.getFileByServerRelativePath(`${folder}/a.txt`).getItem();
    const found = await file.select('HasUniqueRoleAssignments')<{ HasUniqueRoleAssignments: boolean }>();
    expect(found.HasUniqueRoleAssignments).toBe(false);
  }),
  shows('The nearest thing with rights of its own may be the folder that a file is in', learn, 'D', async (site) => {
    const { folder, item } = await shared(site);
    await breakFolder(site, item, true);
    const { Id } = (await site.ask(`${item}?$select=Id`)).json;
    const file = await site.pnp().web.getFileByServerRelativePath(`${folder}/Djupare/b.txt`).getItem();
    expect(await file.firstUniqueAncestorSecurableObject()).toMatchObject({ Id });
  }),
  shows(
    'What is below a folder that one may not read is not there, however deep',
    learn,
    'D',
    async (site) => {
      const { library, item } = await shared(site);
      await onlyEva(site, library);
      expect(await names(site, library, 'eva')).toEqual(['Djupare', 'Mappe', 'a.txt', 'b.txt', 'c.txt']);
      await breakFolder(site, item, false);
      expect(await names(site, library, 'eva')).toEqual(['c.txt']);
      expect(await names(site, library)).toHaveLength(5);
    },
    severalPeople,
  ),
  shows(
    'What comes into a folder has the rights of the folder',
    learn,
    'D',
    async (site) => {
      const { folder, library, item } = await shared(site);
      const { web } = site.pnp();
      const eva = await web.ensureUser('eva.nordvik@alver.example');
      await breakFolder(site, item, false);
      await web.getFolderByServerRelativePath(folder).files.addUsingPath('ny.txt', 'ny');
      await site.ask(`${item}/roleassignments/addroleassignment(principalid=${eva.Id},roledefid=${contribute})`, {
        method: 'POST',
      });
      expect(await names(site, library, 'eva')).toEqual(['Djupare', 'Mappe', 'a.txt', 'b.txt', 'ny.txt']);
    },
    severalPeople,
  ),
  shows(
    'A file that is moved out of a folder has the rights of where it has come to',
    learn,
    'W',
    async (site) => {
      const { folder, library, item } = await shared(site);
      await onlyEva(site, library);
      await breakFolder(site, item, false);
      const target = `${folder.slice(0, folder.lastIndexOf('/'))}/flytta.txt`;
      await site.pnp().web.getFileByServerRelativePath(`${folder}/a.txt`).moveByPath(target, false);
      expect(await names(site, library, 'eva')).toEqual(['c.txt', 'flytta.txt']);
    },
    severalPeople,
  ),
  shows(
    'A folder’s file cannot be opened by who may not read it',
    learn,
    'D',
    async (site) => {
      const { folder, library, item } = await shared(site);
      await onlyEva(site, library);
      await breakFolder(site, item, false);
      const path = `/_api/web/getFileByServerRelativePath(decodedurl='${encodeURIComponent(`${folder}/a.txt`)}')/$value`;
      expect(refusalOf(await site.ask(path, { as: 'eva' }))).toMatchObject({
        status: 403,
        code: '-2147024891, System.UnauthorizedAccessException',
      });
      expect((await site.ask(path)).text).toBe('a');
    },
    severalPeople,
  ),
];
