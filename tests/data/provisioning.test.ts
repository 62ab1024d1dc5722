import '@pnp/sp/items';
import type { SPFI } from '@pnp/sp';
import { applyProvisioning, type ProvisioningProgress } from '../../src/data/provisioning/apply';
import { describePlan } from '../../src/data/provisioning/describe-plan';
import { everyoneClaim, planProvisioning } from '../../src/data/provisioning/plan';
import type { ProvisioningPlan } from '../../src/data/provisioning/provisioning-plan';
import { ForbiddenError, NotFoundError, RejectedError } from '../../src/data/data-errors';
import { tenantId } from '../../src/local/sharepoint/identity/tenant';
import { allLists } from '../../src/schema/index';
import { agreements } from '../../src/schema/agreements';
import { startLocalSite, type LocalSite } from '../support/local-site';

const plan = (sp: SPFI) => planProvisioning(sp, allLists, { everyone: everyoneClaim(tenantId) });
const listAt = (sp: SPFI, url: string) => sp.web.getList(`/sites/innkjop/${url}`);
/** SharePoint may say "no" or "there is no such thing" to somebody without rights. */
const refusal = async (request: Promise<unknown>) => {
  const error: unknown = await request.then(
    () => 'was allowed',
    (thrown: unknown) => thrown,
  );
  return error instanceof ForbiddenError || error instanceof NotFoundError ? 'refused' : error;
};
const wrote = (site: LocalSite) =>
  site
    .sent()
    .filter((request) => request.method !== 'GET' && (!request.url.endsWith('$batch') || request.body.includes('changeset')));

