import * as fc from 'fast-check';
import { ConflictError, ForbiddenError, NotFoundError, ValidationError } from '../../../src/data/data-errors';
import { addDays, calendarDate } from '../../../src/domain/calendar-date';
import type { Procurement } from '../../../src/domain/procurement';
import type { QuoteRequest } from '../../../src/domain/quote-request';
import type { RuleValue } from '../../../src/domain/rule-value';
import { itemsOf } from '../../../src/data/rows/site';
import { quoteRequests } from '../../../src/schema/quote-requests';
import { hostileText } from '../../data/hostile-text';
import { anAgreementDraft } from '../../support/builders';
import { aNeedRequest, aProcurement, aQuoteRequest, aRevisionCampaign, aTenderer } from '../../support/plan-builders';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';
import { seedOrganisation, type Seeded } from './seed-organisation';

let site: ProvisionedSite;
let seeded: Seeded;
let agreementId: number;

beforeAll(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
  const draft = anAgreementDraft({ serviceAreaIds: [], unitId: null, ownerId: seeded.ingrid, deputyId: null });
  agreementId = (await site.ports('ingrid').agreements.create({ draft, options: [], suppliers: [] })).value.id;
});
afterAll(() => site.close());

const day = calendarDate('2026-03-29');
const group = () => site.ports('marit');
const without = <T extends { readonly id: number }>({ id: _id, ...rest }: T): Omit<T, 'id'> => rest;

/** Everything a procurement can hold, with what tends to be lost on the way. */
const aFullProcurement = (over: Partial<Procurement> = {}) =>
  without(
    aProcurement({
      title: 'Møblar & «anna» <til> 100 % av skulane',
      description: 'Éi linje\nog éi til med "hermeteikn"',
      serviceAreaIds: [seeded.culture, seeded.health].toSorted((a, b) => a - b),
      purchaseType: 'works',
      plannedStart: day,
      startedOn: day,
      neededBy: calendarDate('2026-10-25'),
      phase: 'evaluation',
      procedure: 'partIII',
      responsibleId: seeded.marit,
      caseNumber: '2026/0042',
      tenderToolReference: 'KGV-1',
      marketDialogueNote: 'Møte med fem',
      criteria: [
        { name: 'Pris', weight: 70, isClimate: false },
        { name: 'Klima', weight: 29.5, isClimate: true },
      ],
      climateWeight: 29.5,
      climateReason: '',
      lots: ['Pultar', 'Stolar'],
      tenderers: [aTenderer({ supplierId: seeded.laundry }), aTenderer({ won: true, feedbackOn: null, feedback: '' })],
      checklist: [{ item: 'announced', doneById: seeded.marit, doneOn: day, note: 'I Doffin' }],
      replacesAgreementId: agreementId,
      resultingAgreementId: agreementId,
      ...over,
    }),
  );

