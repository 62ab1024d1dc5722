import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/fields';
import { startSite, type RunningSite } from '../support/running-site';

const day = 86_400_000;
let now = new Date('2026-03-02T09:00:00Z');
let site: RunningSite;

beforeAll(async () => {
  site = await startSite({ now: () => now });
});
afterAll(() => site.close());

const list = (title: string) => `/_api/web/lists/getbytitle('${title}')`;
const makeList = (title: string) =>
  site.ask('/_api/web/lists', { method: 'POST', body: { Title: title, BaseTemplate: 100, EnableVersioning: true } });
const add = async (title: string, body: object): Promise<number> =>
  (await site.ask(`${list(title)}/items`, { method: 'POST', body })).json.Id;
const recycle = async (path: string): Promise<string> => (await site.ask(`${path}/recycle`, { method: 'POST' })).json.value;
const bin = (id: string) => `/_api/web/recyclebin('${id}')`;

test('an item comes back with its id, its versions and the columns that the list still has', async () => {
  await makeList('Tilbake');
  await site.pnp().web.lists.getByTitle('Tilbake').fields.addText('Kept');
  await site.pnp().web.lists.getByTitle('Tilbake').fields.addText('Lost');
  const id = await add('Tilbake', { Title: 'a', Kept: 'k', Lost: 'l' });
  await site.ask(`${list('Tilbake')}/items(${id})`, {
    method: 'POST',
    headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' },
    body: { Title: 'b' },
  });
  const before = (await site.ask(`${list('Tilbake')}/items(${id})?$select=GUID,Modified,OData__UIVersionString,Kept`)).json;
  const entry = await recycle(`${list('Tilbake')}/items(${id})`);
  await site.pnp().web.lists.getByTitle('Tilbake').fields.getByInternalNameOrTitle('Lost').delete();
  await site.pnp().web.lists.getByTitle('Tilbake').fields.addText('Later');
  expect((await site.ask(`${bin(entry)}/restore`, { method: 'POST' })).status).toBe(200);
  const after = await site.ask(`${list('Tilbake')}/items(${id})?$select=GUID,Modified,OData__UIVersionString,Kept`);
  expect(after.json).toEqual(before);
  expect((await site.ask(`${list('Tilbake')}/items(${id})/versions`)).json.value).toHaveLength(2);
  expect((await site.ask(list('Tilbake'))).json.ItemCount).toBe(1);
  expect((await site.ask(bin(entry))).status).toBe(400);
});

test('a list comes back with its items, columns and views, unless its title has been taken', async () => {
  await makeList('Kommer');
  const id = await add('Kommer', { Title: 'inne' });
  const { Id } = (await site.ask(`${list('Kommer')}?$select=Id`)).json;
  const entry = await recycle(list('Kommer'));
  expect((await site.ask(list('Kommer'))).status).toBe(404);
  expect((await site.ask(`/_api/web/lists(guid'${Id}')`)).status).toBe(404);
  await makeList('Kommer');
  const taken = await site.ask(`${bin(entry)}/restore`, { method: 'POST' });
  expect([taken.status, taken.json['odata.error'].code]).toEqual([500, '-2130575342, Microsoft.SharePoint.SPException']);
  await site.ask(list('Kommer'), { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } });
  expect((await site.ask(`${bin(entry)}/restore`, { method: 'POST' })).status).toBe(200);
  expect((await site.ask(`${list('Kommer')}?$select=Id`)).json).toEqual({ Id });
  expect((await site.ask(`${list('Kommer')}/items(${id})?$select=Title`)).json).toEqual({ Title: 'inne' });
  expect((await site.ask(`${list('Kommer')}/views`)).json.value).toHaveLength(1);
});

test('an item of a list that is in the bin itself, or gone, stays where it is', async () => {
  await makeList('Vert');
  const id = await add('Vert', { Title: 'gjest' });
  const item = await recycle(`${list('Vert')}/items(${id})`);
  const whole = await recycle(list('Vert'));
  expect((await site.ask(`${bin(item)}/restore`, { method: 'POST' })).status).toBe(404);
  await site.ask(`${bin(whole)}/restore`, { method: 'POST' });
  expect((await site.ask(`${bin(item)}/restore`, { method: 'POST' })).status).toBe(200);
  const again = await recycle(`${list('Vert')}/items(${id})`);
  await site.ask(list('Vert'), { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } });
  expect((await site.ask(bin(again))).status).toBe(400);
});

