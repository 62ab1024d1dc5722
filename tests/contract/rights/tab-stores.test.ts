import { ForbiddenError, NotFoundError } from '../../../src/data/data-errors';
import type { AgreementPage } from '../../../src/data/ports/agreement-store';
import type { Ports } from '../../../src/data/ports/ports';
import { noChoices } from '../../../src/data/ports/notification-choices';
import { unacknowledged } from '../../../src/domain/assessment';
import { calendarDate } from '../../../src/domain/calendar-date';
import { newNeed } from '../../../src/domain/procurement';
import { aNeedRequest, aQuoteRequest, aRevisionCampaign } from '../../support/plan-builders';
import { aChange, asChange } from '../ports/agreement-changes';
import { provisionedSite, type ProvisionedSite } from '../ports/provisioned-site';
import { seedOrganisation, type Seeded } from '../ports/seed-organisation';

/** Who: a reader, a guest among the readers, an owner of other agreements, a resource person and a lead. */
const people = { reader: 'anne', guest: 'siri', owner: 'olav', resource: 'marit', lead: 'eva' } as const;
type Who = keyof typeof people;
const everybody = Object.keys(people) as readonly Who[];
const workers: readonly Who[] = ['owner', 'resource', 'lead'];
const procurers: readonly Who[] = ['resource', 'lead'];
const leads: readonly Who[] = ['lead'];

let site: ProvisionedSite;
let seeded: Seeded;
let page: AgreementPage;
beforeAll(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
  const options = [{ sequence: 1, months: 12, mode: 'active' as const, notice: null }];
  const change = aChange(seeded, { title: 'Vask', startDate: calendarDate('2025-05-01'), endDate: calendarDate('2027-04-30') });
  page = await site.ports('ingrid').agreements.create({ ...change, options });
});
afterAll(() => site.close());

const today = calendarDate('2026-11-23');
const aFollowUp = () => ({
  agreementId: page.value.id,
  title: 'Møte',
  kind: 'statusMeeting' as const,
  due: today,
  done: null,
  responsibleId: null,
  outcome: '',
  lesson: '',
});
const anAssessment = () => ({
  title: 'Revisjon',
  kind: 'revision' as const,
  agreementId: page.value.id,
  procurementId: null,
  steps: [],
  assessorId: null,
  date: today,
  recordedIn: null,
  status: 'draft' as const,
  ...unacknowledged,
});
const aNeed = () => ({ ...newNeed, title: 'Vask', serviceAreaIds: [], cpvCodes: [], estimatedValue: null, neededBy: null });
const without = <T extends { readonly id: number }>({ id: _id, ...rest }: T): Omit<T, 'id'> => rest;
const aReport = () => without(aNeedRequest({ serviceAreaIds: [seeded.health], requestedById: null }));
const aPurchase = () =>
  without(
    aQuoteRequest({
      serviceAreaId: seeded.health,
      responsibleId: null,
      asked: [{ supplierId: seeded.laundry, askedOn: today, answer: 'waiting', amount: null, note: '' }],
    }),
  );
const aCampaign = () => without(aRevisionCampaign({ serviceAreaId: seeded.health, startedById: null }));
const aRule = () => ({
  layer: 'local' as const,
  rule: 'localQuotes' as const,
  value: 4,
  from: calendarDate('2027-06-01'),
  to: null,
  paragraph: 'Strategien',
  note: '',
  source: 'Prøve',
  readOn: today,
});
const admin = () => site.ports('admin');

