import { startSite, type RunningSite } from '../support/running-site';

const day = 86_400_000;
let now = new Date('2026-03-02T09:00:00.500Z');
let site: RunningSite;

beforeAll(async () => {
  site = await startSite({ now: () => now });
  await site.ask('/_api/web/lists', { method: 'POST', body: { Title: 'Avtaler', BaseTemplate: 100 } });
});
afterAll(() => site.close());
afterEach(() => {
  now = new Date('2026-03-02T09:00:00.500Z');
});

const list = "/_api/web/lists/getbytitle('Avtaler')";
const add = (title: string) => site.ask(`${list}/items`, { method: 'POST', body: { Title: title } });
const changes = (query: object, path = list) => site.ask(`${path}/getchanges`, { method: 'POST', body: { query } });
const token = async (path = list) => (await site.ask(`${path}?$select=CurrentChangeToken`)).json.CurrentChangeToken.StringValue;

test('a token by time alone begins at that time', async () => {
  await add('first');
  now = new Date(now.getTime() + day);
  await add('second');
  const { Id } = (await site.ask(`${list}?$select=Id`)).json;
  const ticks = BigInt(Date.parse('2026-03-02T12:00:00Z')) * 10_000n + 621_355_968_000_000_000n;
  const { json } = await changes({ Item: true, Add: true, ChangeTokenStart: { StringValue: `1;3;${Id};${ticks};-1` } });
  expect(json.value).toHaveLength(1);
});

test('a token over 60 days old is refused though its lines are still there, and may be forgiven', async () => {
  const start = { StringValue: await token() };
  await add('later');
  now = new Date(now.getTime() + 60 * day - 1);
  expect((await changes({ Item: true, Add: true, ChangeTokenStart: start })).status).toBe(200);
  now = new Date(now.getTime() + 2 * day);
  const refused = await changes({ Item: true, Add: true, ChangeTokenStart: start });
  expect([refused.status, refused.json['odata.error'].code]).toEqual([500, '-2130575172, Microsoft.SharePoint.SPException']);
  const forgiven = await changes({ Item: true, Add: true, ChangeTokenStart: start, IgnoreStartTokenNotFoundError: true });
  expect([forgiven.status, forgiven.json.value]).toEqual([200, []]);
});

test('of a log that has been quiet for long the token is of the present', async () => {
  now = new Date(now.getTime() + 100 * day);
  const start = { StringValue: await token() };
  expect((await changes({ Item: true, Add: true, ChangeTokenStart: start })).status).toBe(200);
});

test('a token of something else and one that is none are told apart', async () => {
  const other = await changes({ Item: true, Add: true, ChangeTokenStart: { StringValue: await token('/_api/web') } });
  expect(other.json['odata.error'].code).toBe('-2130575173, Microsoft.SharePoint.SPException');
  const none = await changes({ Item: true, Add: true, ChangeTokenStart: { StringValue: '1;3;x;y;z' } });
  expect([none.status, none.json['odata.error'].code]).toEqual([400, '-1, System.FormatException']);
});

test('of 1,200 changes an answer has 1,000, and the last token leads on to the rest', async () => {
  const start = { StringValue: await token() };
  const boundary = 'b';
  for (let round = 0; round < 12; round += 1) {
    const part = `--${boundary}\r\nContent-Type: application/http\r\n\r\nPOST ${site.url}${list}/items HTTP/1.1\r\naccept: application/json\r\n\r\n{"Title":"many"}\r\n`;
    await site.ask('/_api/$batch', {
      method: 'POST',
      headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` },
      body: `${part.repeat(100)}--${boundary}--`,
    });
  }
  const first = (await changes({ Item: true, Add: true, ChangeTokenStart: start, FetchLimit: '5000' })).json.value;
  expect(first).toHaveLength(1000);
  const rest = (await changes({ Item: true, Add: true, ChangeTokenStart: first[999].ChangeToken })).json.value;
  expect(rest).toHaveLength(200);
});

test('what is older than 60 days goes, and the numbers go on', async () => {
  const before = Number((await token()).split(';')[4]);
  now = new Date(now.getTime() + 70 * day);
  const boundary = 'b';
  for (let round = 0; round < 11; round += 1) {
    const part = `--${boundary}\r\nContent-Type: application/http\r\n\r\nPOST ${site.url}${list}/items HTTP/1.1\r\naccept: application/json\r\n\r\n{"Title":"new"}\r\n`;
    await site.ask('/_api/$batch', {
      method: 'POST',
      headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` },
      body: `${part.repeat(100)}--${boundary}--`,
    });
  }
  const all = (await changes({ Item: true, Add: true, Update: true })).json.value;
  expect(all).toHaveLength(1000);
  expect(Number(all[0].ChangeToken.StringValue.split(';')[4])).toBeGreaterThan(before);
});
