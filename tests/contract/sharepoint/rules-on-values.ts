import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { DateTimeFieldFormatType } from '@pnp/sp/fields';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';

const limits = 'https://learn.microsoft.com/microsoft-365/community/large-lists-large-libraries-in-sharepoint';
const columnTypes =
  'https://support.microsoft.com/office/list-and-library-column-types-and-options-0d8ddb7b-7dc7-414d-a283-ee9dca891df7';
const relations =
  'https://support.microsoft.com/office/create-list-relationships-by-using-unique-and-lookup-columns-80a3e0a6-8016-41fb-ad09-8bf16d490632';
const notEnforced = 'https://github.com/SharePoint/PnP-JS-Core/issues/376';

const made = async (site: ContractSite) => {
  const title = await site.freshList('Reglar');
  return { title, list: site.pnp().web.lists.getByTitle(title) };
};

const add = (site: ContractSite, title: string, body: unknown) =>
  site.ask(`/_api/web/lists/getByTitle('${title}')/items`, { method: 'POST', body });

const validate = async (site: ContractSite, title: string, id: number, FieldName: string, FieldValue: string) => {
  const answer = await site.ask(`/_api/web/lists/getByTitle('${title}')/items(${id})/validateUpdateListItem`, {
    method: 'POST',
    body: { formValues: [{ FieldName, FieldValue }], bNewDocumentUpdate: false },
  });
  return (answer.json as { value: { FieldName: string; HasException: boolean }[] }).value.find(
    (one) => one.FieldName === FieldName,
  );
};

/** Two lists, one looking the other up as told: 0 nothing, 1 cascade, 2 restrict. */
async function related(site: ContractSite, behaviour: number) {
  const target = await made(site);
  const { Id: listId } = await target.list.select('Id')();
  const looking = await made(site);
  await looking.list.fields.createFieldAsXml(
    `<Field Type="Lookup" Name="Ser" DisplayName="Ser" List="{${listId}}" ShowField="Title" Indexed="TRUE" RelationshipDeleteBehavior="${['None', 'Cascade', 'Restrict'][behaviour]}" />`,
  );
  const { Id } = (await target.list.items.add({ Title: 'mål' })) as { Id: number };
  const row = (await looking.list.items.add({ Title: 'rad', SerId: Id })) as { Id: number };
  return { target: target.list.items.getById(Id), row: looking.list.items.getById(row.Id) };
}

