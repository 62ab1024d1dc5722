import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { Behaviour } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { filePath, folderPath, freshLibrary, type Library } from './support/library';
import { listPath } from './support/list-path';
import { shows } from './support/shows';

const learnMove = 'https://learn.microsoft.com/sharepoint/understanding-permission-levels';
const learnCheckOut = 'https://learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-folders-and-files-with-rest';
const severalPeople = 'it takes several people';
const read = 1073741826;
const contribute = 1073741827;

interface Two {
  readonly from: Library;
  readonly to: Library;
}

/** Two libraries to which Eva and Ingrid contribute; in the first a folder with an open file and one that only the owner may read. */
async function two(site: ContractSite, into = contribute): Promise<Two> {
  const { web } = site.pnp();
  const from = await freshLibrary(site);
  const to = await freshLibrary(site);
  const people = await Promise.all(['eva.nordvik', 'ingrid.haugland'].map((name) => web.ensureUser(`${name}@alver.example`)));
  for (const { title } of [from, to]) {
    const list = web.lists.getByTitle(title);
    await list.breakRoleInheritance(false);
    for (const { Id } of people) await list.roleAssignments.add(Id, title === to.title ? into : contribute);
  }
  await web.folders.addUsingPath(`${from.path}/Mappe`);
  const { files } = web.getFolderByServerRelativePath(`${from.path}/Mappe`);
  await files.addUsingPath('open.txt', 'open');
  await files.addUsingPath('løynd.txt', 'løynd');
  const hidden = await web.getFileByServerRelativePath(`${from.path}/Mappe/løynd.txt`).getItem();
  await hidden.breakRoleInheritance(false);
  return { from, to };
}

const util = (site: ContractSite, as: string, method: string, src: string, dest: string) => {
  const { origin } = new URL(site.url);
  const body = { srcPath: { DecodedUrl: origin + src }, destPath: { DecodedUrl: origin + dest } };
  return site.ask(`/_api/SP.MoveCopyUtil.${method}ByPath`, { method: 'POST', as, body });
};

const utilPlain = (site: ContractSite, as: string, method: string, src: string, dest: string) => {
  const { origin } = new URL(site.url);
  return site.ask(`/_api/SP.MoveCopyUtil.${method}()`, {
    method: 'POST',
    as,
    body: { srcUrl: origin + src, destUrl: origin + dest },
  });
};

const names = async (site: ContractSite, { title }: Library, as = 'admin'): Promise<string[]> =>
  (await site.ask(`${listPath(title)}/items?$select=FileLeafRef`, { as })).json.value
    .map(({ FileLeafRef }: { FileLeafRef: string }) => FileLeafRef)
    .toSorted();

