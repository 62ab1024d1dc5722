import { startSite, type RunningSite } from '../support/running-site';

let site: RunningSite;
const items = "/_api/web/lists/getbytitle('Rader')/items";
beforeAll(async () => {
  site = await startSite();
  await site.ask('/_api/web/lists', { method: 'POST', body: { Title: 'Rader', BaseTemplate: 100 } });
});
afterAll(() => site.close());

const add = (json: string) => site.ask(items, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: json });

test.each([
  ['written out', '{"Title":"før\\u0000etter"}'],
  ['after an escaped backslash', '{"Title":"\\\\\\u0000"}'],
  ['as it is', '{"Title":"før\0etter"}'],
])('a text with a NUL, %s, is refused and nothing of it is kept', async (_, json) => {
  const { status, json: answer } = await add(json);
  expect([status, answer['odata.error'].message.value]).toEqual([400, "'.', hexadecimal value 0x00, is an invalid character."]);
  expect((await site.ask(items)).json.value).toEqual([]);
});

test('a text that only spells one is a text as any other', async () => {
  expect((await add('{"Title":"\\\\u0000"}')).json.Title).toBe('\\u0000');
});
