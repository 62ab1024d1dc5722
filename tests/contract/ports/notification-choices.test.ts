import type { SPFI } from '@pnp/sp';
import { noChoices, type AllChoicesStore } from '../../../src/data/ports/notification-choices';
import { itemsOf } from '../../../src/data/rows/site';
import { sharePointPorts } from '../../../src/data/sharepoint-ports';
import { allChoices, ownChoices } from '../../../src/data/stores/notification-choices-sharepoint';
import { calendarDate } from '../../../src/domain/calendar-date';
import { notificationChoices } from '../../../src/schema/notification-choices';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';

let site: ProvisionedSite;
let bot: AllChoicesStore;
beforeAll(async () => {
  site = await provisionedSite();
  bot = allChoices(as('app:fullcontrol'));
});
afterEach(async () => {
  for (const { Id } of await rowsFor(site.client('admin')))
    await itemsOf(site.client('admin'), notificationChoices).getById(Id).recycle();
});
afterAll(() => site.close());

const as = (person: string) => ({ sp: site.client(person), onBadRow: (error: unknown) => void expect(error).toBeUndefined() });
const tab = (person: string) => ownChoices(as(person));
const rowsFor = (sp: SPFI) => itemsOf(sp, notificationChoices).select('Id', 'AuthorId')<{ Id: number; AuthorId: number }[]>();
const ingrid = 'ingrid.haugland@alver.example';
const muted = { mutedUntil: calendarDate('2026-12-24'), dailySummary: true, language: 'nb' } as const;

test('somebody who has chosen nothing has no choices, in the tab and for the bot', async () => {
  expect(await tab('anne').own()).toEqual(noChoices);
  expect(await bot.of(ingrid)).toEqual(noChoices);
  expect(await bot.all()).toEqual(new Map());
});

test('what an employee chooses in the tab the bot sees, and a second choice changes the same row', async () => {
  await tab('anne').save(muted);
  expect(await tab('anne').save({ ...muted, mutedUntil: null })).toEqual({ ...muted, mutedUntil: null });
  expect(await bot.of('Anne.Sabo@alver.example')).toEqual({ ...muted, mutedUntil: null });
  const id = await site.idOf('anne');
  expect(await bot.all()).toEqual(new Map([[id, { personId: id, ...muted, mutedUntil: null }]]));
  expect(await rowsFor(site.client('admin'))).toHaveLength(1);
});

test('what somebody chooses in the chat the tab shows, and the tab changes the same row', async () => {
  expect(await bot.save(ingrid, muted)).toEqual(muted);
  expect(await tab('ingrid').own()).toEqual(muted);
  await tab('ingrid').save({ ...muted, language: 'en' });
  await bot.save(ingrid, { ...(await bot.of(ingrid)), dailySummary: false });
  expect(await tab('ingrid').own()).toEqual({ ...muted, language: 'en', dailySummary: false });
  expect(await rowsFor(site.client('admin'))).toMatchObject([{ AuthorId: await site.idOf('ingrid') }]);
});

test.each(['anne', 'eva'])(
  '%s, who may do this or that elsewhere, neither reads nor changes what another has chosen',
  async (other) => {
    await tab('ingrid').save(muted);
    const [row] = await rowsFor(site.client('admin'));
    expect(await rowsFor(site.client(other))).toEqual([]);
    const theirs = itemsOf(site.client(other), notificationChoices).getById(row?.Id ?? 0);
    await expect(theirs.update({ DailySummary: false })).rejects.toMatchObject({
      name: expect.stringMatching(/Forbidden|NotFound/),
    });
  },
);

test('of two rows of one person, as two sessions at once may make, the last counts everywhere', async () => {
  const add = (values: object) => itemsOf(site.client('ingrid'), notificationChoices).add(values);
  const PersonId = await site.idOf('ingrid');
  await add({ PersonId, DailySummary: false });
  await add({ PersonId, DailySummary: true });
  expect((await tab('ingrid').own()).dailySummary).toBe(true);
  expect((await bot.of(ingrid)).dailySummary).toBe(true);
  expect((await bot.all()).get(PersonId)?.dailySummary).toBe(true);
});

test('the tab has the same choices among its ports', async () => {
  const { choices } = sharePointPorts(site.client('anne'));
  expect(await choices.own()).toEqual(noChoices);
  expect(await choices.save(muted)).toEqual(muted);
  expect(await tab('anne').own()).toEqual(muted);
});

test('somebody without an account cannot choose', async () => {
  await expect(bot.save('ingen@alver.example', muted)).rejects.toMatchObject({ code: 'data/rejected' });
});
