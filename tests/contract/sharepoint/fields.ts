import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/sites';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import { randomUUID } from 'node:crypto';
import {
  AddFieldOptions,
  ChoiceFieldFormatType,
  DateTimeFieldFormatType,
  DateTimeFieldFriendlyFormatType,
  FieldUserSelectionMode,
  type IFieldInfo,
} from '@pnp/sp/fields';
import { calculatedColumns } from './calculated-columns';
import { lookupColumns } from './lookup-columns';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const pnp = '@pnp/sp/fields';
const reference =
  'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn600182(v=office.15)';
const titleId = 'fa564e0f-0c70-4ab9-b863-0177e6ddd247';

type Info = IFieldInfo & Readonly<Record<string, unknown>>;

const listOn = async (site: ContractSite) => site.pnp().web.lists.getByTitle(await site.freshList('Kolonner'));
/** PnPjs answers the verbose body of `add` as it is. */
const infoOf = (added: unknown): Info => ((added as { data?: Info }).data ?? added) as Info;

export const fields: Area = {
  title: 'Fields',
  behaviours: [
    shows('Title is a site column with an id that is the same everywhere', pnp, 'S', async (site) => {
      const field = await site.pnp().site.rootWeb.fields.getById(titleId).select('Title', 'InternalName')();
      expect(field).toMatchObject({ InternalName: 'Title' });
    }),
    shows('A site column is found by its title', pnp, 'S', async (site) => {
      const { fields: columns } = site.pnp().site.rootWeb;
      const { Title } = await columns.getById(titleId).select('Title')();
      expect((await columns.getByTitle(Title).select('Id')()).Id).toBe(titleId);
    }),
    shows('A site column is found by a title with a slash in it', pnp, 'S', async (site) => {
      const { fields: columns } = site.pnp().site.rootWeb;
      const id = '3c0e9e00-8fcc-479f-9d8d-3447cda34c5b';
      // What it is called is the site's language; in English 'Other Address Country/Region'.
      const { Title } = await columns.getById(id).select('Title')();
      if (!site.isLive) expect(Title).toContain('/');
      expect(await columns.getByInternalNameOrTitle(Title)()).toMatchObject({ Id: id, InternalName: 'OtherAddressCountry' });
    }),
    shows('A web below offers the site columns of the web above', pnp, 'S', async (site) => {
      const answer = await site.ask("/_api/web/availablefields?$filter=InternalName eq 'WorkPhone'&$select=Id,Group");
      expect((answer.json as { value: Info[] }).value[0]?.Id).toBe('fd630629-c165-4513-b43c-fdb16b86a14d');
    }),
    shows('A new site column is answered at an address below AvailableFields', sources.recorded, 'R', async (site) => {
      const answer = await site.ask('/_api/web/fields', {
        method: 'POST',
        headers: { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' },
        body: { __metadata: { type: 'SP.FieldText' }, Title: site.unique('Tekst'), FieldTypeKind: 2, Group: 'Prøve' },
      });
      expect(answer.status).toBe(201);
      const { d } = answer.json as { d: { Id: string; __metadata: { uri: string; type: string } } };
      expect(d.__metadata.uri).toContain(`/_api/Web/AvailableFields(guid'${d.Id}')`);
      expect(d.__metadata.type).toBe('SP.FieldText');
    }),
    shows('A site column made from XML keeps its id and its name', pnp, 'S', async (site) => {
      const id = randomUUID();
      const name = `Prove${id.slice(0, 8)}`;
      const made = infoOf(
        await site
          .pnp()
          .web.fields.createFieldAsXml(
            `<Field ID="{${id}}" Name="${name}" DisplayName="${name}" Type="Currency" Decimals="2" Min="0" Required="FALSE" Group="Prøve" />`,
          ),
      );
      expect(made).toMatchObject({ Id: id, InternalName: name, TypeAsString: 'Currency', DisplayFormat: 2, MinimumValue: 0 });
    }),
    shows('A site column is changed by MERGE and read back', pnp, 'S', async (site) => {
      const title = site.unique('Tekst');
      await site.pnp().web.fields.addText(title, { Group: 'Prøve' });
      await site.pnp().web.fields.getByTitle(title).update({ Description: 'Ny tekst' });
      expect((await site.pnp().web.fields.getByTitle(title)()).Description).toBe('Ny tekst');
    }),
    shows('A deleted site column is gone', pnp, 'S', async (site) => {
      const title = site.unique('Tekst');
      await site.pnp().web.fields.addText(title, { Group: 'Prøve' });
      await site.pnp().web.fields.getByTitle(title).delete();
      await expect(site.pnp().web.fields.getByTitle(title)()).rejects.toThrow();
    }),
    shows('A site column brought into a list keeps its id', 'https://github.com/pnp/pnpjs/issues/245', 'I', async (site) => {
      const column = infoOf(await site.pnp().web.fields.addText(site.unique('Tekst'), { Group: 'Prøve' }));
      const list = await listOn(site);
      const inList = infoOf(await list.fields.createFieldAsXml(column.SchemaXml));
      expect(inList.Id).toBe(column.Id);
    }),
    shows(
      'The title of a column becomes its internal name, other signs than letters and digits encoded',
      sources.recorded,
      'R',
      async (site) => {
        const made = infoOf(await (await listOn(site)).fields.addText('Ny kolonne'));
        expect(made).toMatchObject({
          InternalName: 'Ny_x0020_kolonne',
          EntityPropertyName: 'Ny_x0020_kolonne',
          StaticName: 'Ny_x0020_kolonne',
        });
      },
    ),
    shows('An internal name in a list has at most 32 characters', 'https://github.com/pnp/PnP/issues/1556', 'I', async (site) => {
      const made = infoOf(await (await listOn(site)).fields.addText('AVeryLongTitleOfAColumnThatGoesOnAndOn'));
      expect(made.InternalName).toBe('AVeryLongTitleOfAColumnThatGoesO');
    }),
    shows('A second column of the same title gets another internal name', reference, 'W', async (site) => {
      const list = await listOn(site);
      const first = infoOf(await list.fields.addText('Namn'));
      const second = infoOf(await list.fields.addText('Namn'));
      expect(second.Title).toBe(first.Title);
      expect(second.InternalName).not.toBe(first.InternalName);
    }),
    shows('A renamed column keeps its internal name', reference, 'D', async (site) => {
      const list = await listOn(site);
      await list.fields.addText('Gammalt');
      await list.fields.getByInternalNameOrTitle('Gammalt').update({ Title: 'Nytt' });
      expect((await list.fields.getByTitle('Nytt')()).InternalName).toBe('Gammalt');
    }),
    shows(
      'A column that is not there is refused with 400 and its name',
      'https://github.com/pnp/pnpcore/issues/295',
      'I',
      async (site) => {
        const title = await site.freshList();
        const answer = await site.ask(`/_api/web/lists/getByTitle('${title}')/fields/getByInternalNameOrTitle('FinstIkkje')`);
        expect(refusalOf(answer)).toMatchObject({ status: 400, code: '-2147024809, System.ArgumentException' });
        expect(refusalOf(answer).message).toContain("Column 'FinstIkkje' does not exist.");
      },
    ),
    shows(
      'A second column of the same id is refused',
      'https://github.com/SharePoint/sp-provisioning-service/issues/557',
      'I',
      async (site) => {
        const list = await listOn(site);
        const id = randomUUID();
        const xml = (name: string) => `<Field ID="{${id}}" Name="${name}" DisplayName="${name}" Type="Text" />`;
        await list.fields.createFieldAsXml(xml('Ein'));
        await expect(list.fields.createFieldAsXml(xml('To'))).rejects.toThrow();
      },
    ),
    shows('A number column answers its limits and that it shows a percentage', sources.recorded, 'R', async (site) => {
      const list = await listOn(site);
      const made = infoOf(
        await list.fields.addNumber('Del', { MinimumValue: 0, MaximumValue: 100, ShowAsPercentage: true } as never),
      );
      expect(made).toMatchObject({
        FieldTypeKind: 9,
        MinimumValue: 0,
        MaximumValue: 100,
        ShowAsPercentage: true,
        DisplayFormat: -1,
      });
    }),
    shows('A currency column keeps whose money it is', sources.recorded, 'R', async (site) => {
      const made = infoOf(await (await listOn(site)).fields.addCurrency('Kroner', { CurrencyLocaleId: 1044 }));
      expect(made).toMatchObject({ FieldTypeKind: 10, TypeAsString: 'Currency', CurrencyLocaleId: 1044 });
    }),
    shows('A column of long text answers how it is written', sources.recorded, 'R', async (site) => {
      const made = infoOf(await (await listOn(site)).fields.addMultilineText('Omtale', { NumberOfLines: 8, RichText: false }));
      expect(made).toMatchObject({
        FieldTypeKind: 3,
        NumberOfLines: 8,
        RichText: false,
        AppendOnly: false,
        Filterable: false,
        Sortable: false,
      });
    }),
    shows('A date column answers whether it has a time', sources.recorded, 'R', async (site) => {
      const list = await listOn(site);
      const made = infoOf(
        await list.fields.addDateTime('Frist', {
          DisplayFormat: DateTimeFieldFormatType.DateOnly,
          FriendlyDisplayFormat: DateTimeFieldFriendlyFormatType.Disabled,
        }),
      );
      expect(made).toMatchObject({ FieldTypeKind: 4, DisplayFormat: 0, FriendlyDisplayFormat: 1 });
    }),
    shows('A choice column answers its choices in order', sources.recorded, 'R', async (site) => {
      const list = await listOn(site);
      await list.fields.addChoice('Status', {
        Choices: ['b', 'a', 'c'],
        EditFormat: ChoiceFieldFormatType.RadioButtons,
        FillInChoice: true,
      });
      expect(await list.fields.getByTitle('Status')()).toMatchObject({
        Choices: ['b', 'a', 'c'],
        EditFormat: 1,
        FillInChoice: true,
      });
    }),
    shows('A person column may take one or several, people or groups', sources.recorded, 'R', async (site) => {
      const list = await listOn(site);
      const made = infoOf(await list.fields.addUser('Ansvarlege', { SelectionMode: FieldUserSelectionMode.PeopleAndGroups }));
      expect(made).toMatchObject({ FieldTypeKind: 20, TypeAsString: 'User', SelectionMode: 1, AllowMultipleValues: false });
    }),
    shows('A lookup column says where it looks', sources.recorded, 'R', async (site) => {
      const target = await listOn(site);
      const { Id } = await target.select('Id')();
      const list = await listOn(site);
      await list.fields.addLookup('Viser', { LookupListId: Id, LookupFieldName: 'Title' });
      const field = (await list.fields.getByTitle('Viser')()) as unknown as Info;
      expect(String(field['LookupList']).toLowerCase()).toBe(`{${Id}}`);
      expect(field).toMatchObject({ FieldTypeKind: 7, LookupField: 'Title', IsDependentLookup: false });
    }),
    shows('A dependent lookup column belongs to the lookup it shows more of', pnp, 'S', async (site) => {
      const target = await listOn(site);
      const { Id } = await target.select('Id')();
      const list = await listOn(site);
      await list.fields.addLookup('Viser', { LookupListId: Id, LookupFieldName: 'Title' });
      const primary = await list.fields.getByTitle('Viser')();
      await list.fields.addDependentLookupField('Viser meir', primary.Id, 'Created');
      const dependent = (await list.fields.getByTitle('Viser meir')()) as unknown as Info;
      expect(dependent).toMatchObject({
        IsDependentLookup: true,
        PrimaryFieldId: primary.Id,
        ReadOnlyField: true,
        LookupField: 'Created',
      });
      const after = (await list.fields.getByTitle('Viser')()) as unknown as Info;
      expect(after['DependentLookupInternalNames']).toEqual([dependent.InternalName]);
    }),
    shows('The columns that look a list up are its related fields', '@pnp/sp/lists', 'S', async (site) => {
      const target = await listOn(site);
      const { Id } = await target.select('Id')();
      const list = await listOn(site);
      await list.fields.addLookup('Viser', { LookupListId: Id, LookupFieldName: 'Title' });
      const field = await list.fields.getByTitle('Viser')();
      const related = (await target.relatedFields()) as unknown as { FieldId: string }[];
      expect(related.map(({ FieldId }) => FieldId)).toEqual([field.Id]);
    }),
    shows(
      'A picture column keeps the JSON text it is given',
      'https://learn.microsoft.com/sharepoint/dev/declarative-customization/column-formatting',
      'W',
      async (site) => {
        const list = await listOn(site);
        await list.fields.addImageField('Bilete');
        const { InternalName, FieldTypeKind } = await list.fields.getByTitle('Bilete')();
        expect(FieldTypeKind).toBe(34);
        const value = JSON.stringify({ type: 'thumbnail', fileName: 'a.png', serverRelativeUrl: '/a.png' });
        const { Id } = (await list.items.add({ Title: 'a', [InternalName]: value })) as { Id: number };
        expect((await list.items.getById(Id)<Record<string, unknown>>())[InternalName]).toBe(value);
      },
    ),
    shows('SchemaXml begins with what the column is called and what it is', sources.recorded, 'R', async (site) => {
      const { SchemaXml } = infoOf(await (await listOn(site)).fields.addText('Namn'));
      expect(SchemaXml).toMatch(/^<Field DisplayName="Namn" Type="Text" Required="FALSE" /);
    }),
    shows('SchemaXml says whether a form shows the column', pnp, 'S', async (site) => {
      const list = await listOn(site);
      await list.fields.addText('Namn');
      await list.fields.getByTitle('Namn').setShowInEditForm(false);
      expect((await list.fields.getByTitle('Namn')()).SchemaXml).toContain('ShowInEditForm="FALSE"');
    }),
    shows(
      'A text column may become a column of long text and back',
      'https://support.microsoft.com/office/list-and-library-column-types-and-options',
      'W',
      async (site) => {
        const list = await listOn(site);
        await list.fields.addText('Namn');
        const { Id } = (await list.items.add({ Title: 'a', Namn: 'ei rad' })) as { Id: number };
        const { SchemaXml } = await list.fields.getByTitle('Namn')();
        await list.fields.getByTitle('Namn').update({ SchemaXml: SchemaXml.replace('Type="Text"', 'Type="Note"') });
        expect((await list.fields.getByTitle('Namn')()).TypeAsString).toBe('Note');
        expect((await list.items.getById(Id)<{ Namn: string }>()).Namn).toBe('ei rad');
      },
    ),
    shows('A column may join the default view when it is made', '@pnp/sp/fields AddFieldOptions', 'S', async (site) => {
      const list = await listOn(site);
      await list.fields.createFieldAsXml({
        SchemaXml: '<Field Type="Text" Name="Synleg" DisplayName="Synleg" />',
        Options: AddFieldOptions.AddFieldInternalNameHint | AddFieldOptions.AddFieldToDefaultView,
      });
      const shown = (await list.defaultView.fields()) as unknown as { Items: string[] };
      expect(shown.Items).toContain('Synleg');
    }),
    ...calculatedColumns,
    ...lookupColumns,
  ],
};
