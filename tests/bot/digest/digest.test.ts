import { calendarDate } from '../../../src/domain/calendar-date';
import { botWords } from '../../../src/ui/text/bot/create-bot-text';
import { digestNow } from '../../../bot/digest/digest-now';
import { closeSummary, putIntoSummary } from '../../../bot/reminders/daily-summary';
import { textOf } from '../announcements/recording-channel';
import { DigestStage, titlesIn } from './digest-stage';

let stage: DigestStage;
beforeEach(async () => void (stage = await new DigestStage().open()));
afterEach(() => stage.close());

const on = calendarDate;
const day = 24 * 3_600_000;

test('each channel with the digest on gets what its areas are concerned with, once a week', async () => {
  await stage.addChannel('19:health', { serviceAreaIds: [1] });
  await stage.addChannel('19:culture', { serviceAreaIds: [2], membership: 'private' });
  await stage.addChannel('19:all', { membership: 'standard' });
  await stage.addChannel('19:off', { digest: false });
  await stage.addChannel('19:removed', { removedAt: '2026-11-01T00:00:00Z' });
  stage.put(1, 'Avtale helse', '2026-11-02');
  stage.put(2, 'Avtale kultur', '2026-12-10', { serviceAreaIds: [2] });
  stage.put(3, 'Avtale felles', '2026-12-11', { serviceAreaIds: [] });
  stage.put(4, 'Avtale fjern', '2028-01-10');
  await stage.week();
  expect(stage.said().toSorted()).toEqual([
    '19:all: Avtale helse, Avtale kultur, Avtale felles',
    '19:culture: Avtale kultur, Avtale felles',
    '19:health: Avtale helse, Avtale felles',
  ]);
  expect(textOf(stage.channel.sent[0]!.message)).toContain('Kari Eigar');
  for (let later = 0; later < 5; later += 1) {
    stage.later(day);
    await stage.week();
  }
  expect(stage.channel.sent).toHaveLength(3);
  // Sunday is behind us: the next Monday.
  stage.later(2 * day);
  await stage.week();
  expect(stage.channel.sent).toHaveLength(6);
  stage.later(-7 * day);
  await stage.week();
  expect(stage.channel.sent).toHaveLength(6);
});

test('after an outage it comes as soon as it may, and not at night', async () => {
  await stage.addChannel('19:all');
  stage.clock = new Date('2026-11-26T02:00:00Z');
  await stage.week();
  expect(stage.channel.sent).toHaveLength(0);
  stage.clock = new Date('2026-11-26T09:00:00Z');
  await stage.week();
  await stage.week();
  expect(stage.said()).toEqual(['19:all: ']);
  expect(textOf(stage.channel.sent[0]!.message)).toContain((await botWords('nn')).bot('digest.quiet'));
});

test('new agreements and needs are those since the last digest, each told of once', async () => {
  await stage.addChannel('19:all');
  stage.put(1, 'Avtale ny', null, { announcedOn: on('2026-11-20') });
  stage.put(2, 'Avtale komande', null, { announcedOn: null, startDate: on('2026-11-23') });
  stage.put(3, 'Avtale gamal', null, { announcedOn: on('2026-11-15') });
  stage.needs = [{ id: 1, title: 'Sjukesenger', serviceAreaIds: [1], neededBy: on('2027-02-01'), isReported: false }];
  await stage.week();
  expect(stage.said()).toEqual(['19:all: Avtale ny']);
  expect(textOf(stage.channel.sent[0]!.message)).toMatch(/Sjukesenger.*Helse/);
  stage.needs = [];
  stage.later(14 * day);
  await stage.week();
  expect(stage.said()[1]).toBe('19:all: Avtale komande');
  expect(stage.asked).toEqual([
    ['2026-11-15T23:00:00Z', '2026-11-22T23:00:00Z'],
    ['2026-11-22T23:00:00Z', '2026-12-06T23:00:00Z'],
  ]);
});

test('everything of which nobody knows whether it came stands in the next digest, and in no other', async () => {
  await stage.addChannel('19:all');
  stage.put(1, 'Avtale purring', null);
  stage.put(2, 'Avtale kunngjering', null);
  stage.put(3, 'Avtale sendt', null);
  const ids = [await stage.uncertain(1), await stage.uncertain(2, 'announcement'), await stage.uncertain(99)];
  await stage.week();
  expect(stage.said()).toEqual(['19:all: Avtale purring, Avtale kunngjering']);
  expect(textOf(stage.channel.sent[0]!.message)).toContain((await botWords('nn')).bot('digest.uncertain', { number: 2 }));
  for (const id of ids) expect((await stage.storage.outbox.read(id))?.reportedIn).toBe('digest 2026-W48');
  stage.later(7 * day);
  await stage.week();
  expect(stage.said()[1]).toBe('19:all: ');
});

