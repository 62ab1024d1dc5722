import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { DateTimeFieldFormatType, FieldTypes } from '@pnp/sp/fields';
import type { Behaviour } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { shows } from './support/shows';
import { sources } from './support/sources';

const formulas = 'https://support.microsoft.com/office/examples-of-common-formulas-in-lists-d81f5f21-2b4e-45ce-b170-bf7ebf6988b3';

async function listWith(site: ContractSite, formula: string, outputType: FieldTypes) {
  const list = site.pnp().web.lists.getByTitle(await site.freshList('Formlar'));
  await list.fields.addNumber('Tal');
  await list.fields.addDateTime('Dato', { DisplayFormat: DateTimeFieldFormatType.DateOnly });
  await list.fields.addCalculated('Svar', { Formula: formula, OutputType: outputType });
  const answerTo = async (values: Record<string, unknown>) => {
    const { Id } = (await list.items.add(values)) as { Id: number };
    return (await list.items.getById(Id).select('Svar')<{ Svar: unknown }>()).Svar;
  };
  return { list, answerTo };
}

export const calculatedColumns: readonly Behaviour[] = [
  shows(
    'A calculated column answers its formula and the type of its result',
    `${sources.recorded}/FieldTests/AddWebFieldCalculatedSpecificAsNumberTest`,
    'R',
    async (site) => {
      const { list } = await listWith(site, '=[Tal]*2', FieldTypes.Number);
      expect(await list.fields.getByTitle('Svar')()).toMatchObject({
        FieldTypeKind: 17,
        TypeAsString: 'Calculated',
        ReadOnlyField: true,
        OutputType: 9,
        Formula: '=[Tal]*2',
      });
    },
  ),
  shows('A calculated text is worked out when the item is added', formulas, 'D', async (site) => {
    const { answerTo } = await listWith(site, '=IF([Tal]>10,CONCATENATE([Title]," er stor"),"liten")', FieldTypes.Text);
    expect(await answerTo({ Title: 'Avtala', Tal: 11 })).toBe('Avtala er stor');
    expect(await answerTo({ Title: 'Avtala', Tal: 10 })).toBe('liten');
  }),
  shows('A calculated number is worked out from others', formulas, 'D', async (site) => {
    const { answerTo } = await listWith(site, '=ROUND([Tal]/3,2)', FieldTypes.Number);
    expect(Number(await answerTo({ Title: 'a', Tal: 10 }))).toBe(3.33);
  }),
  shows('A calculated date counts in days', formulas, 'D', async (site) => {
    const { answerTo } = await listWith(site, '=YEAR([Dato]+31)&"-"&MONTH([Dato]+31)&"-"&DAY([Dato]+31)', FieldTypes.Text);
    expect(await answerTo({ Title: 'a', Dato: '2026-03-29T10:00:00Z' })).toBe('2026-4-29');
  }),
  shows('A calculated value follows when the item changes', formulas, 'D', async (site) => {
    const { list, answerTo } = await listWith(site, '=[Tal]&" kr"', FieldTypes.Text);
    await answerTo({ Title: 'a', Tal: 1 });
    const [item] = await list.items.select('Id')<{ Id: number }[]>();
    await list.items.getById(item?.Id ?? 0).update({ Tal: 2 });
    expect((await list.items.getById(item?.Id ?? 0)<{ Svar: string }>()).Svar).toBe('2 kr');
  }),
  shows('A new calculated column is worked out for the items that are there', formulas, 'D', async (site) => {
    const list = site.pnp().web.lists.getByTitle(await site.freshList('Formlar'));
    const { Id } = (await list.items.add({ Title: 'abc' })) as { Id: number };
    await list.fields.addCalculated('Svar', { Formula: '=UPPER([Title])', OutputType: FieldTypes.Text });
    expect((await list.items.getById(Id)<{ Svar: string }>()).Svar).toBe('ABC');
  }),
  shows('A calculated column can be filtered on', formulas, 'W', async (site) => {
    const { list, answerTo } = await listWith(site, '=IF([Tal]>10,"stor","liten")', FieldTypes.Text);
    await answerTo({ Title: 'a', Tal: 11 });
    await answerTo({ Title: 'b', Tal: 1 });
    expect(await list.items.filter("Svar eq 'stor'").select('Title')()).toMatchObject([{ Title: 'a' }]);
  }),
  shows('A formula that cannot be read is refused', 'https://github.com/SharePoint/PnP-JS-Core/issues/618', 'I', async (site) => {
    await expect(listWith(site, '=IF([Tal]>', FieldTypes.Text)).rejects.toThrow('-2130575270');
  }),
  shows(
    'A formula that names a column that is not there is refused',
    'https://github.com/pnp/PnP-PowerShell/issues/276',
    'I',
    async (site) => {
      await expect(listWith(site, '=[Finst ikkje]+1', FieldTypes.Number)).rejects.toThrow(
        'refers to a column that does not exist',
      );
    },
  ),
  shows('A formula may not depend on the day it is read', formulas, 'W', async (site) => {
    await expect(listWith(site, '=TODAY()-[Dato]', FieldTypes.Number)).rejects.toThrow('volatile');
  }),
  shows('Nothing can be written to a calculated column', formulas, 'W', async (site) => {
    const { list } = await listWith(site, '=[Tal]&""', FieldTypes.Text);
    const { Id } = (await list.items.add({ Title: 'a', Tal: 7, Svar: 'anna' })) as { Id: number };
    expect((await list.items.getById(Id)<{ Svar: string }>()).Svar).toBe('7');
  }),
];
