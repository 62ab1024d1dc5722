import type { NewNeed } from '../../../src/data/ports/news-stores';
import { calendarDate } from '../../../src/domain/calendar-date';
import { composeDigests } from '../../../bot/compose/digest';
import type { OutgoingMessage } from '../../../bot/channel/channel';
import { digestNow } from '../../../bot/digest/digest-now';
import { planDigest, type DigestSetup } from '../../../bot/digest/plan-digest';
import { botWords } from '../../../src/ui/text/bot/create-bot-text';
import { anAgreement, aServiceArea } from '../../support/builders';
import { links } from '../cards/sample-cards';
import { anAccount, World } from '../reminders/world';
import { BotStage, Killed } from '../announcements/bot-stage';
import { textOf } from '../announcements/recording-channel';

let stage: BotStage;
let world: World;
let needs: NewNeed[];
let asked: [string, string][];
beforeEach(async () => {
  stage = await new BotStage().open();
  world = new World();
  world.people = [anAccount(1, { name: 'Kari Eigar' }), anAccount(5, { name: 'Eva Leiar', upn: 'eva@alver.example' })];
  world.leadIds = [5];
  needs = [];
  asked = [];
});
afterEach(() => stage.close());

const on = calendarDate;
const day = 24 * 3_600_000;
let editions = 0;
const setup = (): DigestSetup => ({
  storage: stage.storage,
  places: stage.places,
  source: Object.assign(Object.create(world) as World, {
    settings: async () => ({ ...(await world.settings()), serviceAreas: [aServiceArea({ id: 1, name: 'Helse' })] }),
  }),
  needs: {
    newNeeds: async (from, until) => {
      asked.push([from, until]);
      return needs;
    },
  },
  links,
  languageOf: async () => 'nn',
  now: stage.now,
  newId: () => `edition-${(editions += 1)}`,
  log: stage.log,
});
const plan = () => planDigest(setup());
/** Uncertain reminders are in the outbox too, but never claimed again. */
const deliver = () => stage.deliver(composeDigests(stage.storage.documents));
const week = async (): Promise<void> => {
  await plan();
  await deliver();
};

type Over = Parameters<typeof anAgreement>[0];
/** Its review is to be dealt with by a day; it ends long after. */
function put(id: number, title: string, review: string | null, over: Over = {}): void {
  world.put(
    anAgreement({
      id,
      title,
      serviceAreaIds: [1],
      announcedOn: on('2024-01-01'),
      endDate: on('2029-12-31'),
      reviewDate: review === null ? null : on(review),
      options: [],
      notice: null,
      ...over,
    }),
  );
}
const said = () => stage.channel.sent.map(({ conversationId, message }) => `${conversationId}: ${titlesIn(message).join(', ')}`);
const titlesIn = (message: OutgoingMessage): readonly string[] =>
  [...textOf(message).matchAll(/Avtale \w+/g)]
    .map(([title]) => title)
    .filter((title, index, all) => all.indexOf(title) === index);

/** Something about an agreement was sent, and nobody knows whether it came. */
async function uncertain(agreementId: number, kind = 'reminder', conversationId = '19:nowhere'): Promise<string> {
  await stage.addChannel(conversationId, { digest: false });
  const id = `${kind}-${agreementId}-${stage.clock.getTime()}`;
  const subject =
    kind === 'reminder' ? { agreementId, deadlineKind: 'review', deadlineDate: on('2026-12-10'), step: 'months-3-before' } : null;
  const entry = { id, lane: `place:${conversationId}`, kind, content: { agreementId }, subject, correlationId: 'c' };
  const at = stage.clock.toISOString();
  await stage.storage.outbox.plan([{ ...entry, dueAt: at } as Parameters<typeof stage.storage.outbox.plan>[0][number]], at);
  const before = stage.channel.answer;
  stage.channel.answer = () => ({ outcome: 'uncertain', reason: 'timeout' });
  await stage.deliver(async (records) => new Map(records.map((record) => [record.id, { summary: 'x' }])));
  stage.channel.answer = before;
  stage.channel.sent.splice(0);
  expect((await stage.storage.outbox.read(id))?.state).toBe('uncertain');
  return id;
}

