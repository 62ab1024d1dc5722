import { startSite, type RunningSite } from '../support/running-site';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';

const limit = 50;
const total = 60;
let site: RunningSite;
const status = async (query: string, list = 'Stor') =>
  (await site.ask(`/_api/web/lists/getbytitle('${list}')/items?${query}`)).status;

beforeAll(async () => {
  site = await startSite({ threshold: limit });
  const { web } = site.pnp();
  await web.lists.add('Stor');
  const list = web.lists.getByTitle('Stor');
  await list.fields.addText('Nummer', { Indexed: true });
  await list.fields.addText('Gruppe', { Indexed: true });
  await list.fields.addText('Halvdel', { Indexed: true });
  await list.fields.addNumber('Tal');
  for (let number = 1; number <= total; number += 1) {
    await list.items.add({
      Title: `t${number}`,
      Nummer: `n${number}`,
      Gruppe: number > limit ? 'få' : 'mange',
      Halvdel: number > limit + 1 ? 'få' : 'mange',
      Tal: number,
    });
  }
});
afterAll(() => site.close());

test.each([
  // No index helps.
  ['$filter=Tal eq 5', 500],
  ["$filter=Title ne 'x'", 500],
  ['$orderby=Tal', 500],
  ['$orderby=Nummer,Tal', 500],
  ["$filter=Nummer eq 'n5' or Tal eq 6", 500],
  ["$filter=Nummer ne 'n5'", 500],
  ['$filter=Id ne 5', 500],
  ["$filter=not (Nummer eq 'n5')", 500],
  ["$filter=substringof('5',Nummer)", 500],
  // An index helps: what it finds may be searched and sorted in any way.
  ["$filter=Gruppe eq 'få' and Tal gt 57&$orderby=Tal", 200],
  ["$filter=startswith(Nummer,'n5')", 200],
  ["$filter=Nummer eq 'n5' or Nummer eq 'n6'", 200],
  ['$orderby=Nummer', 200],
  // It does so for exactly as many rows as the limit, and for not one more.
  ["$filter=Gruppe eq 'mange'", 200],
  ["$filter=Gruppe eq 'mange'&$orderby=Tal", 200],
  ["$filter=Halvdel eq 'mange'", 500],
  ["$filter=Halvdel eq 'mange'&$orderby=Tal", 500],
  ["$filter=Halvdel eq 'mange' and Gruppe eq 'mange'", 200],
  // Naming the Id is no way round it: it counts as an index, over the rows that it finds.
  ['$filter=Id gt 9&$orderby=Title', 500],
  ['$filter=Id gt 10&$orderby=Title', 200],
  ['$filter=Id ge 1&$orderby=Nummer', 500],
  ["$filter=Id ge 1 and Title ne 'x'", 500],
  ["$filter=Id gt 5 and Id le 56 and Title ne 'x'", 500],
  ["$filter=Id gt 5 and Id le 55 and Title ne 'x'", 200],
  ["$filter=ID gt 9 and (Title ne 'x' or Tal eq 5)&$orderby=Id", 500],
  ['$filter=Id gt 5 or Id lt 20&$orderby=Id', 500],
  ["$filter=Id eq 5 or Nummer eq 'n6'&$orderby=Title", 200],
  // A walk by Id is allowed at any size.
  ['$top=5000', 200],
  ['$orderby=Id desc&$top=1', 200],
  ['$filter=Id gt 1', 200],
  ['$filter=ID ge 1 and Id le 60&$orderby=Id&$top=5000', 200],
  ['$filter=Id gt 1 and Id le 60&$orderby=Id desc', 200],
])('in a list longer than the threshold %s is answered with %i', async (query, expected) => {
  expect(await status(query)).toBe(expected);
});

test('the refusal is worded as on SharePoint Online', async () => {
  const refused = await site.ask("/_api/web/lists/getbytitle('Stor')/items?$filter=Tal eq 5");
  expect(refused.json['odata.error']).toMatchObject({
    code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    message: { value: 'The attempted operation is prohibited because it exceeds the list view threshold.' },
  });
});

test('a list of exactly as many rows as the threshold may be asked anything, and with one more no longer', async () => {
  const { web } = site.pnp();
  await web.lists.add('Akkurat');
  const { items } = web.lists.getByTitle('Akkurat');
  for (let number = 1; number <= limit; number += 1) await items.add({ Title: `t${number}` });
  const both = () => Promise.all([status("$filter=Title eq 't5'", 'Akkurat'), status('$orderby=Title', 'Akkurat')]);
  expect(await both()).toEqual([200, 200]);
  await items.add({ Title: 'one more' });
  expect(await both()).toEqual([500, 500]);
});
