import { addDays, calendarDate } from '../../../src/domain/calendar-date';
import type { AgreementDraft } from '../../../src/domain/agreement';
import type { AgreementPage } from '../../../src/data/ports/agreement-store';
import { siteMoment } from '../../../src/data/site-date';
import { cardSource } from '../../../src/data/stores/card-source-sharepoint';
import { announcementWriter } from '../../../src/data/stores/news-stores-sharepoint';
import { organisationStore } from '../../../src/data/stores/organisation-store-sharepoint';
import { reminderSource } from '../../../src/data/stores/reminder-source-sharepoint';
import { announce } from '../../../bot/announcements/announce';
import { announcementDetector } from '../../../bot/announcements/detect';
import { composeAnnouncements } from '../../../bot/compose/announcement';
import { sweep } from '../../../bot/reminders/sweep';
import { aChange, asChange } from '../../contract/ports/agreement-changes';
import { provisionedSite, type ProvisionedSite } from '../../contract/ports/provisioned-site';
import { seedOrganisation, type Seeded } from '../../contract/ports/seed-organisation';
import { links } from '../cards/sample-cards';
import { BotStage, Killed } from './bot-stage';
import { textOf } from './recording-channel';

let site: ProvisionedSite;
let seeded: Seeded;
let stage: BotStage;
beforeAll(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
}, 60_000);
afterAll(() => site.close());
beforeEach(async () => {
  stage = await new BotStage().open();
  await endAll();
});
afterEach(() => stage.close());

const minute = 60_000;
const theSite = () => ({ sp: site.client('app:fullcontrol'), onBadRow: (error: unknown) => void expect(error).toBeUndefined() });
const today = () => siteMoment(stage.clock).date;
const made: number[] = [];

const sources = () => ({
  cards: cardSource(theSite()),
  organisation: organisationStore(theSite()),
  places: stage.places,
  documents: stage.storage.documents,
  links,
  languageOf: async () => 'nn' as const,
  now: stage.now,
});

/** What the bot does by the clock: sweeps, then takes the announcements on. */
async function pass(): Promise<void> {
  const detector = announcementDetector(stage.storage.documents, stage.now);
  const result = await sweep({
    source: reminderSource(theSite(), { now: stage.now }),
    storage: stage.storage,
    choices: { all: async () => new Map() },
    now: stage.now,
    instance: 'one',
    newId: () => 'correlation',
    log: stage.log,
    onFacts: detector.onFacts,
  });
  if (result?.everything) await detector.sweptEverything();
  await announce({
    ...sources(),
    outbox: stage.storage.outbox,
    writer: announcementWriter(theSite()),
    channel: stage.channel,
    newId: () => 'correlation',
    log: stage.log,
  });
}
const deliver = () => stage.deliver(composeAnnouncements(sources()));
/** Until nothing more happens. */
async function settle(): Promise<void> {
  for (let times = 0; times < 3; times += 1) {
    await pass();
    await deliver();
  }
}

async function add(over: Partial<AgreementDraft> = {}): Promise<AgreementPage> {
  const draft = { startDate: today(), endDate: addDays(today(), 700), ownerId: null, announcedOn: null, ...over };
  const page = await site.ports('ingrid').agreements.create(aChange(seeded, draft));
  made.push(page.value.id);
  return page;
}
const change = async (id: number, over: Partial<AgreementDraft>): Promise<void> => {
  const page = await site.ports('ingrid').agreements.open(id);
  const { draft, ...rest } = asChange(page);
  await site.ports('ingrid').agreements.update(page, { ...rest, draft: { ...draft, ...over } });
};
const read = async (id: number) => (await site.ports('ingrid').agreements.open(id)).value;
/** One site serves all tests: what others left is over. */
async function endAll(): Promise<void> {
  for (const id of made.splice(0)) await change(id, { status: 'ended' });
}
const told = () => stage.channel.sent.map(({ conversationId }) => conversationId).toSorted();

test('a new framework agreement is told of once in the channels of its areas, with what it is, and SharePoint knows the day', async () => {
  await stage.addChannel('19:health', { serviceAreaIds: [seeded.health] });
  await stage.addChannel('19:all', { membership: 'standard', digest: false });
  await stage.addChannel('19:culture', { serviceAreaIds: [seeded.culture], membership: 'private' });
  await stage.addChannel('19:removed', { removedAt: '2026-11-01T00:00:00Z' });
  const { value } = await add({ title: 'Vask av alt', serviceAreaIds: [seeded.health] });
  await settle();
  expect(told()).toEqual(['19:all', '19:health']);
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
  expect((await read(value.id)).announcedOn).toBe(today());
  stage.later(2 * 60 * minute);
  await settle();
  expect(told()).toHaveLength(2);
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
  const { value } = await add(over);
  await settle();
  await change(value.id, { title: 'Endra' });
  await settle();
  expect(told()).toEqual([]);
});

test('after the first sweep one that began earlier is told of when it becomes active, but not one of long ago', async () => {
  await stage.addChannel('19:all');
  const waiting = await add({ startDate: calendarDate('2026-09-20'), status: 'draft' });
  const old = await add({ startDate: calendarDate('2026-01-20'), status: 'draft' });
  await settle();
  await change(waiting.value.id, { status: 'active' });
  await change(old.value.id, { status: 'active' });
  await settle();
  expect(told()).toEqual(['19:all']);
});

