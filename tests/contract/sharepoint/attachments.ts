import '@pnp/sp/attachments';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { listPath } from './support/list-path';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';

const pnp = '@pnp/sp/attachments/types.js';
const learn = 'https://learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-lists-and-list-items-with-rest';

async function one(site: ContractSite) {
  const title = await site.freshList();
  const list = site.pnp().web.lists.getByTitle(title);
  await list.items.add({ Title: 'Med vedlegg' });
  return { list, item: list.items.getById(1), path: `${listPath(title)}/items(1)` };
}

export const attachments: Area = {
  title: 'Attachments',
  behaviours: [
    shows('An attachment is added by its file name, the content being the body', pnp, 'S', async (site) => {
      const { item } = await one(site);
      const { data } = await item.attachmentFiles.add('vedlegg.txt', 'Innhald');
      expect(data).toMatchObject({ FileName: 'vedlegg.txt' });
    }),
    shows('An attachment has its address below the list and the id of the item', learn, 'W', async (site) => {
      const { item, list } = await one(site);
      await item.attachmentFiles.add('a.txt', 'x');
      const { ParentWebUrl } = await list.select('ParentWebUrl')();
      const [found] = await item.attachmentFiles();
      expect(found?.ServerRelativeUrl.startsWith(`${ParentWebUrl}/Lists/`)).toBe(true);
      expect(found?.ServerRelativeUrl).toMatch(/\/Attachments\/1\/a\.txt$/);
      expect(found).toMatchObject({
        FileNameAsPath: { DecodedUrl: 'a.txt' },
        ServerRelativePath: { DecodedUrl: found?.ServerRelativeUrl },
      });
    }),
    shows('An item lists its attachments', pnp, 'S', async (site) => {
      const { item } = await one(site);
      for (const name of ['b.txt', 'a.txt']) await item.attachmentFiles.add(name, name);
      expect((await item.attachmentFiles()).map(({ FileName }) => FileName).toSorted()).toEqual(['a.txt', 'b.txt']);
    }),
    shows('An item tells whether it has attachments', learn, 'D', async (site) => {
      const { item } = await one(site);
      const has = async () => (await item.select('Attachments')<{ Attachments: boolean }>()).Attachments;
      expect(await has()).toBe(false);
      await item.attachmentFiles.add('a.txt', 'x');
      expect(await has()).toBe(true);
      await item.attachmentFiles.getByName('a.txt').delete();
      expect(await has()).toBe(false);
    }),
    shows('The content of an attachment is kept byte for byte', pnp, 'S', async (site) => {
      const { item } = await one(site);
      const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
      await item.attachmentFiles.add('alle.bin', new Blob([bytes]));
      const read = await item.attachmentFiles.getByName('alle.bin').getBuffer();
      expect(Buffer.compare(Buffer.from(read), Buffer.from(bytes))).toBe(0);
    }),
    shows('The content of an attachment can be replaced', pnp, 'S', async (site) => {
      const { item } = await one(site);
      await item.attachmentFiles.add('a.txt', 'før');
      await item.attachmentFiles.getByName('a.txt').setContent('etter');
      expect(await item.attachmentFiles.getByName('a.txt').getText()).toBe('etter');
    }),
    shows('An attachment can be recycled', pnp, 'S', async (site) => {
      const { item } = await one(site);
      await item.attachmentFiles.add('a.txt', 'x');
      await item.attachmentFiles.getByName('a.txt').recycle();
      expect(await item.attachmentFiles()).toEqual([]);
    }),
    shows('Items can expand their attachments', learn, 'D', async (site) => {
      const { item, list } = await one(site);
      await item.attachmentFiles.add('a.txt', 'x');
      const rows = await list.items.select('Title', 'AttachmentFiles').expand('AttachmentFiles')<object[]>();
      expect(rows[0]).toMatchObject({ AttachmentFiles: [{ FileName: 'a.txt' }] });
    }),
    shows('Items with attachments can be filtered for', learn, 'W', async (site) => {
      const { item, list } = await one(site);
      await list.items.add({ Title: 'Utan' });
      await item.attachmentFiles.add('a.txt', 'x');
      expect(await list.items.filter('Attachments eq 1').select('Title')()).toMatchObject([{ Title: 'Med vedlegg' }]);
    }),
    shows('A name that is taken is refused', pnp, 'W', async (site) => {
      const { item, path } = await one(site);
      await item.attachmentFiles.add('a.txt', 'x');
      const second = await site.ask(`${path}/AttachmentFiles/add(FileName='a.txt')`, { method: 'POST', body: 'y' });
      expect(refusalOf(second)).toMatchObject({ status: 400, code: '-2130575257, Microsoft.SharePoint.SPException' });
      expect(await item.attachmentFiles.getByName('a.txt').getText()).toBe('x');
    }),
    shows('A missing attachment is answered with 404', learn, 'W', async (site) => {
      const { path } = await one(site);
      expect(refusalOf(await site.ask(`${path}/AttachmentFiles/getByFileName('borte.txt')`)).status).toBe(404);
    }),
    shows('Names with apostrophes, æøå and spaces are found again', pnp, 'S', async (site) => {
      const { item } = await one(site);
      const name = "Avtale 'sør' æøå.txt";
      await item.attachmentFiles.add(name, 'Hei');
      expect(await item.attachmentFiles.getByName(name).getText()).toBe('Hei');
    }),
    shows('A list without attachments takes none', learn, 'W', async (site) => {
      const { list, path } = await one(site);
      await list.update({ EnableAttachments: false });
      const added = await site.ask(`${path}/AttachmentFiles/add(FileName='a.txt')`, { method: 'POST', body: 'x' });
      expect(refusalOf(added)).toMatchObject({ status: 400, code: '-2130246242, Microsoft.SharePoint.SPException' });
    }),
  ],
};
