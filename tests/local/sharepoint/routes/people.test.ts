import '@pnp/sp/profiles';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { IClientPeoplePickerQueryParameters, IPeoplePickerEntity } from '@pnp/sp/profiles';
import { everyoneLogin } from '../../../../src/local/sharepoint/security/everyone';
import { startSite, type RunningSite } from '../support/running-site';

let site: RunningSite;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.close());

const question = (QueryString: string, PrincipalType = 1) =>
  ({
    AllowEmailAddresses: true,
    AllowMultipleEntities: false,
    AllUrlZones: false,
    MaximumEntitySuggestions: 10,
    PrincipalSource: 15,
    PrincipalType,
    QueryString,
  }) as unknown as IClientPeoplePickerQueryParameters;
const search = (text: string, type = 1, as = 'admin'): Promise<IPeoplePickerEntity[]> =>
  site.pnp(as).profiles.clientPeoplePickerSearchUser(question(text, type));

describe('the people search', () => {
  test.each([
    ['haug', ['Ingrid Haugland']],
    ['INGRID HAU', ['Ingrid Haugland']],
    ['hau ingr', ['Ingrid Haugland']],
    ['eva.nordvik@alver', ['Eva Nordvik']],
    ['sæbø', ['Anne Sæbø']],
    ['finst ikkje', []],
    ['   ', []],
    ["'; DROP TABLE principals", []],
  ])('finds by the beginning of every word: "%s" → %s', async (text, names) => {
    expect((await search(text)).map(({ DisplayText }) => DisplayText)).toEqual(names);
  });

  test('answers a person as SharePoint does, JSON inside JSON at every metadata level', async () => {
    const path = '/_api/SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.clientPeoplePickerSearchUser';
    const body = { queryParams: question('haug') };
    const plain = await site.ask(path, { method: 'POST', body });
    const verbose = await site.ask(path, { method: 'POST', body, headers: { Accept: 'application/json;odata=verbose' } });
    expect(verbose.json.d.ClientPeoplePickerSearchUser).toBe(plain.json.value);
    expect(JSON.parse(plain.json.value)).toEqual([
      expect.objectContaining({
        Key: 'i:0#.f|membership|ingrid.haugland@alver.example',
        DisplayText: 'Ingrid Haugland',
        EntityType: 'User',
        IsResolved: true,
        EntityData: expect.objectContaining({ Email: 'ingrid.haugland@alver.example', Title: 'Einingsleiar' }),
      }),
    ]);
  });

  test('does not find somebody who has left', async () => {
    expect(await search('skodvin')).toEqual([]);
  });

  test('answers at most as many as asked for', async () => {
    expect(await search('a')).toHaveLength(10);
  });

  test('finds groups and everyone only when they are asked for', async () => {
    expect((await search('innkjøp m', 8)).map(({ Key }) => Key)).toEqual(['Innkjøp Members']);
    expect((await search('everyone', 4)).map(({ Key }) => Key)).toEqual([everyoneLogin]);
    expect(await search('everyone', 1)).toEqual([]);
  });

  test('shows a guest only those who are on the site', async () => {
    await site.pnp().web.associatedVisitorGroup.users.add('i:0#.f|membership|siri.foss_bergen.example#ext#@alver.example');
    expect(await search('haug', 1, 'siri')).toEqual([]);
    await site.pnp().web.ensureUser('ingrid.haugland@alver.example');
    expect(await search('haug', 1, 'siri')).toHaveLength(1);
  });

  test('resolves what names exactly one account and offers the choice otherwise', async () => {
    const { profiles } = site.pnp();
    expect(await profiles.clientPeoplePickerResolveUser(question('olav.bruvik@alver.example'))).toMatchObject({
      IsResolved: true,
      DisplayText: 'Olav Bruvik',
    });
    const unsure = await profiles.clientPeoplePickerResolveUser(question('aslaug'));
    expect(unsure.IsResolved).toBe(false);
    expect(unsure.MultipleMatches.length).toBeGreaterThan(1);
  });
});

describe('ensuring a user', () => {
  test.each(['eva.nordvik@alver.example', 'i:0#.f|membership|EVA.NORDVIK@alver.example', 'Eva Nordvik'])(
    '%s becomes the same user of the site',
    async (login) => {
      const user = await site.pnp().web.ensureUser(login);
      expect(user).toMatchObject({
        LoginName: 'i:0#.f|membership|eva.nordvik@alver.example',
        Title: 'Eva Nordvik',
        Email: 'eva.nordvik@alver.example',
        PrincipalType: 1,
      });
      expect((await site.pnp().web.ensureUser(login)).Id).toBe(user.Id);
    },
  );

  test('of a guest uses the login name with #ext#', async () => {
    expect(await site.pnp().web.ensureUser('siri.foss@bergen.example')).toMatchObject({
      LoginName: 'i:0#.f|membership|siri.foss_bergen.example#ext#@alver.example',
      Email: 'siri.foss@bergen.example',
    });
  });

  test.each(['ingen@alver.example', 'eva', 'a1be0000-0000-4000-8000-000000000004', "x' OR 1=1 --"])(
    '%s, who is no account, is refused as SharePoint does',
    async (login) => {
      const { status, json } = await site.ask('/_api/web/ensureuser', { method: 'POST', body: { logonName: login } });
      expect(status).toBe(400);
      expect(json['odata.error'].code).toBe('-2146232832, Microsoft.SharePoint.SPException');
    },
  );
});

