import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { makeAllKinds } from './support/all-kinds';
import { listPath } from './support/list-path';
import { oncePerSite } from './support/once-per-site';
import { shows } from './support/shows';
import { sources } from './support/sources';

const verbose = 'application/json;odata=verbose';
const recorded2024 = 'a client’s record of the answers of a team site in 2024';
const ofItems = [
  'FirstUniqueAncestorSecurableObject',
  'RoleAssignments',
  'AttachmentFiles',
  'ContentType',
  'GetDlpPolicyTip',
  'FieldValuesAsHtml',
  'FieldValuesAsText',
  'FieldValuesForEdit',
  'File',
  'Folder',
  'LikedByInformation',
  'ParentList',
  'Properties',
  'Versions',
];

const deferredIn = (thing: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(thing).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && '__deferred' in value ? [name] : [],
  );

const made = oncePerSite(async (site: ContractSite) => {
  const kinds = await makeAllKinds(site, 'Levels');
  const body = {
    Title: 'Ei rad',
    Tags: ['red'],
    UnitsId: [1, 2],
    UnitId: 1,
    Link: { Url: 'https://example.org/', Description: 'x' },
  };
  await site.ask(`${kinds.path}/items`, { method: 'POST', body });
  const { Id: id, ListItemEntityTypeFullName: type } = (await site.ask(`${kinds.path}?$select=Id,ListItemEntityTypeFullName`))
    .json as { Id: string; ListItemEntityTypeFullName: string };
  return { ...kinds, id, type };
});

const get = async (site: ContractSite, path: string, Accept: string) => (await site.ask(path, { headers: { Accept } })).json;

