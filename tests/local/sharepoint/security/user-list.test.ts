import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import { startSite, type RunningSite } from '../support/running-site';

const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
const del = { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' };
const people = '/_api/web/siteUserInfoList';

let site: RunningSite;
let other: number;
let own: number;
beforeAll(async () => {
  site = await startSite();
  const { web } = site.pnp();
  await web.associatedMemberGroup.users.add('i:0#.f|membership|ingrid.haugland@alver.example');
  other = (await web.ensureUser('eva.nordvik@alver.example')).Id;
  own = (await web.ensureUser('ingrid.haugland@alver.example')).Id;
});
afterAll(() => site.close());

const post = async (path: string, as: string, headers: Record<string, string> = {}, body?: unknown): Promise<number> =>
  (await site.ask(path, { method: 'POST', as, headers, ...(body === undefined ? {} : { body }) })).status;

test('a contributor reads the list of people, and changes, deletes and adds nobody in it', async () => {
  const list = (await site.ask(`${people}?$select=Id`)).json.Id as string;
  const items = `/_api/web/lists(guid'${list}')/items`;
  expect((await site.ask(`${items}(${other})?$select=Title`, { as: 'ingrid' })).json.Title).toBe('Eva Nordvik');
  const form = { formValues: [{ FieldName: 'Title', FieldValue: 'x' }], bNewDocumentUpdate: false };
  expect(await post(`${items}(${other})`, 'ingrid', merge, { Title: 'x' })).toBe(403);
  expect(await post(`${items}(${other})/validateUpdateListItem`, 'ingrid', {}, form)).toBe(403);
  expect(await post(`${items}(${other})`, 'ingrid', del)).toBe(403);
  expect(await post(`${items}(${other})/recycle`, 'ingrid')).toBe(403);
  expect(await post(items, 'ingrid', {}, { Title: 'x' })).toBe(403);
  const folder = `/_api/web/getFolderByServerRelativeUrl('/sites/innkjop/_catalogs/users')`;
  expect(await post(`${folder}/files/add(url='x.txt',overwrite=true)`, 'ingrid', {}, 'x')).toBe(403);
  expect((await site.ask(`${items}(${other})?$select=Title`)).json.Title).toBe('Eva Nordvik');
});

test('what an administrator or oneself would write in the list of people is refused plainly, since the rows follow the people', async () => {
  const list = (await site.ask(`${people}?$select=Id`)).json.Id as string;
  const items = `/_api/web/lists(guid'${list}')/items`;
  expect(await post(`${items}(${own})`, 'ingrid', merge, { Title: 'x' })).toBe(501);
  expect(await post(`${items}(${own})`, 'ingrid', del)).toBe(403);
  expect(await post(`${items}(${other})`, 'admin', merge, { Title: 'x' })).toBe(501);
});
