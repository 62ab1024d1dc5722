import { botWords } from '../../../src/ui/text/bot/create-bot-text';
import type { OutgoingMessage } from '../../../bot/channel/channel';
import { siteMoment } from '../../../src/data/site-date';
import { forgetLooseParts, partKey, type KeptDigest } from '../../../bot/digest/kept-digest';
import { composeDigests } from '../../../bot/compose/digest';
import { Killed } from '../announcements/bot-stage';
import { textOf } from '../announcements/recording-channel';
import { DigestStage, titlesIn } from './digest-stage';

const dayMs = 24 * 3_600_000;

let stage: DigestStage;
beforeEach(async () => void (stage = await new DigestStage().open()));
afterEach(() => stage.close());

test('5,000 agreements stand in parts of at most 20 KB, each in exactly one, whatever is put back and changed meanwhile', async () => {
  await stage.addChannel('19:all');
  for (let id = 1; id <= 5_000; id += 1) stage.put(id, `Avtale n${id}x`, id % 2 === 0 ? '2026-11-02' : '2026-12-10');
  await stage.plan();
  for (let id = 1; id <= 2_000; id += 1) stage.world.agreements.delete(id);
  // Killed parts and repeated rounds make nothing anew.
  await stage.plan();
  const compose = composeDigests(stage.storage.documents);
  const keys = (await stage.storage.documents.list<OutgoingMessage>('digest-part')).map(({ key }) => key);
  const messages = await compose(keys.map((part) => ({ id: part, content: { digest: '', part } })) as never);
  const titles = [...messages.values()].flatMap((message) => (message === 'obsolete' ? [] : titlesIn(message)));
  expect(titles).toHaveLength(5_000);
  expect(new Set(titles).size).toBe(5_000);
  for (const message of messages.values()) expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThanOrEqual(20 * 1024);
  expect((await stage.storage.outbox.count()).planned).toBe(keys.length);
});

test('killed before any write and run again, everything is told once', async () => {
  for (let dieAfter = 0; ; dieAfter += 1) {
    await stage.close();
    stage = await new DigestStage().open();
    for (let id = 1; id <= 190; id += 1) stage.put(id, `Avtale n${id}x`, '2026-11-02', { serviceAreaIds: [id <= 160 ? 1 : 2] });
    const ids = [await stage.uncertain(1), await stage.uncertain(161)];
    await stage.addChannel('19:health', { serviceAreaIds: [1] });
    await stage.addChannel('19:culture', { serviceAreaIds: [2] });
    stage.dieAfter(dieAfter);
    const died = await stage.plan().then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return true;
      },
    );
    stage.dieAfter(null);
    await stage.send();
    // What was decided meanwhile is another digest: a mixture of the two would be seen.
    stage.put(30, 'Avtale n30x', null);
    await stage.week();
    await stage.week();
    const of = (conversation: string) =>
      stage.channel.sent.flatMap((each) => (each.conversationId === conversation ? titlesIn(each.message) : []));
    const health = of('19:health');
    expect(new Set(health).size).toBe(health.length);
    expect(health.filter((title) => title !== 'Avtale n30x')).toHaveLength(159);
    expect(of('19:culture')).toHaveLength(30);
    const note = (await botWords('nn')).bot('digest.uncertainNote');
    const notes = stage.channel.sent.map(({ message }) => textOf(message).split(JSON.stringify(note).slice(1, -1)).length - 1);
    expect(notes.reduce((sum, each) => sum + each, 0)).toBe(2);
    for (const id of ids) expect((await stage.storage.outbox.read(id))?.reportedIn).toBe('digest 2026-W48');
    if (!died) break;
  }
}, 120_000);

test('two instances at once make one digest of the week', async () => {
  await stage.addChannel('19:all');
  for (let id = 1; id <= 90; id += 1) stage.put(id, `Avtale n${id}x`, '2026-11-02');
  await Promise.all([stage.plan(), stage.plan(), stage.plan()]);
  const parts = (await stage.storage.documents.list('digest-part')).length;
  expect((await stage.storage.outbox.count()).planned).toBe(parts);
  await stage.send();
  const titles = stage.channel.sent.flatMap(({ message }) => titlesIn(message));
  expect(titles).toHaveLength(90);
  expect(new Set(titles).size).toBe(90);
  // What has come is not kept.
  await stage.plan();
  expect(await stage.storage.documents.list('digest-part')).toEqual([]);
});

test('parts that a kill left behind are forgotten when they are ten weeks old, and those that a digest names are not', async () => {
  const { documents } = stage.storage;
  await stage.addChannel('19:all');
  stage.put(1, 'Avtale ein', '2026-11-02');
  stage.dieAfter(1);
  await expect(stage.plan()).rejects.toBeInstanceOf(Killed);
  stage.dieAfter(null);
  await stage.plan();
  const keys = async () => (await documents.list('digest-part')).map(({ key }) => key);
  expect(await keys()).toHaveLength(2);
  const forget = () => forgetLooseParts(documents, siteMoment(stage.clock).date);
  stage.later(70 * dayMs);
  expect(await forget()).toBe(0);
  stage.later(7 * dayMs);
  expect(await forget()).toBe(1);
  const [named] = (await documents.list<KeptDigest>('digest')).filter(({ value }) => value.parts > 0);
  expect(await keys()).toEqual([partKey(named!.value, 0)]);
});
