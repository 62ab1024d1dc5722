import { isBelow, isFolderType, normalId, parentId } from '../../../../src/local/sharepoint/store/content-types/content-type';
import { freshContentTypes } from '../../../../src/local/sharepoint/store/content-types/fresh-content-types';
import { parentTypesOf } from '../../../../src/local/sharepoint/store/content-types/list-content-types';
import { listTemplates } from '../../../../src/local/sharepoint/store/list-templates';
import { freshSiteColumns } from '../../../../src/local/sharepoint/store/site-columns/fresh-site-columns';
import { startSite, type RunningSite } from '../support/running-site';

describe('the ids of content types', () => {
  test.each([
    ['0x01', '0x'],
    ['0x0101', '0x01'],
    ['0x010102', '0x0101'],
    ['0x01010901', '0x010109'],
    ['0x0120D520', '0x0120D5'],
    ['0x01000F389E14C9CE4CE486270B9D4713A5D6', '0x01'],
    ['0x0101009D1CB255DA76424F860D91F20E6C4118', '0x0101'],
    ['0x0101009D1CB255DA76424F860D91F20E6C4118002A50BFCFB7614729B56886FADA02339B', '0x0101009D1CB255DA76424F860D91F20E6C4118'],
    ['0x', '0x'],
  ])('%s is made from %s', (id, parent) => {
    expect(parentId(id)).toBe(parent);
  });

  test('letter case does not count, the beginning stays as SharePoint writes it', () => {
    expect(normalId('0X0101009d1cb255da76424f860d91f20e6c4118')).toBe('0x0101009D1CB255DA76424F860D91F20E6C4118');
    expect(isBelow('0x0101', '0x01')).toBe(true);
    expect(isBelow('0x01', '0x0101')).toBe(false);
    expect(isFolderType('0x012000aa')).toBe(true);
  });
});

describe('what a fresh site has', () => {
  test('every content type has its parent, and its columns', () => {
    const types = freshContentTypes();
    const ids = new Set(types.map(({ id }) => id));
    expect(ids.size).toBe(types.length);
    for (const { id } of types) expect(ids.has(parentId(id))).toBe(true);
    const columns = new Set(freshSiteColumns().map(({ id }) => id));
    for (const { links } of types) for (const link of links) expect(columns.has(link.id)).toBe(true);
  });

  test('no two site columns share an id or a name', () => {
    const columns = freshSiteColumns();
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    expect(new Set(columns.map(({ internalName }) => internalName.toLowerCase())).size).toBe(columns.length);
    for (const { id } of columns) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('every template of a list begins with a content type that is there', () => {
    const ids = new Set(freshContentTypes().map(({ id }) => id));
    for (const template of Object.keys(listTemplates)) {
      for (const parent of parentTypesOf(Number(template))) expect(ids.has(parent)).toBe(true);
    }
  });
});

describe('lists of every template', () => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(async () => {
    await site.close();
  });

  test.each(Object.keys(listTemplates).map(Number))(
    'a list of template %p is made, and shows what its view says',
    async (BaseTemplate) => {
      const title = `Mal ${BaseTemplate}`;
      const made = await site.ask('/_api/web/lists', { method: 'POST', body: { Title: title, BaseTemplate } });
      expect(made.status).toBe(201);
      const list = `/_api/web/lists/getByTitle('${title}')`;
      const fields = await site.ask(`${list}/fields?$select=InternalName`);
      const names = (fields.json as { value: { InternalName: string }[] }).value.map(({ InternalName }) => InternalName);
      const view = await site.ask(`${list}/defaultview/viewfields`);
      const shown = (view.json as { Items: string[] }).Items.filter((name) => name !== 'LinkFilename');
      expect(names).toEqual(expect.arrayContaining(shown));
      expect(site.faults).toEqual([]);
    },
  );

  test('a template that SharePoint has not got is refused, one that is not here is told', async () => {
    const make = async (BaseTemplate: number) =>
      await site.ask('/_api/web/lists', { method: 'POST', body: { Title: `x${BaseTemplate}`, BaseTemplate } });
    expect((await make(9999)).status).toBe(500);
    expect((await make(102)).status).toBe(501);
  });
});