export const rulesOnValues: Area = {
  title: 'Rules on values',
  behaviours: [
    shows('A text of 255 characters fits, one of 256 does not', columnTypes, 'D', async (site) => {
      const { title } = await made(site);
      expect((await add(site, title, { Title: 'x'.repeat(255) })).status).toBe(201);
      const refused = await add(site, title, { Title: 'x'.repeat(256) });
      expect(refusalOf(refused)).toMatchObject({ status: 400, code: '-2130575336, Microsoft.SharePoint.SPException' });
    }),
    shows('A shorter limit of a text column holds as well', columnTypes, 'D', async (site) => {
      const { title, list } = await made(site);
      await list.fields.addText('Kort', { MaxLength: 5 });
      expect((await add(site, title, { Title: 'a', Kort: '12345' })).status).toBe(201);
      expect(refusalOf(await add(site, title, { Title: 'a', Kort: '123456' }))).toMatchObject({
        status: 400,
        code: '-2130575336, Microsoft.SharePoint.SPException',
      });
    }),
    shows('A long text takes more than 255 characters', columnTypes, 'D', async (site) => {
      const { title, list } = await made(site);
      await list.fields.addMultilineText('Lang', { RichText: false });
      const Lang = 'x'.repeat(20_000);
      expect((await add(site, title, { Title: 'a', Lang })).status).toBe(201);
      expect(await list.items.select('Lang')()).toEqual([expect.objectContaining({ Lang })]);
    }),
    shows('A number below or above its column’s limits is refused', columnTypes, 'D', async (site) => {
      const { title, list } = await made(site);
      await list.fields.addNumber('Tal', { MinimumValue: 1, MaximumValue: 10 });
      expect((await add(site, title, { Title: 'a', Tal: 10 })).status).toBe(201);
      expect(refusalOf(await add(site, title, { Title: 'a', Tal: 0.5 }))).toMatchObject({
        status: 400,
        code: '-2130575336, Microsoft.SharePoint.SPException',
      });
      expect(refusalOf(await add(site, title, { Title: 'a', Tal: 10.5 }))).toMatchObject({
        status: 400,
        code: '-2130575336, Microsoft.SharePoint.SPException',
      });
    }),
    shows(
      'A text where a number belongs is refused with 400',
      'https://learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-lists-and-list-items-with-rest',
      'W',
      async (site) => {
        const { title, list } = await made(site);
        await list.fields.addNumber('Tal');
        expect((await add(site, title, { Title: 'a', Tal: 'mange' })).status).toBe(400);
      },
    ),
    shows(
      'The number of decimals is how a number is shown, not how it is kept',
      'https://docs.microsoft.com/graph/api/resources/numbercolumn',
      'D',
      async (site) => {
        const { list } = await made(site);
        await list.fields.createFieldAsXml('<Field Type="Number" Name="Tal" DisplayName="Tal" Decimals="1" />');
        const { Id } = (await list.items.add({ Title: 'a', Tal: 1.2345 })) as { Id: number };
        expect((await list.items.getById(Id)<{ Tal: number }>()).Tal).toBe(1.2345);
      },
    ),
    shows('A plain add does not ask for required columns', notEnforced, 'I', async (site) => {
      const { title, list } = await made(site);
      await list.fields.addText('Kravd', { Required: true });
      expect((await add(site, title, { Title: 'a' })).status).toBe(201);
      expect(await list.items.select('Kravd')()).toEqual([expect.objectContaining({ Kravd: null })]);
    }),
    shows('A form does ask for required columns', notEnforced, 'W', async (site) => {
      const { title, list } = await made(site);
      await list.fields.addText('Kravd', { Required: true });
      const { Id } = (await list.items.add({ Title: 'a', Kravd: 'b' })) as { Id: number };
      expect((await validate(site, title, Id, 'Kravd', ''))?.HasException).toBe(true);
      expect((await validate(site, title, Id, 'Kravd', 'c'))?.HasException).toBe(false);
    }),
    shows('A form holds a choice against the choices, unless one may fill in', columnTypes, 'W', async (site) => {
      const { title, list } = await made(site);
      await list.fields.addChoice('Lukka', { Choices: ['a', 'b'], FillInChoice: false });
      await list.fields.addChoice('Open', { Choices: ['a', 'b'], FillInChoice: true });
      const { Id } = (await list.items.add({ Title: 'a' })) as { Id: number };
      expect((await validate(site, title, Id, 'Lukka', 'c'))?.HasException).toBe(true);
      expect((await validate(site, title, Id, 'Open', 'c'))?.HasException).toBe(false);
    }),
    shows('A column’s default is given to an item that does not name it', columnTypes, 'D', async (site) => {
      const { list } = await made(site);
      await list.fields.createFieldAsXml(
        '<Field Type="Choice" Name="Status" DisplayName="Status"><Default>b</Default><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
      );
      const { Id } = (await list.items.add({ Title: 'a' })) as { Id: number };
      expect((await list.items.getById(Id)<{ Status: string }>()).Status).toBe('b');
    }),
    shows('A unique column needs an index', 'https://github.com/pnp/pnpjs/issues/245', 'I', async (site) => {
      const { list } = await made(site);
      await list.fields.addText('Nummer');
      await expect(list.fields.getByTitle('Nummer').update({ EnforceUniqueValues: true })).rejects.toThrow('must be indexed');
      await list.fields.getByTitle('Nummer').update({ Indexed: true, EnforceUniqueValues: true });
      expect(await list.fields.getByTitle('Nummer')()).toMatchObject({ Indexed: true, EnforceUniqueValues: true });
    }),
    shows('A value that another item has is refused in a unique column', relations, 'D', async (site) => {
      const { title, list } = await made(site);
      await list.fields.createFieldAsXml(
        '<Field Type="Text" Name="Nummer" DisplayName="Nummer" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
      );
      expect((await add(site, title, { Title: 'a', Nummer: 'A-1' })).status).toBe(201);
      const refused = await add(site, title, { Title: 'b', Nummer: 'a-1' });
      expect(refusalOf(refused)).toMatchObject({
        status: 400,
        code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      });
      expect(refusalOf(refused).message).toContain('duplicate values');
    }),
    shows('Several items may be without a value in a unique column', relations, 'W', async (site) => {
      const { title, list } = await made(site);
      await list.fields.createFieldAsXml(
        '<Field Type="Text" Name="Nummer" DisplayName="Nummer" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
      );
      expect((await add(site, title, { Title: 'a' })).status).toBe(201);
      expect((await add(site, title, { Title: 'b' })).status).toBe(201);
    }),
    shows('A column with duplicates cannot become unique', relations, 'D', async (site) => {
      const { list } = await made(site);
      await list.fields.addText('Nummer');
      await list.items.add({ Title: 'a', Nummer: '1' });
      await list.items.add({ Title: 'b', Nummer: '1' });
      await expect(list.fields.getByTitle('Nummer').update({ Indexed: true, EnforceUniqueValues: true })).rejects.toThrow();
    }),
    shows('A column of long text cannot be indexed', limits, 'D', async (site) => {
      const { list } = await made(site);
      await list.fields.addMultilineText('Lang');
      await expect(list.fields.getByTitle('Lang').update({ Indexed: true })).rejects.toThrow();
    }),
    shows('A list has at most 20 indexes', limits, 'D', async (site) => {
      const { list } = await made(site);
      const xml = (number: number) => `<Field Type="Text" Name="K${number}" DisplayName="K${number}" Indexed="TRUE" />`;
      for (let number = 1; number <= 20; number += 1) await list.fields.createFieldAsXml(xml(number));
      await expect(list.fields.createFieldAsXml(xml(21))).rejects.toThrow();
    }),
    shows('An item that a restricting lookup leads to is not deleted', relations, 'D', async (site) => {
      const { target, row } = await related(site, 2);
      await expect(target.delete()).rejects.toThrow();
      await row.delete();
      await target.delete();
    }),
    shows('What a cascading lookup leads to takes the items that look it up with it', relations, 'D', async (site) => {
      const { target, row } = await related(site, 1);
      await target.delete();
      await expect(row()).rejects.toMatchObject({ status: 404 });
    }),
    shows('A plain lookup is left empty when its item goes', relations, 'W', async (site) => {
      const { target, row } = await related(site, 0);
      await target.delete();
      expect((await row<{ SerId: number | null }>()).SerId).toBeNull();
    }),
    shows('A date without a time is the site’s midnight', 'pnp/pnpcore, src/sdk/PnP.Core.Test/**/MockData', 'R', async (site) => {
      const { list } = await made(site);
      await list.fields.addDateTime('Frist', { DisplayFormat: DateTimeFieldFormatType.DateOnly });
      const { Id } = (await list.items.add({ Title: 'a', Frist: '2026-03-29T12:00:00Z' })) as { Id: number };
      const { Frist } = await list.items.getById(Id)<{ Frist: string }>();
      if (site.isLive) expect(Frist).not.toBe('2026-03-29T12:00:00Z');
      else expect(Frist).toBe('2026-03-28T23:00:00Z');
    }),
    shows('A query may follow at most 12 lookups', limits, 'D', async (site) => {
      const { title, list } = await made(site);
      const names = Array.from({ length: 13 }, (_, index) => `P${index + 1}`);
      for (const name of names) await list.fields.addUser(name);
      const ask = (some: readonly string[]) =>
        site.ask(
          `/_api/web/lists/getByTitle('${title}')/items?$select=${some.map((name) => `${name}/Title`).join(',')}&$expand=${some.join(',')}`,
        );
      expect((await ask(names.slice(0, 10))).status).toBe(200);
      expect(refusalOf(await ask(names))).toMatchObject({
        status: 500,
        code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      });
    }),
    shows(
      "An item that breaks the list's rule is refused with 500",
      'https://github.com/pnp/pnpjs/issues/1770',
      'I',
      async (site) => {
        const { title, list } = await made(site);
        await list.fields.addNumber('Tal');
        await list.update({ ValidationFormula: '=[Tal]>10', ValidationMessage: 'Meir enn ti' });
        expect((await add(site, title, { Title: 'a', Tal: 11 })).status).toBe(201);
        expect(refusalOf(await add(site, title, { Title: 'b', Tal: 10 }))).toEqual({
          status: 500,
          code: '-2130575162, Microsoft.SharePoint.SPListDataValidationException',
          message: 'List data validation failed.',
        });
      },
    ),
    shows(
      "An item that breaks a column's rule is refused",
      'https://github.com/pnp/powershell/issues/1746',
      'I',
      async (site) => {
        const { title, list } = await made(site);
        await list.fields.addText('Kode', { ValidationFormula: '=LEN([Kode])=3' });
        expect((await add(site, title, { Title: 'a', Kode: 'abc' })).status).toBe(201);
        const refused = refusalOf(await add(site, title, { Title: 'b', Kode: 'abcd' }));
        expect(refused).toMatchObject({ status: 500, message: 'List data validation failed.' });
      },
    ),
  ],
};