describe('Provisioning a fresh site', () => {
  let site: LocalSite;
  let admin: SPFI;
  let first: ProvisioningPlan;
  const progress: ProvisioningProgress[] = [];
  let writesOfPlan: unknown[];

  beforeAll(async () => {
    site = await startLocalSite();
    admin = site.as('admin');
    first = await plan(admin);
    writesOfPlan = wrote(site);
    await applyProvisioning(admin, first, (step) => progress.push(step));
  });
  afterAll(() => site.close());

  it('plans every list, group and column, and writes nothing while it plans', () => {
    expect(writesOfPlan).toEqual([]);
    expect(first.lists.every((change) => change.id === null)).toBe(true);
    expect(first.groups.map((change) => change.group)).toEqual(['readers', 'owners', 'resources', 'leads']);
    const lines = describePlan(first);
    expect(lines).toContain('List Lists/Agreements (Avtalar): create');
    expect(lines).toContain(`Group Lesarar: create, add member ${everyoneClaim(tenantId)}`);
  });

  it('tells of each list once, in order', () => {
    expect(progress.map((step) => `${step.done}/${step.total} ${step.list.declaration.title}`)).toEqual(
      allLists.map((list, index) => `${index + 1}/${allLists.length} ${list.title}`),
    );
  });

  it('makes every list at its English address with its Nynorsk title', async () => {
    const made = await admin.web.lists.select('Title', 'RootFolder/ServerRelativeUrl').expand('RootFolder')<
      { Title: string; RootFolder: { ServerRelativeUrl: string } }[]
    >();
    const byUrl = Object.fromEntries(made.map((list) => [list.RootFolder.ServerRelativeUrl, list.Title]));
    for (const list of allLists) expect(byUrl[`/sites/innkjop/${list.url}`]).toBe(list.title);
  });

  it('makes columns with the attributes that are declared', async () => {
    const fields = await listAt(admin, 'Lists/Agreements').fields<Record<string, unknown>[]>();
    const field = (name: string) => fields.find((candidate) => candidate['InternalName'] === name);
    expect(field('ReferenceNumber')).toMatchObject({ Title: 'Avtalenummer', Required: true, Indexed: true, MaxLength: 50 });
    expect(field('EndDate')).toMatchObject({ TypeAsString: 'DateTime', DisplayFormat: 0, Indexed: true });
    expect(field('AgreementKind')).toMatchObject({
      TypeAsString: 'Choice',
      Choices: Object.values(agreements.columns.kind.choices),
      DefaultValue: 'Rammeavtale',
    });
    expect(field('ServiceAreas')).toMatchObject({ TypeAsString: 'LookupMulti', AllowMultipleValues: true });
    expect(field('Owner')).toMatchObject({ TypeAsString: 'User', SelectionMode: 0 });
    expect(field('EstimatedValue')).toMatchObject({ TypeAsString: 'Currency', CurrencyLocaleId: 1044, MinimumValue: 0 });
    expect(field('OpenEnded')).toMatchObject({ TypeAsString: 'Boolean', DefaultValue: '0' });
    expect(field('CpvCodes')).toMatchObject({ TypeAsString: 'Note', RichText: false });
    expect(field('DocumentLink')).toMatchObject({ TypeAsString: 'URL' });
    const numbers = await listAt(admin, 'Lists/Suppliers').fields.getByInternalNameOrTitle('OrganisationNumber')();
    expect(numbers).toMatchObject({ EnforceUniqueValues: true, Indexed: true });
  });

  it('makes views in the declared order of columns, and leaves a Title that is not used optional', async () => {
    const views = await listAt(admin, 'Lists/Agreements').views.expand('ViewFields')<
      { Title: string; DefaultView: boolean; ViewFields: { Items: string[] } }[]
    >();
    expect(views.find((view) => view.DefaultView)).toMatchObject({
      Title: 'Alle avtalar',
      ViewFields: { Items: agreements.views[0]?.fields },
    });
    const title = await listAt(admin, 'Lists/CallOffs').fields.getByInternalNameOrTitle('Title')();
    expect(title.Required).toBe(false);
  });

  it('has nothing to do the second time', async () => {
    site.sent();
    const second = await plan(admin);
    expect(describePlan(second)).toEqual([`Site ${site.siteUrl}`, 'Nothing to do: the site is as declared.']);
    await applyProvisioning(admin, second);
    expect(wrote(site)).toEqual([]);
  });

  it('takes rows with lookups, persons, dates and choices in the columns it made', async () => {
    const area = await listAt(admin, 'Lists/ServiceAreas').items.add({ Title: 'Kultur', Code: 'KUL', SortOrder: 6 });
    const me = await admin.web.currentUser();
    const row = await listAt(admin, 'Lists/Agreements').items.add({
      Title: 'Kontormøblar',
      ReferenceNumber: '2026/1',
      AgreementKind: 'Rammeavtale',
      ServiceAreasId: [area.Id],
      OwnerId: me.Id,
      StartDate: '2026-01-01T00:00:00+01:00',
    });
    const read = await listAt(admin, 'Lists/Agreements').items.getById(row.Id)();
    expect(read).toMatchObject({ ServiceAreasId: [area.Id], OwnerId: me.Id, AgreementKind: 'Rammeavtale' });
  });

  describe('gives an employee', () => {
    it('the register to read and not to write', async () => {
      const anne = site.as('anne');
      expect(await listAt(anne, 'Lists/Agreements').items()).toHaveLength(1);
      await expect(listAt(anne, 'Lists/Agreements').items.add({ Title: 'Nei' })).rejects.toBeInstanceOf(ForbiddenError);
      await expect(listAt(anne, 'Lists/Agreements').update({ Description: 'Nei' })).rejects.toBeInstanceOf(ForbiddenError);
    });

    it.each(['FollowUps', 'Assessments', 'CallOffs', 'Procurements', 'ReminderResponses', 'Benefits'])(
      'nothing of %s',
      async (list) => {
        expect(await refusal(listAt(site.as('anne'), `Lists/${list}`).items())).toBe('refused');
        expect(await refusal(listAt(site.as('anne'), `Lists/${list}`).items.add({ Title: 'Nei' }))).toBe('refused');
      },
    );
  });

  it('lets a contract owner change agreements and follow them up, but not the rules or the needs', async () => {
    const group = admin.web.siteGroups.getByName('Avtaleeigarar');
    await group.users.add('i:0#.f|membership|ingrid.haugland@alver.example');
    const ingrid = site.as('ingrid');
    const [row] = await listAt(ingrid, 'Lists/Agreements').items.select('Id')<{ Id: number }[]>();
    await listAt(ingrid, 'Lists/Agreements')
      .items.getById(row?.Id ?? 0)
      .update({ Purpose: 'Stolar og bord' });
    await listAt(ingrid, 'Lists/FollowUps').items.add({ Title: 'Møte', AgreementId: row?.Id });
    await expect(listAt(ingrid, 'Lists/RuleValues').items.add({ RuleValue: 1 })).rejects.toBeInstanceOf(ForbiddenError);
    await expect(listAt(ingrid, 'Lists/Procurements').items.add({ Title: 'Nei' })).rejects.toBeInstanceOf(ForbiddenError);
    await expect(listAt(ingrid, 'Lists/Procurements').items()).resolves.toEqual([]);
  });

  it('lets people answer reminders, and change only their own answers', async () => {
    await admin.web.siteGroups.getByName('Avtaleeigarar').users.add('i:0#.f|membership|olav.bruvik@alver.example');
    const answers = (person: string) => listAt(site.as(person), 'Lists/ReminderResponses').items;
    const row = await answers('ingrid').add({ Answer: 'Eg har dette' });
    await answers('ingrid').getById(row.Id).update({ Comment: 'I dag' });
    expect(await refusal(answers('olav').getById(row.Id).update({ Comment: 'Nei' }))).toBe('refused');
    expect(await answers('olav').getById(row.Id)()).toMatchObject({ Comment: 'I dag' });
  });

  it('lets the procurement lead change the rules', async () => {
    await admin.web.siteGroups.getByName('Innkjøpsleiing').users.add('i:0#.f|membership|eva.nordvik@alver.example');
    await listAt(site.as('eva'), 'Lists/RuleValues').items.add({ RuleValue: 100000 });
    expect(await listAt(site.as('eva'), 'Lists/RuleValues').items()).toHaveLength(1);
  });

  it('keeps a guest out until somebody makes them a reader', async () => {
    expect(await refusal(listAt(site.as('siri'), 'Lists/Agreements').items())).toBe('refused');
  });

  it('refuses the same organisation number twice, as the column says', async () => {
    const add = () => listAt(admin, 'Lists/Suppliers').items.add({ Title: 'Ein', OrganisationNumber: '974760673' });
    await add();
    await expect(add()).rejects.toBeInstanceOf(RejectedError);
  });
});
