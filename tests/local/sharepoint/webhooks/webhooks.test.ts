import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite, type RunningSite } from '../support/running-site';
import { TurnedByHand, until } from '../support/turned-by-hand';
import { startReceiver, type WebhookReceiver } from '../support/webhook-receiver';

const minute = 60_000;
const day = 24 * 60 * minute;
let folder: string;
let time: TurnedByHand;
let site: RunningSite;
let receiver: WebhookReceiver;

const start = () => startSite({ dataDir: folder, clock: time.clock, schedule: time.schedule });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'local-sharepoint-'));
  // Tokens go by the same clock, so it must begin at the present.
  time = new TurnedByHand(Date.now());
  site = await start();
  receiver = await startReceiver();
  await site.ask('/_api/web/lists', { method: 'POST', body: { Title: 'Avtaler', BaseTemplate: 100 } });
});
afterEach(async () => {
  await site.close();
  await receiver.close();
  rmSync(folder, { recursive: true, force: true });
});

const list = "/_api/web/lists/getbytitle('Avtaler')";
const subscribe = (path = '/hook', more: object = {}) =>
  site.ask(`${list}/subscriptions`, { method: 'POST', body: { notificationUrl: receiver.url + path, ...more } });
const add = async (title: string) => {
  expect((await site.ask(`${list}/items`, { method: 'POST', body: { Title: title } })).status).toBe(201);
};

test('many changes and two webhooks at one address make one notification', async () => {
  const first = await subscribe('/hook', { clientState: 'one' });
  const second = await subscribe('/hook', { clientState: 'two' });
  await subscribe('/other');
  for (const title of ['a', 'b', 'c']) await add(title);
  expect(receiver.notifications).toEqual([]);
  time.turn(1000);
  await until(() => receiver.notifications.length === 2);
  const hook = receiver.notifications.find(({ path }) => path === '/hook');
  expect(hook?.body.value.map((one: { subscriptionId: string }) => one.subscriptionId)).toEqual([first.json.id, second.json.id]);
  await until(() => time.next === undefined);
  expect(receiver.notifications).toHaveLength(2);
});

test('what is not taken is sent again five times, five minutes apart, then dropped; the next change is told of again', async () => {
  receiver.status = 500;
  await subscribe();
  await add('a');
  time.turn(1000);
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await until(() => receiver.notifications.length === attempt && time.next !== undefined);
    expect(time.next).toBe(5 * minute);
    time.turn(5 * minute);
  }
  await until(() => receiver.notifications.length === 6);
  receiver.status = 200;
  await add('b');
  await until(() => time.next === 1000);
  time.turn(1000);
  await until(() => receiver.notifications.length === 7);
});

test('a notification that has not been taken outlives the server', async () => {
  receiver.status = 503;
  await subscribe('/hook', { clientState: 'kept' });
  await add('a');
  time.turn(1000);
  await until(() => time.next === 5 * minute);
  await site.close();
  site = await start();
  receiver.status = 200;
  time.turn(5 * minute);
  await until(() => receiver.notifications.length === 2);
  expect(receiver.notifications[1]?.body.value[0].clientState).toBe('kept');
});

test('a change that nobody was told of before the server stopped is told of after it starts', async () => {
  await subscribe();
  await add('a');
  await site.close();
  expect(receiver.notifications).toEqual([]);
  site = await start();
  time.turn(1000);
  await until(() => receiver.notifications.length === 1);
});

test('an expired webhook is gone and is told of nothing', async () => {
  const { json } = await subscribe('/hook', { expirationDateTime: new Date(time.clock() + minute).toISOString() });
  time.turn(minute);
  expect((await site.ask(`${list}/subscriptions`)).json.value).toEqual([]);
  expect((await site.ask(`${list}/subscriptions('${json.id}')`)).status).toBe(404);
  await add('a');
  time.turn(1000);
  await add('b');
  expect(receiver.notifications).toEqual([]);
});

test.each([
  ['another text', (token: string) => ({ status: 200, body: `${token}x` })],
  ['another status', (token: string) => ({ status: 202, body: token })],
])('an address that answers the handshake with %s is refused', async (_, echo) => {
  receiver.echo = echo;
  const { status, json } = await subscribe();
  expect([status, json['odata.error'].code]).toEqual([400, '-1, System.InvalidOperationException']);
  expect(json['odata.error'].message.value).toBe(`Failed to validate the notification URL '${receiver.url}/hook'.`);
});

test.each(['ftp://127.0.0.1/x', 'http://a:b@127.0.0.1/x', 'hook', ''])(
  '%p is no address for a webhook',
  async (notificationUrl) => {
    expect((await subscribe('', { notificationUrl })).status).toBe(400);
    expect(receiver.handshakes).toEqual([]);
  },
);

test('a webhook lasts 180 days and no longer, and ends in the future', async () => {
  const lasting = (milliseconds: number) =>
    subscribe('/hook', { expirationDateTime: new Date(time.clock() + milliseconds).toISOString() });
  expect((await lasting(180 * day)).status).toBe(201);
  expect((await lasting(180 * day + 60 * minute)).status).toBe(400);
  expect((await lasting(-1)).status).toBe(400);
  expect((await subscribe('/hook', { expirationDateTime: 'soon' })).status).toBe(400);
});

test('a deleted list takes its webhooks along', async () => {
  await subscribe();
  await add('a');
  await site.ask(list, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } });
  time.turn(1000);
  await until(() => time.next === undefined);
  expect(receiver.notifications).toEqual([]);
});

test('a change of the list itself is nothing to tell of', async () => {
  await subscribe();
  await site.ask(list, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, body: { Description: 'x' } });
  expect(time.next).toBeUndefined();
  await add('a');
  expect(time.next).toBe(1000);
});