export const movedRights: readonly Behaviour[] = [
  shows(
    'A folder is not copied by who may not read all that is in it',
    learnMove,
    '?',
    async (site) => {
      const { from, to } = await two(site);
      expect((await utilPlain(site, 'eva', 'CopyFolder', `${from.path}/Mappe`, `${to.path}/Kopi`)).status).toBe(403);
      expect((await util(site, 'eva', 'CopyFolder', `${from.path}/Mappe`, `${from.path}/Kopi`)).status).toBe(403);
      expect(await names(site, to)).toEqual([]);
      expect((await util(site, 'admin', 'CopyFolder', `${from.path}/Mappe`, `${to.path}/Kopi`)).status).toBe(200);
      expect(await names(site, to)).toEqual(['Kopi', 'løynd.txt', 'open.txt']);
    },
    severalPeople,
  ),
  shows(
    'A folder is not moved to another library by who may not read all that is in it',
    learnMove,
    '?',
    async (site) => {
      const { from, to } = await two(site);
      expect((await util(site, 'eva', 'MoveFolder', `${from.path}/Mappe`, `${to.path}/Mappe`)).status).toBe(403);
      expect(await names(site, from)).toEqual(['Mappe', 'løynd.txt', 'open.txt']);
    },
    severalPeople,
  ),
  shows(
    'A folder is not moved to another library by who may not delete all that is in it',
    learnMove,
    '?',
    async (site) => {
      const { from, to } = await two(site);
      const { web } = site.pnp();
      const hidden = await web.getFileByServerRelativePath(`${from.path}/Mappe/løynd.txt`).getItem();
      await hidden.roleAssignments.add((await web.ensureUser('eva.nordvik@alver.example')).Id, read);
      expect((await util(site, 'eva', 'MoveFolder', `${from.path}/Mappe`, `${to.path}/Mappe`)).status).toBe(403);
      expect((await util(site, 'eva', 'CopyFolder', `${from.path}/Mappe`, `${to.path}/Mappe`)).status).toBe(200);
      expect(await names(site, from)).toEqual(['Mappe', 'løynd.txt', 'open.txt']);
    },
    severalPeople,
  ),
  shows(
    'What is moved to another library keeps the rights of its own',
    learnMove,
    'W',
    async (site) => {
      const { from, to } = await two(site);
      expect((await util(site, 'admin', 'MoveFolder', `${from.path}/Mappe`, `${to.path}/Mappe`)).status).toBe(200);
      expect(await names(site, to)).toEqual(['Mappe', 'løynd.txt', 'open.txt']);
      expect(await names(site, to, 'eva')).toEqual(['Mappe', 'open.txt']);
      const moved = await site.pnp().web.getFileByServerRelativePath(`${to.path}/Mappe/løynd.txt`).getItem();
      expect(await moved.select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: true });
      expect((await site.ask(`${filePath(`${to.path}/Mappe/løynd.txt`)}/$value`, { as: 'eva' })).status).not.toBe(200);
    },
    severalPeople,
  ),
  shows(
    'Nothing is copied or moved to where one may only read',
    learnMove,
    'D',
    async (site) => {
      const { from, to } = await two(site, read);
      const src = `${from.path}/Mappe/open.txt`;
      expect((await util(site, 'eva', 'CopyFile', src, `${to.path}/open.txt`)).status).toBe(403);
      expect((await util(site, 'eva', 'MoveFile', src, `${to.path}/open.txt`)).status).toBe(403);
      expect(await names(site, to)).toEqual([]);
    },
    severalPeople,
  ),
  shows(
    'A file that another has checked out is not moved',
    learnCheckOut,
    'D',
    async (site) => {
      const { from, to } = await two(site);
      const src = `${from.path}/Mappe/open.txt`;
      await site.ask(`${filePath(src)}/checkout`, { method: 'POST', as: 'ingrid' });
      expect((await util(site, 'eva', 'MoveFile', src, `${from.path}/flytta.txt`)).status).toBe(423);
      expect((await util(site, 'admin', 'MoveFolder', `${from.path}/Mappe`, `${to.path}/Mappe`)).status).toBe(423);
      expect((await util(site, 'ingrid', 'MoveFile', src, `${from.path}/flytta.txt`)).status).toBe(200);
    },
    severalPeople,
  ),
  shows(
    'A copy of a file that another has checked out is of what was there before',
    learnCheckOut,
    'W',
    async (site) => {
      const { from, to } = await two(site);
      const src = `${from.path}/Mappe/open.txt`;
      await site.ask(`${filePath(src)}/checkout`, { method: 'POST', as: 'ingrid' });
      await site.ask(`${filePath(src)}/$value`, {
        method: 'POST',
        as: 'ingrid',
        headers: { 'X-HTTP-Method': 'PUT' },
        body: 'eit utkast',
      });
      const content = async (path: string, as: string) => (await site.ask(`${filePath(path)}/$value`, { as })).text;
      expect(await content(src, 'ingrid')).toBe('eit utkast');
      const there = `${to.path}/der.txt`;
      await site.pnp().web.getFolderByServerRelativePath(to.path).files.addUsingPath('der.txt', 'der');
      await util(site, 'eva', 'CopyFile', src, `${to.path}/kopi.txt`);
      await site.ask(`${filePath(src)}/copyTo(strnewurl='${encodeURIComponent(there)}',boverwrite=true)`, {
        method: 'POST',
        as: 'eva',
      });
      expect([await content(`${to.path}/kopi.txt`, 'ingrid'), await content(there, 'ingrid')]).toEqual(['open', 'open']);
    },
    severalPeople,
  ),
  shows(
    'The length of a file that another has checked out is that of what was there before',
    learnCheckOut,
    'W',
    async (site) => {
      const { from } = await two(site);
      const src = filePath(`${from.path}/Mappe/open.txt`);
      await site.ask(`${src}/checkout`, { method: 'POST', as: 'ingrid' });
      await site.ask(`${src}/$value`, { method: 'POST', as: 'ingrid', headers: { 'X-HTTP-Method': 'PUT' }, body: 'eit utkast' });
      const length = async (as: string) => (await site.ask(`${src}?$select=Length`, { as })).json.Length;
      expect([await length('ingrid'), await length('eva')]).toEqual(['10', '4']);
    },
    severalPeople,
  ),
  shows(
    'Whoever may delete a folder deletes it with the files in it that have other rights',
    learnMove,
    'W',
    async (site) => {
      const { from } = await two(site);
      const folder = folderPath(`${from.path}/Mappe`);
      expect((await site.ask(`${folder}/recycle`, { method: 'POST', as: 'eva' })).status).toBe(200);
      expect(await names(site, from)).toEqual([]);
    },
    severalPeople,
  ),
];