describe('users of the site', () => {
  test('are found by id, e-mail and login name, and by their properties', async () => {
    const { web } = site.pnp();
    const eva = await web.ensureUser('eva.nordvik@alver.example');
    expect((await web.siteUsers.getById(eva.Id)()).Title).toBe('Eva Nordvik');
    expect((await web.getUserById(eva.Id)()).Title).toBe('Eva Nordvik');
    expect((await web.siteUsers.getByEmail('EVA.nordvik@alver.example')()).Id).toBe(eva.Id);
    expect((await web.siteUsers.getByLoginName(eva.LoginName)()).Id).toBe(eva.Id);
    expect((await web.siteUsers.filter("startswith(Title,'Eva') and IsSiteAdmin eq false")()).map(({ Id }) => Id)).toEqual([
      eva.Id,
    ]);
    expect((await web.siteUsers.select('Id').orderBy('Id', false).top(1)())[0]).toEqual(expect.objectContaining({ Id: eva.Id }));
  });

  test('become one at the first visit of somebody who may come in', async () => {
    const { web } = site.pnp();
    await site.ask('/_api/web', { as: 'anne' });
    expect(await web.siteUsers()).toHaveLength(1);
    const everyone = await web.ensureUser(everyoneLogin);
    await web.associatedVisitorGroup.users.add(everyone.LoginName);
    expect(await site.pnp('anne').web.currentUser()).toMatchObject({ Title: 'Anne Sæbø', IsSiteAdmin: false });
    expect((await web.siteUsers()).map(({ Title }) => Title)).toContain('Anne Sæbø');
  });

  test('who are taken off lose every right, and get the same number when they come back', async () => {
    const { web } = site.pnp();
    const eva = await web.ensureUser('eva.nordvik@alver.example');
    await web.associatedMemberGroup.users.add(eva.LoginName);
    expect((await site.ask('/_api/web', { as: 'eva' })).status).toBe(200);
    await web.siteUsers.removeById(eva.Id);
    expect((await site.ask('/_api/web', { as: 'eva' })).status).toBe(403);
    await expect(web.siteUsers.getById(eva.Id)()).rejects.toMatchObject({ status: 404 });
    expect(await web.associatedMemberGroup.users()).toEqual([]);
    expect((await web.ensureUser('eva.nordvik@alver.example')).Id).toBe(eva.Id);
    expect((await site.ask('/_api/web', { as: 'eva' })).status).toBe(403);
  });

  test('always include one owner', async () => {
    expect((await site.ask('/_api/web/siteusers/removebyid(6)', { method: 'POST' })).status).toBe(400);
    expect((await site.ask('/_api/web/siteusers(6)', { method: 'DELETE' })).status).toBe(400);
  });

  test('are told of their groups', async () => {
    const { web } = site.pnp();
    const eva = await web.ensureUser('eva.nordvik@alver.example');
    await web.associatedMemberGroup.users.add(eva.LoginName);
    const me = await site.pnp('eva').web.currentUser.expand('Groups')<{ Groups: { Title: string }[] }>();
    expect(me.Groups.map(({ Title }) => Title)).toEqual(['Innkjøp Members']);
    expect(await site.pnp('eva').web.currentUser.groups()).toHaveLength(1);
  });
});

describe('groups of the site', () => {
  test('of a fresh site are owners, visitors and members', async () => {
    const { web } = site.pnp();
    expect((await web.siteGroups()).map(({ Id, Title }) => [Id, Title])).toEqual([
      [3, 'Innkjøp Owners'],
      [4, 'Innkjøp Visitors'],
      [5, 'Innkjøp Members'],
    ]);
    expect((await web.associatedOwnerGroup()).Id).toBe(3);
  });

  test('are made, renamed, found and removed', async () => {
    const { web } = site.pnp();
    const made = (await web.siteGroups.add({ Title: 'Avtaleeigarar', Description: 'Dei som eig' })) as unknown as { Id: number };
    expect(await web.siteGroups.getByName('Avtaleeigarar')()).toMatchObject({
      Id: made.Id,
      Description: 'Dei som eig',
      PrincipalType: 8,
      OwnerTitle: 'Arne Systad',
    });
    await web.siteGroups.getById(made.Id).update({ Title: 'Eigarar' });
    expect((await web.siteGroups.getByName('Eigarar')()).Id).toBe(made.Id);
    await web.siteGroups.removeById(made.Id);
    await expect(web.siteGroups.getById(made.Id)()).rejects.toMatchObject({ status: 404 });
  });

  test.each(['', '  ', 'A/B', 'Innkjøp Members', 'innkjøp owners'])('cannot be called "%s"', async (Title) => {
    expect((await site.ask('/_api/web/sitegroups', { method: 'POST', body: { Title } })).status).toBeGreaterThanOrEqual(400);
  });

  test('can be changed by their own owner, who need not own the site', async () => {
    const { web } = site.pnp();
    const made = (await web.siteGroups.add({ Title: 'Ressursgruppe' })) as unknown as { Id: number };
    const eva = await web.ensureUser('eva.nordvik@alver.example');
    await web.associatedVisitorGroup.users.add(eva.LoginName);
    const join = () =>
      site.ask(`/_api/web/sitegroups(${made.Id})/users`, {
        as: 'eva',
        method: 'POST',
        body: { LoginName: 'liv.hordvik@alver.example' },
      });
    expect((await join()).status).toBe(403);
    await web.siteGroups.getById(made.Id).setUserAsOwner(eva.Id);
    expect((await join()).status).toBe(201);
  });
});
