import * as fc from 'fast-check';
import { unacknowledged } from '../../../src/domain/assessment';
import { newNeed } from '../../../src/domain/procurement';
import { calendarDate } from '../../../src/domain/calendar-date';
import { ConflictError, ForbiddenError, RejectedError, ValidationError } from '../../../src/data/data-errors';
import { odataText } from '../../../src/data/odata-literal';
import type { Ports } from '../../../src/data/ports/ports';
import { itemsOf } from '../../../src/data/rows/site';
import { suppliers } from '../../../src/schema/suppliers';
import { anAgreementDraft } from '../../support/builders';
import { hostileText } from '../../data/hostile-text';
import type { ProvisionedSite } from './provisioned-site';
import { provisionedSite } from './provisioned-site';
import type { Seeded } from './seed-organisation';
import { seedOrganisation } from './seed-organisation';

let site: ProvisionedSite;
let seeded: Seeded;
let owner: Ports;
let agreementId: number;

beforeAll(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
  owner = site.ports('ingrid');
  const draft = anAgreementDraft({ serviceAreaIds: [], unitId: null, ownerId: seeded.ingrid, deputyId: null });
  agreementId = (await owner.agreements.create({ draft, options: [], suppliers: [] })).value.id;
});
afterAll(() => site.close());

describe('the organisation', () => {
  test('comes in one request, areas in their order', async () => {
    site.reached.length = 0;
    const organisation = await site.ports('anne').organisation.organisation();
    expect(site.reached).toHaveLength(1);
    expect(organisation.serviceAreas.map(({ name }) => name)).toEqual(['Helse, omsorg og meistring', 'Kultur']);
    expect(organisation.units).toEqual([
      { id: seeded.unit, name: 'Knarvik sjukeheim', code: 'KNS', serviceAreaId: seeded.health, leaderId: seeded.ingrid },
    ]);
    expect(organisation.resourceGroup).toMatchObject([
      { personId: seeded.marit, serviceAreaId: seeded.health, role: 'resource', from: '2022-01-01', to: null },
    ]);
    expect(organisation.suppliers.map(({ name }) => name)).toEqual(['Fjordvask AS', 'Papir & Penn <AS>']);
    expect(organisation.suppliers[0]!.categories).toEqual(['Vask', 'Leige']);
    expect(organisation.ruleValues).toMatchObject([{ rule: 'actThreshold', value: 500_000, from: '2026-07-01', to: null }]);
    expect(organisation.people).toContainEqual({
      id: seeded.ingrid,
      name: 'Ingrid Haugland',
      email: expect.stringContaining('@'),
    });
    expect(organisation.people.every(({ name }) => !/system|everyone|alle/i.test(name))).toBe(true);
  });

  test('takes no second supplier with the same organisasjonsnummer, and any number without one', async () => {
    const lead = site.ports('eva');
    const supplier = { organisationNumber: '', municipalityNumber: '', categories: [], contactPerson: '', email: '', phone: '' };
    expect((await lead.organisation.addSupplier({ ...supplier, name: 'Utan nummer' })).organisationNumber).toBe('');
    await expect(
      lead.organisation.addSupplier({ ...supplier, name: 'Dobbel', organisationNumber: '974760673' }),
    ).rejects.toBeInstanceOf(RejectedError);
    await expect(lead.organisation.addSupplier({ ...supplier, name: '' })).rejects.toBeInstanceOf(ValidationError);
  });

  test('finds exactly the row that a hostile text names, whatever the text', async () => {
    // PnPjs keeps what is chained on a query, so each query starts anew.
    const at = () => itemsOf(site.client('admin'), suppliers);
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const found = await at()
          .select('Title')
          .filter(`Title eq ${odataText(text)}`)<{ Title: string }[]>();
        expect(found.every(({ Title }) => Title.toLowerCase() === text.toLowerCase())).toBe(true);
      }),
      { seed: 9, numRuns: 60 },
    );
    for (const name of ["O'Brien & 'Søner' <AS>", "' or 1 eq 1 or Title eq '", '100 % + #1? / [x]']) {
      const { Id } = (await at().add({ Title: name })) as { Id: number };
      const found = await at()
        .select('Id')
        .filter(`Title eq ${odataText(name)}`)<{ Id: number }[]>();
      expect(found.map((row) => row.Id)).toEqual([Id]);
    }
  });
});

