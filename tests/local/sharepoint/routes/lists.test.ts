import { startSite, type RunningSite } from '../support/running-site';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/lists/web';
import { AddFieldOptions, DateTimeFieldFormatType, FieldUserSelectionMode } from '@pnp/sp/fields';
import '@pnp/sp/views';
import '@pnp/sp/items';

let site: RunningSite;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.close());

describe('lists', () => {
  test('a new list has the title, the address, the view and the columns of a fresh SharePoint list', async () => {
    const { web } = site.pnp();
    const made = await web.lists.add('Nye avtalar', 'Til utprøving', 100, false, { EnableVersioning: true });
    expect(made).toMatchObject({
      Title: 'Nye avtalar',
      Description: 'Til utprøving',
      BaseTemplate: 100,
      EnableVersioning: true,
      ItemCount: 0,
      EntityTypeName: 'Nye_x0020_avtalarList',
      ListItemEntityTypeFullName: 'SP.Data.Nye_x0020_avtalarListItem',
    });
    const list = web.lists.getById(made.Id);
    const found = await list.select('RootFolder/ServerRelativeUrl', 'DefaultViewUrl').expand('RootFolder')();
    expect(found.RootFolder.ServerRelativeUrl).toBe('/sites/innkjop/Lists/Nye avtalar');
    expect(found.DefaultViewUrl).toBe('/sites/innkjop/Lists/Nye avtalar/AllItems.aspx');
    expect((await list.defaultView()).Title).toBe('All Items');
    const names = (await list.fields()).map((field) => field.InternalName);
    for (const name of ['Title', 'ID', 'Created', 'Modified', 'Author', 'Editor', 'GUID', 'Attachments', 'ContentTypeId']) {
      expect(names).toContain(name);
    }
  });

  test('a list is found by title in any letter case, by id, and by its address', async () => {
    const { web } = site.pnp();
    const { Id } = await web.lists.add("Anne's liste");
    const found = [
      await web.lists.getByTitle("ANNE'S LISTE")(),
      await web.lists.getById(Id.toUpperCase())(),
      await web.getList("/sites/innkjop/Lists/Anne's liste")(),
      (await site.ask(`/_api/Web/Lists(guid'${Id}')`)).json,
    ];
    expect(found.map((list) => list.Id)).toEqual([Id, Id, Id, Id]);
  });

  test('a changed title leaves the address as it was, and the settings follow', async () => {
    const { web } = site.pnp();
    await web.lists.add('Agreements');
    await web.lists
      .getByTitle('Agreements')
      .update({ Title: 'Avtalar', Description: 'ny', EnableVersioning: false, Hidden: true });
    const list = await web.getList('/sites/innkjop/Lists/Agreements')();
    expect(list).toMatchObject({ Title: 'Avtalar', Description: 'ny', EnableVersioning: false, Hidden: true });
    expect((await site.ask("/_api/web/lists/getbytitle('Agreements')")).status).toBe(404);
  });

  test('a taken title is 500, an unknown property 400, and a stale ETag 412, each with the body of SharePoint', async () => {
    const { web } = site.pnp();
    const { Id } = await web.lists.add('Ein');
    const taken = await site.ask('/_api/web/lists', { method: 'POST', body: { Title: 'EIN', BaseTemplate: 100 } });
    expect([taken.status, taken.json['odata.error'].code]).toEqual([500, '-2130575342, Microsoft.SharePoint.SPException']);
    const unknown = await site.ask('/_api/web/lists', { method: 'POST', body: { Title: 'To', Tull: 1 } });
    expect(unknown.json['odata.error'].code).toBe('-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
    const stale = await site.ask(`/_api/web/lists('${Id}')`, {
      method: 'POST',
      headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '"77"' },
      body: { Description: 'x' },
    });
    expect(stale.status).toBe(412);
  });

  test('a deleted list is gone with its items, and its title is free again', async () => {
    const { web } = site.pnp();
    await web.lists.add('Ein');
    await web.lists.getByTitle('Ein').items.add({ Title: 'x' });
    await web.lists.getByTitle('Ein').delete();
    expect(await web.lists.filter("Title eq 'Ein'")()).toEqual([]);
    await web.lists.add('Ein');
    expect(await web.lists.getByTitle('Ein').items()).toEqual([]);
  });

  test('a document library has its own template, address and type', async () => {
    const made = await site.pnp().web.lists.add('Dokument', '', 101);
    expect(made).toMatchObject({ BaseTemplate: 101, BaseType: 1, ListItemEntityTypeFullName: 'SP.Data.DokumentItem' });
  });
});

