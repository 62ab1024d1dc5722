import '@pnp/sp/lists';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import type { IViewInfo } from '@pnp/sp/views';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { shows } from './support/shows';
import { sources } from './support/sources';

const pnp = '@pnp/sp/views';

const listOn = async (site: ContractSite) => site.pnp().web.lists.getByTitle(await site.freshList('Visningar'));
const infoOf = (answer: unknown): IViewInfo => ((answer as { data?: IViewInfo }).data ?? answer) as IViewInfo;
const namesOf = async (fields: () => Promise<unknown>): Promise<string[]> => ((await fields()) as { Items: string[] }).Items;

export const views: Area = {
  title: 'Views',
  behaviours: [
    shows('A new list has one view, which is its default', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const all = await list.views();
      expect(all).toHaveLength(1);
      expect(all[0]).toMatchObject({ DefaultView: true, Hidden: false, PersonalView: false });
      expect((await list.defaultView()).Id).toBe(all[0]?.Id);
    }),
    shows('A view is found by its id, its title and getView', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const { Id, Title } = await list.defaultView();
      expect((await list.views.getById(Id)()).Title).toBe(Title);
      expect((await list.views.getByTitle(Title)()).Id).toBe(Id);
      expect((await list.getView(Id)()).Id).toBe(Id);
    }),
    shows('A view is a page of its list', sources.recorded, 'R', async (site) => {
      const list = await listOn(site);
      const made = infoOf(await list.views.add('Mine saker'));
      expect(made.ServerRelativeUrl).toMatch(/\/Lists\/[^/]+\/Mine saker\.aspx$/);
    }),
    shows('The XML of a view has its query, columns and row limit', sources.recorded, 'R', async (site) => {
      const list = await listOn(site);
      const made = infoOf(await list.views.add('Avgrensa', false, { RowLimit: 3, Paged: false } as never));
      expect(made.ListViewXml).toContain('<Query />');
      expect(made.ListViewXml).toContain('<RowLimit Paged="FALSE">3</RowLimit>');
      expect(made.ListViewXml).toContain('DisplayName="Avgrensa"');
    }),
    shows('The query of a view is kept as it is sent', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const ViewQuery = '<OrderBy><FieldRef Name="Modified" Ascending="FALSE" /></OrderBy>';
      const { Id } = infoOf(await list.views.add('Sortert', false, { ViewQuery } as never));
      expect((await list.views.getById(Id)()).ViewQuery).toBe(ViewQuery);
    }),
    shows('A view is changed by MERGE', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const { Id } = infoOf(await list.views.add('Endra'));
      await list.views.getById(Id).update({ RowLimit: 20, Title: 'Endra namn' });
      expect(await list.views.getById(Id)()).toMatchObject({ RowLimit: 20, Title: 'Endra namn' });
    }),
    shows('A view that becomes the default takes the place of the one before', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const before = await list.defaultView();
      const { Id } = infoOf(await list.views.add('Fyrste'));
      await list.views.getById(Id).update({ DefaultView: true });
      expect((await list.defaultView()).Id).toBe(Id);
      expect((await list.views.getById(before.Id)()).DefaultView).toBe(false);
    }),
    shows('Columns join a view at its end', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const { Id } = infoOf(await list.views.add('Kolonner'));
      const { fields } = list.views.getById(Id);
      await fields.add('Created');
      expect((await namesOf(fields)).at(-1)).toBe('Created');
    }),
    shows('A column of a view moves to the place it is given', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const { fields } = list.views.getById(infoOf(await list.views.add('Flytta')).Id);
      await fields.add('Modified');
      await fields.move('Modified', 0);
      expect((await namesOf(fields))[0]).toBe('Modified');
    }),
    shows('A column leaves a view', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const { fields } = list.views.getById(infoOf(await list.views.add('Utan')).Id);
      await fields.add('Author');
      expect(await namesOf(fields)).toContain('Author');
      await fields.remove('Author');
      expect(await namesOf(fields)).not.toContain('Author');
    }),
    shows('All columns leave a view at once', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const { fields } = list.views.getById(infoOf(await list.views.add('Tom')).Id);
      expect(await namesOf(fields)).toContain('LinkTitle');
      await fields.removeAll();
      expect(await namesOf(fields)).toEqual([]);
    }),
    shows('The columns of a view are answered as XML too', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const xml = await list.defaultView.fields.getSchemaXml();
      expect(xml).toContain('<FieldRef Name="LinkTitle"');
    }),
    shows('A column that is not there cannot join a view', pnp, 'W', async (site) => {
      const list = await listOn(site);
      await expect(list.defaultView.fields.add('FinstIkkje')).rejects.toThrow('FinstIkkje');
    }),
    shows('A view takes its query and columns from XML', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const { Id } = infoOf(await list.views.add('Frå XML'));
      const query = '<Where><Eq><FieldRef Name="Title" /><Value Type="Text">a</Value></Eq></Where>';
      const view = list.views.getById(Id);
      await view.setViewXml(
        `<View Scope="RecursiveAll"><Query>${query}</Query><ViewFields><FieldRef Name="ID" /><FieldRef Name="Title" /></ViewFields><RowLimit Paged="TRUE">7</RowLimit></View>`,
      );
      expect(await view()).toMatchObject({ ViewQuery: query, RowLimit: 7, Paged: true });
      expect(await namesOf(view.fields)).toEqual(['ID', 'Title']);
    }),
    shows(
      'The formatting of a view is kept',
      'https://learn.microsoft.com/sharepoint/dev/declarative-customization/view-formatting',
      'D',
      async (site) => {
        const list = await listOn(site);
        const CustomFormatter = JSON.stringify({ additionalRowClass: "=if(@currentField == 'a', 'x', '')" });
        await list.defaultView.update({ CustomFormatter });
        expect((await list.defaultView()).CustomFormatter).toBe(CustomFormatter);
      },
    ),
    shows('A view can be deleted', pnp, 'S', async (site) => {
      const list = await listOn(site);
      const { Id } = infoOf(await list.views.add('Borte'));
      await list.views.getById(Id).delete();
      expect((await list.views()).map((view) => view.Id)).not.toContain(Id);
    }),
    shows('A view that is not there is refused', 'https://github.com/microsoft/powerapps-tools/issues/454', 'I', async (site) => {
      await expect((await listOn(site)).views.getByTitle('Finst ikkje')()).rejects.toThrow('The specified view is invalid');
    }),
  ],
};