test.each([
  ['may not have come', { outcome: 'uncertain', reason: 'timeout' } as const],
  ['was refused', { outcome: 'refused', status: 404, code: 'ConversationNotFound', retryAfterMs: null } as const],
])('what a digest told that %s itself is told again in the next', async (_, outcome) => {
  await stage.addChannel('19:all');
  stage.put(1, 'Avtale purring', null);
  await stage.uncertain(1);
  stage.channel.answer = () => outcome;
  await stage.week();
  stage.channel.answer = null;
  stage.later(7 * day);
  await stage.week();
  expect(stage.said()).toEqual(['19:all: Avtale purring', '19:all: Avtale purring']);
  stage.later(7 * day);
  await stage.week();
  expect(stage.said()[2]).toBe('19:all: ');
});

test('what no channel covers goes to the procurement leads: the undecided and what may not have come', async () => {
  await stage.addChat('eva@alver.example');
  await stage.addChannel('19:culture', { serviceAreaIds: [2] });
  stage.put(1, 'Avtale forfallen', '2026-11-02');
  stage.put(2, 'Avtale purring', null);
  stage.put(3, 'Avtale komande', '2026-12-10');
  stage.put(4, 'Avtale kultur', '2026-11-02', { serviceAreaIds: [2] });
  await stage.uncertain(2);
  await stage.week();
  expect(stage.said().toSorted()).toEqual(['19:culture: Avtale kultur', 'a:eva@alver.example: Avtale forfallen, Avtale purring']);
  expect(stage.channel.sent.map(({ message }) => message.alert ?? false)).toEqual([false, true]);
  await stage.week();
  expect(stage.channel.sent).toHaveLength(2);
});

test('with neither channel nor lead nothing is marked, and it is told when there is somebody', async () => {
  stage.world.leadIds = [];
  stage.put(1, 'Avtale purring', null);
  const id = await stage.uncertain(1);
  await stage.week();
  expect(stage.world.asked.everything).toBe(1);
  await stage.week();
  expect(stage.world.asked.everything).toBe(1);
  expect((await stage.storage.outbox.read(id))?.reportedIn).toBeNull();
  await stage.addChannel('19:all');
  await stage.week();
  expect(stage.said()).toEqual(['19:all: Avtale purring']);
});

test('of a daily summary that may not have come everything it told of is told', async () => {
  await stage.addChannel('19:all');
  stage.put(1, 'Avtale ein', null);
  stage.put(2, 'Avtale to', null);
  await stage.addChat('kari@alver.example');
  const item = (agreementId: number) => ({
    id: `reminder-${agreementId}`,
    lane: 'person:kari@alver.example',
    kind: 'reminder',
    content: { agreementId },
    subject: null,
    correlationId: 'c',
    dueAt: stage.clock.toISOString(),
  });
  const person = { personId: 1, lane: 'person:kari@alver.example' };
  await putIntoSummary(stage.storage, person, on('2026-11-23'), [item(1), item(2)], stage.clock.toISOString());
  stage.channel.answer = () => ({ outcome: 'uncertain', reason: 'timeout' });
  await stage.deliver(async (records) => {
    for (const { content } of records)
      await closeSummary(stage.storage, (content as { summary: string }).summary, stage.clock.toISOString());
    return new Map(records.map((record) => [record.id, { summary: 'x' }]));
  });
  stage.channel.answer = null;
  stage.channel.sent.splice(0);
  await stage.week();
  expect(stage.said()).toEqual(['19:all: Avtale ein, Avtale to']);
});

test('asked for now, the same is answered, in the language of who asks, and nothing counts as told', async () => {
  stage.put(1, 'Avtale forfallen', '2026-11-02');
  stage.put(2, 'Avtale purring', null);
  stage.put(3, 'Avtale kultur', '2026-11-02', { serviceAreaIds: [2] });
  const id = await stage.uncertain(2);
  const inChannel = await digestNow(stage.setup(), { kind: 'channel', serviceAreaIds: [1] }, 'en');
  expect(inChannel.flatMap(titlesIn)).toEqual(['Avtale forfallen', 'Avtale purring']);
  expect(textOf(inChannel[0]!)).toContain('"lang":"en"');
  const inChat = await digestNow(stage.setup(), { kind: 'person', upn: 'Eva@Alver.example' }, 'nn');
  expect(inChat.flatMap(titlesIn)).toEqual(['Avtale forfallen', 'Avtale kultur', 'Avtale purring']);
  expect((await stage.storage.outbox.read(id))?.reportedIn).toBeNull();
});

test('what a person asks for is not called a weekly digest, and is headed by what it lists', async () => {
  const now = async (kind: 'person' | 'channel') =>
    textOf(
      (
        await digestNow(
          stage.setup(),
          kind === 'person' ? { kind, upn: 'Eva@Alver.example' } : { kind, serviceAreaIds: [] },
          'nn',
        )
      )[0]!,
    );
  expect(await now('person')).toContain('Ingenting ventar på svar frå deg no.');
  stage.put(1, 'Avtale forfallen', '2026-11-02');
  expect(await now('person')).toMatch(/Det som ventar på svar \d/);
  stage.needs = [{ id: 1, title: 'Sjukesenger', serviceAreaIds: [1], neededBy: calendarDate('2027-02-01'), isReported: false }];
  expect(await now('person')).toMatch(/Det som ventar på svar, og det som er nytt \d/);
  expect(await now('person')).not.toContain('Vekesoppsummering');
  expect(await now('channel')).toMatch(/Vekesoppsummering \d/);
});
