import { BadRowError } from '../../../src/data/data-errors';
import { itemsOf } from '../../../src/data/rows/site';
import { calendarDate } from '../../../src/domain/calendar-date';
import { assessments } from '../../../src/schema/assessments';
import type { ListDeclaration } from '../../../src/schema/list';
import { needRequests } from '../../../src/schema/need-requests';
import { procurements } from '../../../src/schema/procurements';
import { quoteRequests } from '../../../src/schema/quote-requests';
import { revisionCampaigns } from '../../../src/schema/revision-campaigns';
import { ruleValues } from '../../../src/schema/rule-values';
import { aNeedRequest, aProcurement, aQuoteRequest } from '../../support/plan-builders';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';
import { seedOrganisation, type Seeded } from './seed-organisation';

let site: ProvisionedSite;
let seeded: Seeded;
beforeAll(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
});
beforeEach(() => void site.badRows.splice(0));
afterAll(() => site.close());

/** As somebody does who works in SharePoint itself, where no column is checked as the app does it. */
async function byHand(list: ListDeclaration, body: Record<string, unknown>): Promise<number> {
  const { Id } = (await itemsOf(site.client('admin'), list).add({ Title: 'For hand', ...body })) as { Id: number };
  return Id;
}

const today = '2026-11-22T23:00:00Z';
const badJson = ['{', '"tekst"', '{"name":"x"}', '[null]', '[1]', '[[]]', '[{}]', '[{"name":1}]', 'null x'];

describe.each([
  ['the criteria', procurements, 'AwardCriteria', { Phase: 'Behov' }],
  ['the tenderers', procurements, 'Tenderers', { Phase: 'Behov' }],
  ['the checklist', procurements, 'Checklist', { Phase: 'Behov' }],
  ['the answers', quoteRequests, 'Answers', { AskedOn: today, ServiceAreaId: 1 }],
  ['the steps', assessments, 'Steps', { AssessmentKind: 'Revisjon', Status: 'Utkast' }],
] as const)('%s of a row', (_, list, column, rest) => {
  test.each(badJson)('that hold %s leave that row out, with word of it, and nothing else', async (text) => {
    const ports = site.ports('marit');
    const all = async () =>
      list === procurements
        ? await ports.procurements.all()
        : list === quoteRequests
          ? await ports.quoteRequests.all()
          : await ports.assessments.ofKinds(['revision']);
    const bad = await byHand(list, { ...rest, [column]: text });
    const good = await byHand(list, { ...rest, [column]: '[]' });
    const empty = await byHand(list, { ...rest, [column]: null });
    const ids = (await all()).map(({ value }) => value.id);
    expect(ids).toEqual(expect.arrayContaining([good, empty]));
    expect(ids).not.toContain(bad);
    expect(site.badRows.map(({ message }) => message)).toEqual([
      expect.stringContaining(`${list.title} row ${bad}, column ${titleOf(list, column)}`),
    ]);
    await itemsOf(site.client('admin'), list).getById(bad).delete();
  });
});

const titleOf = (list: ListDeclaration, name: string) =>
  Object.values(list.columns).find((column) => column.name === name)?.title ?? name;

test.each([
  ['procurements', procurements, { Phase: null }],
  ['needRequests', needRequests, { Title: null }],
  ['quoteRequests', quoteRequests, { AskedOn: today, ServiceAreaId: null }],
  ['quoteRequests', quoteRequests, { AskedOn: null, ServiceAreaId: 1 }],
  ['revisionCampaigns', revisionCampaigns, { StartedOn: today, DueOn: null, ServiceAreaId: 1 }],
  ['ruleValues', ruleValues, { Layer: 'Lov' }],
] as const)('a row of %s that lacks what it must have is left out, and told of', async (port, list, body) => {
  const bad = await byHand(list, body);
  const all: readonly { readonly value: { readonly id: number } }[] = await site.ports('marit')[port].all();
  expect(all.map(({ value }) => value.id)).not.toContain(bad);
  expect(site.badRows).toEqual([expect.any(BadRowError)]);
  await itemsOf(site.client('admin'), list).getById(bad).delete();
});

test('a row that is opened by itself says what is wrong with it', async () => {
  const bad = await byHand(procurements, { Phase: 'Behov', Tenderers: '[{}]' });
  await expect(site.ports('marit').procurements.get(bad)).rejects.toThrow(/Tilbydarar/);
  const assessment = await byHand(assessments, { AssessmentKind: 'Risiko', Status: 'Utkast', Steps: '{' });
  await expect(site.ports('marit').assessments.get(assessment)).rejects.toThrow(/Steg/);
});

test('what an older app, or a newer one, keeps beside what is known goes with the rest and is no fault', async () => {
  const tenderer = { name: 'A', supplierId: null, won: true, feedbackOn: null, feedback: '' };
  const id = await byHand(procurements, { Phase: 'Behov', Tenderers: JSON.stringify([{ ...tenderer, rank: 1 }]) });
  expect((await site.ports('marit').procurements.get(id)).value.tenderers).toEqual([tenderer]);
});

test('what is refused after it was checked leaves nothing behind: a supplier, an area or an agreement that is not there', async () => {
  const ports = site.ports('marit');
  const before = [await ports.procurements.all(), await ports.quoteRequests.all()];
  const { id: _procurement, ...procurement } = aProcurement({ serviceAreaIds: [seeded.health], replacesAgreementId: 12_345 });
  const { id: _purchase, ...purchase } = aQuoteRequest({ serviceAreaId: 12_345, date: calendarDate('2026-11-23') });
  const { id: _need, ...need } = aNeedRequest({ serviceAreaIds: [12_345] });
  const refused = await Promise.allSettled([
    ports.procurements.add(procurement),
    ports.quoteRequests.add(purchase),
    ports.needRequests.add(need),
  ]);
  const stored = [await ports.procurements.all(), await ports.quoteRequests.all()];
  expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(stored).toEqual(before);
});