describe('columns', () => {
  test('every kind is made as PnPjs makes it and read back as it was said', async () => {
    const { web } = site.pnp();
    const other = await web.lists.add('Andre');
    await web.lists.add('Kolonnar');
    const { fields } = web.lists.getByTitle('Kolonnar');
    await fields.addText('Tekst', { MaxLength: 50, Required: true, Description: 'hjelp' });
    await fields.addMultilineText('Notat', { RichText: false, NumberOfLines: 3 });
    await fields.addNumber('Tal', { MinimumValue: 0, MaximumValue: 10 });
    await fields.addCurrency('Kroner', { CurrencyLocaleId: 1044 });
    await fields.add('Heiltal', 1);
    await fields.addBoolean('Ja', { DefaultValue: '1' } as never);
    await fields.addDateTime('Dato', { DisplayFormat: DateTimeFieldFormatType.DateOnly });
    await fields.addChoice('Val', { Choices: ['A', 'B'], FillInChoice: false });
    await fields.addMultiChoice('Fleire', { Choices: ['A', 'B'] });
    await fields.addUrl('Lenkje');
    await fields.addUser('Person', { SelectionMode: FieldUserSelectionMode.PeopleOnly });
    await fields.addLookup('Oppslag', { LookupListId: other.Id, LookupFieldName: 'Title' });
    const get = (name: string) => fields.getByInternalNameOrTitle(name)<Record<string, unknown>>();
    expect(await get('Tekst')).toMatchObject({ 'odata.type': 'SP.FieldText', MaxLength: 50, Required: true, FieldTypeKind: 2 });
    expect(await get('Notat')).toMatchObject({ 'odata.type': 'SP.FieldMultiLineText', RichText: false, NumberOfLines: 3 });
    expect(await get('Tal')).toMatchObject({ MinimumValue: 0, MaximumValue: 10, TypeAsString: 'Number' });
    expect(await get('Kroner')).toMatchObject({ CurrencyLocaleId: 1044, TypeAsString: 'Currency' });
    expect(await get('Heiltal')).toMatchObject({ FieldTypeKind: 1 });
    expect(await get('Ja')).toMatchObject({ DefaultValue: '1', FieldTypeKind: 8 });
    expect(await get('Dato')).toMatchObject({ DisplayFormat: 0, TypeAsString: 'DateTime' });
    expect(await get('Val')).toMatchObject({ Choices: ['A', 'B'], FillInChoice: false });
    expect(await get('Fleire')).toMatchObject({ TypeAsString: 'MultiChoice' });
    expect(await get('Lenkje')).toMatchObject({ 'odata.type': 'SP.FieldUrl' });
    expect(await get('Person')).toMatchObject({ TypeAsString: 'User', SelectionMode: 0 });
    expect(await get('Oppslag')).toMatchObject({ LookupList: `{${other.Id}}`, LookupField: 'Title' });
  });

  test('XML makes a column; its Name counts only with the hint, as on SharePoint', async () => {
    const { web } = site.pnp();
    await web.lists.add('Ein');
    const { fields } = web.lists.getByTitle('Ein');
    const xml =
      '<Field Type="Choice" Name="Stage" DisplayName="Fase &amp; steg" Required="TRUE"><Default>B</Default><CHOICES><CHOICE>A</CHOICE><CHOICE>B</CHOICE></CHOICES></Field>';
    const plain = await fields.createFieldAsXml(xml);
    const hinted = await fields.createFieldAsXml({ SchemaXml: xml, Options: AddFieldOptions.AddFieldInternalNameHint });
    expect(plain).toMatchObject({
      InternalName: 'Fase_x0020__x0026__x0020_steg',
      Title: 'Fase & steg',
      Required: true,
      DefaultValue: 'B',
    });
    expect(hinted).toMatchObject({ InternalName: 'Stage', Choices: ['A', 'B'] });
  });

  test('a title gives the internal name, and a changed title leaves it', async () => {
    const { web } = site.pnp();
    await web.lists.add('Ein');
    const { fields } = web.lists.getByTitle('Ein');
    await fields.addText('StartDate');
    await fields.getByInternalNameOrTitle('StartDate').update({ Title: 'Startdato', Description: 'første dag' });
    expect(await fields.getByTitle('Startdato')()).toMatchObject({ InternalName: 'StartDate', Description: 'første dag' });
    const again = (await fields.addText('StartDate')) as unknown as { InternalName: string };
    expect(again.InternalName).toBe('StartDate0');
  });

  test('twenty columns can be indexed and no more', async () => {
    const { web } = site.pnp();
    await web.lists.add('Ein');
    const { fields } = web.lists.getByTitle('Ein');
    for (let number = 1; number <= 20; number += 1) await fields.addText(`K${number}`, { Indexed: true });
    await fields.addText('K21');
    await expect(fields.getByTitle('K21').update({ Indexed: true })).rejects.toMatchObject({ status: 400 });
    await fields.getByTitle('K1').update({ Indexed: false });
    await fields.getByTitle('K21').update({ Indexed: true });
  });

  test('unique values need an index, and are refused while there are duplicates', async () => {
    const { web } = site.pnp();
    await web.lists.add('Ein');
    const list = web.lists.getByTitle('Ein');
    await list.fields.addText('Nummer');
    const field = list.fields.getByTitle('Nummer');
    await expect(field.update({ EnforceUniqueValues: true })).rejects.toMatchObject({ status: 500 });
    const first = (await list.items.add({ Nummer: 'ab' })) as { Id: number };
    await list.items.add({ Nummer: 'AB' });
    await expect(field.update({ Indexed: true, EnforceUniqueValues: true })).rejects.toMatchObject({ status: 400 });
    await list.items.getById(first.Id).update({ Nummer: 'c' });
    await field.update({ Indexed: true, EnforceUniqueValues: true });
    await expect(list.items.add({ Nummer: 'C' })).rejects.toThrow('duplicate values were found');
    await list.items.add({ Nummer: null });
    await list.items.add({ Nummer: null });
  });

  test('a deleted column is gone from items, and one of the same name starts empty', async () => {
    const { web } = site.pnp();
    await web.lists.add('Ein');
    const list = web.lists.getByTitle('Ein');
    await list.fields.addText('X');
    await list.items.add({ Title: 'a', X: 'gammal' });
    await list.fields.getByTitle('X').delete();
    await expect(list.items.select('X')()).rejects.toMatchObject({ status: 400 });
    await list.fields.addText('X');
    expect(await list.items.select('X')()).toMatchObject([{ X: null }]);
    await expect(list.fields.getByTitle('Title').delete()).rejects.toMatchObject({ status: 400 });
  });
});

