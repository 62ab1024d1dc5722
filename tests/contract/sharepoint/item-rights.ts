import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { Behaviour } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { listPath } from './support/list-path';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { withGroup } from './support/with-group';

const learnRoles =
  'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn531432(v=office.15)';
const learnItems = 'https://learn.microsoft.com/sharepoint/understanding-permission-levels';
const pnpSecurity = '@pnp/sp/security/item';
const severalPeople = 'it takes several people';

const read = 1073741826;
const contribute = 1073741827;

interface Opened {
  readonly title: string;
  readonly path: string;
  /** The titles that a person is given when asking for all items. */
  readonly seen: (as: string, query?: string) => Promise<unknown[]>;
}

/** A list of four, which Eva may read. The second is Ingrid's alone. */
async function shared(site: ContractSite): Promise<Opened> {
  const title = await site.freshList();
  const { web } = site.pnp();
  const list = web.lists.getByTitle(title);
  for (const Title of ['a', 'b', 'c', 'd']) await list.items.add({ Title });
  const eva = await web.ensureUser('eva.nordvik@alver.example');
  const ingrid = await web.ensureUser('ingrid.haugland@alver.example');
  await list.breakRoleInheritance(false);
  await list.roleAssignments.add(eva.Id, contribute);
  const second = list.items.getById(2);
  await second.breakRoleInheritance(false);
  await second.roleAssignments.add(ingrid.Id, contribute);
  const path = listPath(title);
  const seen = async (as: string, query = '$select=Title') => {
    const { json } = await site.ask(`${path}/items?${query}`, { as });
    return json.value.map((item: { Title: unknown }) => item.Title);
  };
  return { title, path, seen };
}

const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };

export const itemRights: readonly Behaviour[] = [
  shows('A new item has the rights of its list', learnRoles, 'D', async (site) => {
    const { items } = site.pnp().web.lists.getByTitle(await site.freshList());
    await items.add({ Title: 'x' });
    expect(await items.select('HasUniqueRoleAssignments')()).toMatchObject([{ HasUniqueRoleAssignments: false }]);
  }),
  shows('An item is given rights of its own, and they are taken away again', pnpSecurity, 'S', async (site) => {
    const { items } = site.pnp().web.lists.getByTitle(await site.freshList());
    await items.add({ Title: 'x' });
    const item = items.getById(1);
    const isUnique = async () =>
      (await item.select('HasUniqueRoleAssignments')<{ HasUniqueRoleAssignments: boolean }>()).HasUniqueRoleAssignments;
    await item.breakRoleInheritance(true);
    expect(await isUnique()).toBe(true);
    await item.resetRoleInheritance();
    expect(await isUnique()).toBe(false);
  }),
  shows('A group is given a role on a single item', pnpSecurity, 'S', async (site) => {
    const { items } = site.pnp().web.lists.getByTitle(await site.freshList());
    await items.add({ Title: 'x' });
    const item = items.getById(1);
    await item.breakRoleInheritance(false);
    await withGroup(site, async ({ id }) => {
      await item.roleAssignments.add(id, read);
      const bindings = await item.roleAssignments.getById(id).bindings<{ Id: number }[]>();
      expect(bindings.map(({ Id }) => Id)).toEqual([read]);
    });
  }),
  shows('The roles on items are read together with the items', learnRoles, 'W', async (site) => {
    const title = await site.freshList();
    await site.pnp().web.lists.getByTitle(title).items.add({ Title: 'x' });
    const query =
      '$select=Id,RoleAssignments/PrincipalId,RoleAssignments/Member/Title&$expand=RoleAssignments,RoleAssignments/Member';
    const { json } = await site.ask(`${listPath(title)}/items?${query}`);
    expect(json.value[0].RoleAssignments[0]).toEqual({ PrincipalId: expect.any(Number), Member: { Title: expect.any(String) } });
  }),
  shows('Breaking a list’s inheritance and clearing what is below lets its items inherit', learnRoles, 'D', async (site) => {
    const list = site.pnp().web.lists.getByTitle(await site.freshList());
    await list.items.add({ Title: 'x' });
    await list.items.getById(1).breakRoleInheritance(true);
    await list.breakRoleInheritance(true, true);
    expect(await list.items.select('HasUniqueRoleAssignments')()).toMatchObject([{ HasUniqueRoleAssignments: false }]);
  }),
  shows('The nearest thing with rights of its own may be the item itself', pnpSecurity, 'S', async (site) => {
    const { items } = site.pnp().web.lists.getByTitle(await site.freshList());
    await items.add({ Title: 'x' });
    await items.getById(1).breakRoleInheritance(true);
    const found = await items.getById(1).firstUniqueAncestorSecurableObject<Record<string, unknown>>();
    expect(found['odata.type']).toMatch(/^SP\.Data\..*ListItem$/);
  }),
  shows(
    'One sees the items that one may read, and no others',
    learnItems,
    'D',
    async (site) => {
      const { seen } = await shared(site);
      expect([await seen('eva'), await seen('ingrid'), await seen('admin')]).toEqual([
        ['a', 'c', 'd'],
        ['b'],
        ['a', 'b', 'c', 'd'],
      ]);
    },
    severalPeople,
  ),
  shows(
    'A page is full though some items may not be read',
    learnItems,
    'W',
    async (site) => {
      const { seen } = await shared(site);
      expect(await seen('eva', '$select=Title&$top=2')).toEqual(['a', 'c']);
    },
    severalPeople,
  ),
  shows(
    'A filter finds no item that one may not read',
    learnItems,
    'D',
    async (site) => {
      const { seen } = await shared(site);
      expect(await seen('eva', "$select=Title&$filter=Title eq 'b' or Title eq 'c'")).toEqual(['c']);
    },
    severalPeople,
  ),
  shows(
    'CAML finds no item that one may not read',
    learnItems,
    'D',
    async (site) => {
      const { path } = await shared(site);
      const body = { query: { ViewXml: '<View><Query/></View>' } };
      const { json } = await site.ask(`${path}/getitems`, { method: 'POST', as: 'eva', body });
      expect(json.value.map(({ Title }: { Title: string }) => Title)).toEqual(['a', 'c', 'd']);
    },
    severalPeople,
  ),
  shows(
    'An item that one may not read is not there when asked for by its number',
    learnItems,
    'W',
    async (site) => {
      const { path } = await shared(site);
      const refusal = refusalOf(await site.ask(`${path}/items(2)`, { as: 'eva' }));
      expect(refusal).toMatchObject({ status: 404, code: '-2130575338, System.ArgumentException' });
    },
    severalPeople,
  ),
  shows(
    'Whoever may only read an item may not change it',
    learnItems,
    'D',
    async (site) => {
      const { title, path } = await shared(site);
      const item = site.pnp().web.lists.getByTitle(title).items.getById(3);
      await item.breakRoleInheritance(false);
      const eva = await site.pnp().web.ensureUser('eva.nordvik@alver.example');
      await item.roleAssignments.add(eva.Id, read);
      const changed = await site.ask(`${path}/items(3)`, { method: 'POST', as: 'eva', headers: merge, body: { Title: 'z' } });
      expect(refusalOf(changed)).toMatchObject({ status: 403, code: '-2147024891, System.UnauthorizedAccessException' });
    },
    severalPeople,
  ),
  shows(
    'Whoever may change one item of a list may change that and no other',
    learnItems,
    'D',
    async (site) => {
      const { path } = await shared(site);
      const change = async (id: number) =>
        (await site.ask(`${path}/items(${id})`, { method: 'POST', as: 'ingrid', headers: merge, body: { Title: 'z' } })).status;
      expect([await change(2), await change(1)]).toEqual([204, 403]);
    },
    severalPeople,
  ),
  shows(
    'Each item tells the rights of who asks',
    pnpSecurity,
    'S',
    async (site) => {
      const { path } = await shared(site);
      const { json } = await site.ask(`${path}/items?$select=Id,EffectiveBasePermissions`, { as: 'ingrid' });
      expect(json.value).toMatchObject([{ Id: 2, EffectiveBasePermissions: { High: '432', Low: '1011028719' } }]);
    },
    severalPeople,
  ),
  shows(
    'The rights of another on an item are told to who may know',
    pnpSecurity,
    'S',
    async (site) => {
      const { title } = await shared(site);
      const item = site.pnp().web.lists.getByTitle(title).items.getById(2);
      const of = async (login: string) => (await item.getUserEffectivePermissions(login)).Low;
      const login = (name: string) => `i:0#.f|membership|${name}@alver.example`;
      expect([await of(login('ingrid.haugland')), await of(login('eva.nordvik'))]).toEqual(['1011028719', '0']);
    },
    severalPeople,
  ),
  shows(
    'In a list where each reads own items, the others’ are not there',
    'SP.List.ReadSecurity, learn.microsoft.com',
    'D',
    async (site) => {
      const { title, path, seen } = await shared(site);
      await site.pnp().web.lists.getByTitle(title).update({ ReadSecurity: 2 });
      await site.ask(`${path}/items`, { method: 'POST', as: 'eva', body: { Title: 'mi' } });
      expect([await seen('eva'), (await seen('admin')).length]).toEqual([['mi'], 5]);
    },
    severalPeople,
  ),
  shows(
    'A lookup shows nothing of an item that one may not read',
    learnItems,
    'W',
    async (site) => {
      const { title } = await shared(site);
      const { web } = site.pnp();
      const target = await web.lists.getByTitle(title).select('Id')();
      const from = await site.freshList();
      const FieldTypeKind = 7;
      const field = { FieldTypeKind, Title: 'Ref', LookupListId: target.Id, LookupFieldName: 'Title' };
      await site.ask(`${listPath(from)}/fields/addfield`, { method: 'POST', body: { parameters: field } });
      const list = web.lists.getByTitle(from);
      await list.items.add({ Title: 'peikar', RefId: 2 });
      const eva = await web.ensureUser('eva.nordvik@alver.example');
      await list.breakRoleInheritance(false);
      await list.roleAssignments.add(eva.Id, read);
      const { json } = await site.ask(`${listPath(from)}/items?$select=Title,Ref/Title&$expand=Ref`, { as: 'eva' });
      expect(json.value).toEqual([{ Title: 'peikar', Ref: null }]);
    },
    severalPeople,
  ),
  shows(
    'A change of an item’s rights is written in the list’s change log',
    'SP.ChangeType, learn.microsoft.com',
    'D',
    async (site) => {
      const title = await site.freshList();
      const list = site.pnp().web.lists.getByTitle(title);
      await list.items.add({ Title: 'x' });
      await list.items.getById(1).breakRoleInheritance(false);
      await withGroup(site, async ({ id }) => {
        await list.items.getById(1).roleAssignments.add(id, read);
        const query = { Item: true, RoleAssignmentAdd: true };
        const { json } = await site.ask(`${listPath(title)}/getchanges`, { method: 'POST', body: { query } });
        expect(json.value).toContainEqual(expect.objectContaining({ ItemId: 1, ChangeType: 11 }));
      });
    },
  ),
];
