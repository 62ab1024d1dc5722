import { startSite } from '../support/running-site';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';

test('a filter or an order that would touch more rows than the threshold is refused, unless an index narrows it', async () => {
  const site = await startSite({ threshold: 50 });
  const { web } = site.pnp();
  await web.lists.add('Stor');
  const list = web.lists.getByTitle('Stor');
  await list.fields.addText('Nummer', { Indexed: true });
  await list.fields.addText('Gruppe', { Indexed: true });
  await list.fields.addNumber('Tal');
  for (let number = 1; number <= 60; number += 1) {
    await list.items.add({ Title: `t${number}`, Nummer: `n${number}`, Gruppe: number > 55 ? 'få' : 'mange', Tal: number });
  }
  const status = async (query: string) => (await site.ask(`/_api/web/lists/getbytitle('Stor')/items?${query}`)).status;
  expect(await status('$filter=Tal eq 5')).toBe(500);
  expect(await status('$orderby=Tal')).toBe(500);
  expect(await status("$filter=Gruppe eq 'mange'")).toBe(500);
  expect(await status("$filter=Nummer eq 'n5' or Tal eq 6")).toBe(500);
  expect(await status("$filter=Nummer ne 'n5'")).toBe(500);
  expect(await status("$filter=Gruppe eq 'få' and Tal gt 57&$orderby=Tal")).toBe(200);
  expect(await status("$filter=startswith(Nummer,'n5')")).toBe(200);
  expect(await status("$filter=Nummer eq 'n5' or Nummer eq 'n6'")).toBe(200);
  expect(await status('$orderby=Nummer')).toBe(200);
  expect(await status('$filter=Id gt 10')).toBe(200);
  expect(await status('$top=5000')).toBe(200);
  const refused = await site.ask("/_api/web/lists/getbytitle('Stor')/items?$filter=Tal eq 5");
  expect(refused.json['odata.error']).toMatchObject({
    code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    message: { value: 'The attempted operation is prohibited because it exceeds the list view threshold.' },
  });
  await site.close();
});