test('an item with a value that must be unique comes back only while nobody has taken it', async () => {
  await makeList('Unik');
  await site.pnp().web.lists.getByTitle('Unik').fields.addText('Nr', { Indexed: true, EnforceUniqueValues: true });
  const id = await add('Unik', { Title: 'a', Nr: '1' });
  const entry = await recycle(`${list('Unik')}/items(${id})`);
  await add('Unik', { Title: 'b', Nr: '1' });
  const refused = await site.ask(`${bin(entry)}/restore`, { method: 'POST' });
  expect(refused.json['odata.error'].code).toBe('-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException');
  expect((await site.ask(bin(entry))).status).toBe(200);
});

test('people see what they have deleted themselves, and only the site collection administrator the site’s bin', async () => {
  await makeList('Felles');
  const id = await add('Felles', { Title: 'av admin' });
  const entry = await recycle(`${list('Felles')}/items(${id})`);
  const { LoginName } = (
    await site.ask('/_api/web/ensureuser', { method: 'POST', body: { logonName: 'anne.sabo@alver.example' } })
  ).json;
  await site.ask('/_api/web/sitegroups(5)/users', { method: 'POST', body: { LoginName } });
  const own = await add('Felles', { Title: 'av anne' });
  const response = await site.ask(`${list('Felles')}/items(${own})/recycle`, { method: 'POST', as: 'anne' });
  const seen = await site.ask('/_api/web/recyclebin?$select=Id,DeletedByName', { as: 'anne' });
  expect(seen.json.value).toEqual([{ Id: response.json.value, DeletedByName: 'Anne Sæbø' }]);
  expect((await site.ask(bin(entry), { as: 'anne' })).status).toBe(400);
  expect((await site.ask('/_api/site/recyclebin', { as: 'anne' })).status).toBe(403);
});

test('what has been there for 93 days is gone', async () => {
  await makeList('Gammel');
  const id = await add('Gammel', { Title: 'x' });
  const entry = await recycle(`${list('Gammel')}/items(${id})`);
  now = new Date(now.getTime() + 93 * day - 1000);
  expect((await site.ask(bin(entry))).status).toBe(200);
  now = new Date(now.getTime() + 2000);
  expect((await site.ask(bin(entry))).status).toBe(400);
});

test('a folder takes its files along and brings them back with their content; deleted from the bin, nothing of it stays', async () => {
  await site.ask('/_api/web/lists', { method: 'POST', body: { Title: 'Arkiv', BaseTemplate: 101 } });
  const root = '/sites/innkjop/Arkiv';
  const folder = `/_api/web/getfolderbyserverrelativeurl('${root}/Mappe')`;
  await site.ask(`/_api/web/getfolderbyserverrelativeurl('${root}')/folders/add('Mappe')`, { method: 'POST' });
  await site.ask(`${folder}/files/add(url='a.txt',overwrite=true)`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: 'innhald',
  });
  const file = `/_api/web/getfilebyserverrelativeurl('${root}/Mappe/a.txt')`;
  const { UniqueId } = (await site.ask(`${file}?$select=UniqueId`)).json;
  const entry = await recycle(folder);
  expect((await site.ask(file)).status).toBe(404);
  expect((await site.ask(bin(entry))).json).toMatchObject({ ItemType: 5, LeafName: 'Mappe', DirName: root.slice(1) });
  await site.ask(`${bin(entry)}/restore`, { method: 'POST' });
  expect((await site.ask(`${file}/$value`)).text).toBe('innhald');
  expect((await site.ask(`${file}?$select=UniqueId`)).json).toEqual({ UniqueId });
  const again = await recycle(file);
  expect((await site.ask(bin(again))).json).toMatchObject({ ItemType: 1, Size: '7', Title: 'a.txt' });
  await site.ask(`${bin(again)}/deleteobject`, { method: 'POST' });
  expect((await site.ask('/_api/web/lists?$filter=Title eq %27Arkiv%27&$select=ItemCount')).json.value).toEqual([
    { ItemCount: 1 },
  ]);
});

test('attachments come back with their item', async () => {
  await makeList('Vedlegg');
  const id = await add('Vedlegg', { Title: 'med' });
  const item = `${list('Vedlegg')}/items(${id})`;
  await site.ask(`${item}/AttachmentFiles/add(FileName='a.txt')`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain' },
    body: 'vedlagt',
  });
  const entry = await recycle(item);
  await site.ask(`${bin(entry)}/restore`, { method: 'POST' });
  expect((await site.ask(`${item}/AttachmentFiles('a.txt')/$value`)).text).toBe('vedlagt');
});
