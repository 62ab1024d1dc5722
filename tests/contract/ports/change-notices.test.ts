import '@pnp/sp/subscriptions';
import type { ChangeNotices } from '../../../src/data/ports/change-notices';
import { itemsOf, listOf } from '../../../src/data/rows/site';
import { changeNotices } from '../../../src/data/stores/change-notices-sharepoint';
import { agreements } from '../../../src/schema/agreements';
import { callOffs } from '../../../src/schema/call-offs';
import { reminderRules } from '../../../src/schema/reminder-rules';
import { startReceiver, type WebhookReceiver } from '../../local/sharepoint/support/webhook-receiver';
import { until } from '../../local/sharepoint/support/turned-by-hand';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';

const day = 86_400_000;
let site: ProvisionedSite;
let receiver: WebhookReceiver;
let notices: ChangeNotices;
let now: Date;

beforeEach(async () => {
  site = await provisionedSite();
  receiver = await startReceiver();
  now = new Date();
  notices = changeNotices({ sp: site.client('app:fullcontrol'), onBadRow: () => undefined }, { now: () => now });
});
afterEach(async () => {
  await receiver.close();
  await site.close();
});

const target = () => ({ url: `${receiver.url}/api/changes`, clientState: 'hemmeleg' });
const found = () =>
  listOf(site.client('admin'), agreements).subscriptions<{ id: string; expirationDateTime: string; clientState: string }[]>();

test('every list that the sweep reads gets one subscription, and the second time one request tells that all is well', async () => {
  const until179 = new Date(now.getTime() + 179 * day).toISOString();
  expect(await notices.ensure(target())).toBe(until179);
  expect(receiver.handshakes).toHaveLength(10);
  expect(await found()).toMatchObject([{ clientState: 'hemmeleg' }]);
  site.reached.length = 0;
  expect(await notices.ensure(target())).toBe(until179);
  expect(site.reached).toHaveLength(1);
});

test('a change is told to the address with what tells that it is ours', async () => {
  await notices.ensure(target());
  await itemsOf(site.client('admin'), reminderRules).add({ DeadlineKind: 'x' });
  await until(() => receiver.notifications.length > 0);
  expect(receiver.notifications[0]).toMatchObject({ path: '/api/changes', body: { value: [{ clientState: 'hemmeleg' }] } });
});

test('one with less than sixty days left is renewed, and not one day before', async () => {
  await notices.ensure(target());
  const [before] = await found();
  now = new Date(now.getTime() + 119 * day - 1000);
  site.reached.length = 0;
  await notices.ensure(target());
  expect(site.reached).toHaveLength(1);
  // The local SharePoint's own clock stands still: no longer than 180 days from now are asked of it.
  now = new Date(Date.now() + 1 * day);
  await listOf(site.client('admin'), agreements)
    .subscriptions.getById(before?.id ?? '')
    .update(new Date(Date.now() + 30 * day).toISOString());
  const first = await notices.ensure(target());
  const [after] = await found();
  expect(after?.id).toBe(before?.id);
  expect(Date.parse(after?.expirationDateTime ?? '')).toBeGreaterThan(Date.now() + 150 * day);
  expect(Date.parse(first)).toBeGreaterThan(Date.now() + 150 * day);
});

test('one that somebody took away, or that has another client state, is made again', async () => {
  await notices.ensure(target());
  const list = listOf(site.client('admin'), agreements);
  const [before] = await found();
  await list.subscriptions.getById(before?.id ?? '').delete();
  await list.subscriptions.add(target().url, new Date(now.getTime() + 90 * day).toISOString(), 'ei anna');
  await notices.ensure(target());
  expect((await found()).map(({ clientState }) => clientState).toSorted()).toEqual(['ei anna', 'hemmeleg']);
});

test('an address that does not answer is told as refused, and what could be made is kept', async () => {
  receiver.echo = () => ({ status: 200, body: 'nei' });
  await expect(notices.ensure(target())).rejects.toMatchObject({ code: 'data/rejected' });
  receiver.echo = (token) => (receiver.handshakes.length === 15 ? { status: 500, body: '' } : { status: 200, body: token });
  await expect(notices.ensure(target())).rejects.toMatchObject({ code: 'data/rejected' });
  const made = await Promise.all(
    [agreements, callOffs].map((list) => listOf(site.client('admin'), list).subscriptions<object[]>()),
  );
  expect(made.flat().length).toBeGreaterThan(0);
});

test('all for an address are taken away, and no others', async () => {
  await notices.ensure(target());
  await notices.ensure({ ...target(), url: `${receiver.url}/anna` });
  await notices.remove(target().url);
  await notices.remove(target().url);
  expect(await found()).toMatchObject([{ notificationUrl: `${receiver.url}/anna` }]);
});
