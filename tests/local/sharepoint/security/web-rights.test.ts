import '@pnp/sp/features';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import '@pnp/sp/user-custom-actions';
import '@pnp/sp/webs';
import { Web, type IWeb } from '@pnp/sp/webs';
import { startSite, type RunningSite } from '../support/running-site';

let site: RunningSite;
let closed: IWeb;

const read = 1073741826;
const contribute = 1073741827;

/** Closed: a web with rights of its own, which Ingrid may contribute to and Eva may not open. Below it a web that inherits. */
beforeAll(async () => {
  site = await startSite();
  const { web } = site.pnp();
  await web.webs.add('Closed', 'closed', '', 'STS', 1044, false);
  closed = Web([web, `${site.url}/closed`]);
  await closed.webs.add('Below', 'below');
  await closed.lists.add('Rows');
  await closed.lists.getByTitle('Rows').items.add({ Title: 'x' });
  const ingrid = await web.ensureUser('ingrid.haugland@alver.example');
  const eva = await web.ensureUser('eva.nordvik@alver.example');
  await closed.roleAssignments.add(ingrid.Id, contribute);
  await web.roleAssignments.add(eva.Id, read);
});
afterAll(() => site.close());

const status = async (path: string, as: string) => (await site.ask(path, { as })).status;

test.each([
  ['ingrid', 200, 200, 200],
  ['eva', 403, 403, 403],
  ['anne', 403, 403, 403],
])('%s gets %i of the web, %i of the web below it and %i of its rows', async (as, web, below, rows) => {
  expect(await status('/closed/_api/web', as)).toBe(web);
  expect(await status('/closed/below/_api/web', as)).toBe(below);
  expect(await status("/closed/_api/web/lists/getByTitle('Rows')/items", as)).toBe(rows);
});

test('a web that one may not open is not listed, nor told of by its id', async () => {
  const titles = async (as: string) =>
    (await site.ask('/_api/web/webs?$select=Title', { as })).json.value.map(({ Title }: { Title: string }) => Title);
  expect([await titles('ingrid'), await titles('eva')]).toEqual([['Closed'], []]);
  const { Id } = await closed.select('Id')();
  const open = (as: string) => site.ask(`/_api/site/openWebById('${Id}')`, { method: 'POST', as });
  expect([(await open('ingrid')).status, (await open('eva')).status]).toEqual([200, 403]);
});

test('whoever may only use a web below may open the site, and see nothing there', async () => {
  const { status: opened, json } = await site.ask('/_api/web?$select=Title,EffectiveBasePermissions', { as: 'ingrid' });
  expect([opened, json.EffectiveBasePermissions]).toEqual([200, { High: '48', Low: '134287360' }]);
});

test('what one may do in a web below is not what one may do above it', async () => {
  const add = (path: string, as: string) =>
    site.ask(`${path}/_api/web/webs/add`, { method: 'POST', as, body: { parameters: { Title: 'x', Url: 'x' } } });
  expect((await add('/closed', 'ingrid')).status).toBe(403);
  const item = await site.ask("/closed/_api/web/lists/getByTitle('Rows')/items", {
    method: 'POST',
    as: 'ingrid',
    body: { Title: 'y' },
  });
  expect(item.status).toBe(201);
});

test('a person without the right is told nothing of rights and people by expanding them', async () => {
  const asked = (name: string) => site.ask(`/_api/web?$select=Title,${name}&$expand=${name}`, { as: 'eva' });
  expect((await asked('RoleAssignments')).status).toBe(403);
  expect((await asked('SiteUsers')).status).toBe(200);
});

test('of a web that is removed nothing is left in the database', async () => {
  const { database } = site.sharePoint.server;
  const ofOthers = ['changes', 'sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4', 'principals'];
  const counts = () =>
    database
      .rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .map(([name]) => String(name))
      .filter((name) => !ofOthers.includes(name))
      .map((name) => [name, Number(database.value(`SELECT COUNT(*) FROM "${name}"`))]);
  const before = counts();
  const { web } = site.pnp();
  await web.webs.add('Gone', 'gone', '', 'STS', 1044, false);
  const gone = Web([web, `${site.url}/gone`]);
  await gone.lists.add('Rows');
  const list = gone.lists.getByTitle('Rows');
  for (const Title of ['a', 'b']) await list.items.add({ Title });
  await list.items.getById(1).breakRoleInheritance(true);
  await list.breakRoleInheritance(true);
  await gone.features.add('a7a2793e-67cd-4dc1-9fd0-43f61581207a');
  await gone.userCustomActions.add({ Title: 'x', Location: 'ScriptLink' });
  await site.ask('/gone/_api/web/fields', { method: 'POST', body: { FieldTypeKind: 2, Title: 'Eigen' } });
  expect(counts()).not.toEqual(before);
  await gone.delete();
  expect(counts()).toEqual(before);
});
