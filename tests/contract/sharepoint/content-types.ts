import '@pnp/sp/content-types';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/sites';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const pnp = '@pnp/sp/content-types';
const notes = 'https://github.com/pnp/pnpjs/issues/457';

interface TypeInfo {
  readonly Id: { readonly StringValue: string };
  readonly StringId: string;
  readonly Name: string;
  readonly Group: string;
  readonly Sealed: boolean;
}

const listOn = async (site: ContractSite, template = 100) => {
  const title = site.unique('Typar');
  await site.pnp().web.lists.add(title, '', template, true);
  return site.pnp().web.lists.getByTitle(title);
};

/** A content type of the test web; its id is the one that SharePoint gave it. */
const newType = async (site: ContractSite, id = '0x01008D19F38845B0884EBEBE239FDF359184') => {
  const name = site.unique('Innhaldstype');
  const { data } = await site.pnp().web.contentTypes.add(id, name, 'Til prøve', 'Prøve');
  return { name, id: (data as unknown as TypeInfo).StringId, data: data as unknown as TypeInfo };
};

const merge = (site: ContractSite, path: string, body: unknown) =>
  site.ask(path, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' }, body });

const basic: readonly (readonly [id: string, name: string, group: string])[] = [
  ['0x01', 'Item', 'List Content Types'],
  ['0x0101', 'Document', 'Document Content Types'],
  ['0x010102', 'Picture', 'Document Content Types'],
  ['0x0102', 'Event', 'List Content Types'],
  ['0x0104', 'Announcement', 'List Content Types'],
  ['0x0106', 'Contact', 'List Content Types'],
  ['0x0108', 'Task', 'List Content Types'],
  ['0x0120', 'Folder', 'Folder Content Types'],
];

export const contentTypes: Area = {
  title: 'Content types',
  behaviours: [
    shows('A fresh site has the basic content types by their ids', sources.recorded, 'R', async (site) => {
      const types = (await site.pnp().site.rootWeb.contentTypes()) as unknown as TypeInfo[];
      const found = new Map(types.map((type) => [type.StringId, type]));
      if (site.isLive) return expect([...found.keys()]).toEqual(expect.arrayContaining(basic.map(([id]) => id)));
      for (const [id, name, group] of basic) expect(found.get(id)).toMatchObject({ Name: name, Group: group });
    }),
    shows('The first of all content types is System, 0x, and is sealed', sources.recorded, 'R', async (site) => {
      const [first] = (await site.pnp().site.rootWeb.contentTypes()) as unknown as TypeInfo[];
      expect(first).toMatchObject({ StringId: '0x', Sealed: true, Group: '_Hidden' });
    }),
    shows('A content type says its id as an object and as a text', sources.recorded, 'R', async (site) => {
      const item = (await site.pnp().site.rootWeb.contentTypes.getById('0x01')()) as unknown as TypeInfo;
      expect(item.Id.StringValue).toBe('0x01');
      expect(item.StringId).toBe('0x01');
    }),
    shows('The parent of Document is Item', pnp, 'S', async (site) => {
      const parent = (await site.pnp().site.rootWeb.contentTypes.getById('0x0101').parent()) as unknown as TypeInfo;
      expect(parent.StringId).toBe('0x01');
    }),
    shows('A content type that is not there is answered with 200 and null', notes, 'I', async (site) => {
      const answer = await site.ask("/_api/web/contenttypes('0x0100C0FFEE00C0FFEE00C0FFEE00C0FFEE00')");
      expect(answer.status).toBe(200);
      expect(answer.json).toMatchObject({ 'odata.null': true });
    }),
    shows('What is below a content type that is not there is 404', notes, 'I', async (site) => {
      const answer = await site.ask("/_api/web/contenttypes('0x0100C0FFEE00C0FFEE00C0FFEE00C0FFEE00')/fieldlinks");
      expect(answer.status).toBe(404);
    }),
    shows('Item has the columns ContentType and Title', sources.recorded, 'R', async (site) => {
      const links = await site.pnp().site.rootWeb.contentTypes.getById('0x01').fieldLinks();
      expect(links.map(({ Name }) => Name)).toEqual(['ContentType', 'Title']);
    }),
    shows('The columns of a content type are answered as columns', pnp, 'S', async (site) => {
      const fields = await site.pnp().site.rootWeb.contentTypes.getById('0x01').fields<{ InternalName: string }[]>();
      expect(fields.map(({ InternalName }) => InternalName)).toContain('Title');
    }),
    shows('A content type has no workflows', pnp, 'S', async (site) => {
      expect(await site.pnp().site.rootWeb.contentTypes.getById('0x01').workflowAssociations()).toEqual([]);
    }),
    shows('A web below offers the content types of the web above', pnp, 'S', async (site) => {
      const answer = await site.ask('/_api/web/availablecontenttypes?$select=StringId');
      const ids = (answer.json as { value: TypeInfo[] }).value.map(({ StringId }) => StringId);
      expect(ids).toEqual(expect.arrayContaining(['0x01', '0x0101', '0x0120']));
    }),
    shows('A new content type gets an id of its own, not the one asked for', notes, 'I', async (site) => {
      const asked = '0x01008D19F38845B0884EBEBE239FDF359184';
      const { id } = await newType(site, asked);
      expect(id).toMatch(/^0x0100[0-9A-F]{32}$/);
      expect(id).not.toBe(asked);
    }),
    shows('A new content type can be read by its id, with what was said of it', pnp, 'S', async (site) => {
      const { id, name } = await newType(site);
      expect(await site.pnp().web.contentTypes.getById(id)()).toMatchObject({
        Name: name,
        Description: 'Til prøve',
        Group: 'Prøve',
      });
    }),
    shows('Two content types of the same name are refused', 'https://github.com/pnp/PnP-Sites-Core', 'W', async (site) => {
      const { name } = await newType(site);
      const answer = await site.ask('/_api/web/contenttypes', {
        method: 'POST',
        body: { Id: { StringValue: '0x0100' }, Name: name, Group: 'Prøve' },
      });
      expect(refusalOf(answer)).toMatchObject({ status: 500, code: '-2130575183, Microsoft.SharePoint.SPException' });
      expect(refusalOf(answer).message).toContain('duplicate content type');
    }),
    shows('A content type is renamed by MERGE and answers 204', pnp, 'S', async (site) => {
      const { id } = await newType(site);
      const renamed = site.unique('Nytt namn');
      const answer = await merge(site, `/_api/web/contenttypes('${id}')`, { Name: renamed, Description: 'Ny' });
      expect(answer.status).toBe(204);
      expect(await site.pnp().web.contentTypes.getById(id)()).toMatchObject({ Name: renamed, Description: 'Ny' });
    }),
    shows('A read-only content type is not changed until it is opened', sources.endpoints, 'W', async (site) => {
      const { id } = await newType(site);
      const path = `/_api/web/contenttypes('${id}')`;
      expect((await merge(site, path, { ReadOnly: true })).status).toBe(204);
      expect(refusalOf(await merge(site, path, { Description: 'Nei' }))).toMatchObject({
        status: 500,
        code: '-2146232832, Microsoft.SharePoint.SPContentTypeReadOnlyException',
      });
      expect((await merge(site, path, { ReadOnly: false })).status).toBe(204);
    }),
    shows('A column of a content type cannot be changed by MERGE', notes, 'I', async (site) => {
      const { id } = await newType(site);
      const [link] = await site.pnp().web.contentTypes.getById(id).fieldLinks();
      const answer = await merge(site, `/_api/web/contenttypes('${id}')/fieldlinks(guid'${link?.Id}')`, { Required: true });
      expect(answer.status).toBe(400);
    }),
    shows('A column that is not there cannot join a content type', notes, 'I', async (site) => {
      const { id } = await newType(site);
      const answer = await site.ask(`/_api/web/contenttypes('${id}')/fieldlinks`, {
        method: 'POST',
        body: { FieldInternalName: 'FinstIkkje', Required: false, Hidden: false },
      });
      expect(answer.status).toBe(400);
      expect(refusalOf(answer).message).toContain("'FinstIkkje'");
    }),
    shows('A content type can be deleted', pnp, 'S', async (site) => {
      const { id } = await newType(site);
      await site.pnp().web.contentTypes.getById(id).delete();
      expect((await site.ask(`/_api/web/contenttypes('${id}')`)).json).toMatchObject({ 'odata.null': true });
    }),
    shows('A list has a child of Item and one of Folder, with ids of its own', sources.recorded, 'R', async (site) => {
      const list = await listOn(site);
      const types = (await list.contentTypes()) as unknown as TypeInfo[];
      expect(types.map(({ StringId }) => StringId.slice(0, -32))).toEqual(['0x0100', '0x012000']);
    }),
    shows('A library has a child of Document', sources.recorded, 'R', async (site) => {
      const library = await listOn(site, 101);
      const [first] = (await library.contentTypes()) as unknown as TypeInfo[];
      expect(first?.StringId).toMatch(/^0x010100[0-9A-F]{32}$/);
    }),
    shows('An available content type is added to a list as a child of its own', sources.recorded, 'R', async (site) => {
      const library = await listOn(site, 101);
      const { data } = await library.contentTypes.addAvailableContentType('0x010102');
      expect((data as unknown as TypeInfo).StringId).toMatch(/^0x01010200[0-9A-F]{32}$/);
    }),
    shows('A content type brings its columns to the list', sources.recorded, 'R', async (site) => {
      const list = await listOn(site);
      await list.contentTypes.addAvailableContentType('0x0106');
      const field = await list.fields.getByInternalNameOrTitle('FirstName')();
      expect(field).toMatchObject({ Id: '4a722dd4-d406-4356-93f9-2550b8f50dd0', InternalName: 'FirstName' });
    }),
    shows(
      'A content type that lists use is not deleted',
      'https://github.com/pnp/cli-microsoft365/issues/904',
      'I',
      async (site) => {
        const { id } = await newType(site);
        const list = await listOn(site);
        await list.contentTypes.addAvailableContentType(id);
        const answer = await site.ask(`/_api/web/contenttypes('${id}')`, {
          method: 'POST',
          headers: { 'X-HTTP-Method': 'DELETE' },
        });
        expect(refusalOf(answer)).toMatchObject({
          status: 500,
          code: '-2146232832, Microsoft.SharePoint.SPContentTypeInUseException',
        });
        expect(refusalOf(answer).message).toContain('in use');
      },
    ),
    shows('A new item has the list’s first content type', sources.listItems, 'D', async (site) => {
      const list = await listOn(site);
      const [first] = (await list.contentTypes()) as unknown as TypeInfo[];
      const { Id } = (await list.items.add({ Title: 'a' })) as { Id: number };
      const item = await list.items.getById(Id).select('ContentTypeId')<{ ContentTypeId: string }>();
      expect(item.ContentTypeId).toBe(first?.StringId);
    }),
    shows('An item takes another content type of its list by ContentTypeId', sources.listItems, 'D', async (site) => {
      const list = await listOn(site);
      const { data } = await list.contentTypes.addAvailableContentType('0x0104');
      const { StringId } = data as unknown as TypeInfo;
      const { Id } = (await list.items.add({ Title: 'a', ContentTypeId: StringId })) as { Id: number };
      const item = list.items.getById(Id);
      const named = await item.select('ContentType/Name').expand('ContentType')<{ ContentType: { Name: string } }>();
      expect(named.ContentType.Name).toBe(site.isLive ? named.ContentType.Name : 'Announcement');
      expect((await item.select('ContentTypeId')<{ ContentTypeId: string }>()).ContentTypeId).toBe(StringId);
    }),
    shows('The content type of an item is reached from the item', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const { Id } = (await list.items.add({ Title: 'a' })) as { Id: number };
      const type = (await list.items.getById(Id).contentType()) as unknown as TypeInfo;
      expect(type.StringId).toMatch(/^0x0100/);
    }),
    shows(
      'A content type that items have is not taken from the list',
      'https://github.com/pnp/PnP-Sites-Core/issues/799',
      'I',
      async (site) => {
        const list = await listOn(site);
        const { data } = await list.contentTypes.addAvailableContentType('0x0104');
        const { StringId } = data as unknown as TypeInfo;
        const type = list.contentTypes.getById(StringId);
        const { Id } = (await list.items.add({ Title: 'a', ContentTypeId: StringId })) as { Id: number };
        await expect(type.delete()).rejects.toThrow();
        await list.items.getById(Id).delete();
        await type.delete();
        const ids = ((await list.contentTypes()) as unknown as TypeInfo[]).map((one) => one.StringId);
        expect(ids).not.toContain(StringId);
      },
    ),
    shows(
      'The first content type of the order of a list is what a new item gets',
      'https://learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.folder.uniquecontenttypeorder',
      'D',
      async (site) => {
        const list = await listOn(site);
        const { data } = await list.contentTypes.addAvailableContentType('0x0104');
        const { StringId } = data as unknown as TypeInfo;
        const [first] = (await list.contentTypes()) as unknown as TypeInfo[];
        const { Id: listId } = await list.select('Id')();
        const answer = await merge(site, `/_api/web/lists(guid'${listId}')/rootfolder`, {
          UniqueContentTypeOrder: [{ StringValue: StringId }, { StringValue: first?.StringId }],
        });
        expect(answer.status).toBe(204);
        const { Id } = (await list.items.add({ Title: 'a' })) as { Id: number };
        const item = await list.items.getById(Id).select('ContentTypeId')<{ ContentTypeId: string }>();
        expect(item.ContentTypeId).toBe(StringId);
      },
    ),
  ],
};