/** What a press in the tab does in the end, and who may. Beside the rights that the screens ask for: SharePoint refuses whoever forces a button. */
const writes: Readonly<Record<string, { readonly may: readonly Who[]; readonly run: (ports: Ports) => Promise<unknown> }>> = {
  'agreements.create': { may: workers, run: (ports) => ports.agreements.create(aChange(seeded, { title: 'Ny' })) },
  'agreements.update': {
    may: workers,
    run: async (ports) => {
      const now = await admin().agreements.open(page.value.id);
      const change = asChange(now);
      return ports.agreements.update(now, { ...change, draft: { ...change.draft, purpose: `${change.draft.purpose}!` } });
    },
  },
  'agreements.decideOption': {
    may: workers,
    run: async (ports) => {
      const [option] = (await admin().agreements.open(page.value.id)).options;
      const decided = { decision: 'exercised' as const, decidedById: seeded.olav, decidedOn: today, reason: `${Date.now()}` };
      return ports.agreements.decideOption(option!, decided);
    },
  },
  'agreements.transferOwner': {
    may: workers,
    run: async (ports) => {
      const [result] = await ports.agreements.transferOwner([page.value.id], seeded.olav);
      if (result?.ok === false) throw result.error;
    },
  },
  'organisation.addSupplier': {
    may: workers,
    run: (ports) =>
      ports.organisation.addSupplier({
        name: 'Ny AS',
        organisationNumber: '',
        municipalityNumber: '',
        categories: [],
        contactPerson: '',
        email: '',
        phone: '',
      }),
  },
  'organisation.updateSupplier': {
    may: workers,
    run: async (ports) => {
      const [supplier] = (await admin().organisation.organisation()).suppliers;
      return ports.organisation.updateSupplier(supplier!, { contactPerson: `${Date.now()}` });
    },
  },
  'followUps.add': { may: workers, run: (ports) => ports.followUps.add(aFollowUp()) },
  'followUps.update': {
    may: workers,
    run: async (ports) => ports.followUps.update(await admin().followUps.add(aFollowUp()), { outcome: 'Endra' }),
  },
  'callOffs.add': {
    may: workers,
    run: (ports) =>
      ports.callOffs.add({
        agreementId: page.value.id,
        supplierId: seeded.laundry,
        unitId: seeded.unit,
        periodStart: today,
        periodEnd: today,
        amount: 1,
        source: 'Prøve',
      }),
  },
  'assessments.add': { may: workers, run: (ports) => ports.assessments.add(anAssessment()) },
  'assessments.update': {
    may: workers,
    run: async (ports) => ports.assessments.update(await admin().assessments.add(anAssessment()), { title: 'Endra' }),
  },
  'procurements.add': { may: procurers, run: (ports) => ports.procurements.add(aNeed()) },
  'procurements.update': {
    may: procurers,
    run: async (ports) => ports.procurements.update(await admin().procurements.add(aNeed()), { title: 'Endra' }),
  },
  'needRequests.add': { may: everybody, run: (ports) => ports.needRequests.add(aReport()) },
  // Another's report: not even those who take it into the plan change it.
  'needRequests.update': {
    may: [],
    run: async (ports) => ports.needRequests.update(await admin().needRequests.add(aReport()), { title: 'Endra' }),
  },
  'quoteRequests.add': { may: procurers, run: (ports) => ports.quoteRequests.add(aPurchase()) },
  'quoteRequests.update': {
    may: procurers,
    run: async (ports) => ports.quoteRequests.update(await admin().quoteRequests.add(aPurchase()), { title: 'Endra' }),
  },
  'revisionCampaigns.add': { may: procurers, run: (ports) => ports.revisionCampaigns.add(aCampaign()) },
  'revisionCampaigns.update': {
    may: procurers,
    run: async (ports) => ports.revisionCampaigns.update(await admin().revisionCampaigns.add(aCampaign()), { closedOn: today }),
  },
  'ruleValues.add': { may: leads, run: (ports) => ports.ruleValues.add(aRule()) },
  'ruleValues.withdraw': {
    may: leads,
    run: async (ports) => ports.ruleValues.withdraw(await admin().ruleValues.add(aRule())),
  },
  'reminderResponses.add': {
    may: workers,
    run: (ports) =>
      ports.reminderResponses.add({
        agreementId: page.value.id,
        deadlineKind: 'expiry',
        deadlineDate: today,
        answer: 'iHaveThis',
        byId: seeded.olav,
        at: today,
        comment: '',
        remindOn: null,
      }),
  },
  'choices.save': { may: everybody, run: (ports) => ports.choices.save(noChoices) },
  // Finds the number of somebody the directory has; it makes no right.
  'directory.ensure': { may: everybody, run: (ports) => ports.directory.ensure('i:0#.f|membership|olav.bruvik@alver.example') },
};

