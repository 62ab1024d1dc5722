import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/webs';
import { PermissionKind } from '@pnp/sp/security';
import { folderRights } from './folder-rights';
import { guardedItems } from './guarded-items';
import { itemRights } from './item-rights';
import { movedRights } from './moved-rights';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { listPath } from './support/list-path';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { withGroup } from './support/with-group';

const learnRoles =
  'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn531432(v=office.15)';
const learnCustom =
  'https://learn.microsoft.com/sharepoint/dev/sp-add-ins/set-custom-permissions-on-a-list-by-using-the-rest-interface';
const pnpSecurity = '@pnp/sp/security';

const read = 1073741826;
const contribute = 1073741827;
const fullControl = 1073741829;

const freshList = async (site: ContractSite) => site.pnp().web.lists.getByTitle(await site.freshList());

const isUnique = async (list: { select(...names: string[]): unknown }): Promise<boolean> => {
  const ask = list.select('HasUniqueRoleAssignments') as () => Promise<{ HasUniqueRoleAssignments: boolean }>;
  return (await ask()).HasUniqueRoleAssignments;
};

interface Assignment {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: readonly { readonly Id: number }[];
}

export const rights: Area = {
  title: 'Rights',
  behaviours: [
    shows('A new list has the rights of its web', learnCustom, 'D', async (site) => {
      expect(await isUnique(await freshList(site))).toBe(false);
    }),
    shows('A list whose inheritance is broken with a copy keeps who could do what', learnCustom, 'D', async (site) => {
      const list = await freshList(site);
      const before = (await list.roleAssignments<{ PrincipalId: number }[]>()).map(({ PrincipalId }) => PrincipalId);
      await list.breakRoleInheritance(true);
      const after = (await list.roleAssignments<{ PrincipalId: number }[]>()).map(({ PrincipalId }) => PrincipalId);
      expect(await isUnique(list)).toBe(true);
      expect(before).toEqual(expect.arrayContaining(after));
      expect(after.length).toBeGreaterThan(0);
    }),
    shows('A list whose inheritance is broken without a copy is the caller’s own', learnCustom, 'W', async (site) => {
      const list = await freshList(site);
      await list.breakRoleInheritance(false);
      const found = await list.roleAssignments.expand('RoleDefinitionBindings')<Assignment[]>();
      expect(found.map(({ RoleDefinitionBindings }) => RoleDefinitionBindings.map(({ Id }) => Id))).toEqual([[fullControl]]);
    }),
    shows(
      'A list whose inheritance is broken twice is as after the first time',
      'https://github.com/pnp/PnP-Provisioning-Schema/pull/289',
      'I',
      async (site) => {
        const list = await freshList(site);
        await list.breakRoleInheritance(false);
        await list.breakRoleInheritance(true);
        expect(await list.roleAssignments()).toHaveLength(1);
      },
    ),
    shows('Inheritance that is reset takes the list’s own rights away', learnCustom, 'D', async (site) => {
      const list = await freshList(site);
      await list.breakRoleInheritance(false);
      await list.resetRoleInheritance();
      expect(await isUnique(list)).toBe(false);
    }),
    shows('A group is given a role on a list, and is found there with it', learnRoles, 'D', async (site) => {
      const list = await freshList(site);
      await list.breakRoleInheritance(false);
      await withGroup(site, async ({ id, title }) => {
        await list.roleAssignments.add(id, contribute);
        const found = await list.roleAssignments.expand('Member', 'RoleDefinitionBindings')<Assignment[]>();
        const own = found.find(({ PrincipalId }) => PrincipalId === id);
        expect(own?.Member.Title).toBe(title);
        expect(own?.RoleDefinitionBindings.map(({ Id }) => Id)).toEqual([contribute]);
      });
    }),
    shows('A group may have two roles on the same list', learnRoles, 'W', async (site) => {
      const list = await freshList(site);
      await list.breakRoleInheritance(false);
      await withGroup(site, async ({ id }) => {
        await list.roleAssignments.add(id, contribute);
        await list.roleAssignments.add(id, read);
        const bindings = await list.roleAssignments.getById(id).bindings<{ Id: number }[]>();
        expect(bindings.map(({ Id }) => Id).toSorted((a, b) => a - b)).toEqual([read, contribute]);
      });
    }),
    shows('A role that is taken from a group is gone, and with the last the group is', learnRoles, 'D', async (site) => {
      const list = await freshList(site);
      await list.breakRoleInheritance(false);
      await withGroup(site, async ({ id }) => {
        await list.roleAssignments.add(id, contribute);
        await list.roleAssignments.remove(id, contribute);
        const left = await list.roleAssignments<{ PrincipalId: number }[]>();
        expect(left.map(({ PrincipalId }) => PrincipalId)).not.toContain(id);
      });
    }),
    shows('All roles of a group on a list are deleted at once', pnpSecurity, 'S', async (site) => {
      const list = await freshList(site);
      await list.breakRoleInheritance(false);
      await withGroup(site, async ({ id }) => {
        await list.roleAssignments.add(id, contribute);
        await list.roleAssignments.add(id, read);
        await list.roleAssignments.getById(id).delete();
        expect(await list.roleAssignments()).toHaveLength(1);
      });
    }),
    shows('Rights on a list bring Limited Access to a web that has its own', learnRoles, 'W', async (site) => {
      const made = (await site
        .pnp()
        .web.webs.add('x', site.unique('web').replaceAll(' ', '-'), '', 'STS', 1033, false)) as unknown as {
        Url: string;
      };
      const path = made.Url.slice(site.url.length);
      await site.ask(`${path}/_api/web/lists`, { method: 'POST', body: { Title: 'L', BaseTemplate: 100 } });
      const list = `${path}${listPath('L')}`;
      await site.ask(`${list}/breakroleinheritance(copyroleassignments=false)`, { method: 'POST' });
      await withGroup(site, async ({ id }) => {
        await site.ask(`${list}/roleassignments/addroleassignment(principalid=${id},roledefid=${read})`, { method: 'POST' });
        const { json } = await site.ask(`${path}/_api/web/roleassignments/getbyprincipalid(${id})/roledefinitionbindings`);
        expect(json.value).toMatchObject([{ RoleTypeKind: 1 }]);
      });
    }),
    shows('No role can be given on a list that inherits', 'karamem0/SPClientCore, tests', 'W', async (site) => {
      const list = listPath(await site.freshList());
      await withGroup(site, async ({ id }) => {
        const refused = await site.ask(`${list}/roleassignments/addroleassignment(principalid=${id},roledefid=${read})`, {
          method: 'POST',
        });
        expect(refusalOf(refused).message).toBe('This operation is not allowed on an object that inherits permissions.');
      });
    }),
    shows(
      'Somebody without a role on a list is not found among those who have',
      'https://github.com/pnp/PnP-PowerShell/issues/278',
      'I',
      async (site) => {
        const list = listPath(await site.freshList());
        await withGroup(site, async ({ id }) => {
          const refusal = refusalOf(await site.ask(`${list}/roleassignments/getbyprincipalid(${id})`));
          expect(refusal).toEqual({
            status: 404,
            code: '-2146232832, Microsoft.SharePoint.SPException',
            message: `Can not find the principal with id: ${id}.`,
          });
        });
      },
    ),
    shows(
      'The nearest thing with rights of its own is the list, once its inheritance is broken',
      pnpSecurity,
      'S',
      async (site) => {
        const list = await freshList(site);
        const type = async () => (await list.firstUniqueAncestorSecurableObject<Record<string, unknown>>())['odata.type'];
        expect(await type()).toBe('SP.Web');
        await list.breakRoleInheritance(true);
        expect(await type()).toBe('SP.List');
      },
    ),
    shows('Whoever owns a site may do everything with its lists', pnpSecurity, 'W', async (site) => {
      const { json } = await site.ask(`${listPath(await site.freshList())}/EffectiveBasePermissions`);
      expect(json).toMatchObject({ High: '2147483647', Low: '4294967295' });
    }),
    shows('One can ask whether one has a right', pnpSecurity, 'S', async (site) => {
      const list = await freshList(site);
      expect(await list.currentUserHasPermissions(PermissionKind.AddListItems)).toBe(true);
      expect(await site.pnp().web.currentUserHasPermissions(PermissionKind.ManageWeb)).toBe(true);
    }),
    shows('A mask of rights is asked for in the address', learnRoles, 'D', async (site) => {
      const mask = encodeURIComponent("{'High':'2147483647','Low':'4294967295'}");
      const { status, json } = await site.ask(`/_api/web/doesuserhavepermissions(@v)?@v=${mask}`);
      expect({ status, json }).toEqual({ status: 200, json: { value: true } });
    }),
    shows('A web made without its parent’s rights is the maker’s own', learnRoles, 'W', async (site) => {
      const name = site.unique('web').replaceAll(' ', '-');
      await site.pnp().web.webs.add('Eigen', name, '', 'STS', 1033, false);
      const { json } = await site.ask(`/${name}/_api/web?$select=HasUniqueRoleAssignments&$expand=RoleAssignments`);
      expect(json.HasUniqueRoleAssignments).toBe(true);
      expect((await site.ask(`/${name}/_api/web/roleassignments`)).json.value).toHaveLength(1);
    }),
    shows('A site has the six roles that SharePoint makes, found by name, id and kind', learnRoles, 'W', async (site) => {
      const { roleDefinitions } = site.pnp().web;
      const kinds = (await roleDefinitions()).map(({ RoleTypeKind }) => RoleTypeKind);
      expect(kinds).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6]));
      expect((await roleDefinitions.getById(fullControl)()).RoleTypeKind).toBe(5);
      expect((await roleDefinitions.getByType(2)()).Id).toBe(read);
    }),
    shows('The role Contribute has the mask that it has everywhere', learnRoles, 'W', async (site) => {
      const { BasePermissions } = await site.pnp().web.roleDefinitions.getById(contribute)();
      expect(BasePermissions).toEqual({ High: '432', Low: '1011028719' });
    }),
    shows(
      'The roles of a web below the site’s own are those of the site and not changed there',
      'pnp/pnpjs, test/sp/security.ts',
      'W',
      async (site) => {
        const refused = await site.ask('/_api/web/roledefinitions', {
          method: 'POST',
          body: { Name: site.unique('Rolle'), Description: '', Order: 1, BasePermissions: { High: '0', Low: '1' } },
        });
        expect(refusalOf(refused)).toMatchObject({ status: 500, code: '-2146232832, Microsoft.SharePoint.SPException' });
      },
    ),
    ...itemRights,
    ...folderRights,
    ...movedRights,
    ...guardedItems,
  ],
};
