import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { rowsIn, tokenIn } from '../../../contract/sharepoint/support/item-changes';
import { startSite, type RunningSite } from '../support/running-site';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite();
  for (const Title of ['Tekster', 'Mange']) {
    await site.ask('/_api/web/lists', { method: 'POST', body: { Title, BaseTemplate: 100 } });
  }
});
afterAll(() => site.close());

const path = (list: string) => `/_api/web/lists/getbytitle('${list}')`;
const since = (list: string, query: object) =>
  site.ask(`${path(list)}/getlistitemchangessincetoken`, { method: 'POST', body: { query } });
const add = (list: string, Title: string) => site.ask(`${path(list)}/items`, { method: 'POST', body: { Title } });

test('whatever a text holds, the row tells it, but for what XML cannot write', async () => {
  const sign = constantFrom('<', '>', '&', "'", '"', '\n', '\t', ';#', '\u0001', '\u001f', 'å', '😀', ']]>', '&#10;', ' ');
  const text = array(oneof(sign, string({ maxLength: 8 })), { maxLength: 10 }).map((parts) => parts.join('').slice(0, 200));
  await assert(
    asyncProperty(text, async (title) => {
      const token = tokenIn((await since('Tekster', {})).text);
      const added = await add('Tekster', title);
      if (added.status !== 201) return;
      const kept = added.json.Title as string | null;
      const [row] = rowsIn((await since('Tekster', { ChangeToken: token })).text);
      // oxlint-disable-next-line no-control-regex
      expect(row?.['ows_Title']).toBe(kept?.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '') ?? undefined);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test('a thousand changes and more are told in turn, each item once in each answer and none left out', async () => {
  let token = tokenIn((await since('Mange', {})).text);
  for (let at = 0; at < 1050; at += 1) await add('Mange', `rad ${at}`);
  const titles = new Set<string | undefined>();
  let more = true;
  for (let turns = 0; more && turns < 5; turns += 1) {
    const { text } = await since('Mange', { ChangeToken: token });
    for (const row of rowsIn(text)) titles.add(row['ows_Title']);
    token = tokenIn(text);
    more = text.includes('MoreChanges="TRUE"');
  }
  expect([titles.size, more]).toEqual([1050, false]);
});

test.each([
  [{ QueryOptions: '<QueryOptions>' }],
  [{ Query: '<Where><Eq></Where>' }],
  [{ Contains: '<Nothing/>' }],
  [{ ViewFields: '<ViewFields' }],
  [{ QueryOptions: `<QueryOptions><ViewAttributes Scope='"&gt;&lt;x'/></QueryOptions>` }],
])('CAML that cannot be read is refused in SharePoint’s words: %j', async (query) => {
  const { status, json } = await since('Tekster', query);
  expect([status, json['odata.error'].code]).toEqual([500, '-2147467259, Microsoft.SharePoint.SPException']);
});

test('a token of another list, or none at all, is refused', async () => {
  const token = tokenIn((await since('Mange', {})).text);
  expect((await since('Tekster', { ChangeToken: token })).status).toBe(500);
  expect((await since('Tekster', { ChangeToken: 'x' })).status).toBe(400);
});