export const metadataLevels: Area = {
  title: 'Metadata levels',
  behaviours: [
    shows('Without metadata an item is its columns and nothing else', sources.formats, 'D', async (site) => {
      const { path } = await made(site);
      expect(await get(site, `${path}/items(1)?$select=Title`, 'application/json;odata=nometadata')).toEqual({ Title: 'Ei rad' });
    }),
    shows('Without metadata a collection is in `value` and nothing else', sources.formats, 'D', async (site) => {
      const { path } = await made(site);
      expect(await get(site, `${path}/items?$select=Title`, 'application/json;odata=nometadata')).toEqual({
        value: [{ Title: 'Ei rad' }],
      });
    }),
    shows('Plain JSON means minimal metadata', sources.recorded, 'R', async (site) => {
      const { path, id, type } = await made(site);
      const json = await get(site, `${path}/items(1)?$select=Title`, 'application/json');
      expect(json).toEqual({
        'odata.metadata': `${site.url}/_api/$metadata#${type.replace('SP.Data.', 'SP.ListData.')}s/@Element&$select=Title`,
        'odata.type': type,
        'odata.id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        'odata.etag': expect.stringMatching(/^"[0-9a-f-]{36},1"$/),
        'odata.editLink': `Web/Lists(guid'${id}')/Items(1)`,
        Title: 'Ei rad',
      });
    }),
    shows('Minimal metadata of a list has its address as id', sources.recorded, 'R', async (site) => {
      const { path, id } = await made(site);
      const json = await get(site, `${path}?$select=Title`, 'application/json;odata=minimalmetadata');
      expect(json['odata.id']).toBe(`${site.url}/_api/Web/Lists(guid'${id}')`);
      expect(json['odata.editLink']).toBe(`Web/Lists(guid'${id}')`);
      expect(json['odata.type']).toBe('SP.List');
    }),
    shows('Verbose JSON wraps an item in `d` with `__metadata`', sources.listItems, 'D', async (site) => {
      const { path, type } = await made(site);
      const { d } = await get(site, `${path}/items(1)?$select=Title`, verbose);
      expect(d).toMatchObject({ Title: 'Ei rad', __metadata: { type, etag: expect.stringMatching(/^"[0-9a-f-]{36},1"$/) } });
      expect(d.__metadata.uri).toMatch(/\/_api\/Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Items\(1\)$/);
    }),
    shows('Verbose JSON wraps a collection in `d.results`', sources.listItems, 'D', async (site) => {
      const { path } = await made(site);
      const { d } = await get(site, `${path}/items?$select=Title`, verbose);
      expect(Array.isArray(d.results)).toBe(true);
      expect(d.results[0].Title).toBe('Ei rad');
    }),
    shows('Verbose JSON wraps several values in `results` with their type', sources.formats, 'D', async (site) => {
      const { path } = await made(site);
      const { d } = await get(site, `${path}/items(1)?$select=Tags,UnitsId`, verbose);
      expect(d.Tags).toEqual({ __metadata: { type: 'Collection(Edm.String)' }, results: ['red'] });
      expect(d.UnitsId).toEqual({ __metadata: { type: 'Collection(Edm.Int32)' }, results: [1, 2] });
    }),
    shows('Verbose JSON tells the type of a value with parts', sources.formats, 'D', async (site) => {
      const { path } = await made(site);
      const { d } = await get(site, `${path}/items(1)?$select=Link`, verbose);
      expect(d.Link).toEqual({ __metadata: { type: 'SP.FieldUrlValue' }, Description: 'x', Url: 'https://example.org/' });
    }),
    shows('Verbose JSON defers what a list leads to', sources.listItems, 'D', async (site) => {
      const { path } = await made(site);
      const { d } = await get(site, path, verbose);
      expect(d.Fields.__deferred.uri).toMatch(/\/_api\/Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Fields$/);
      expect(d.RootFolder).toHaveProperty('__deferred');
    }),
    shows('A list in verbose JSON leads on to its items and to the rights on it', recorded2024, 'W', async (site) => {
      const { path } = await made(site);
      const { d } = await get(site, path, verbose);
      for (const name of ['FirstUniqueAncestorSecurableObject', 'RoleAssignments', 'Items', 'TitleResource', 'Views']) {
        expect(d[name]).toEqual({ __deferred: { uri: `${String(d.__metadata.uri)}/${name}` } });
      }
    }),
    shows(
      'An item in verbose JSON leads on to its rights, values, file and versions, in this order',
      recorded2024,
      'W',
      async (site) => {
        const { path } = await made(site);
        const { d } = await get(site, `${path}/items(1)`, verbose);
        expect(deferredIn(d)).toEqual(ofItems);
      },
    ),
    shows('Each item of a page in verbose JSON leads on like one alone', recorded2024, 'W', async (site) => {
      const { path } = await made(site);
      const { d } = await get(site, `${path}/items?$top=1`, verbose);
      expect(deferredIn(d.results[0])).toEqual(ofItems);
    }),
    shows('What was expanded is not deferred', sources.formats, 'W', async (site) => {
      const { path } = await made(site);
      const { d } = await get(site, `${path}/items(1)?$select=*,AttachmentFiles&$expand=AttachmentFiles`, verbose);
      expect(d.AttachmentFiles).toEqual({ results: expect.any(Array) });
      expect(deferredIn(d)).toEqual(ofItems.filter((name) => name !== 'AttachmentFiles'));
    }),
    shows('An item of which columns were selected leads on to nothing', sources.formats, 'W', async (site) => {
      const { path } = await made(site);
      for (const query of ['items(1)?$select=Title', 'items?$top=1&$select=Title']) {
        const { d } = await get(site, `${path}/${query}`, verbose);
        expect(deferredIn(d.results?.[0] ?? d)).toEqual([]);
      }
    }),
    shows('What verbose JSON defers is read at the address that it names', sources.formats, 'D', async (site) => {
      const { path } = await made(site);
      const { d } = await get(site, `${path}/items(1)`, verbose);
      for (const name of ['RoleAssignments', 'FieldValuesAsText', 'Versions', 'ContentType']) {
        const address = String(d[name].__deferred.uri).slice(site.url.length);
        expect((await site.ask(address)).status).toBe(200);
      }
    }),
    shows('Verbose JSON names the property that was asked for', sources.formats, 'D', async (site) => {
      const { path } = await made(site);
      expect(await get(site, `${path}/ItemCount`, verbose)).toEqual({ d: { ItemCount: 1 } });
    }),
    shows('Without metadata a property that was asked for is in `value`', sources.formats, 'D', async (site) => {
      const { path } = await made(site);
      expect(await get(site, `${path}/ItemCount`, 'application/json;odata=nometadata')).toEqual({ value: 1 });
    }),
    shows('The content type of an answer names its level', sources.formats, 'D', async (site) => {
      const { path } = await made(site);
      for (const level of ['nometadata', 'minimalmetadata', 'verbose']) {
        const { headers } = await site.ask(path, { headers: { Accept: `application/json;odata=${level}` } });
        expect(headers.get('content-type')).toMatch(new RegExp(`^application/json;\\s?odata=${level}`));
      }
    }),
    shows('Letter case and blanks in the Accept header do not matter', sources.formats, 'W', async (site) => {
      const { path } = await made(site);
      expect(await get(site, `${path}/ItemCount`, 'application/json; OData=Verbose')).toEqual({ d: { ItemCount: 1 } });
    }),
    shows('The entity type of an item is made from the address of its list', sources.listItems, 'D', async (site) => {
      const { type } = await made(site);
      expect(type).toMatch(/^SP\.Data\.Levels_x0020_\w+ListItem$/);
    }),
    shows('A verbose body with `__metadata.type` is taken', sources.listItems, 'D', async (site) => {
      const { path, type } = await made(site);
      const headers = { Accept: verbose, 'Content-Type': verbose };
      const body = {
        __metadata: { type },
        Title: 'verbose',
        Tags: { __metadata: { type: 'Collection(Edm.String)' }, results: ['blue'] },
      };
      const { status, json } = await site.ask(`${path}/items`, { method: 'POST', headers, body });
      expect({ status, Title: json.d.Title, Tags: json.d.Tags.results }).toEqual({
        status: 201,
        Title: 'verbose',
        Tags: ['blue'],
      });
      await site.ask(`${path}/items(${String(json.d.Id)})`, { method: 'DELETE', headers: { 'IF-MATCH': '*' } });
    }),
    shows('A body of minimal metadata may carry `odata.type`', sources.formats, 'W', async (site) => {
      const path = listPath(await site.freshList());
      const { ListItemEntityTypeFullName: type } = (await site.ask(path)).json as { ListItemEntityTypeFullName: string };
      const { status, json } = await site.ask(`${path}/items`, { method: 'POST', body: { 'odata.type': type, Title: 'x' } });
      expect({ status, title: json?.Title as unknown }).toEqual({ status: 201, title: 'x' });
    }),
    shows('An expanded lookup is an object with its own type at minimal metadata', sources.recorded, 'W', async (site) => {
      const { path } = await made(site);
      const json = await get(site, `${path}/items(1)?$select=Unit/Title&$expand=Unit`, 'application/json');
      expect(json.Unit).toMatchObject({ Title: 'Ein', 'odata.type': expect.stringMatching(/^SP\.Data\..+Item$/) });
    }),
  ],
};
