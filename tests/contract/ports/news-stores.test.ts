import '@pnp/sp/security/item';
import { procurements } from '../../../src/schema/procurements';
import { itemsOf } from '../../../src/data/rows/site';
import { calendarDate } from '../../../src/domain/calendar-date';
import { procurementMapping } from '../../../src/data/mappings/procurement-mappings';
import { addRow } from '../../../src/data/rows/write-rows';
import { announcementWriter, needSource } from '../../../src/data/stores/news-stores-sharepoint';
import type { NeedRequest } from '../../../src/domain/need-request';
import { needRequests } from '../../../src/schema/need-requests';
import { aNeedRequest } from '../../support/plan-builders';
import { aChange } from './agreement-changes';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';
import { seedOrganisation, type Seeded } from './seed-organisation';

let site: ProvisionedSite;
let seeded: Seeded;
beforeEach(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
});
afterEach(() => site.close());

const theApp = () => ({ sp: site.client('app:fullcontrol'), onBadRow: (error: unknown) => void expect(error).toBeUndefined() });
const day = calendarDate('2026-11-23');

test('the day of an announcement is written on the version that was read, and not on another', async () => {
  const { agreements } = site.ports('ingrid');
  const page = await agreements.create(aChange(seeded, { announcedOn: null }));
  const writer = announcementWriter(theApp());
  expect(await writer.announced(page, day)).toBe(true);
  const now = await agreements.open(page.value.id);
  expect(now.value.announcedOn).toBe(day);
  expect(await writer.announced(page, calendarDate('2026-11-24'))).toBe(false);
  expect((await agreements.open(page.value.id)).value.announcedOn).toBe(day);
});

test('an agreement that is gone is not written', async () => {
  expect(await announcementWriter(theApp()).announced({ value: { id: 999 }, etag: '"1"' }, day)).toBe(false);
});

test('new needs are those made in the time that are still open and that everybody may read, oldest first', async () => {
  const need = (title: string, phase: 'need' | 'planned' | 'cancelled') =>
    addRow({ ...theApp(), sp: site.client('admin') }, procurementMapping, {
      title,
      phase,
      serviceAreaIds: [seeded.health],
      neededBy: day,
    });
  await need('Senger', 'need');
  await need('Avlyst', 'cancelled');
  const { value: closed } = await need('Vakthald', 'need');
  await itemsOf(site.client('admin'), procurements).getById(closed.id).breakRoleInheritance(false, true);
  await need('Kajakkar', 'planned');
  const [from, until] = [new Date(Date.now() - 60_000).toISOString(), new Date(Date.now() + 60_000).toISOString()];
  const source = needSource(theApp());
  site.reached.length = 0;
  const found = await source.newNeeds(from, until);
  expect(site.reached).toHaveLength(1);
  expect(found.map(({ title }) => title)).toEqual(['Senger', 'Kajakkar']);
  expect(found[0]).toMatchObject({ serviceAreaIds: [seeded.health], neededBy: day });
  expect(await source.newNeeds(until, new Date(Date.now() + 120_000).toISOString())).toEqual([]);
});

test('new needs are also those that employees report, until they are taken into the plan or withdrawn', async () => {
  const report = async (title: string, over: Partial<NeedRequest> = {}) => {
    const { id: _id, ...row } = aNeedRequest({
      title,
      serviceAreaIds: [seeded.health],
      neededBy: day,
      requestedById: null,
      ...over,
    });
    return (await site.ports('anne').needRequests.add(row)).value.id;
  };
  await report('Skilt');
  await report('Trekt', { withdrawn: true });
  const taken = await report('Teken inn');
  await addRow({ ...theApp(), sp: site.client('admin') }, procurementMapping, {
    title: 'Teken inn',
    phase: 'need',
    serviceAreaIds: [],
    requestId: taken,
  });
  const closed = await report('Lukka');
  await itemsOf(site.client('admin'), needRequests).getById(closed).breakRoleInheritance(false, true);
  const [from, until] = [new Date(Date.now() - 60_000).toISOString(), new Date(Date.now() + 60_000).toISOString()];
  site.reached.length = 0;
  const found = await needSource(theApp()).newNeeds(from, until);
  expect(site.reached).toHaveLength(1);
  expect(found.map(({ title, isReported }) => [title, isReported])).toEqual([
    ['Teken inn', false],
    ['Skilt', true],
  ]);
});
