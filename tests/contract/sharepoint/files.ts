import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { fileHistory } from './file-history';
import { locationDefaults } from './location-defaults';
import { filePath, folderPath, freshLibrary } from './support/library';
import { listPath } from './support/list-path';
import { oncePerSite } from './support/once-per-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';

const working = 'https://learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-folders-and-files-with-rest';
const paths =
  'https://learn.microsoft.com/sharepoint/dev/solution-guidance/supporting-and-in-file-and-folder-with-the-resourcepath-api';
const reference =
  'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn450841(v=office.15)';
const pnp = '@pnp/sp/files/types.js';
const library = oncePerSite(freshLibrary);

async function inWeb(site: ContractSite) {
  const { path, title } = await library(site);
  const { web } = site.pnp();
  const list = web.lists.getByTitle(title);
  return { path, title, web, list, files: list.rootFolder.files };
}

/** Bytes that no text has. */
const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7 + (index >> 8)) % 256);
const blobOf = (content: Uint8Array<ArrayBuffer>) => new Blob([content]);

/** Files: adding, reading, changing, moving; the versions of one are in file-history.ts. */
export const files: Area = {
  title: 'Files',
  behaviours: [
    shows('A file is made of its name and its content', working, 'D', async (site) => {
      const { files: into, path } = await inWeb(site);
      const made = await into.addUsingPath('ny.txt', 'Innhald');
      expect(made).toMatchObject({ Name: 'ny.txt', ServerRelativeUrl: `${path}/ny.txt`, Length: '7', Exists: true });
    }),
    shows('A new file is version 1.0, published and not checked out', reference, 'D', async (site) => {
      const { files: into } = await inWeb(site);
      expect(await into.addUsingPath('versjon.txt', 'x')).toMatchObject({
        UIVersionLabel: '1.0',
        UIVersion: 512,
        MajorVersion: 1,
        MinorVersion: 0,
        Level: 1,
        CheckOutType: 2,
      });
    }),
    shows('Binary content is kept byte for byte', working, 'D', async (site) => {
      const { files: into, web } = await inWeb(site);
      const made = await into.addUsingPath('alle.bin', blobOf(bytes));
      const read = await web.getFileById(made.UniqueId).getBuffer();
      expect(Buffer.compare(Buffer.from(read), Buffer.from(bytes))).toBe(0);
    }),
    shows('A file may be empty', pnp, 'S', async (site) => {
      const { files: into, web } = await inWeb(site);
      const made = await into.addUsingPath('tom.txt', '');
      expect(made).toMatchObject({ Length: '0' });
      expect(await web.getFileById(made.UniqueId).getText()).toBe('');
    }),
    shows('Content that looks like JSON is content', pnp, 'S', async (site) => {
      const { files: into, web } = await inWeb(site);
      const made = await into.addUsingPath('a.json', '{"__metadata":');
      expect(await web.getFileById(made.UniqueId).getText()).toBe('{"__metadata":');
    }),
    shows('Names with æøå, %, #, apostrophes and plus signs are found by their decoded path', paths, 'D', async (site) => {
      const { files: into, web } = await inWeb(site);
      const name = "Tilbod 50 % #2 'siste' + vedlegg & æøå.txt";
      const made = await into.addUsingPath(name, 'x');
      expect(made.Name).toBe(name);
      expect(await web.getFileByServerRelativePath(made.ServerRelativeUrl)()).toMatchObject({ UniqueId: made.UniqueId });
    }),
    shows('A name that is taken is refused unless overwriting is asked for', 'pnp/cli-microsoft365#6011', 'I', async (site) => {
      const { path } = await inWeb(site);
      const add = (more = '') =>
        site.ask(`${folderPath(path)}/files/AddUsingPath(decodedurl='oppteken.txt'${more})`, { method: 'POST', body: 'x' });
      await add();
      const second = await add();
      expect(refusalOf(second)).toMatchObject({ status: 400, code: '-2130575257, Microsoft.SharePoint.SPException' });
      expect(refusalOf(second).message).toMatch(/already exists/);
      expect((await add(',overwrite=true')).status).toBe(200);
    }),
    shows('Overwriting keeps the id of the file', pnp, 'W', async (site) => {
      const { files: into } = await inWeb(site);
      const first = await into.addUsingPath('same.txt', 'a');
      const second = await into.addUsingPath('same.txt', 'bb', { Overwrite: true });
      expect({ id: second.UniqueId, length: second.Length }).toEqual({ id: first.UniqueId, length: '2' });
    }),
    shows('EnsureUniqueFileName finds a name that is free', pnp, 'S', async (site) => {
      const { files: into } = await inWeb(site);
      await into.addUsingPath('unik.txt', 'a');
      const second = await into.addUsingPath('unik.txt', 'b', { EnsureUniqueFileName: true });
      expect(second.Name).not.toBe('unik.txt');
      expect(second.Name).toMatch(/^unik.+\.txt$/);
    }),
    shows('files/add takes the name as url and overwrite after it', working, 'D', async (site) => {
      const { path } = await inWeb(site);
      const made = await site.ask(`${folderPath(path)}/Files/add(url='gammal veg.txt',overwrite=true)`, {
        method: 'POST',
        body: 'Innhald',
      });
      expect({ status: made.status, Name: made.json.Name }).toEqual({ status: 200, Name: 'gammal veg.txt' });
    }),
    shows('$value answers the content itself', working, 'D', async (site) => {
      const { files: into, path } = await inWeb(site);
      await into.addUsingPath('verdi.txt', 'Berre innhaldet');
      const read = await site.ask(`${filePath(`${path}/verdi.txt`)}/$value`);
      expect({ status: read.status, text: read.text }).toEqual({ status: 200, text: 'Berre innhaldet' });
    }),
    shows('OpenBinaryStream answers the content itself', reference, 'D', async (site) => {
      const { files: into, path } = await inWeb(site);
      await into.addUsingPath('straum.txt', 'Straum');
      expect((await site.ask(`${filePath(`${path}/straum.txt`)}/OpenBinaryStream`)).text).toBe('Straum');
    }),
    shows('PUT on $value replaces the content', working, 'D', async (site) => {
      const { files: into, web } = await inWeb(site);
      const made = await into.addUsingPath('byt.txt', 'a');
      await web.getFileById(made.UniqueId).setContent('heilt nytt');
      expect(await web.getFileById(made.UniqueId)()).toMatchObject({ Length: '10' });
      expect(await web.getFileById(made.UniqueId).getText()).toBe('heilt nytt');
    }),
    shows('A large file is put together of its pieces', pnp, 'S', async (site) => {
      const { files: into, web } = await inWeb(site);
      const stages: string[] = [];
      const made = await into.addChunked('bitar.bin', blobOf(bytes), {
        Overwrite: true,
        chunkSize: 1000,
        progress: ({ stage }) => stages.push(stage),
      });
      expect(stages).toEqual(['starting', 'continue', 'continue', 'continue', 'finishing']);
      const read = await web.getFileByServerRelativePath(made.ServerRelativeUrl).getBuffer();
      expect(Buffer.compare(Buffer.from(read), Buffer.from(bytes))).toBe(0);
    }),
    shows('StartUpload answers how much there is by now, as text', reference, 'D', async (site) => {
      const { files: into, path } = await inWeb(site);
      await into.addUsingPath('start.txt', 'gammalt');
      const file = filePath(`${path}/start.txt`);
      const id = "guid'0b5c7a3e-1111-4222-8333-94f1a2b3c4d5'";
      const started = await site.ask(`${file}/StartUpload(uploadId=${id})`, { method: 'POST', body: 'seks!!' });
      expect(started.json.value).toBe('6');
      await site.ask(`${file}/CancelUpload(uploadId=${id})`, { method: 'POST' });
      expect((await site.ask(`${file}/$value`)).text).toBe('gammalt');
    }),
    shows('A missing file is answered with 404 and File Not Found', 'SharePoint/sp-dev-docs#4944', 'I', async (site) => {
      const { path } = await inWeb(site);
      const missing = await site.ask(filePath(`${path}/finst-ikkje.txt`));
      expect(refusalOf(missing)).toMatchObject({ status: 404, code: '-2147024894, System.IO.FileNotFoundException' });
    }),
    shows('A file tells whether it exists', pnp, 'S', async (site) => {
      const { files: into } = await inWeb(site);
      await into.addUsingPath('finst.txt', 'x');
      expect([await into.getByUrl('finst.txt').exists(), await into.getByUrl('borte.txt').exists()]).toEqual([true, false]);
    }),
    shows(
      'A file name may not hold what paths are made of',
      'https://support.microsoft.com/office/64883a5d-228e-48f5-b3d2-eb39e07630fa',
      'D',
      async (site) => {
        const { path } = await inWeb(site);
        for (const name of ['a:b.txt', 'a*b.txt', 'a?b.txt', 'a|b.txt', 'a"b.txt']) {
          const url = `${folderPath(path)}/files/AddUsingPath(decodedurl='${encodeURIComponent(name)}')`;
          expect({ name, status: (await site.ask(url, { method: 'POST', body: 'x' })).status }).toEqual({ name, status: 400 });
        }
      },
    ),
    shows(
      'The path of a file is at most 400 characters',
      'https://support.microsoft.com/office/64883a5d-228e-48f5-b3d2-eb39e07630fa',
      'D',
      async (site) => {
        const { path } = await inWeb(site);
        const add = `${folderPath(path)}/files/AddUsingPath(decodedurl='${'a'.repeat(401)}.txt')`;
        expect((await site.ask(add, { method: 'POST', body: 'x' })).status).toBe(400);
      },
    ),
    shows('A file is found by the address that a browser shows', '@pnp/sp/files/web.js', 'S', async (site) => {
      const { files: into, web, path } = await inWeb(site);
      const made = await into.addUsingPath('i nettlesar.txt', 'x');
      const address = new URL(site.url).origin + path.split('/').map(encodeURIComponent).join('/');
      expect(await web.getFileByUrl(`${address}/i%20nettlesar.txt`)()).toMatchObject({ UniqueId: made.UniqueId });
    }),
    shows('The files of a folder can be filtered by name', 'pnp/pnpjs test/sp/files.ts', 'S', async (site) => {
      const { files: into } = await inWeb(site);
      await into.addUsingPath('& = + -.txt', 'x');
      expect(await into.filter("Name eq '& = + -.txt'")()).toHaveLength(1);
    }),
    shows('A file and its item have the same id', pnp, 'S', async (site) => {
      const { files: into, web } = await inWeb(site);
      const made = await into.addUsingPath('rad.txt', 'x');
      const item = await web.getFileById(made.UniqueId).listItemAllFields.select('UniqueId', 'FileLeafRef')<{
        UniqueId: string;
        FileLeafRef: string;
      }>();
      expect(item).toMatchObject({ UniqueId: made.UniqueId, FileLeafRef: 'rad.txt' });
    }),
    shows("The title of a file is its item's", working, 'D', async (site) => {
      const { files: into, web } = await inWeb(site);
      const made = await into.addUsingPath('tittel.txt', 'x');
      await (await web.getFileById(made.UniqueId).getItem()).update({ Title: 'Ny tittel' });
      expect(await web.getFileById(made.UniqueId)()).toMatchObject({ Title: 'Ny tittel' });
    }),
    shows('The fields of a file are changed through ListItemAllFields', working, 'D', async (site) => {
      const { files: into, path } = await inWeb(site);
      await into.addUsingPath('felt.txt', 'x');
      const changed = await site.ask(`${filePath(`${path}/felt.txt`)}/ListItemAllFields`, {
        method: 'POST',
        headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' },
        body: { Title: 'Gjennom fila' },
      });
      expect(changed.status).toBe(204);
      expect((await site.ask(`${filePath(`${path}/felt.txt`)}/ListItemAllFields?$select=Title`)).json).toEqual({
        Title: 'Gjennom fila',
      });
    }),
    shows('Items can expand their file', '@pnp/sp/files/item.js', 'S', async (site) => {
      const { files: into, list } = await inWeb(site);
      await into.addUsingPath('utvida.txt', '123');
      const rows = await list.items.filter("FileLeafRef eq 'utvida.txt'").select('File/Name', 'File/Length').expand('File')();
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ File: { Name: 'utvida.txt', Length: '3' } });
    }),
    shows('A file tells who made it', reference, 'D', async (site) => {
      const { files: into, web } = await inWeb(site);
      const made = await into.addUsingPath('mi.txt', 'x');
      const me = await web.currentUser();
      const file = await web.getFileById(made.UniqueId).expand('Author', 'ModifiedBy')<{ Author: object; ModifiedBy: object }>();
      expect([file.Author, file.ModifiedBy]).toEqual([
        expect.objectContaining({ Id: me.Id }),
        expect.objectContaining({ Id: me.Id }),
      ]);
    }),
    shows('An item cannot be added to a library as to a list', 'vgrem/phpSPO#67', 'I', async (site) => {
      const { title } = await inWeb(site);
      const added = await site.ask(`${listPath(title)}/items`, { method: 'POST', body: { Title: 'x' } });
      expect(refusalOf(added)).toMatchObject({
        status: 500,
        message: 'To add an item to a document library, use SPFileCollection.Add()',
      });
    }),
    shows('A deleted file is gone', working, 'D', async (site) => {
      const { files: into } = await inWeb(site);
      await into.addUsingPath('slett.txt', 'x');
      await into.getByUrl('slett.txt').delete();
      expect(await into.getByUrl('slett.txt').exists()).toBe(false);
    }),
    shows('Recycling a file answers the id that it has in the recycle bin', pnp, 'S', async (site) => {
      const { files: into } = await inWeb(site);
      await into.addUsingPath('korg.txt', 'x');
      expect(await into.getByUrl('korg.txt').recycle()).toMatch(/^[0-9a-f-]{36}$/);
    }),
    ...fileHistory(inWeb),
    ...locationDefaults,
  ],
};
