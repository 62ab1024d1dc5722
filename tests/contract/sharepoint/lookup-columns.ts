import '@pnp/sp/fields';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Behaviour } from './support/behaviour';
import { shows } from './support/shows';

/** Columns that lead to another list, among other columns. */
export const lookupColumns: readonly Behaviour[] = [
  shows('A list takes more columns after one that shows more of a lookup', '@pnp/sp/fields/types', 'S', async (site) => {
    const list = site.pnp().web.lists.getByTitle(await site.freshList('Kolonner'));
    const LookupListId = (await site.pnp().web.lists.getByTitle(await site.freshList('Kjelde'))()).Id;
    await list.fields.addLookup('Viser', { LookupListId, LookupFieldName: 'Title' });
    const primary = await list.fields.getByTitle('Viser')();
    await list.fields.addDependentLookupField('Viser meir', primary.Id, 'Created');
    await list.fields.addDependentLookupField('Viser endå meir', primary.Id, 'Modified');
    await list.fields.addText('Etterpå');
    const titles = (await list.fields.select('Title')<{ Title: string }[]>()).map(({ Title }) => Title);
    expect(titles).toEqual(expect.arrayContaining(['Viser', 'Viser meir', 'Viser endå meir', 'Etterpå']));
  }),
];