/** What is only read, and by whom. Where others are shown nothing instead of being refused, nothing must come. */
const reads: Readonly<Record<string, { readonly may: readonly Who[]; readonly run: (ports: Ports) => Promise<unknown> }>> = {
  'register.open': { may: everybody, run: (ports) => ports.register.open() },
  // Takes what is kept off this machine: nothing of the site's.
  'register.forget': { may: everybody, run: (ports) => ports.register.forget() },
  'agreements.register': { may: everybody, run: (ports) => ports.agreements.register() },
  'agreements.open': { may: everybody, run: (ports) => ports.agreements.open(page.value.id) },
  'agreements.howToBuy': { may: everybody, run: (ports) => ports.agreements.howToBuy([page.value.id]) },
  'agreements.history': { may: everybody, run: (ports) => ports.agreements.history(page.value.id) },
  'organisation.organisation': { may: everybody, run: (ports) => ports.organisation.organisation() },
  'followUps.forAgreement': { may: workers, run: (ports) => ports.followUps.forAgreement(page.value.id) },
  'followUps.openFor': { may: workers, run: (ports) => ports.followUps.openFor([page.value.id]) },
  'followUps.openForPerson': { may: workers, run: (ports) => ports.followUps.openForPerson(seeded.olav) },
  'callOffs.forAgreement': { may: workers, run: (ports) => ports.callOffs.forAgreement(page.value.id) },
  'callOffs.spendByAgreement': { may: workers, run: (ports) => ports.callOffs.spendByAgreement() },
  'callOffs.periodsOf': { may: workers, run: (ports) => ports.callOffs.periodsOf([page.value.id]) },
  'assessments.forAgreement': { may: workers, run: (ports) => ports.assessments.forAgreement(page.value.id) },
  'assessments.waiting': { may: workers, run: (ports) => ports.assessments.waiting() },
  'assessments.revisions': { may: workers, run: (ports) => ports.assessments.revisions() },
  'assessments.ofKinds': { may: workers, run: (ports) => ports.assessments.ofKinds(['risk']) },
  'assessments.forProcurement': { may: workers, run: (ports) => ports.assessments.forProcurement(1) },
  'assessments.get': {
    may: workers,
    run: async (ports) => ports.assessments.get((await admin().assessments.add(anAssessment())).value.id),
  },
  'procurements.open': { may: workers, run: (ports) => ports.procurements.open() },
  'procurements.all': { may: workers, run: (ports) => ports.procurements.all() },
  'procurements.forAgreement': { may: workers, run: (ports) => ports.procurements.forAgreement(page.value.id) },
  'procurements.get': {
    may: workers,
    run: async (ports) => ports.procurements.get((await admin().procurements.add(aNeed())).value.id),
  },
  'needRequests.all': { may: everybody, run: (ports) => ports.needRequests.all() },
  'quoteRequests.all': { may: workers, run: (ports) => ports.quoteRequests.all() },
  'revisionCampaigns.all': { may: workers, run: (ports) => ports.revisionCampaigns.all() },
  'ruleValues.all': { may: everybody, run: (ports) => ports.ruleValues.all() },
  'guidance.documents': { may: everybody, run: (ports) => ports.guidance.documents() },
  'reminderResponses.byPerson': { may: workers, run: (ports) => ports.reminderResponses.byPerson(seeded.olav) },
  'choices.own': { may: everybody, run: (ports) => ports.choices.own() },
  'indicators.measured': { may: workers, run: (ports) => ports.indicators.measured() },
  'indicators.assessments': { may: workers, run: (ports) => ports.indicators.assessments() },
  'indicators.procurements': { may: workers, run: (ports) => ports.indicators.procurements() },
  'indicators.quoteRequests': { may: workers, run: (ports) => ports.indicators.quoteRequests() },
  'indicators.decisionDays': { may: everybody, run: (ports) => ports.indicators.decisionDays() },
  'indicators.withStandardContract': { may: everybody, run: (ports) => ports.indicators.withStandardContract() },
  'session.current': { may: everybody, run: (ports) => ports.session.current() },
  'directory.search': { may: everybody, run: (ports) => ports.directory.search('olav') },
};

test('everything that the tab can ask of SharePoint has a row here', () => {
  const there = Object.entries(admin()).flatMap(([name, port]) =>
    Object.entries(port as object).flatMap(([method, value]) => (typeof value === 'function' ? [`${name}.${method}`] : [])),
  );
  expect([...Object.keys(writes), ...Object.keys(reads)].toSorted()).toEqual(there.toSorted());
});

/** What each was answered: done, or refused as somebody without the right is. */
async function outcomesOf(rows: typeof writes, who: Who): Promise<Record<string, string>> {
  const ports = site.ports(people[who]);
  const outcomes: Record<string, string> = {};
  for (const [name, { run }] of Object.entries(rows)) {
    outcomes[name] = await run(ports).then(
      () => 'done',
      (error: unknown) => (isRefusal(error) ? 'refused' : String(error)),
    );
  }
  return outcomes;
}

const isRefusal = (error: unknown) => error instanceof ForbiddenError || error instanceof NotFoundError;
const expected = (rows: typeof writes, who: Who) =>
  Object.fromEntries(Object.entries(rows).map(([name, { may }]) => [name, may.includes(who) ? 'done' : 'refused']));

test.each(everybody)(
  '%s does what the person may, and is refused the rest although nothing in the tab was pressed',
  async (who) => {
    expect(await outcomesOf(writes, who)).toEqual(expected(writes, who));
  },
);

test.each(everybody)('%s reads what the person may, and gets nothing of the rest', async (who) => {
  expect(await outcomesOf(reads, who)).toEqual(expected(reads, who));
});