test('each channel with the digest on gets what its areas are concerned with, once a week', async () => {
  await stage.addChannel('19:health', { serviceAreaIds: [1] });
  await stage.addChannel('19:culture', { serviceAreaIds: [2], membership: 'private' });
  await stage.addChannel('19:all', { membership: 'standard' });
  await stage.addChannel('19:off', { digest: false });
  await stage.addChannel('19:removed', { removedAt: '2026-11-01T00:00:00Z' });
  put(1, 'Avtale helse', '2026-11-02');
  put(2, 'Avtale kultur', '2026-12-10', { serviceAreaIds: [2] });
  put(3, 'Avtale felles', '2026-12-11', { serviceAreaIds: [] });
  put(4, 'Avtale fjern', '2028-01-10');
  await week();
  expect(said().toSorted()).toEqual([
    '19:all: Avtale helse, Avtale kultur, Avtale felles',
    '19:culture: Avtale kultur, Avtale felles',
    '19:health: Avtale helse, Avtale felles',
  ]);
  expect(textOf(stage.channel.sent[0]!.message)).toContain('Kari Eigar');
  for (let later = 0; later < 5; later += 1) {
    stage.later(day);
    await week();
  }
  expect(stage.channel.sent).toHaveLength(3);
  // Sunday is behind us: the next Monday.
  stage.later(2 * day);
  await week();
  expect(stage.channel.sent).toHaveLength(6);
  stage.later(-7 * day);
  await week();
  expect(stage.channel.sent).toHaveLength(6);
});

test('after an outage it comes as soon as it may, and not at night', async () => {
  await stage.addChannel('19:all');
  stage.clock = new Date('2026-11-26T02:00:00Z');
  await week();
  expect(stage.channel.sent).toHaveLength(0);
  stage.clock = new Date('2026-11-26T09:00:00Z');
  await week();
  await week();
  expect(said()).toEqual(['19:all: ']);
  expect(textOf(stage.channel.sent[0]!.message)).toContain((await botWords('nn')).bot('digest.quiet'));
});

test('new agreements and needs are those since the last digest, each told of once', async () => {
  await stage.addChannel('19:all');
  put(1, 'Avtale ny', null, { announcedOn: on('2026-11-20') });
  put(2, 'Avtale komande', null, { announcedOn: null, startDate: on('2026-11-23') });
  put(3, 'Avtale gamal', null, { announcedOn: on('2026-11-15') });
  needs = [{ id: 1, title: 'Sjukesenger', serviceAreaIds: [1], neededBy: on('2027-02-01') }];
  await week();
  expect(said()).toEqual(['19:all: Avtale ny']);
  expect(textOf(stage.channel.sent[0]!.message)).toMatch(/Sjukesenger.*Helse/);
  needs = [];
  stage.later(14 * day);
  await week();
  expect(said()[1]).toBe('19:all: Avtale komande');
  expect(asked).toEqual([
    ['2026-11-15T23:00:00Z', '2026-11-22T23:00:00Z'],
    ['2026-11-22T23:00:00Z', '2026-12-06T23:00:00Z'],
  ]);
});

test('everything of which nobody knows whether it came stands in the next digest, and in no other', async () => {
  await stage.addChannel('19:all');
  put(1, 'Avtale purring', null);
  put(2, 'Avtale kunngjering', null);
  put(3, 'Avtale sendt', null);
  const ids = [await uncertain(1), await uncertain(2, 'announcement'), await uncertain(99)];
  await week();
  expect(said()).toEqual(['19:all: Avtale purring, Avtale kunngjering']);
  expect(textOf(stage.channel.sent[0]!.message)).toContain((await botWords('nn')).bot('digest.uncertain', { number: 2 }));
  for (const id of ids) expect((await stage.storage.outbox.read(id))?.reportedIn).toBe('digest 2026-W48');
  stage.later(7 * day);
  await week();
  expect(said()[1]).toBe('19:all: ');
});

test.each([
  ['may not have come', { outcome: 'uncertain', reason: 'timeout' } as const],
  ['was refused', { outcome: 'refused', status: 404, code: 'ConversationNotFound', retryAfterMs: null } as const],
])('what a digest told that %s itself is told again in the next', async (_, outcome) => {
  await stage.addChannel('19:all');
  put(1, 'Avtale purring', null);
  await uncertain(1);
  stage.channel.answer = () => outcome;
  await week();
  stage.channel.answer = null;
  stage.later(7 * day);
  await week();
  expect(said()).toEqual(['19:all: Avtale purring', '19:all: Avtale purring']);
  stage.later(7 * day);
  await week();
  expect(said()[2]).toBe('19:all: ');
});

test('what no channel covers goes to the procurement leads: the undecided and what may not have come', async () => {
  await stage.addChat('eva@alver.example');
  await stage.addChannel('19:culture', { serviceAreaIds: [2] });
  put(1, 'Avtale forfallen', '2026-11-02');
  put(2, 'Avtale purring', null);
  put(3, 'Avtale komande', '2026-12-10');
  put(4, 'Avtale kultur', '2026-11-02', { serviceAreaIds: [2] });
  await uncertain(2);
  await week();
  expect(said().toSorted()).toEqual(['19:culture: Avtale kultur', 'a:eva@alver.example: Avtale forfallen, Avtale purring']);
  expect(stage.channel.sent.map(({ message }) => message.alert ?? false)).toEqual([false, true]);
  await week();
  expect(stage.channel.sent).toHaveLength(2);
});

