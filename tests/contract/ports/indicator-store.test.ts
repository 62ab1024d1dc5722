import { measuredValueMapping } from '../../../src/data/mappings/indicator-mappings';
import { unacknowledged } from '../../../src/domain/assessment';
import { calendarDate } from '../../../src/domain/calendar-date';
import { itemsOf } from '../../../src/data/rows/site';
import { addRow } from '../../../src/data/rows/write-rows';
import { indicators } from '../../../src/schema/indicators';
import { aQuoteRequest } from '../../support/plan-builders';
import { newNeed } from '../../../src/domain/procurement';
import { IDBFactory } from 'fake-indexeddb';
import { aChange } from './agreement-changes';
import { machineOf } from './kept-register';
import type { ProvisionedSite } from './provisioned-site';
import { provisionedSite } from './provisioned-site';
import type { Seeded } from './seed-organisation';
import { seedOrganisation } from './seed-organisation';

let site: ProvisionedSite;
let seeded: Seeded;

beforeAll(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
});
afterAll(() => site.close());

const measure = async (values: Partial<Parameters<typeof addRow<typeof indicators, unknown>>[2]>) =>
  (
    await addRow({ sp: site.client('admin'), onBadRow: () => undefined }, measuredValueMapping, {
      indicator: 'withOwner',
      period: '2025',
      value: 82.5,
      ...values,
    })
  ).value;

test('measured values come with their targets, of the municipality and of an area', async () => {
  await measure({ target: 95 });
  await measure({ period: '2026-02', serviceAreaId: seeded.culture, value: 100 });
  expect(await site.ports('ingrid').indicators.measured()).toMatchObject([
    { indicator: 'withOwner', period: '2025', periodEnd: '2025-12-31', areaId: null, value: 82.5, target: 95 },
    { indicator: 'withOwner', period: '2026-02', periodEnd: '2026-02-28', areaId: seeded.culture, value: 100, target: null },
  ]);
});

test('a period that is neither a year nor a month is told of, and the rest goes on', async () => {
  await itemsOf(site.client('admin'), indicators).add({ Indicator: 'withOwner', Period: 'i fjor', MeasuredValue: 1 });
  site.badRows.length = 0;
  const values = await site.ports('eva').indicators.measured();
  expect(values.map(({ period }) => period)).not.toContain('i fjor');
  expect(site.badRows).toMatchObject([{ list: 'Måleindikatorar', column: 'Periode' }]);
});

test('decision days and standard contracts are read of all agreements', async () => {
  const { agreements, indicators: store } = site.ports('ingrid');
  const change = aChange(seeded, { title: 'Kontormøblar', standardContract: 'SSA-K' });
  const page = await agreements.create(change);
  const without = await agreements.create(aChange(seeded, { title: 'Brøyting', standardContract: '' }));
  const [option] = page.options;
  await agreements.decideOption(option!, {
    decision: 'exercised',
    decidedById: seeded.ingrid,
    decidedOn: calendarDate('2026-03-29'),
    reason: '',
  });
  expect(await store.decisionDays()).toEqual(new Map([[option!.value.id, '2026-03-29']]));
  const standard = await store.withStandardContract();
  expect(standard.has(page.value.id)).toBe(true);
  expect(standard.has(without.value.id)).toBe(false);
});

test('needs and procurements come also when they are over, and assessments with what they are of', async () => {
  const group = site.ports('marit');
  const need = {
    ...newNeed,
    title: 'Nye elevpultar',
    serviceAreaIds: [seeded.culture],
    cpvCodes: [],
    estimatedValue: null,
    neededBy: null,
    phase: 'awarded' as const,
    tenderers: [{ name: 'Pult AS', supplierId: null, won: false, feedbackOn: null, feedback: 'Møte med alle tre' }],
  };
  const { value } = await group.procurements.add(need);
  await group.assessments.add({
    title: 'Reservert?',
    kind: 'reservedInclusive',
    agreementId: null,
    procurementId: value.id,
    steps: [],
    assessorId: seeded.marit,
    date: null,
    recordedIn: null,
    ...unacknowledged,
    status: 'done',
  });
  expect(await group.indicators.procurements()).toEqual([
    {
      id: value.id,
      title: 'Nye elevpultar',
      serviceAreaIds: [seeded.culture],
      phase: 'awarded',
      procedure: null,
      tenderToolReference: '',
      marketDialogueNote: '',
      tenderers: need.tenderers,
      resultingAgreementId: null,
    },
  ]);
  expect(await group.indicators.assessments()).toMatchObject([
    { kind: 'reservedInclusive', status: 'done', agreementId: null, procurementId: value.id },
  ]);
});

test('small purchases come with who was asked, from the column that people see in SharePoint', async () => {
  const group = site.ports('marit');
  const asked = [
    { supplierId: seeded.laundry, askedOn: calendarDate('2026-03-01'), answer: 'offered' as const, amount: 900, note: "'; --" },
  ];
  const { value } = await group.quoteRequests.add(
    aQuoteRequest({
      title: '<b>Benker</b>',
      serviceAreaId: seeded.culture,
      responsibleId: seeded.marit,
      asked,
      chosenSupplierId: null,
    }),
  );
  site.badRows.length = 0;
  const { id, title, serviceAreaId, estimatedValue, chosenSupplierId, date } = value;
  expect(await site.ports('ingrid').indicators.quoteRequests()).toEqual([
    { id, title, serviceAreaId, estimatedValue, askedIds: [seeded.laundry], chosenSupplierId, date },
  ]);
  expect(site.badRows).toEqual([]);
});

test('whoever may only read the register is refused what lies in other lists, and has the rest', async () => {
  for (const person of ['anne', 'siri']) {
    const reader = site.ports(person);
    const { rights } = await reader.session.current();
    expect(rights.indicators.read).toBe(false);
    const asked = await Promise.allSettled([
      reader.indicators.measured(),
      reader.indicators.assessments(),
      reader.indicators.procurements(),
      reader.indicators.quoteRequests(),
    ]);
    for (const answer of asked)
      expect(answer).toMatchObject({ status: 'rejected', reason: { name: expect.stringMatching(/Forbidden|NotFound/) } });
    expect((await reader.indicators.decisionDays()).size).toBe(1);
    expect((await reader.indicators.withStandardContract()).size).toBe(1);
  }
  expect((await site.ports('ingrid').session.current()).rights.indicators).toEqual({ read: true, add: false, edit: false });
});

test('what was kept costs nothing more when nothing changed, and a new value is there the next time', async () => {
  const machine = machineOf(site, 'ingrid', new IDBFactory());
  const ask = async () => {
    const opening = await machine.open();
    const { indicators: store } = opening.ports;
    const before = site.reached.length;
    const answers = await Promise.all([store.measured(), store.decisionDays(), store.withStandardContract()]);
    await opening.settled();
    return { answers, requests: site.reached.length - before };
  };
  await ask();
  const again = await ask();
  expect(again.requests).toBe(0);
  await measure({ indicator: 'areasWithResource', period: '2026', value: 83.3 });
  const { answers } = await ask();
  expect(answers[0]).toHaveLength(again.answers[0].length + 1);
  expect(answers.slice(1)).toEqual(again.answers.slice(1));
});