test('without a channel nothing is written, and it is told of when a channel comes', async () => {
  const { value } = await add({ serviceAreaIds: [seeded.health] });
  await stage.addChannel('19:culture', { serviceAreaIds: [seeded.culture] });
  await settle();
  expect(told()).toEqual([]);
  expect((await read(value.id)).announcedOn).toBeNull();
  stage.later(24 * 60 * minute);
  await stage.addChannel('19:health', { serviceAreaIds: [seeded.health] });
  await settle();
  expect(told()).toEqual(['19:health']);
  expect((await read(value.id)).announcedOn).toBe(today());
});

test('a channel that the bot was taken away from gets nothing, and is told once it is back', async () => {
  await stage.addChannel('19:one');
  const { value } = await add();
  await pass();
  await stage.places.removed('19:one', stage.clock.toISOString());
  await deliver();
  await settle();
  expect(told()).toEqual([]);
  expect(stage.unreachable.filter((id) => id.startsWith('announcement'))).toHaveLength(1);
  expect((await read(value.id)).announcedOn).toBeNull();
  await stage.addChannel('19:one');
  stage.later(24 * 60 * minute);
  await settle();
  expect(told()).toEqual(['19:one']);
});

test('what is not active any more when its turn comes is not posted, and is when it is again', async () => {
  await stage.addChannel('19:one');
  const { value } = await add();
  await pass();
  await change(value.id, { status: 'draft' });
  await deliver();
  await settle();
  expect(told()).toEqual([]);
  await change(value.id, { status: 'active' });
  await settle();
  expect(told()).toEqual(['19:one']);
});

test('a correction within the hour is put in the place of every posted card, once; after the hour nothing is', async () => {
  await stage.addChannel('19:one');
  await stage.addChannel('19:two');
  const { value } = await add({ title: 'Vsak' });
  await settle();
  stage.later(50 * minute);
  await settle();
  expect(stage.channel.updated).toEqual([]);
  await change(value.id, { title: 'Vask' });
  stage.channel.answerUpdate = { outcome: 'uncertain', reason: 'timeout' };
  await pass();
  stage.channel.answerUpdate = null;
  stage.channel.updated.splice(0);
  await settle();
  expect(stage.channel.updated.map(({ conversationId, activityId }) => `${conversationId} ${activityId}`).toSorted()).toEqual(
    stage.channel.sent.map(({ conversationId, activityId }) => `${conversationId} ${activityId}`).toSorted(),
  );
  expect(textOf(stage.channel.updated[0]!.message)).toMatch(/Vask".*Ny rammeavtale · retta/);
  stage.later(11 * minute);
  await change(value.id, { title: 'Vask og stryk' });
  await settle();
  expect(stage.channel.updated).toHaveLength(2);
  expect(told()).toHaveLength(2);
});

test('a change of what the card does not show corrects nothing', async () => {
  await stage.addChannel('19:one');
  const { value } = await add();
  await settle();
  await change(value.id, { documentLink: 'https://arkiv.example/9' });
  await settle();
  expect(stage.channel.updated).toEqual([]);
});

test('a change while the day is written is not overwritten: the day is written next time', async () => {
  await stage.addChannel('19:one');
  const { value } = await add();
  await pass();
  await deliver();
  let isFirst = true;
  site.fault = (request, reply) => {
    if (!isFirst || request.method !== 'POST' || request.header('if-match') === undefined) return false;
    isFirst = false;
    reply.status(412).json({ 'odata.error': { code: '-1', message: { value: 'changed' } } });
    return true;
  };
  try {
    await pass();
    expect(isFirst).toBe(false);
    expect((await read(value.id)).announcedOn).toBeNull();
  } finally {
    site.fault = null;
  }
  await pass();
  expect((await read(value.id)).announcedOn).toBe(today());
});

test('one of which nobody knows whether it came is not posted again, and counts as told once a digest has told', async () => {
  await stage.addChannel('19:one');
  const { value } = await add();
  stage.channel.answer = () => ({ outcome: 'uncertain', reason: 'timeout' });
  await settle();
  expect(told()).toHaveLength(1);
  expect((await read(value.id)).announcedOn).toBeNull();
  const [record] = await stage.storage.outbox.inState('uncertain', { unreported: true });
  await stage.storage.outbox.markReported([record!.id], 'digest');
  await settle();
  expect(told()).toHaveLength(1);
  expect((await read(value.id)).announcedOn).toBe(today());
});

test('two instances at once post it once', async () => {
  await stage.addChannel('19:one');
  await add();
  await Promise.all([pass(), pass()]);
  await settle();
  expect(told()).toEqual(['19:one']);
});

test('killed before any write and run again, it is told of once in each channel', async () => {
  for (let dieAfter = 0; ; dieAfter += 1) {
    await stage.close();
    stage = await new BotStage().open();
    await endAll();
    await stage.addChannel('19:one');
    await stage.addChannel('19:two');
    const { value } = await add();
    stage.dieAfter(dieAfter);
    const died = await pass().then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return true;
      },
    );
    stage.dieAfter(null);
    await deliver();
    // Whoever takes it over.
    stage.dieAfter(Math.floor(dieAfter / 3));
    await pass().catch(() => undefined);
    stage.dieAfter(null);
    await settle();
    expect(told()).toEqual(['19:one', '19:two']);
    expect((await read(value.id)).announcedOn).toBe(today());
    if (!died) break;
  }
}, 120_000);