describe('the session', () => {
  test.each([
    ['anne', ['reader'], false, 'none', 'none'],
    ['ingrid', ['reader', 'owner'], true, 'write', 'none'],
    ['marit', ['reader', 'resource'], true, 'write', 'write'],
    ['eva', ['reader', 'lead'], true, 'write', 'write'],
    ['siri', ['guest'], false, 'none', 'none'],
  ])('of %s has the roles and rights of SharePoint', async (person, roles, edits, followUps, procurements) => {
    const session = await site.ports(person).session.current();
    expect([...session.roles].toSorted()).toEqual([...roles].toSorted());
    expect(session.isGuest).toBe(person === 'siri');
    expect(session.rights.agreements).toEqual({ read: true, add: edits, edit: edits });
    const rights = (word: string) => ({ read: word !== 'none', add: word === 'write', edit: word === 'write' });
    expect(session.rights.followUps).toEqual(rights(followUps));
    expect({ ...session.rights.procurements, read: true }).toEqual({ ...rights(procurements), read: true });
    expect(session.person.id).toBe(await site.idOf(person));
  });

  test('costs one request', async () => {
    const ports = site.ports('anne');
    site.reached.length = 0;
    await ports.session.current();
    expect(site.reached).toHaveLength(1);
  });
});

describe('what the app asks for when it opens', () => {
  test('costs two requests: session, small lists and the size of the register together, then the register', async () => {
    const ports = site.ports('anne');
    site.reached.length = 0;
    const [session, organisation, agreements] = await Promise.all([
      ports.session.current(),
      ports.organisation.organisation(),
      ports.agreements.register(),
    ]);
    expect(site.reached).toHaveLength(2);
    expect(session.person.id).toBe(await site.idOf('anne'));
    expect(organisation.serviceAreas.map(({ name }) => name)).toEqual(['Helse, omsorg og meistring', 'Kultur']);
    expect(agreements.map(({ id }) => id)).toContain(agreementId);
  });
});

describe('the people search', () => {
  test('finds people of the directory, and makes the chosen one known to the site', async () => {
    const found = await owner.directory.search('Bjarte');
    expect(found).toMatchObject([{ name: 'Bjarte Mjøs', jobTitle: 'Sakshandsamar', email: expect.stringContaining('@') }]);
    const person = await owner.directory.ensure(found[0]!.loginName);
    expect(person).toMatchObject({ name: 'Bjarte Mjøs' });
    expect(person.id).toBeGreaterThan(0);
  });

  test.each(["O'Brien", '<script>', '"', '%', ''])('finds nobody called %j and does not fail', async (text) => {
    expect(await owner.directory.search(text)).toEqual([]);
  });
});

describe('follow-ups', () => {
  const aMeeting = () => ({
    agreementId,
    title: 'Statusmøte',
    kind: 'statusMeeting' as const,
    due: calendarDate('2026-03-29'),
    done: null,
    responsibleId: seeded.ingrid,
    outcome: '',
    lesson: '',
  });

  test('are added, changed and read per agreement and for many at once', async () => {
    const added = await owner.followUps.add(aMeeting());
    expect(added.value).toMatchObject(aMeeting());
    const earlier = await owner.followUps.add({ ...aMeeting(), due: calendarDate('2026-01-15') });
    expect((await owner.followUps.openFor([agreementId, 12_345])).map(({ id }) => id)).toEqual([
      earlier.value.id,
      added.value.id,
    ]);
    const done = await owner.followUps.update(added, { done: calendarDate('2026-03-27'), outcome: 'Alt i orden' });
    expect(done.value).toMatchObject({ done: '2026-03-27', outcome: 'Alt i orden', title: 'Statusmøte' });
    expect((await owner.followUps.openFor([agreementId])).map(({ id }) => id)).toEqual([earlier.value.id]);
    expect((await owner.followUps.openForPerson(seeded.ingrid)).map(({ id }) => id)).toEqual([earlier.value.id]);
    expect(await owner.followUps.openForPerson(12_345)).toEqual([]);
    expect(await owner.followUps.forAgreement(agreementId)).toEqual([earlier, done]);
    expect(await owner.followUps.openFor([])).toEqual([]);
    const conflict: unknown = await owner.followUps.update(added, { outcome: 'For seint' }).catch((error: unknown) => error);
    expect(conflict).toBeInstanceOf(ConflictError);
    expect(conflict).toMatchObject({
      mine: { outcome: 'For seint' },
      theirs: { value: { outcome: 'Alt i orden' }, etag: done.etag },
    });
  });

  test('are asked for many agreements in one request', async () => {
    site.reached.length = 0;
    await owner.followUps.openFor(Array.from({ length: 500 }, (_, nth) => nth + 1));
    expect(site.reached).toHaveLength(1);
  });

  test('are not for every employee, nor for guests', async () => {
    for (const person of ['anne', 'siri']) {
      const reader = site.ports(person);
      const failures = await Promise.allSettled([
        reader.followUps.forAgreement(agreementId),
        reader.callOffs.spendByAgreement(),
        reader.assessments.waiting(),
        reader.followUps.add(aMeeting()),
      ]);
      // SharePoint may also say that what a person may not see is not there.
      for (const failure of failures)
        expect(failure).toMatchObject({ status: 'rejected', reason: { name: expect.stringMatching(/Forbidden|NotFound/) } });
    }
    await expect(site.ports('anne').followUps.forAgreement(agreementId)).rejects.toBeInstanceOf(ForbiddenError);
  });
});

