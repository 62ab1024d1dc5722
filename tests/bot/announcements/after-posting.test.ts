import '@pnp/sp/security/item';
import { itemsOf } from '../../../src/data/rows/site';
import { agreements } from '../../../src/schema/agreements';
import { ForbiddenError } from '../../../src/data/data-errors';
import { provisionedSite, type ProvisionedSite } from '../../contract/ports/provisioned-site';
import { seedOrganisation, type Seeded } from '../../contract/ports/seed-organisation';
import { AnnouncementStage, minute } from './announcement-stage';
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

test('a correction within the hour is put in the place of every posted card, once; after the hour nothing is', async () => {
  await stage.addChannel('19:one');
  await stage.addChannel('19:two');
  const { value } = await stage.add({ title: 'Vsak' });
  await stage.settle();
  stage.later(50 * minute);
  await stage.settle();
  expect(stage.channel.updated).toEqual([]);
  await stage.change(value.id, { title: 'Vask' });
  stage.channel.answerUpdate = { outcome: 'uncertain', reason: 'timeout' };
  await stage.pass();
  stage.channel.answerUpdate = null;
  stage.channel.updated.splice(0);
  await stage.settle();
  expect(stage.channel.updated.map(({ conversationId, activityId }) => `${conversationId} ${activityId}`).toSorted()).toEqual(
    stage.channel.sent.map(({ conversationId, activityId }) => `${conversationId} ${activityId}`).toSorted(),
  );
  expect(textOf(stage.channel.updated[0]!.message)).toMatch(/Vask".*Ny rammeavtale · retta/);
  stage.later(11 * minute);
  await stage.change(value.id, { title: 'Vask og stryk' });
  await stage.settle();
  expect(stage.channel.updated).toHaveLength(2);
  expect(stage.told()).toHaveLength(2);
});

test('what is withdrawn within the hour is said to be so once, and put back when it runs after all', async () => {
  await stage.addChannel('19:one');
  const { value } = await stage.add({ title: 'Vask' });
  await stage.settle();
  await stage.change(value.id, { status: 'ended' });
  await stage.settle();
  expect(stage.channel.updated).toHaveLength(1);
  const { activityId, message } = stage.channel.updated[0]!;
  expect(activityId).toBe(stage.channel.sent[0]!.activityId);
  expect(textOf(message)).toContain('Gjeld ikkje lenger');
  expect(textOf(message)).not.toContain('Vask');
  await stage.change(value.id, { status: 'active' });
  await stage.settle();
  expect(stage.channel.updated).toHaveLength(2);
  expect(textOf(stage.channel.updated[1]!.message)).toContain('Vask');
  expect(stage.told()).toHaveLength(1);
});

test('what gets rights of its own is announced in no channel until it is open to all, and withdrawn where it was posted within the hour', async () => {
  await stage.addChannel('19:one');
  const { value } = await stage.add({ title: 'Vakt' });
  const row = itemsOf(site.client('admin'), agreements).getById(value.id);
  await row.breakRoleInheritance(false, true);
  await stage.settle();
  expect(stage.told()).toEqual([]);
  await row.resetRoleInheritance();
  await stage.settle();
  expect(stage.told()).toEqual(['19:one']);
  await row.breakRoleInheritance(false, true);
  await stage.settle();
  expect(stage.channel.updated.map(({ message }) => textOf(message).includes('Vakt'))).toEqual([false]);
});

test('what is closed between planning and sending is not sent', async () => {
  await stage.addChannel('19:one');
  const { value } = await stage.add({ title: 'Vakt' });
  await stage.pass();
  const row = itemsOf(site.client('admin'), agreements).getById(value.id);
  await row.breakRoleInheritance(false, true);
  await stage.send();
  expect(stage.told()).toEqual([]);
});

test('a change of what the card does not show corrects nothing', async () => {
  await stage.addChannel('19:one');
  const { value } = await stage.add();
  await stage.settle();
  await stage.change(value.id, { documentLink: 'https://arkiv.example/9' });
  await stage.settle();
  expect(stage.channel.updated).toEqual([]);
});

test('a change while the day is written is not overwritten: the day is written next time', async () => {
  await stage.addChannel('19:one');
  const { value } = await stage.add();
  await stage.pass();
  await stage.send();
  let isFirst = true;
  site.fault = (request, reply) => {
    if (!isFirst || request.method !== 'POST' || request.header('if-match') === undefined) return false;
    isFirst = false;
    reply.status(412).json({ 'odata.error': { code: '-1', message: { value: 'changed' } } });
    return true;
  };
  try {
    await stage.pass();
    expect(isFirst).toBe(false);
    expect(await stage.announcedOn(value.id)).toBeNull();
  } finally {
    site.fault = null;
  }
  await stage.pass();
  expect(await stage.announcedOn(value.id)).toBe(stage.today());
});

test('one of which nobody knows whether it came is not posted again, and counts as told once a digest has told', async () => {
  await stage.addChannel('19:one');
  const { value } = await stage.add();
  stage.channel.answer = () => ({ outcome: 'uncertain', reason: 'timeout' });
  await stage.settle();
  expect(stage.told()).toHaveLength(1);
  expect(await stage.announcedOn(value.id)).toBeNull();
  const [record] = await stage.storage.outbox.inState('uncertain', { unreported: true });
  await stage.storage.outbox.markReported([record!.id], 'digest');
  await stage.settle();
  expect(stage.told()).toHaveLength(1);
  expect(await stage.announcedOn(value.id)).toBe(stage.today());
});

test('an agreement that cannot be written holds up no other, and the failure is told', async () => {
  await stage.addChannel('19:one');
  const [first, second] = [await stage.add({ title: 'Fyrste' }), await stage.add({ title: 'Andre' })];
  await stage.pass();
  await stage.send();
  site.fault = (request, reply) => {
    if (request.header('if-match') === undefined || !request.originalUrl.includes(`(${first.value.id})`)) return false;
    reply.status(403).json({ 'odata.error': { code: '-2147024891', message: { value: 'no' } } });
    return true;
  };
  try {
    await expect(stage.pass()).rejects.toBeInstanceOf(ForbiddenError);
    expect(await stage.announcedOn(second.value.id)).toBe(stage.today());
  } finally {
    site.fault = null;
  }
  await stage.pass();
  expect(await stage.announcedOn(first.value.id)).toBe(stage.today());
});