test('with neither channel nor lead nothing is marked, and it is told when there is somebody', async () => {
  world.leadIds = [];
  put(1, 'Avtale purring', null);
  const id = await uncertain(1);
  await week();
  expect(world.asked.everything).toBe(1);
  await week();
  expect(world.asked.everything).toBe(1);
  expect((await stage.storage.outbox.read(id))?.reportedIn).toBeNull();
  await stage.addChannel('19:all');
  await week();
  expect(said()).toEqual(['19:all: Avtale purring']);
});

test('5,000 agreements stand in parts of at most 20 KB, each in exactly one, whatever is put back and changed meanwhile', async () => {
  await stage.addChannel('19:all');
  for (let id = 1; id <= 5_000; id += 1) put(id, `Avtale n${id}x`, id % 2 === 0 ? '2026-11-02' : '2026-12-10');
  await plan();
  for (let id = 1; id <= 2_000; id += 1) world.agreements.delete(id);
  // Killed parts and repeated rounds make nothing anew.
  await plan();
  const compose = composeDigests(stage.storage.documents);
  const keys = (await stage.storage.documents.list<OutgoingMessage>('digest-part')).map(({ key }) => key);
  const messages = await compose(keys.map((part) => ({ id: part, content: { digest: '', part } })) as never);
  const titles = [...messages.values()].flatMap((message) => (message === 'obsolete' ? [] : titlesIn(message)));
  expect(titles).toHaveLength(5_000);
  expect(new Set(titles).size).toBe(5_000);
  for (const message of messages.values()) expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThanOrEqual(20 * 1024);
  expect((await stage.storage.outbox.count()).planned).toBe(keys.length);
}, 60_000);

test('killed before any write and run again, everything is told once', async () => {
  for (let dieAfter = 0; ; dieAfter += 1) {
    await stage.close();
    stage = await new BotStage().open();
    world = new World();
    for (let id = 1; id <= 90; id += 1) put(id, `Avtale n${id}x`, '2026-11-02', { serviceAreaIds: [id <= 60 ? 1 : 2] });
    const ids = [await uncertain(1), await uncertain(61)];
    await stage.addChannel('19:health', { serviceAreaIds: [1] });
    await stage.addChannel('19:culture', { serviceAreaIds: [2] });
    stage.dieAfter(dieAfter);
    const died = await plan().then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return true;
      },
    );
    stage.dieAfter(null);
    await deliver();
    // What was decided meanwhile is another digest: a mixture of the two would be seen.
    put(30, 'Avtale n30x', null);
    await week();
    await week();
    const of = (conversation: string) =>
      stage.channel.sent.flatMap((each) => (each.conversationId === conversation ? titlesIn(each.message) : []));
    const health = of('19:health');
    expect(new Set(health).size).toBe(health.length);
    expect(health.filter((title) => title !== 'Avtale n30x')).toHaveLength(59);
    expect(of('19:culture')).toHaveLength(30);
    const note = (await botWords('nn')).bot('digest.uncertainNote');
    const notes = stage.channel.sent.map(({ message }) => textOf(message).split(JSON.stringify(note).slice(1, -1)).length - 1);
    expect(notes.reduce((sum, each) => sum + each, 0)).toBe(2);
    for (const id of ids) expect((await stage.storage.outbox.read(id))?.reportedIn).toBe('digest 2026-W48');
    if (!died) break;
  }
}, 120_000);

test('asked for now, the same is answered, in the language of who asks, and nothing counts as told', async () => {
  put(1, 'Avtale forfallen', '2026-11-02');
  put(2, 'Avtale purring', null);
  put(3, 'Avtale kultur', '2026-11-02', { serviceAreaIds: [2] });
  const id = await uncertain(2);
  const inChannel = await digestNow(setup(), { kind: 'channel', serviceAreaIds: [1] }, 'en');
  expect(inChannel.flatMap(titlesIn)).toEqual(['Avtale forfallen', 'Avtale purring']);
  expect(textOf(inChannel[0]!)).toContain('"lang":"en"');
  const inChat = await digestNow(setup(), { kind: 'personal' }, 'nn');
  expect(inChat.flatMap(titlesIn)).toEqual(['Avtale forfallen', 'Avtale kultur', 'Avtale purring']);
  expect((await stage.storage.outbox.read(id))?.reportedIn).toBeNull();
});
