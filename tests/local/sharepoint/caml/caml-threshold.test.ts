import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import { startSite, type RunningSite } from '../support/running-site';

const limit = 20;
let site: RunningSite;

beforeAll(async () => {
  site = await startSite({ threshold: limit });
  await site.pnp().web.lists.add('Stor');
  const list = site.pnp().web.lists.getByTitle('Stor');
  await list.fields.addText('Nummer', { Indexed: true });
  for (let number = 1; number <= limit + 5; number += 1) await list.items.add({ Title: `t${number}`, Nummer: `n${number}` });
});
afterAll(() => site.close());

const eq = (field: string, value: string) =>
  `<Where><Eq><FieldRef Name='${field}'/><Value Type='Text'>${value}</Value></Eq></Where>`;
const limited = "<RowLimit Paged='TRUE'>5</RowLimit>";

const status = async (call: string, body: object): Promise<number> =>
  (await site.ask(`/_api/web/lists/getByTitle('Stor')/${call}`, { method: 'POST', body })).status;

test.each([
  ['an unindexed condition', `<Query>${eq('Title', 't1')}</Query>${limited}`, 500],
  ['an indexed condition', `<Query>${eq('Nummer', 'n1')}</Query>${limited}`, 200],
  ['an unindexed order', `<Query><OrderBy><FieldRef Name='Title'/></OrderBy></Query>${limited}`, 500],
  ['an indexed order', `<Query><OrderBy><FieldRef Name='Nummer'/></OrderBy></Query>${limited}`, 200],
  ['pages by id', limited, 200],
  ['every row at once', '', 500],
])('with %s a long list answers as $filter would let it', async (_what, inner, expected) => {
  const ViewXml = `<View>${inner}</View>`;
  expect([
    await status('getitems', { query: { ViewXml } }),
    await status('RenderListDataAsStream', { parameters: { ViewXml } }),
  ]).toEqual([expected, expected]);
});

test('the pages of a long list lead to every row once', async () => {
  const seen: unknown[] = [];
  let Paging: string | undefined;
  do {
    const parameters = {
      ViewXml: `<View><ViewFields><FieldRef Name='Title'/></ViewFields>${limited}</View>`,
      ...(Paging === undefined ? {} : { Paging }),
    };
    const { json } = await site.ask("/_api/web/lists/getByTitle('Stor')/RenderListDataAsStream", {
      method: 'POST',
      body: { parameters },
    });
    seen.push(...(json.Row as { ID: string }[]).map(({ ID }) => ID));
    Paging = (json.NextHref as string | undefined)?.slice(1);
  } while (Paging !== undefined && seen.length < 100);
  expect(seen).toEqual(Array.from({ length: limit + 5 }, (_, at) => String(at + 1)));
});
