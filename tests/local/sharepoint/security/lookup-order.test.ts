import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import { startSite, type RunningSite } from '../support/running-site';

let site: RunningSite;

/** Three rows that look up "aa", "bb" (which Eva may not read) and "cc". */
beforeAll(async () => {
  site = await startSite();
  const { web } = site.pnp();
  await web.lists.add('Target');
  await web.lists.add('Rows');
  const target = web.lists.getByTitle('Target');
  for (const Title of ['aa', 'bb', 'cc']) await target.items.add({ Title });
  const eva = await web.ensureUser('eva.nordvik@alver.example');
  await web.associatedVisitorGroup.users.add(eva.LoginName);
  await target.items.getById(2).breakRoleInheritance(false);
  const { Id } = await target.select('Id')();
  const parameters = { FieldTypeKind: 7, Title: 'Ref', LookupListId: Id, LookupFieldName: 'Title' };
  await site.ask("/_api/web/lists/getByTitle('Rows')/fields/addfield", { method: 'POST', body: { parameters } });
  for (const RefId of [3, 2, 1]) await web.lists.getByTitle('Rows').items.add({ Title: `${RefId}`, RefId });
});
afterAll(() => site.close());

const ask = async (query: string, as: string) => {
  const { json, text } = await site.ask(`/_api/web/lists/getByTitle('Rows')/items?$select=Title,Ref/Title&$expand=Ref&${query}`, {
    as,
  });
  return {
    titles: json.value.map(({ Title }: { Title: string }) => Title),
    text,
    next: decodeURIComponent(json['odata.nextLink'] ?? ''),
  };
};

test('a lookup to an item that one may not read sorts as an empty one', async () => {
  expect((await ask('$orderby=Ref/Title', 'admin')).titles).toEqual(['1', '2', '3']);
  expect((await ask('$orderby=Ref/Title', 'eva')).titles).toEqual(['2', '1', '3']);
});

test('the paging token tells nothing of an item that one may not read', async () => {
  expect((await ask('$orderby=Ref/Title desc&$top=2', 'admin')).next).toContain('bb');
  const { text, next } = await ask('$orderby=Ref/Title&$top=1', 'eva');
  expect(next).toContain('p_ID');
  expect(text).not.toContain('bb');
});

test('a filter on a lookup finds no item that one may not read', async () => {
  expect((await ask("$filter=Ref/Title eq 'bb'", 'eva')).titles).toEqual([]);
  expect((await ask("$filter=Ref/Title eq 'bb'", 'admin')).titles).toEqual(['2']);
});