describe('procurements', () => {
  test('keep everything that is known of them, by days as they were written', async () => {
    const { procurements } = group();
    const added = await procurements.add(aFullProcurement());
    expect(added.value).toEqual({ ...aFullProcurement(), id: added.value.id });
    expect(await procurements.get(added.value.id)).toEqual(added);
    expect(await procurements.all()).toContainEqual(added);
  });

  test('come all, those that are over too, in order of id; and to owners, who may not write them', async () => {
    const { procurements } = group();
    for (const phase of ['cancelled', 'need', 'awarded'] as const) await procurements.add(aFullProcurement({ phase }));
    const all = await site.ports('ingrid').procurements.all();
    expect(all.map(({ value }) => value.id)).toEqual(all.map(({ value }) => value.id).toSorted((a, b) => a - b));
    expect(new Set(all.map(({ value }) => value.phase))).toEqual(new Set(['evaluation', 'cancelled', 'need', 'awarded']));
    await expect(site.ports('ingrid').procurements.update(all[0]!, { title: 'Mitt' })).rejects.toBeInstanceOf(ForbiddenError);
  });

  test('change only where told, and empty what is emptied', async () => {
    const { procurements } = group();
    const added = await procurements.add(aFullProcurement());
    const emptied = { criteria: [], lots: [], tenderers: [], checklist: [], climateWeight: null, replacesAgreementId: null };
    const changed = await procurements.update(added, { ...emptied, serviceAreaIds: [], startedOn: null });
    expect(changed.value).toEqual({ ...added.value, ...emptied, serviceAreaIds: [], startedOn: null });
    expect(changed.etag).not.toBe(added.etag);
  });

  test('are not overwritten: the second of two learns what the first one wrote, and nothing of theirs is lost', async () => {
    const { procurements } = group();
    const read = await procurements.add(aFullProcurement());
    const first = await site.ports('eva').procurements.update(read, { phase: 'standstill' });
    const refused: unknown = await procurements.update(read, { phase: 'cancelled' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConflictError);
    expect(refused).toMatchObject({
      mine: { phase: 'cancelled' },
      theirs: { value: { phase: 'standstill' }, etag: first.etag, changedBy: expect.stringContaining('Eva') },
    });
    expect(await procurements.get(read.value.id)).toEqual(first);
  });

  test('that are gone, or never were, are not found', async () => {
    await expect(group().procurements.get(123_456)).rejects.toBeInstanceOf(NotFoundError);
  });

  test.each([
    ['without a title', { title: ' ' }, 'title'],
    ['of less than nothing', { estimatedValue: -1 }, 'estimatedValue'],
    ['with more than all for climate', { climateWeight: 101 }, 'climateWeight'],
    ['with a phase that is none', { phase: 'later' as 'need' }, 'phase'],
    ['with more text than fits', { cancelledReason: 'x'.repeat(2_001) }, 'cancelledReason'],
  ])('%s are refused before anything is sent', async (_, over, field) => {
    const ports = group();
    site.reached.length = 0;
    const refused: unknown = await ports.procurements.add(aFullProcurement(over)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ValidationError);
    expect(refused).toMatchObject({ faults: [{ field }] });
    expect(site.reached).toEqual([]);
  });

  test('give back whatever people write in them, in single columns and inside what is kept as JSON', async () => {
    const { procurements } = group();
    const added = await procurements.add(aFullProcurement());
    let now = added;
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const tenderers = [aTenderer({ name: text, feedback: `${text}\n${text}` })];
        const checklist = [{ item: 'x', doneById: seeded.marit, doneOn: day, note: text }];
        const title = isOneLine(text) ? `T${text}`.slice(0, 255) : now.value.title;
        now = await procurements.update(now, { title, tenderers, checklist });
        expect(now.value).toMatchObject({ title, tenderers, checklist });
      }),
      { seed: 6, numRuns: 60 },
    );
  });
});

/** What a single column keeps as it is; inside JSON anything is kept. */
const isOneLine = (text: string) => text === text.trimEnd() && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text);

describe('reported needs', () => {
  const aNeed = (requestedById: number) =>
    without(aNeedRequest({ serviceAreaIds: [seeded.health], requestedById, guidance: 'FOA del I\nfrå 500 000 kr' }));

  test.each(['anne', 'siri', 'ingrid', 'marit', 'eva'])('are added by %s, and may be changed by the same', async (person) => {
    const { needRequests } = site.ports(person);
    const added = await needRequests.add(aNeed(await site.idOf(person)));
    expect(added.value).toEqual({ ...aNeed(await site.idOf(person)), id: added.value.id });
    const withdrawn = await needRequests.update(added, { withdrawn: true });
    expect(withdrawn.value).toEqual({ ...added.value, withdrawn: true });
    expect(await needRequests.all()).toContainEqual(withdrawn);
  });

  test('of another are read by everybody and changed by nobody, whatever group they are in', async () => {
    const added = await site.ports('anne').needRequests.add(aNeed(await site.idOf('anne')));
    for (const person of ['olav', 'marit', 'eva', 'siri']) {
      const { needRequests } = site.ports(person);
      expect(await needRequests.all()).toContainEqual(added);
      const change = needRequests.update(added, { title: 'Mitt no' });
      await expect(change).rejects.toMatchObject({ name: expect.stringMatching(/Forbidden|NotFound/) });
    }
    expect(await site.ports('anne').needRequests.all()).toContainEqual(added);
  });

  test('are refused without a title', async () => {
    await expect(site.ports('anne').needRequests.add({ ...aNeed(1), title: '' })).rejects.toBeInstanceOf(ValidationError);
  });
});