test('spend is summed per agreement, with what the last year cost', async () => {
  const callOff = (start: string, end: string, amount: number) => ({
    agreementId,
    supplierId: seeded.laundry,
    unitId: seeded.unit,
    periodStart: calendarDate(start),
    periodEnd: calendarDate(end),
    amount,
    source: 'Økonomisystemet',
  });
  for (const [start, end, amount] of [
    ['2025-01-01', '2025-03-31', 1000.1],
    ['2025-04-01', '2025-06-30', 2000.2],
    ['2026-01-01', '2026-03-31', -500.3],
  ] as const)
    await owner.callOffs.add(callOff(start, end, amount));
  expect(await owner.callOffs.spendByAgreement()).toEqual(
    new Map([[agreementId, { total: 2500, lastTwelveMonths: 1499.9, lastPeriodEnd: '2026-03-31' }]]),
  );
  expect((await owner.callOffs.forAgreement(agreementId)).map(({ amount }) => amount)).toEqual([-500.3, 2000.2, 1000.1]);
});

test('assessments keep their steps, and wait until they are done', async () => {
  const assessment = {
    title: 'Reservert?',
    kind: 'reservedInclusive' as const,
    agreementId,
    procurementId: null,
    steps: [{ question: 'Reservert?', conclusion: 'Nei', reason: 'Ingen marknad for «vask» & <leige>' }],
    assessorId: seeded.ingrid,
    date: calendarDate('2026-03-29'),
    recordedIn: 'protocol' as const,
    status: 'draft' as const,
    ...unacknowledged,
  };
  const added = await owner.assessments.add(assessment);
  expect(added.value).toMatchObject(assessment);
  const revision = await owner.assessments.add({ ...assessment, kind: 'revision', date: null });
  expect((await owner.assessments.waiting()).map(({ id }) => id)).toEqual([added.value.id, revision.value.id]);
  await owner.assessments.update(added, { status: 'done' });
  expect((await owner.assessments.waiting()).map(({ id }) => id)).toEqual([revision.value.id]);
  expect((await owner.assessments.revisions()).map(({ id }) => id)).toEqual([revision.value.id]);
  expect(await owner.assessments.forAgreement(agreementId)).toHaveLength(2);
});

test('procurements are open until they are awarded or cancelled', async () => {
  const group = site.ports('marit');
  const procurement = {
    title: 'Nye elevpultar',
    serviceAreaIds: [seeded.culture, seeded.health],
    cpvCodes: ['39121000'],
    estimatedValue: 900_000,
    neededBy: calendarDate('2027-01-01'),
    ...newNeed,
    procedure: 'partI' as const,
    climateWeight: 30,
    replacesAgreementId: agreementId,
  };
  const added = await group.procurements.add(procurement);
  expect(added.value).toMatchObject({ ...procurement, serviceAreaIds: expect.arrayContaining(procurement.serviceAreaIds) });
  expect((await group.procurements.open()).map(({ id }) => id)).toEqual([added.value.id]);
  await group.procurements.update(added, { phase: 'awarded' });
  expect(await group.procurements.open()).toEqual([]);
  await expect(owner.procurements.add(procurement)).rejects.toBeInstanceOf(ForbiddenError);
});

test('answers to reminders are read per person', async () => {
  const response = {
    agreementId,
    deadlineKind: 'optionDecision' as const,
    deadlineDate: calendarDate('2026-03-29'),
    answer: 'remindMe' as const,
    byId: seeded.ingrid,
    at: calendarDate('2025-11-24'),
    comment: 'Ventar på budsjettet',
    remindOn: calendarDate('2025-12-01'),
  };
  const added = await owner.reminderResponses.add(response);
  expect(added).toMatchObject(response);
  expect(await owner.reminderResponses.byPerson(seeded.ingrid)).toEqual([added]);
  expect(await owner.reminderResponses.byPerson(seeded.olav)).toEqual([]);
});
