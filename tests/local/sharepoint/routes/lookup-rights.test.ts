import { startSite, type RunningSite } from '../support/running-site';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/security';
import '@pnp/sp/security/list';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';

let site: RunningSite;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.close());

test('lookups into a list that a person may not read show that person nothing of it', async () => {
  const { web } = site.pnp();
  const secret = await web.lists.add('Løynd');
  await web.lists.getById(secret.Id).items.add({ Title: 'Ikkje for alle' });
  await web.lists.add('Open');
  const list = web.lists.getByTitle('Open');
  await list.fields.addLookup('Til', { LookupListId: secret.Id, LookupFieldName: 'Title' });
  await list.items.add({ Title: 'rad', TilId: 1 });
  await web.associatedVisitorGroup.users.add('i:0#.f|membership|anne.sabo@alver.example');
  await web.lists.getById(secret.Id).breakRoleInheritance(false, true);

  const ask = (query: string, as: string) =>
    site.ask(`/_api/web/lists/getbytitle('Open')/items?$select=Id,Til/Title&$expand=Til${query}`, { as });
  const filter = `&$filter=${encodeURIComponent("Til/Title eq 'Ikkje for alle'")}`;
  expect((await ask('', 'admin')).json.value).toEqual([{ Id: 1, ID: 1, Til: { Title: 'Ikkje for alle' } }]);
  expect((await ask('', 'anne')).json.value).toEqual([{ Id: 1, ID: 1, Til: null }]);
  expect((await ask(filter, 'admin')).json.value).toHaveLength(1);
  expect((await ask(filter, 'anne')).json.value).toEqual([]);
  expect((await ask('&$orderby=Til/Title', 'anne')).json.value).toHaveLength(1);
});
