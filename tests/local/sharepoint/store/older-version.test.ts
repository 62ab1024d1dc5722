import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { databaseFile } from '../../../../src/local/sharepoint/server';
import { migrations } from '../../../../src/local/sharepoint/store/migrations';
import { startSite, type RunningSite } from '../support/running-site';

/** A site as the second version of the schema kept it, written out by that version: two lists, rights of its own on one, an item in the bin. */
const version2 = readFileSync(join(__dirname, 'version-2.sql'), 'utf8');

let folder: string;
let site: RunningSite;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'local-sharepoint-'));
  const old = new Libsql(join(folder, databaseFile));
  old.exec(version2);
  old.close();
  site = await startSite({ dataDir: folder, now: () => new Date('2026-03-05T09:00:00Z') });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const list = "/_api/web/lists/getbytitle('Avtaler')";

test('the file is brought to the newest version', async () => {
  await site.close();
  const file = new Libsql(join(folder, databaseFile));
  expect(file.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: migrations.length });
  expect(file.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
  file.close();
  site = await startSite({ dataDir: folder, now: () => new Date('2026-03-05T09:00:00Z') });
});

test('every value of an item is read as before', async () => {
  const select = 'Id,Title,Nr,Belop,Slutt,Status,OData__UIVersionString,Eier/Title,Leverandor/Title,FileRef,FileLeafRef';
  const { json } = await site.ask(`${list}/items?$select=${select}&$expand=Eier,Leverandor&$orderby=Id`);
  expect(json.value).toMatchObject([
    {
      Id: 1,
      Title: 'Brød og kaker',
      Nr: 'A-1',
      Belop: 12.5,
      Slutt: '2027-01-30T23:00:00Z',
      Status: 'Aktiv',
      OData__UIVersionString: '2.0',
      Eier: { Title: 'Arne Systad' },
      Leverandor: { Title: 'Bergen Brød' },
      FileRef: '/sites/innkjop/Lists/Avtaler/1_.000',
      FileLeafRef: '1_.000',
    },
    { Id: 2, Title: 'Vask', Nr: 'A-2', Belop: null, OData__UIVersionString: '1.0' },
  ]);
});

test('versions, counts and rights are as before', async () => {
  const versions = (await site.ask(`${list}/items(1)/versions`)).json.value as { Title: string }[];
  expect(versions.map(({ Title }) => Title)).toEqual(['Brød og kaker', 'Brød']);
  const { json } = await site.ask(`${list}?$select=ItemCount,HasUniqueRoleAssignments`);
  expect(json).toEqual({ ItemCount: 2, HasUniqueRoleAssignments: true });
});

test('columns, views, groups and roles are as before', async () => {
  const fields = (await site.ask(`${list}/fields?$select=InternalName`)).json.value as { InternalName: string }[];
  expect(fields.map(({ InternalName }) => InternalName)).toEqual(
    expect.arrayContaining([
      'ID',
      'Title',
      'Author',
      'FileRef',
      'FSObjType',
      'Nr',
      'Belop',
      'Slutt',
      'Status',
      'Eier',
      'Leverandor',
    ]),
  );
  expect((await site.ask(`${list}/views`)).json.value).toHaveLength(1);
  expect((await site.ask('/_api/web/sitegroups?$select=Id')).json.value).toEqual([{ Id: 3 }, { Id: 4 }, { Id: 5 }]);
  expect((await site.ask('/_api/web/roledefinitions')).status).toBe(200);
});

test('the change log goes on from where it was', async () => {
  const query = { Item: true, List: true, Add: true, Update: true, DeleteObject: true };
  const before = (await site.ask(`${list}/getchanges`, { method: 'POST', body: { query } })).json.value as object[];
  expect(before.length).toBeGreaterThanOrEqual(6);
  const web = (await site.ask('/_api/web/getchanges', { method: 'POST', body: { query } })).json.value as object[];
  expect(web.length).toBeGreaterThanOrEqual(before.length);
});

test('what was in the recycle bin is listed and comes back', async () => {
  const [entry] = (await site.ask('/_api/web/recyclebin')).json.value as { Id: string }[];
  expect(entry).toMatchObject({
    Title: 'Borte',
    LeafName: '3_.000',
    DirName: 'sites/innkjop/Lists/Avtaler',
    ItemType: 3,
    ItemState: 1,
  });
  expect((await site.ask(`/_api/web/recyclebin('${entry?.Id}')/restore`, { method: 'POST' })).status).toBe(200);
  expect((await site.ask(`${list}/items(3)?$select=Title,Nr`)).json).toEqual({ Title: 'Borte', Nr: 'A-3' });
});

test('the lists can be written to and keep their rules', async () => {
  const added = await site.ask(`${list}/items`, { method: 'POST', body: { Title: 'Ny', Nr: 'A-4' } });
  expect([added.status, added.json.Id]).toEqual([201, 4]);
  const twice = await site.ask(`${list}/items`, { method: 'POST', body: { Title: 'Same', Nr: 'a-2' } });
  expect(twice.json['odata.error'].code).toContain('SPDuplicateValuesFoundException');
  const supplier = await site.ask("/_api/web/lists/getbytitle('Leverand%C3%B8rer')/items(1)?$select=Title");
  expect(supplier.json).toEqual({ Title: 'Bergen Brød' });
});