describe('small purchases', () => {
  const aPurchase = (over: Partial<QuoteRequest> = {}) =>
    without(
      aQuoteRequest({
        serviceAreaId: seeded.culture,
        cpvCodes: ['34928400', '39113600'],
        asked: [
          { supplierId: seeded.laundry, askedOn: day, answer: 'offered', amount: 61_200.5, note: 'Levering «veke 12»' },
          { supplierId: seeded.paper, askedOn: day, answer: 'waiting', amount: null, note: '' },
        ],
        fewerLocalReason: 'Berre to i kommunen',
        chosenSupplierId: seeded.laundry,
        chosenReason: 'Lågast pris',
        date: day,
        responsibleId: seeded.marit,
        ...over,
      }),
    );
  /** As those who work in SharePoint itself see who was asked. */
  const lookups = async (id: number) =>
    (await itemsOf(site.client('admin'), quoteRequests).getById(id).select('AskedSuppliersId')<{ AskedSuppliersId: number[] }>())
      .AskedSuppliersId;

  test('keep who was asked and what each answered, and name the same suppliers in SharePoint’s own column', async () => {
    const store = group().quoteRequests;
    const added = await store.add(aPurchase());
    expect(added.value).toEqual({ ...aPurchase(), id: added.value.id });
    expect(await store.all()).toContainEqual(added);
    expect(await lookups(added.value.id)).toEqual([seeded.laundry, seeded.paper]);
    const asked = [{ ...added.value.asked[1]!, answer: 'declined' as const }];
    const changed = await store.update(added, { asked });
    expect(changed.value).toEqual({ ...added.value, asked });
    expect(await lookups(added.value.id)).toEqual([seeded.paper]);
    await store.update(changed, { chosenReason: 'Nærast' });
    expect(await lookups(added.value.id)).toEqual([seeded.paper]);
  });

  test('conflict as everything else, are written by the resource group and refused others', async () => {
    const read = await group().quoteRequests.add(aPurchase());
    await site.ports('eva').quoteRequests.update(read, { title: 'Først' });
    await expect(group().quoteRequests.update(read, { title: 'Sist' })).rejects.toBeInstanceOf(ConflictError);
    await expect(site.ports('ingrid').quoteRequests.add(aPurchase())).rejects.toBeInstanceOf(ForbiddenError);
    await expect(site.ports('anne').quoteRequests.all()).rejects.toBeInstanceOf(ForbiddenError);
  });
});

test('a campaign of revision is started and closed by the resource group, and read by owners', async () => {
  const store = group().revisionCampaigns;
  const campaign = without(aRevisionCampaign({ serviceAreaId: seeded.health, startedById: seeded.marit }));
  const added = await store.add(campaign);
  expect(added.value).toEqual({ ...campaign, id: added.value.id });
  const closed = await store.update(added, { closedOn: day });
  expect(closed.value).toEqual({ ...added.value, closedOn: day });
  expect(await site.ports('ingrid').revisionCampaigns.all()).toEqual([closed]);
  await expect(store.update(added, { closedOn: null })).rejects.toBeInstanceOf(ConflictError);
  await expect(site.ports('ingrid').revisionCampaigns.update(closed, { title: 'Ny' })).rejects.toBeInstanceOf(ForbiddenError);
  await expect(site.ports('anne').revisionCampaigns.all()).rejects.toBeInstanceOf(ForbiddenError);
  await expect(store.add({ ...campaign, title: '' })).rejects.toBeInstanceOf(ValidationError);
});

describe('rules', () => {
  const future: RuleValue = {
    layer: 'local',
    rule: 'localQuotes',
    value: 4,
    from: calendarDate('2027-01-01'),
    to: null,
    paragraph: 'Strategien, delmål 3',
    note: 'Éin til',
    source: 'Kommunestyret 17.12.2026',
    readOn: calendarDate('2026-11-23'),
  };

  test('are read by everybody with what each is from, added by the lead alone, and withdrawn without going away', async () => {
    const store = site.ports('eva').ruleValues;
    const added = await store.add(future);
    expect(added.value).toEqual({ ...future, id: added.value.id });
    expect(await site.ports('anne').ruleValues.all()).toContainEqual(added);
    const { ruleValues } = await site.ports('anne').organisation.organisation();
    expect(ruleValues).toContainEqual(expect.objectContaining({ rule: 'localQuotes', value: 4 }));
    const withdrawn = await store.withdraw(added);
    // Its last day is before its first: in force on no day, and still there.
    expect(withdrawn.value).toEqual({ ...added.value, to: addDays(future.from, -1) });
    expect(await store.all()).toContainEqual(withdrawn);
    await expect(store.withdraw(added)).rejects.toBeInstanceOf(ConflictError);
    for (const person of ['anne', 'ingrid', 'marit'])
      for (const write of [
        () => site.ports(person).ruleValues.add(future),
        () => site.ports(person).ruleValues.withdraw(withdrawn),
      ])
        await expect(write()).rejects.toBeInstanceOf(ForbiddenError);
  });
});
