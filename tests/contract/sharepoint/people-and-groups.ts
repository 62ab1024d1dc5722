import '@pnp/sp/lists/web';
import '@pnp/sp/security';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/sputilities';
import '@pnp/sp/webs';
import { PrincipalSource, PrincipalType } from '@pnp/sp';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { withGroup } from './support/with-group';

const learnPeople =
  'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn531432(v=office.15)';
const everyone = 'pnp/PnP-Sites-Core, BuiltInIdentity.Everyone';
const pnpUsers = '@pnp/sp/site-users/types';
const pnpGroups = '@pnp/sp/site-groups/types';
const pnpUtilities = '@pnp/sp/sputilities/types';

interface Person {
  readonly Id: number;
  readonly Title: string;
  readonly Email: string;
  readonly LoginName: string;
}

const me = (site: ContractSite): Promise<Person> => site.pnp().web.currentUser();
const ids = (found: readonly { readonly Id: number }[]): number[] => found.map(({ Id }) => Id);

export const peopleAndGroups: Area = {
  title: 'People and groups',
  behaviours: [
    shows(
      'The current user is told with what SharePoint knows of a person',
      'pnp/pnpjs, test/sp/site-users.ts',
      'S',
      async (site) => {
        const names = [
          'Id',
          'IsHiddenInUI',
          'LoginName',
          'Title',
          'PrincipalType',
          'Email',
          'Expiration',
          'IsSiteAdmin',
          'UserId',
        ];
        const { json } = await site.ask('/_api/web/currentuser');
        for (const name of [...names, 'IsEmailAuthenticationGuestUser', 'IsShareByEmailGuestUser', 'UserPrincipalName']) {
          expect(json).toHaveProperty(name);
        }
      },
    ),
    shows('A person is found by number, by e-mail address and by login name', learnPeople, 'D', async (site) => {
      const { Id, Email, LoginName } = await me(site);
      const { web } = site.pnp();
      expect((await web.getUserById(Id)()).LoginName).toBe(LoginName);
      expect((await web.siteUsers.getById(Id)()).LoginName).toBe(LoginName);
      expect((await web.siteUsers.getByLoginName(LoginName)()).Id).toBe(Id);
      if (Email !== '') expect((await web.siteUsers.getByEmail(Email)()).Id).toBe(Id);
    }),
    shows('The user list of a site holds whoever is asking', learnPeople, 'D', async (site) => {
      expect(ids(await site.pnp().web.siteUsers())).toContain((await me(site)).Id);
    }),
    shows('The users of a web below are those of the site, by the same numbers', learnPeople, 'D', async (site) => {
      const parent = await site.pnp().web.getParentWeb();
      const above = (await parent?.siteUsers()) ?? [];
      expect(ids(await site.pnp().web.siteUsers())).toEqual(ids(above));
    }),
    shows('To ensure a person who is there already changes nothing', learnPeople, 'D', async (site) => {
      const { Id, LoginName } = await me(site);
      expect((await site.pnp().web.ensureUser(LoginName)) as object).toMatchObject({ Id, LoginName });
    }),
    shows('To ensure somebody who has no account is refused', 'pnp/pnpcore, EnsureUser', 'W', async (site) => {
      const login = 'i:0#.f|membership|nobody-at-all@nowhere.invalid';
      const refused = await site.ask('/_api/web/ensureuser', { method: 'POST', body: { logonName: login } });
      expect(refusalOf(refused)).toEqual({
        status: 400,
        code: '-2146232832, Microsoft.SharePoint.SPException',
        message: `The specified user ${login} could not be found.`,
      });
    }),
    shows('Users are filtered, narrowed and counted off like other collections', learnPeople, 'D', async (site) => {
      const { LoginName } = await me(site);
      const found = await site.pnp().web.siteUsers.filter(`LoginName eq '${LoginName}'`).select('Id', 'LoginName').top(1)();
      expect(found.map((user) => user.LoginName)).toEqual([LoginName]);
      expect(found[0]).not.toHaveProperty('Email');
    }),
    shows('A group is made with a title, a description and its flags', learnPeople, 'D', async (site) => {
      const { siteGroups } = site.pnp().web;
      const Title = site.unique('Innkjop');
      const made = (await siteGroups.add({
        Title,
        Description: 'Dei som kjøper',
        AllowMembersEditMembership: true,
      })) as unknown as Person;
      expect(made).toMatchObject({
        Title,
        LoginName: Title,
        PrincipalType: 8,
        Description: 'Dei som kjøper',
        AllowMembersEditMembership: true,
      });
      await siteGroups.removeById(made.Id);
    }),
    shows('A new group is answered with 201', learnPeople, 'D', async (site) => {
      const Title = site.unique('Ny');
      const made = await site.ask('/_api/web/sitegroups', { method: 'POST', body: { Title } });
      expect({ status: made.status, Title: made.json?.Title as unknown }).toEqual({ status: 201, Title });
      await site.pnp().web.siteGroups.removeById(made.json.Id);
    }),
    shows('A group is found by its number and by its name', learnPeople, 'D', async (site) => {
      await withGroup(site, async ({ id, title }) => {
        expect((await site.pnp().web.siteGroups.getById(id)()).Title).toBe(title);
        expect((await site.pnp().web.siteGroups.getByName(title)()).Id).toBe(id);
      });
    }),
    shows('A group that is not there is not found', learnPeople, 'W', async (site) => {
      expect((await site.ask("/_api/web/sitegroups/getByName('There is no such group')")).status).toBe(404);
    }),
    shows('The title of a group is changed by an update', pnpGroups, 'S', async (site) => {
      await withGroup(site, async ({ id }) => {
        const Title = site.unique('Omdøypt');
        await site.pnp().web.siteGroups.getById(id).update({ Title });
        expect((await site.pnp().web.siteGroups.getById(id)()).Title).toBe(Title);
      });
    }),
    shows('A group is removed by its name', pnpGroups, 'S', async (site) => {
      const Title = site.unique('Bort');
      const { siteGroups } = site.pnp().web;
      const { Id } = (await siteGroups.add({ Title })) as unknown as Person;
      await siteGroups.removeByLoginName(Title);
      expect(ids(await siteGroups())).not.toContain(Id);
    }),
    shows('Somebody is taken into a group and out of it again', learnPeople, 'D', async (site) => {
      const { Id, LoginName } = await me(site);
      await withGroup(site, async ({ id }) => {
        const { users } = site.pnp().web.siteGroups.getById(id);
        await users.add(LoginName);
        expect(ids(await users())).toContain(Id);
        await users.removeById(Id);
        expect(ids(await users())).not.toContain(Id);
      });
    }),
    shows('A member of a group is removed by login name', pnpUsers, 'S', async (site) => {
      const { LoginName } = await me(site);
      await withGroup(site, async ({ id }) => {
        const { users } = site.pnp().web.siteGroups.getById(id);
        await users.add(LoginName);
        await users.removeByLoginName(LoginName);
        expect(await users()).toEqual([]);
      });
    }),
    shows('One’s own groups are those that one is a member of', learnPeople, 'D', async (site) => {
      const { LoginName } = await me(site);
      await withGroup(site, async ({ id }) => {
        expect(ids(await site.pnp().web.currentUser.groups())).not.toContain(id);
        await site.pnp().web.siteGroups.getById(id).users.add(LoginName);
        expect(ids(await site.pnp().web.currentUser.groups())).toContain(id);
      });
    }),
    shows('A group has an owner, who can be another than its maker', pnpGroups, 'S', async (site) => {
      const { Id, Title } = await me(site);
      await withGroup(site, async ({ id }) => {
        await site.pnp().web.siteGroups.getById(id).setUserAsOwner(Id);
        expect((await site.pnp().web.siteGroups.getById(id)()).OwnerTitle).toBe(Title);
      });
    }),
    shows('The groups and their members are read at once', learnPeople, 'D', async (site) => {
      const { Id, LoginName } = await me(site);
      await withGroup(site, async ({ id }) => {
        await site.pnp().web.siteGroups.getById(id).users.add(LoginName);
        const { json } = await site.ask(`/_api/web/sitegroups(${id})?$expand=Users&$select=Title,Users/Id`);
        expect(json.Users).toEqual([{ Id }]);
      });
    }),
    shows('A group tells what one may do with it, when one asks', learnPeople, 'D', async (site) => {
      await withGroup(site, async ({ id }) => {
        const names = ['CanCurrentUserEditMembership', 'CanCurrentUserManageGroup', 'CanCurrentUserViewMembership'];
        const { json } = await site.ask(`/_api/web/sitegroups(${id})?$select=${names.join(',')}`);
        expect(json).toEqual(Object.fromEntries(names.map((name) => [name, true])));
      });
    }),
    shows('A web that inherits has the owners, members and visitors of the web above', pnpGroups, 'S', async (site) => {
      const { web } = site.pnp();
      const parent = await web.getParentWeb();
      const title = async (group: () => Promise<{ Title: string }>) => (await group()).Title;
      expect(await title(web.associatedOwnerGroup)).toBe((await parent?.associatedOwnerGroup())?.Title);
      expect(await title(web.associatedMemberGroup)).not.toBe(await title(web.associatedVisitorGroup));
    }),
    shows('A web gets owners, members and visitors of its own', pnpGroups, 'S', async (site) => {
      const { LoginName } = await me(site);
      const name = site.unique('web').replaceAll(' ', '-');
      await site.pnp().web.webs.add(name, name);
      const path = `/${name}/_api/web`;
      await site.ask(`${path}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`, { method: 'POST' });
      const login = encodeURIComponent(`'${LoginName}'`);
      await site.ask(`${path}/createDefaultAssociatedGroups(userLogin=@u,userLogin2='',groupNameSeed='${name}')?@u=${login}`, {
        method: 'POST',
      });
      const found = await Promise.all(
        ['owner', 'member', 'visitor'].map(async (role) => (await site.ask(`${path}/associated${role}group`)).json),
      );
      expect(found.map(({ Title }) => Title)).toEqual([`${name} Owners`, `${name} Members`, `${name} Visitors`]);
      for (const { Id } of found.toReversed()) await site.pnp().web.siteGroups.removeById(Id);
    }),
    shows('One’s own e-mail address is told', pnpUtilities, 'S', async (site) => {
      expect(await site.pnp().utility.getCurrentUserEmailAddresses()).toBe((await me(site)).Email);
    }),
    shows('A person is resolved from an e-mail address', pnpUtilities, 'S', async (site) => {
      const { Id, Email, LoginName } = await me(site);
      const found = await site.pnp().utility.resolvePrincipal(Email, PrincipalType.User, PrincipalSource.All, true, false, true);
      expect(found).toMatchObject({ LoginName, PrincipalId: Id, PrincipalType: 1 });
    }),
    shows('People are searched for by name', pnpUtilities, 'S', async (site) => {
      const { Title, LoginName } = await me(site);
      const found = await site.pnp().utility.searchPrincipals(Title, PrincipalType.User, PrincipalSource.All, '', 5);
      expect(found.map((person) => person.LoginName)).toContain(LoginName);
    }),
    shows('A group stands for its members', pnpUtilities, 'S', async (site) => {
      const { LoginName } = await me(site);
      await withGroup(site, async ({ id, title }) => {
        await site.pnp().web.siteGroups.getById(id).users.add(LoginName);
        const found = await site.pnp().utility.expandGroupsToPrincipals([title], 10);
        expect(found.map((person) => person.LoginName)).toEqual([LoginName]);
      });
    }),
    shows('Everyone can be ensured, and counts as a security group', everyone, 'W', async (site) => {
      const wanted = { Title: 'Everyone', LoginName: 'c:0(.s|true', PrincipalType: 4 };
      expect((await site.pnp().web.ensureUser('c:0(.s|true')) as object).toMatchObject(wanted);
      expect(await site.pnp().web.siteUsers.getByLoginName('c:0(.s|true')()).toMatchObject(wanted);
    }),
    shows(
      'A right that is given to Everyone is an employee’s and no guest’s, unless the tenant says so',
      'https://learn.microsoft.com/office365/troubleshoot/access-management/grant-everyone-claim-to-external-users',
      'D',
      async (site) => {
        const title = await site.freshList('For alle');
        const list = site.pnp().web.lists.getByTitle(title);
        const reads = async (as: string) => (await site.ask(`/_api/web/lists/getbytitle('${title}')/items`, { as })).status;
        await list.breakRoleInheritance(false, true);
        expect(await reads('ingrid')).not.toBe(200);
        const { Id } = (await site.pnp().web.ensureUser('Everyone')) as unknown as Person;
        const { Id: reader } = await site.pnp().web.roleDefinitions.getByType(2)();
        await list.roleAssignments.add(Id, reader);
        expect([await reads('ingrid'), await reads('siri')]).toEqual([200, 403]);
      },
      'it takes an employee and a guest',
    ),
  ],
};