describe('views', () => {
  test('are added, given columns, changed, made default and deleted', async () => {
    const { web } = site.pnp();
    await web.lists.add('Ein');
    const list = web.lists.getByTitle('Ein');
    await list.fields.addText('Nummer');
    const made = await list.views.add('Mine', false, { RowLimit: 50, ViewQuery: '<OrderBy><FieldRef Name="Title"/></OrderBy>' });
    const view = list.views.getById(made.Id);
    await view.fields.removeAll();
    await view.fields.add('Title');
    await view.fields.add('Nummer');
    await view.fields.move('Nummer', 0);
    await view.update({ DefaultView: true, Title: 'Mine avtalar' });
    const [columns, found, all] = [await view.fields(), await list.defaultView(), await list.views()];
    expect((columns as unknown as { Items: string[] }).Items).toEqual(['Nummer', 'Title']);
    expect(found).toMatchObject({ Title: 'Mine avtalar', RowLimit: 50 });
    expect(all.filter((one) => one.DefaultView)).toHaveLength(1);
    await list.views.getByTitle('All Items').delete();
    expect((await list.views()).map((one) => one.Title)).toEqual(['Mine avtalar']);
  });
});

test('a person without the right to manage lists reads them and changes nothing', async () => {
  const { web } = site.pnp();
  await web.lists.add('Ein');
  const made = await site.ask('/_api/web/lists', { method: 'POST', as: 'eva', body: { Title: 'To' } });
  expect(made.status).toBe(403);
});
