import '@pnp/sp/features';
import '@pnp/sp/lists';
import '@pnp/sp/sites';
import '@pnp/sp/user-custom-actions';
import '@pnp/sp/webs';
import { refusalOf } from './support/refusal';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { shows } from './support/shows';

const pnpActions = '@pnp/sp/user-custom-actions/types';
const learnActions =
  'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn531432(v=office.15)#bk_UserCustomAction';
const pnpFeatures = 'pnp/pnpjs, test/sp/features.ts';

/** "Following Content", a feature of a web. */
const feature = 'a7a2793e-67cd-4dc1-9fd0-43f61581207a';

const adding = {
  Title: 'Hjelp',
  Location: 'ClientSideExtension.ApplicationCustomizer',
  Sequence: 7,
  ClientSideComponentProperties: '{"a":1}',
};

async function added(site: ContractSite) {
  const { action, data } = await site.pnp().web.userCustomActions.add(adding);
  return { action, id: (data as unknown as { Id: string }).Id };
}

/** Active or not, whatever was there before. */
async function setActive(site: ContractSite, isActive: boolean): Promise<void> {
  const { features } = site.pnp().web;
  const is = !('odata.null' in (await features.getById(feature)()));
  if (is && !isActive) await features.remove(feature);
  if (!is && isActive) await features.add(feature);
}

export const customActions: Area = {
  title: 'Custom actions and features',
  behaviours: [
    shows('A custom action keeps what it is made with, and gets an id', pnpActions, 'S', async (site) => {
      const { id, action } = await added(site);
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect(await action()).toMatchObject({ ...adding, Id: id });
    }),
    shows('A custom action of a web has the scope of a web, one of a list that of a list', learnActions, 'D', async (site) => {
      const { action } = await added(site);
      expect((await action()).Scope).toBe(3);
      const list = site.pnp().web.lists.getByTitle(await site.freshList());
      const onList = await list.userCustomActions.add(adding);
      expect((await onList.action()).Scope).toBe(4);
    }),
    shows('A custom action of which nothing is said asks for no rights', learnActions, 'D', async (site) => {
      const { action } = await added(site);
      expect((await action()).Rights).toEqual({ High: '0', Low: '0' });
    }),
    shows('A custom action is changed by an update', pnpActions, 'S', async (site) => {
      const { action } = await added(site);
      await action.update({ Title: 'Meir hjelp' });
      expect(await action()).toMatchObject({ Title: 'Meir hjelp', Sequence: 7 });
    }),
    shows('A custom action that is deleted is not listed', pnpActions, 'S', async (site) => {
      const { action, id } = await added(site);
      await action.delete();
      expect((await site.pnp().web.userCustomActions()).map(({ Id }) => Id)).not.toContain(id);
    }),
    shows('The custom actions of a web are cleared at once', 'pnp/pnpjs, test/sp/user-custom-actions.ts', 'S', async (site) => {
      const { id } = await added(site);
      expect((await site.pnp().web.userCustomActions()).map(({ Id }) => Id)).toContain(id);
      await site.pnp().web.userCustomActions.clear();
      expect(await site.pnp().web.userCustomActions()).toEqual([]);
    }),
    shows('A feature that is made active is among the active ones', pnpFeatures, 'S', async (site) => {
      await setActive(site, false);
      await setActive(site, true);
      expect(await site.pnp().web.features.select('DefinitionId')()).toContainEqual(
        expect.objectContaining({ DefinitionId: feature }),
      );
    }),
    shows('A feature that is not active is null', pnpFeatures, 'S', async (site) => {
      await setActive(site, false);
      expect(await site.pnp().web.features.getById(feature)()).toHaveProperty(['odata.null'], true);
    }),
    shows('A feature that is active already is refused, unless it is forced', pnpFeatures, 'S', async (site) => {
      await setActive(site, true);
      const add = async (force: boolean) =>
        refusalOf(
          await site.ask('/_api/web/features/add', { method: 'POST', body: { featureId: feature, featdefScope: 0, force } }),
        );
      expect(await add(false)).toMatchObject({ status: 500, code: '-1, System.Data.DuplicateNameException' });
      expect((await add(true)).status).toBe(200);
    }),
    shows('A feature that is not active cannot be taken away', pnpFeatures, 'S', async (site) => {
      await setActive(site, false);
      const removed = await site.ask('/_api/web/features/remove', { method: 'POST', body: { featureId: feature, force: true } });
      expect(refusalOf(removed)).toMatchObject({ status: 500, code: '-1, System.InvalidOperationException' });
    }),
  ],
};
