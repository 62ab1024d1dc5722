import { calendarDate } from '../../../src/domain/calendar-date';
import { provisionedSite, type ProvisionedSite } from '../../contract/ports/provisioned-site';
import { seedOrganisation, type Seeded } from '../../contract/ports/seed-organisation';
import { AnnouncementStage, minute } from './announcement-stage';
import { Killed } from './bot-stage';
import { textOf } from './recording-channel';

let site: ProvisionedSite;
let seeded: Seeded;
let stage: AnnouncementStage;
beforeAll(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
});
afterAll(() => site.close());
beforeEach(async () => {
  stage = new AnnouncementStage(site, seeded);
  await stage.open();
  await stage.endAll();
});
afterEach(() => stage.close());

test('a new framework agreement is told of once in the channels of its areas, with what it is, and SharePoint knows the day', async () => {
  await stage.addChannel('19:health', { serviceAreaIds: [seeded.health] });
  await stage.addChannel('19:all', { membership: 'standard', digest: false });
  await stage.addChannel('19:culture', { serviceAreaIds: [seeded.culture], membership: 'private' });
  await stage.addChannel('19:removed', { removedAt: '2026-11-01T00:00:00Z' });
  const { value } = await stage.add({ title: 'Vask av alt', serviceAreaIds: [seeded.health] });
  await stage.settle();
  expect(stage.told()).toEqual(['19:all', '19:health']);
  const said = textOf(stage.channel.sent[0]!.message);
  for (const part of [
    'Vask av alt',
    'Ny rammeavtale',
    'Helse, omsorg og meistring',
    'Fjordvask AS',
    'Kari Lund',
    'Bestill i e-handel.',
  ])
    expect(said).toContain(part);
  expect(await stage.announcedOn(value.id)).toBe(stage.today());
  stage.later(2 * 60 * minute);
  await stage.settle();
  expect(stage.told()).toHaveLength(2);
  expect(stage.channel.updated).toEqual([]);
  expect(await stage.storage.documents.list('announcement')).toEqual([]);
  expect(await stage.storage.documents.list('post')).toEqual([]);
});

test.each([
  ['no framework agreement', { kind: 'single' as const }],
  ['not active', { status: 'draft' as const }],
  ['announced already', { announcedOn: calendarDate('2026-11-20') }],
  ['begun more than 30 days before the first sweep', { startDate: calendarDate('2026-10-20') }],
])('what is %s is not told of', async (_, over) => {
  await stage.addChannel('19:all');
  const { value } = await stage.add(over);
  await stage.settle();
  await stage.change(value.id, { title: 'Endra' });
  await stage.settle();
  expect(stage.told()).toEqual([]);
});

test('after the first sweep one that began earlier is told of when it becomes active, but not one of long ago', async () => {
  await stage.addChannel('19:all');
  const waiting = await stage.add({ startDate: calendarDate('2026-09-20'), status: 'draft' });
  const old = await stage.add({ startDate: calendarDate('2026-01-20'), status: 'draft' });
  await stage.settle();
  await stage.change(waiting.value.id, { status: 'active' });
  await stage.change(old.value.id, { status: 'active' });
  await stage.settle();
  expect(stage.told()).toEqual(['19:all']);
});

test('one that is active before it begins is told of on the day it begins, though nobody changes it then', async () => {
  await stage.addChannel('19:all');
  await stage.add({ startDate: calendarDate('2026-12-03'), endDate: calendarDate('2029-12-02'), ownerId: seeded.ingrid });
  await stage.settle();
  stage.later(9 * 24 * 60 * minute);
  await stage.settle();
  expect(stage.told()).toEqual([]);
  stage.later(24 * 60 * minute);
  await stage.settle();
  expect(stage.told()).toEqual(['19:all']);
});

test('without a channel nothing is written, and it is told of when a channel comes', async () => {
  const { value } = await stage.add({ serviceAreaIds: [seeded.health] });
  await stage.addChannel('19:culture', { serviceAreaIds: [seeded.culture] });
  await stage.settle();
  expect(stage.told()).toEqual([]);
  expect(await stage.announcedOn(value.id)).toBeNull();
  stage.later(24 * 60 * minute);
  await stage.addChannel('19:health', { serviceAreaIds: [seeded.health] });
  await stage.settle();
  expect(stage.told()).toEqual(['19:health']);
  expect(await stage.announcedOn(value.id)).toBe(stage.today());
});

test('a channel that the bot was taken away from gets nothing, and is told once it is back', async () => {
  await stage.addChannel('19:one');
  const { value } = await stage.add();
  await stage.pass();
  await stage.places.removed('19:one', stage.clock.toISOString());
  await stage.send();
  await stage.settle();
  expect(stage.told()).toEqual([]);
  expect(stage.unreachable.filter((id) => id.startsWith('announcement'))).toHaveLength(1);
  expect(await stage.announcedOn(value.id)).toBeNull();
  await stage.addChannel('19:one');
  stage.later(24 * 60 * minute);
  await stage.settle();
  expect(stage.told()).toEqual(['19:one']);
});

test('what is not active any more when its turn comes is not posted, and is when it is again', async () => {
  await stage.addChannel('19:one');
  const { value } = await stage.add();
  await stage.pass();
  await stage.change(value.id, { status: 'draft' });
  await stage.send();
  await stage.settle();
  expect(stage.told()).toEqual([]);
  await stage.change(value.id, { status: 'active' });
  await stage.settle();
  expect(stage.told()).toEqual(['19:one']);
});

test('what the bot has forgotten that it planned is refused by its identity: it is told of once, and the day is written', async () => {
  await stage.addChannel('19:one');
  const { value } = await stage.add();
  await stage.pass();
  await stage.send();
  expect(await stage.announcedOn(value.id)).toBeNull();
  for (const { key, etag } of await stage.storage.documents.list('announcement'))
    expect(await stage.storage.documents.remove('announcement', key, etag)).toBe(true);
  await stage.change(value.id, { title: 'Endra' });
  await stage.settle();
  expect(stage.told()).toEqual(['19:one']);
  expect(await stage.announcedOn(value.id)).toBe(stage.today());
});

test('two instances at once post it once', async () => {
  await stage.addChannel('19:one');
  await stage.add();
  await Promise.all([stage.pass(), stage.pass()]);
  await stage.settle();
  expect(stage.told()).toEqual(['19:one']);
});

test('killed before any write and run again, it is told of once in each channel', async () => {
  for (let dieAfter = 0; ; dieAfter += 1) {
    await stage.close();
    stage = new AnnouncementStage(site, seeded);
    await stage.open();
    await stage.endAll();
    await stage.addChannel('19:one');
    await stage.addChannel('19:two');
    const { value } = await stage.add();
    stage.dieAfter(dieAfter);
    const died = await stage.pass().then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return true;
      },
    );
    stage.dieAfter(null);
    await stage.send();
    // Whoever takes it over.
    stage.dieAfter(Math.floor(dieAfter / 3));
    await stage.pass().catch(() => undefined);
    stage.dieAfter(null);
    await stage.settle();
    expect(stage.told()).toEqual(['19:one', '19:two']);
    expect(await stage.announcedOn(value.id)).toBe(stage.today());
    if (!died) break;
  }
}, 120_000);
