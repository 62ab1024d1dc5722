import { reminderSource } from '../../../src/data/stores/reminder-source-sharepoint';
import { removeMember } from '../../../src/data/site-members';
import { forgetLeavers } from '../../../bot/handlers/forget-leavers';
import { laneOfPerson } from '../../../bot/places/place';
import { provisionedSite, type ProvisionedSite } from '../../contract/ports/provisioned-site';
import type { Member } from '../../../bot/channel/channel';
import { anne, inChat, ingrid, installation } from './support/activities';
import { sharePointParts } from './support/on-site';
import { openStage, type Stage } from './support/stage';

const now = '2026-11-23T09:00:00.000Z';
/** Was here, and has no account any more. */
const gone: Member = { ...anne, userId: '29:gone', objectId: 'oid-gone', upn: 'gone@alver.example' };
let site: ProvisionedSite;
let stage: Stage;
beforeAll(async () => {
  site = await provisionedSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  stage = await openStage(sharePointParts(site));
  stage.roster = (userId) => [ingrid, anne, gone].find((each) => each.userId === userId) ?? null;
  for (const by of [ingrid, anne, gone]) {
    await stage.handlers.handle(installation(inChat({ by }), 'add'));
    await plan(by, `waiting-${by.userId}`);
  }
});
afterEach(() => stage.close());

const plan = ({ upn }: Member, id: string) =>
  stage.storage.outbox.plan(
    [{ id, lane: laneOfPerson(upn), kind: 'reminder', content: {}, subject: null, correlationId: 'c', dueAt: now }],
    now,
  );
const leavers = (at = new Date(now)) => ({
  places: stage.parts.places,
  outbox: stage.storage.outbox,
  source: reminderSource({ sp: site.client('app:fullcontrol'), onBadRow: () => undefined }, { now: () => at }),
  rights: stage.parts.rights,
  now: () => at,
});
const here = async () => (await stage.parts.places.all()).flatMap((place) => (place.kind === 'personal' ? place.upn : []));

test('who has no account any more is forgotten, the chat and what waited, and a reminder they got is never planned again', async () => {
  expect(await forgetLeavers(leavers())).toBe(1);
  expect(await here()).toEqual(expect.not.arrayContaining([gone.upn]));
  expect(await here()).toHaveLength(2);
  expect(await stage.parts.places.personal(gone.upn)).toBeNull();
  expect(await stage.parts.places.personalOf(gone.objectId)).toBeNull();
  expect(await stage.storage.outbox.read('waiting-29:gone')).toBeNull();
  expect(await plan(gone, 'waiting-29:gone')).toEqual([]);
  expect(await forgetLeavers(leavers())).toBe(0);
});

test('an employee who was only taken off the site is still one', async () => {
  await removeMember(site.client('admin'), await site.idOf('anne'));
  await forgetLeavers(leavers());
  expect(await here()).toContain(anne.upn);
});

test('a user of the site who may read nothing on it just now is still here', async () => {
  await site.idOf('anne');
  await forgetLeavers({ ...leavers(), rights: { readable: () => Promise.resolve(null) } });
  expect(await here()).toContain(anne.upn);
});

test('who took the app away is kept while something waits for them, and forgotten a month later when nothing does', async () => {
  await stage.handlers.handle(installation(inChat({ by: anne }), 'remove'));
  const later = new Date('2027-01-15T09:00:00.000Z');
  await forgetLeavers(leavers(later));
  expect(await here()).toContain(anne.upn);
  await stage.storage.outbox.forget(laneOfPerson(anne.upn));
  await forgetLeavers(leavers(new Date(now)));
  expect(await here()).toContain(anne.upn);
  await forgetLeavers(leavers(later));
  expect(await here()).not.toContain(anne.upn);
});

test('nobody is forgotten when SharePoint does not answer', async () => {
  const rights = { readable: () => Promise.reject(new Error('no')) };
  await expect(forgetLeavers({ ...leavers(), rights })).rejects.toThrow('no');
  expect(await here()).toHaveLength(3);
});
