import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../../src/local/sharepoint/store/database';
import { migrations } from '../../../../src/local/sharepoint/store/migrations';
import { startSite, type RunningSite } from '../support/running-site';

let site: RunningSite;
let database: Database;

beforeEach(async () => {
  database = openDatabase(':memory:');
  site = await startSite({ database });
});

afterEach(async () => {
  const [fault] = site.faults;
  await site.close();
  if (fault !== undefined) throw new Error('The site had a fault of its own', { cause: fault });
});

const documents = () => site.pnp().web.defaultDocumentLibrary;
const path = '/sites/innkjop/Shared Documents';

const named = (kind: 'File' | 'Folder', of: string): string =>
  `/_api/web/get${kind}ByServerRelativePath(decodedurl='${encodeURIComponent(of)}')`;

describe('the ways to a file', () => {
  beforeEach(async () => {
    await documents().rootFolder.folders.addUsingPath('Mappe');
    await site.pnp().web.getFolderByServerRelativePath(`${path}/Mappe`).files.addUsingPath('a.txt', 'Innhald');
  });

  test.each([
    "web/getFileByServerRelativeUrl('/sites/innkjop/Shared Documents/Mappe/a.txt')",
    "web/GETFILEBYSERVERRELATIVEPATH(decodedUrl='/sites/innkjop/shared documents/mappe/A.TXT')",
    "web/getFileByServerRelativePath(decodedurl='Shared Documents/Mappe/a.txt')",
    "web/getFolderByServerRelativeUrl('Shared Documents')/folders('Mappe')/files('a.txt')",
    "web/folders/getByUrl('Shared Documents')/folders/getByUrl('Mappe')/files/getByUrl('a.txt')",
    "web/rootFolder/folders('Shared Documents')/folders('Mappe')/files('a.txt')",
    "web/defaultDocumentLibrary/rootFolder/folders('Mappe')/files('a.txt')",
    "web/lists/getByTitle('Documents')/rootFolder/folders('Mappe')/files('a.txt')",
    "web/lists/getByTitle('Documents')/items(2)/file",
    "web/lists/getByTitle('Documents')/items(1)/folder/files('a.txt')",
    "web/getFolderByServerRelativePath(decodedurl='/sites/innkjop/Shared Documents/Mappe')/parentFolder/folders('Mappe')/files('a.txt')",
    "web/getFileByUrl('/sites/innkjop/Shared Documents/Mappe/a.txt')",
    "web/GetFileByServerRelativePath(decodedurl=@a)?@a='/sites/innkjop/Shared Documents/Mappe/a.txt'",
  ])('%s', async (way) => {
    const found = await site.ask(`/_api/${way}`);
    expect(found.json).toMatchObject({ ServerRelativeUrl: `${path}/Mappe/a.txt`, Length: '7' });
  });

  test('lead on to its content, and to what its item can do', async () => {
    const file = "/_api/web/lists/getByTitle('Documents')/items(2)/file";
    expect((await site.ask(`${file}/$value`)).text).toBe('Innhald');
    expect((await site.ask(`${file}/listItemAllFields/effectiveBasePermissions`)).json).toHaveProperty('High');
  });

  test('a property of it is answered by its path', async () => {
    const { json } = await site.ask(`${named('File', `${path}/Mappe/a.txt`)}/UniqueId`);
    expect(json.value).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('the folder of a file and the file of a folder are null', async () => {
    const { items } = documents();
    expect(await items.getById(2).folder()).toMatchObject({ 'odata.null': true });
    expect(await items.getById(1).file()).toMatchObject({ 'odata.null': true });
  });
});

describe('what is kept of contents', () => {
  const blobs = () => Number(database.value('SELECT COUNT(*) FROM blobs'));

  test('is one for each version, and none for a version that is gone', async () => {
    const before = blobs();
    const made = await documents().rootFolder.files.addUsingPath('a.txt', 'ein');
    const file = site.pnp().web.getFileById(made.UniqueId);
    for (const text of ['to', 'tre']) await file.setContent(text);
    await (await file.getItem()).update({ Title: 'Same innhald' });
    expect(blobs() - before).toBe(3);
    await file.versions.deleteById(512);
    expect(blobs() - before).toBe(2);
    await file.versions.deleteAll();
    expect(blobs() - before).toBe(1);
    await file.delete();
    expect(blobs() - before).toBe(0);
  });

  test('an undone check-out leaves none of its own', async () => {
    const made = await documents().rootFolder.files.addUsingPath('a.txt', 'før');
    const before = blobs();
    const file = site.pnp().web.getFileById(made.UniqueId);
    await file.checkout();
    await file.setContent('etter');
    await file.undoCheckout();
    expect(blobs()).toBe(before);
    expect(await file.getText()).toBe('før');
  });

  test('a finished or cancelled upload leaves no pieces', async () => {
    const { files } = documents().rootFolder;
    await files.addChunked('a.bin', new Blob([new Uint8Array(3000)]), { chunkSize: 1000, progress: () => undefined });
    expect(database.value('SELECT COUNT(*) FROM upload_parts')).toBe(0);
  });

  test('a file moved to another library has its versions there', async () => {
    const made = await documents().rootFolder.files.addUsingPath('a.txt', 'ein');
    const { web } = site.pnp();
    await web.getFileById(made.UniqueId).setContent('to');
    await web.getFileById(made.UniqueId).moveByPath('/sites/innkjop/SiteAssets/b.txt', false);
    const moved = web.getFileById(made.UniqueId);
    expect(await moved()).toMatchObject({ ServerRelativeUrl: '/sites/innkjop/SiteAssets/b.txt', UIVersionLabel: '2.0' });
    expect((await site.ask(`${named('File', '/sites/innkjop/SiteAssets/b.txt')}/versions(512)/$value`)).text).toBe('ein');
    expect(await documents().items()).toEqual([]);
  });
});

test('a folder cannot be moved into itself', async () => {
  const made = await documents().rootFolder.folders.addUsingPath('Over');
  const folder = site.pnp().web.getFolderByServerRelativePath(made.ServerRelativeUrl);
  await expect(folder.moveByPath(`${path}/Over/Under`)).rejects.toThrow('404');
  expect(await folder()).toMatchObject({ ServerRelativeUrl: `${path}/Over` });
});

test('another part of an upload than the next one is refused', async () => {
  await documents().rootFolder.files.addUsingPath('a.txt', '');
  const file = named('File', `${path}/a.txt`);
  const id = "guid'0b5c7a3e-1111-4222-8333-94f1a2b3c4d5'";
  await site.ask(`${file}/startUpload(uploadId=${id})`, { method: 'POST', body: 'abc' });
  const wrong = await site.ask(`${file}/continueUpload(uploadId=${id},fileOffset=7)`, { method: 'POST', body: 'x' });
  const unknown = await site.ask(`${file}/continueUpload(uploadId=guid'0b5c7a3e-1111-4222-8333-94f1a2b3c4d6',fileOffset=0)`, {
    method: 'POST',
    body: 'x',
  });
  expect([wrong.status, unknown.status]).toEqual([400, 404]);
});

test('what a library cannot hold to is refused, not passed over', async () => {
  await expect(documents().update({ ForceCheckout: true })).rejects.toThrow('501');
  await expect(documents().update({ EnableMinorVersions: true, DraftVersionVisibility: 2 })).rejects.toThrow('501');
});

test('a database of before there were folders gets them, with the items where they were', () => {
  const dir = mkdtempSync(join(tmpdir(), 'sharepoint-'));
  try {
    const file = join(dir, 'old.db');
    const old = openDatabase(file, migrations.slice(0, 2));
    old.exec(`
      INSERT INTO lists (number, id, web_id, title, url, entity_name, template, created, modified, item_modified, item_deleted)
      VALUES (1, 'a', 'w', 'Gammal', 'Lists/Gammal', 'Gammal', 100, '', '', '', '');
      CREATE TABLE items_1 (id INTEGER PRIMARY KEY AUTOINCREMENT, unique_id TEXT, title TEXT);
      CREATE TABLE versions_1 (item INTEGER NOT NULL, version INTEGER NOT NULL, row TEXT NOT NULL);
      INSERT INTO items_1 (unique_id, title) VALUES ('u', 'Ei rad');
    `);
    old.close();
    const now = openDatabase(file, migrations);
    expect(now.rows('SELECT id, title, fs_type, ref, name FROM items_1')).toEqual([[1, 'Ei rad', 0, '/1_.000', null]]);
    now.close();
  } finally {
    rmSync(dir, { recursive: true });
  }
});
