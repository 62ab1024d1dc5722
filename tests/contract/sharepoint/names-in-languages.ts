import '@pnp/sp/content-types';
import '@pnp/sp/fields';
import '@pnp/sp/lists';
import '@pnp/sp/regional-settings';
import '@pnp/sp/user-custom-actions';
import '@pnp/sp/webs';
import type { Behaviour } from './support/behaviour';
import { shows } from './support/shows';

const pnp = '@pnp/sp/regional-settings/funcs';
const english = 'en-US';

/** What things are called, asked for in a language. A name that nobody translated is the same in all of them. */
export const namesInLanguages: readonly Behaviour[] = [
  shows('A list tells its name and description in a language', pnp, 'S', async (site) => {
    const title = await site.freshList('Namn');
    const list = site.pnp().web.lists.getByTitle(title);
    await list.update({ Description: 'Kva lista er til' });
    expect(await list.titleResource(english)).toBe(title);
    expect(await list.descriptionResource(english)).toBe('Kva lista er til');
  }),
  shows('A column tells its name and description in a language', pnp, 'S', async (site) => {
    const { fields } = site.pnp().web.lists.getByTitle(await site.freshList('Namn'));
    await fields.addText('Kontonummer', { Description: 'Elleve siffer' });
    const field = fields.getByInternalNameOrTitle('Kontonummer');
    expect(await field.titleResource(english)).toBe('Kontonummer');
    expect(await field.descriptionResource(english)).toBe('Elleve siffer');
  }),
  shows('A site column tells its name in a language', pnp, 'S', async (site) => {
    const title = site.unique('Kolonne');
    await site.pnp().web.fields.addText(title);
    expect(await site.pnp().web.fields.getByTitle(title).titleResource(english)).toBe(title);
  }),
  shows('A content type tells its name and description in a language', pnp, 'S', async (site) => {
    const list = site.pnp().web.lists.getByTitle(await site.freshList('Namn'));
    const [first] = await list.contentTypes();
    const type = list.contentTypes.getById(first?.StringId ?? '');
    expect(await type.titleResource(english)).toBe(first?.Name);
    expect(await type.descriptionResource(english)).toBe(first?.Description);
  }),
  shows('A custom action tells its title and description in a language', pnp, 'S', async (site) => {
    const { userCustomActions } = site.pnp().web.lists.getByTitle(await site.freshList('Namn'));
    await userCustomActions.add({ Title: 'Skriv ut', Description: 'På papir', Location: 'CommandUI' });
    const [added] = await userCustomActions();
    const action = userCustomActions.getById(added?.Id ?? '');
    expect(await action.titleResource(english)).toBe('Skriv ut');
    expect(await action.descriptionResource(english)).toBe('På papir');
  }),
];
