import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { attributesOf, itemChanges, rowsIn, tokenIn } from './support/item-changes';
import { listPath } from './support/list-path';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const service = 'https://learn.microsoft.com/openspecs/sharepoint_protocols/ms-listsws/472fa848-4997-4500-a03f-d2295e127217';
const changeTypes = 'https://learn.microsoft.com/openspecs/sharepoint_protocols/ms-listsws/36ef8fab-dc54-4096-a607-25b833e3c4e2';
const told = 'A recorded answer of Lists.asmx (SharePoint Server) in a public repository';

async function withItems(site: ContractSite, ...titles: string[]) {
  const list = site.pnp().web.lists.getByTitle(await site.freshList());
  const ids: number[] = [];
  for (const Title of titles) ids.push(Number((await list.items.add({ Title })).Id));
  return { list, ids };
}

export const itemChangesArea: Area = {
  title: 'Changes of items since a token',
  behaviours: [
    shows(
      'The answer is XML, whatever form is asked for, of listitems with changes and data',
      'pnp/pnpjs#51',
      'I',
      async (site) => {
        const path = listPath(await site.freshList());
        const { status, text, headers } = await site.ask(`${path}/getlistitemchangessincetoken`, {
          method: 'POST',
          body: { query: {} },
        });
        expect(status).toBe(200);
        expect(headers.get('content-type')).toMatch(/xml/);
        expect(text).toMatch(
          /<GetListItemChangesSinceTokenResult><listitems MinTimeBetweenSyncs='0' RecommendedTimeBetweenSyncs='180' [^>]*><Changes LastChangeToken="1;3;/,
        );
        expect(text).toMatch(/<rs:data ItemCount="0"/);
      },
    ),
    shows('Without a token the list’s description and all its items are told', service, 'D', async (site) => {
      const { list } = await withItems(site, 'a', 'b');
      const text = await itemChanges(list, {});
      expect(text).toMatch(/<Changes [^>]*><List [^>]*>.*<Fields>.*Name="Title".*<\/List>/s);
      expect(rowsIn(text).map((row) => row['ows_Title'])).toEqual(['a', 'b']);
    }),
    shows('With a token only what is new or changed is told, and no description', service, 'D', async (site) => {
      const { list, ids } = await withItems(site, 'a', 'b');
      const token = tokenIn(await itemChanges(list, {}));
      await list.items.getById(ids[1] ?? 0).update({ Title: 'c' });
      const text = await itemChanges(list, { ChangeToken: token });
      expect(text).not.toContain('<List ');
      expect(rowsIn(text)).toEqual([expect.objectContaining({ ows_ID: String(ids[1]), ows_Title: 'c' })]);
    }),
    shows('From the last token there is nothing more', service, 'D', async (site) => {
      const { list } = await withItems(site, 'a');
      const text = await itemChanges(list, { ChangeToken: tokenIn(await itemChanges(list, {})) });
      expect(rowsIn(text)).toEqual([]);
      expect(text).not.toContain('<Id ');
    }),
    shows('A deleted item is told as an Id with its unique id', told, 'W', async (site) => {
      const { list, ids } = await withItems(site, 'a');
      const [row] = rowsIn(await itemChanges(list, {}));
      const token = tokenIn(await itemChanges(list, {}));
      await list.items.getById(ids[0] ?? 0).delete();
      const unique = row?.['ows_UniqueId']?.split(';#')[1] ?? '';
      expect(await itemChanges(list, { ChangeToken: token })).toContain(
        `<Id ChangeType="Delete" UniqueId="${unique}">${ids[0]}</Id>`,
      );
    }),
    shows('A deletion is told also where the query would have left the item out', changeTypes, 'D', async (site) => {
      const { list, ids } = await withItems(site, 'a');
      const token = tokenIn(await itemChanges(list, {}));
      await list.items.getById(ids[0] ?? 0).delete();
      const Contains = '<Contains><FieldRef Name="Title"/><Value Type="Text">z</Value></Contains>';
      expect(await itemChanges(list, { ChangeToken: token, Contains })).toContain('ChangeType="Delete"');
    }),
    shows('Contains and Query leave rows out, with or without the element around', sources.sync, 'D', async (site) => {
      const { list } = await withItems(site, 'Testing 1', 'other');
      const Contains = "<Contains><FieldRef Name='Title'/><Value Type='Text'>Testing</Value></Contains>";
      for (const query of [
        { Contains },
        { Query: `<Where>${Contains}</Where>` },
        { Query: `<Query><Where>${Contains}</Where></Query>` },
      ]) {
        expect(rowsIn(await itemChanges(list, query)).map((row) => row['ows_Title'])).toEqual(['Testing 1']);
      }
    }),
    shows(
      'RowLimit stops, and the position told goes on, also without QueryOptions around it',
      'pnp/pnpjs#269',
      'I',
      async (site) => {
        const { list } = await withItems(site, 'a', 'b', 'c');
        const first = await itemChanges(list, { RowLimit: '2' });
        expect(rowsIn(first)).toHaveLength(2);
        const position = attributesOf(/<rs:data ([^>]*)>/.exec(first)?.[1] ?? '')['ListItemCollectionPositionNext'] ?? '';
        expect(position).toMatch(/^Paged=TRUE&p_ID=\d+$/);
        const QueryOptions = `<Paging ListItemCollectionPositionNext="${position.replace('&', '&amp;')}" />`;
        const second = await itemChanges(list, { RowLimit: '2', QueryOptions });
        expect(rowsIn(second).map((row) => row['ows_Title'])).toEqual(['c']);
      },
    ),
    shows('More changes than RowLimit are told in turn, by MoreChanges and the token', service, 'D', async (site) => {
      const { list } = await withItems(site, 'a');
      let token = tokenIn(await itemChanges(list, {}));
      for (const Title of ['b', 'c', 'd']) await list.items.add({ Title });
      const titles: (string | undefined)[] = [];
      for (let more = true, turns = 0; more && turns < 5; turns += 1) {
        const text = await itemChanges(list, { ChangeToken: token, RowLimit: '2' });
        titles.push(...rowsIn(text).map((row) => row['ows_Title']));
        token = tokenIn(text);
        more = /MoreChanges="TRUE"/i.test(text);
      }
      expect(titles).toEqual(['b', 'c', 'd']);
    }),
    shows('ViewFields chooses the columns; id, unique id, kind and place come along', told, 'W', async (site) => {
      const { list, ids } = await withItems(site, 'a');
      const ViewFields = "<ViewFields><FieldRef Name='Title'/></ViewFields>";
      const QueryOptions = '<QueryOptions><IncludeMandatoryColumns>FALSE</IncludeMandatoryColumns></QueryOptions>';
      const [row] = rowsIn(await itemChanges(list, { ViewFields, QueryOptions }));
      expect(row).toMatchObject({ ows_ID: String(ids[0]), ows_Title: 'a', ows_FSObjType: `${ids[0]};#0` });
      expect(row?.['ows_UniqueId']).toMatch(/^\d+;#\{[0-9A-F-]{36}\}$/);
      expect(row?.['ows_FileRef']).toMatch(/^\d+;#[^/].*_\.000$/);
      expect(row).not.toHaveProperty('ows_Author');
    }),
    shows('Rights are told only when they are asked for', sources.sync, 'D', async (site) => {
      const { list } = await withItems(site, 'a');
      const QueryOptions = '<QueryOptions><IncludePermissions>TRUE</IncludePermissions></QueryOptions>';
      const text = await itemChanges(list, { QueryOptions });
      expect(text).toMatch(/EffectivePermMask='[^']+'/);
      expect(rowsIn(text)[0]?.['ows_PermMask']).toMatch(/^0x[0-9a-f]+$/);
      expect(await itemChanges(list, {})).not.toMatch(/PermMask/);
    }),
    shows('Dates are the site’s own time, or in UTC when asked', told, 'W', async (site) => {
      const { list } = await withItems(site, 'a');
      const [own] = rowsIn(await itemChanges(list, {}));
      expect(own?.['ows_Created']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
      const QueryOptions = '<QueryOptions><DateInUtc>TRUE</DateInUtc></QueryOptions>';
      const [utc] = rowsIn(await itemChanges(list, { QueryOptions }));
      expect(utc?.['ows_Created']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }),
    shows('Numbers, yes and no, several choices and people have the service’s own forms', told, 'W', async (site) => {
      const { list } = await withItems(site);
      await list.fields.addNumber('Tal');
      await list.fields.addBoolean('Merke');
      await list.fields.addMultiChoice('Val', { Choices: ['a', 'b'] });
      await list.items.add({ Title: '<&\'">', Tal: 15, Merke: true, Val: ['a', 'b'] });
      const [row] = rowsIn(await itemChanges(list, {}));
      expect(row).toMatchObject({ ows_Title: '<&\'">', ows_Tal: '15.0000000000000', ows_Merke: '1', ows_Val: ';#a;#b;#' });
      expect(row?.['ows_Author']).toMatch(/^\d+;#.+/);
    }),
    shows('After a new column everything is told anew, with the description', service, 'D', async (site) => {
      const { list } = await withItems(site, 'a');
      const token = tokenIn(await itemChanges(list, {}));
      await list.fields.addText('Ny');
      const text = await itemChanges(list, { ChangeToken: token });
      expect(text).toContain('Name="Ny"');
      expect(rowsIn(text)).toHaveLength(1);
    }),
    shows('A token from before the log is answered by InvalidToken', changeTypes, 'D', async (site) => {
      const { list } = await withItems(site, 'a');
      const [version, scope, id] = tokenIn(await itemChanges(list, {})).split(';');
      const text = await itemChanges(list, { ChangeToken: `${version};${scope};${id};630000000000000000;1` });
      expect(text).toContain('<Id ChangeType="InvalidToken"');
    }),
    shows('The d around the query in Microsoft’s example is refused', 'SharePoint/sp-dev-docs#6033', 'I', async (site) => {
      const path = listPath(await site.freshList());
      const refused = await site.ask(`${path}/GetListItemChangesSinceToken`, { method: 'POST', body: { d: { query: {} } } });
      expect(refusalOf(refused)).toMatchObject({
        code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
        message: 'The parameter d does not exist in method GetListItemChangesSinceToken.',
      });
    }),
    shows('A folder that the list has not got has no items in it', 'pnp/pnpjs, test/sp/lists.ts', 'S', async (site) => {
      const { list } = await withItems(site, 'a');
      const QueryOptions = '<QueryOptions><Folder>Shared Documents/Test1</Folder></QueryOptions>';
      const text = await itemChanges(list, { QueryOptions });
      expect(rowsIn(text)).toEqual([]);
      expect(text).toContain('ItemCount="0"');
    }),
  ],
};
