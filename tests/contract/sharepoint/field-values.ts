import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { queryRows } from './support/query-rows';
import { shows } from './support/shows';

type Values = Readonly<Record<string, string>>;

const item = async (site: ContractSite, id = 1) =>
  site
    .pnp()
    .web.lists.getByTitle((await queryRows(site)).title)
    .items.getById(id);

const textOf = async (site: ContractSite, id = 1) => await (await item(site, id)).fieldValuesAsText<Values>();
const htmlOf = async (site: ContractSite, id = 1) => await (await item(site, id)).fieldValuesAsHTML<Values>();
const editOf = async (site: ContractSite, id = 1) => await (await item(site, id)).fieldValuesForEdit<Values>();

const calls = '@pnp/sp/items fieldValuesAsText, fieldValuesAsHTML, fieldValuesForEdit';

export const fieldValues: Area = {
  title: 'Field values',
  behaviours: [
    shows('Every value as text is a text', calls, 'S', async (site) => {
      const values = Object.entries(await textOf(site)).filter(([name]) => !name.startsWith('odata.'));
      expect(values.filter(([, value]) => typeof value !== 'string')).toEqual([]);
      expect(Object.fromEntries(values)).toMatchObject({ ID: '1', Title: 'Alfa', Phase: 'Draft' });
    }),
    shows(
      'Underscores are written out in the names',
      'https://github.com/SharePoint/sp-dev-docs/issues/1141',
      'I',
      async (site) => {
        expect(await textOf(site)).toHaveProperty('OData__x005f_UIVersionString', '1.0');
      },
    ),
    shows('A lookup is its shown text', calls, 'W', async (site) => {
      expect(await textOf(site)).toMatchObject({ Unit: 'Ein', Units: 'Ein; To' });
    }),
    shows('A person is the display name', calls, 'W', async (site) => {
      const person = (await site.ask('/_api/web/currentuser?$select=Title')).json.Title as string;
      expect(await textOf(site)).toMatchObject({ Owner: person });
    }),
    shows('Several choices are separated by commas', calls, 'W', async (site) => {
      expect((await textOf(site))['Tags']).toBe('red, green');
    }),
    shows('A Yes/No value is a word in the language of the site', calls, 'W', async (site) => {
      expect((await textOf(site))['Open']).toMatch(/^(Yes|Ja)$/);
    }),
    shows("A number has the site's signs", calls, 'W', async (site) => {
      expect((await textOf(site))['Amount']).toMatch(/^1.?234[.,]5$/);
    }),
    shows("A date is in the site's form, without its time when the column holds days", calls, 'W', async (site) => {
      const { Day = '', Moment = '' } = await textOf(site);
      expect(Day).toMatch(/2026/);
      expect(Day).not.toContain(':');
      expect(Moment).toMatch(/\d{1,2}[:.]00/);
    }),
    shows('A link is its address and its description', calls, 'W', async (site) => {
      expect((await textOf(site))['Link']).toBe('https://example.org/alfa, Alfa');
    }),
    shows('What is empty is an empty text', calls, 'W', async (site) => {
      expect(await textOf(site, 4)).toMatchObject({ Amount: '', Open: '', Moment: '', Unit: '', Owner: '', Tags: '', Link: '' });
    }),
    shows('The values as text may be expanded with the items', 'pnp/pnpjs docs/sp/items.md', 'S', async (site) => {
      const { path } = await queryRows(site);
      const found = await site.ask(`${path}/items?$select=Title,FieldValuesAsText/FileRef&$expand=FieldValuesAsText&$top=1`);
      expect(found.json.value).toEqual([{ Title: 'Alfa', FieldValuesAsText: { FileRef: expect.stringMatching(/\/1_\.000$/) } }]);
    }),
    shows('Signs of HTML in a text are escaped in the HTML form', calls, 'W', async (site) => {
      const title = await site.freshList();
      const { items } = site.pnp().web.lists.getByTitle(title);
      await items.add({ Title: 'A & <B>' });
      expect(await items.getById(1).fieldValuesAsHTML<Values>()).toMatchObject({ Title: 'A &amp; &lt;B&gt;' });
    }),
    shows('A link is an anchor in the HTML form', calls, 'W', async (site) => {
      expect((await htmlOf(site))['Link']).toContain('href="https://example.org/alfa"');
    }),
    shows('The form of an item has its texts', calls, 'W', async (site) => {
      expect(await editOf(site)).toMatchObject({ Title: 'Alfa', Phase: 'Draft' });
    }),
    shows('Each of the three is a set of texts by type', calls, 'W', async (site) => {
      const { path } = await queryRows(site);
      const found = await site.ask(`${path}/items(1)/FieldValuesForEdit`, {
        headers: { Accept: 'application/json;odata=minimalmetadata' },
      });
      expect(found.json).toMatchObject({ 'odata.type': 'SP.FieldStringValues' });
    }),
  ],
};
