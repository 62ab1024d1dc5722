import '@pnp/sp/lists';
import '@pnp/sp/sites';
import '@pnp/sp/webs';
import { Web, type IWeb } from '@pnp/sp/webs';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';
import { webProperties } from './web-properties';

const learnWebs =
  'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn499819(v=office.15)';
const pnpWebs = '@pnp/sp/webs/types';
const pnpSites = '@pnp/sp/sites/types';
const subsiteAdd = 'pnp/cli-microsoft365, m365 spo web add';

interface Below {
  readonly name: string;
  readonly url: string;
  readonly web: IWeb;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** A web below the test web. */
async function below(site: ContractSite, title?: string): Promise<Below> {
  const name = site.unique('web').replaceAll(' ', '-');
  const answer = (await site.pnp().web.webs.add(title ?? name, name)) as unknown as Record<string, unknown>;
  const url = `${site.url}/${name}`;
  return { name, url, web: Web([site.pnp().web, url]), answer };
}

const add = (site: ContractSite, parameters: object) => site.ask('/_api/web/webs/add', { method: 'POST', body: { parameters } });

const deletion = { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' } };

export const webs: Area = {
  title: 'Webs',
  behaviours: [
    shows('A new web is answered with 200 and its own address', sources.recorded, 'R', async (site) => {
      const name = site.unique('web').replaceAll(' ', '-');
      const made = await add(site, { Title: 'Ny', Url: name, WebTemplate: 'STS', UseSamePermissionsAsParentSite: true });
      expect(made.status).toBe(200);
      expect(made.json).toMatchObject({ Title: 'Ny', Url: `${site.url}/${name}`, WebTemplate: 'STS' });
    }),
    shows('The id of a new web leads to the new web and not to its parent', sources.recorded, 'R', async (site) => {
      const { url, answer } = await below(site);
      expect(answer['odata.id']).toBe(`${url}/_api/Web`);
    }),
    shows('A web is made with its description, template and configuration', learnWebs, 'D', async (site) => {
      const name = site.unique('web').replaceAll(' ', '-');
      await site.pnp().web.webs.add('Klassisk', name, 'Ein undernettstad', 'STS#0', 1033, true);
      const { json } = await site.ask(`/${name}/_api/web`);
      expect(json).toMatchObject({ Description: 'Ein undernettstad', Configuration: 0, Language: 1033, WebTemplate: 'STS' });
    }),
    shows('The site definition STS alone makes a team site of configuration 3', sources.recorded, 'R', async (site) => {
      expect((await below(site)).answer['Configuration']).toBe(3);
    }),
    shows('An address that a web has already is refused', subsiteAdd, 'W', async (site) => {
      const { name, url } = await below(site);
      const refusal = refusalOf(await add(site, { Title: 'x', Url: name, WebTemplate: 'STS' }));
      expect(refusal).toMatchObject({
        code: '-2147024713, Microsoft.SharePoint.SPException',
        message: `The Web site address "${new URL(url).pathname}" is already in use.`,
      });
    }),
    shows('An address that holds a character that no address may hold is refused', pnpWebs, '?', async (site) => {
      expect(refusalOf(await add(site, { Title: 'x', Url: 'a:b*c', WebTemplate: 'STS' }))).toMatchObject({
        status: 400,
        code: '-2147024809, System.ArgumentException',
      });
    }),
    shows('A site definition that is not there is refused', pnpWebs, '?', async (site) => {
      const refused = await add(site, { Title: 'x', Url: site.unique('web').replaceAll(' ', '-'), WebTemplate: 'NOSUCH#9' });
      expect(refusalOf(refused)).toMatchObject({ status: 500, code: '-2130575153, Microsoft.SharePoint.SPException' });
    }),
    shows('The webs directly below a web are listed, and not those below them', learnWebs, 'D', async (site) => {
      const outer = await below(site);
      await outer.web.webs.add('Inne', 'inne');
      const urls = (await site.pnp().web.webs.select('Url')()).map(({ Url }) => Url);
      expect(urls).toContain(outer.url);
      expect(urls).not.toContain(`${outer.url}/inne`);
      expect((await outer.web.webs.select('Url')()).map(({ Url }) => Url)).toEqual([`${outer.url}/inne`]);
    }),
    shows('The webs below a web can be filtered and narrowed to some properties', pnpWebs, 'S', async (site) => {
      const { name } = await below(site);
      const found = await site.pnp().web.webs.filter(`Title eq '${name}'`).select('Title', 'Id')();
      expect(found.map((web) => web.Title)).toEqual([name]);
      expect(found[0]).not.toHaveProperty('Url');
    }),
    shows('A web tells of its parent, and the parent is the web above it', pnpWebs, 'S', async (site) => {
      const { web } = await below(site);
      const parent = await web.getParentWeb();
      expect(await parent?.select('Url')()).toMatchObject({ Url: site.url });
    }),
    shows('A web lists short information of the webs below it', learnWebs, 'D', async (site) => {
      const { name } = await below(site, 'Kort omtale');
      const infos = await site.pnp().web.webinfos<{ Title: string; ServerRelativeUrl: string; Url?: string }[]>();
      const info = infos.find(({ ServerRelativeUrl }) => ServerRelativeUrl.endsWith(`/${name}`));
      expect(info).toMatchObject({ Title: 'Kort omtale', WebTemplate: 'STS' });
      expect(info).not.toHaveProperty('Url');
    }),
    shows('A web can be made through the web information, too', subsiteAdd, 'W', async (site) => {
      const name = site.unique('web').replaceAll(' ', '-');
      const parameters = {
        Title: 'Info',
        Url: name,
        Description: '',
        Language: 1033,
        WebTemplate: 'STS#0',
        UseUniquePermissions: true,
      };
      const made = await site.ask('/_api/web/webinfos/add', { method: 'POST', body: { parameters } });
      expect(made.json).toMatchObject({ Title: 'Info', ServerRelativeUrl: new URL(`${site.url}/${name}`).pathname });
      const { json } = await site.ask(`/${name}/_api/web?$select=HasUniqueRoleAssignments`);
      expect(json.HasUniqueRoleAssignments).toBe(true);
    }),
    shows('The webs below that somebody may open are those one gets filtered for oneself', pnpWebs, 'S', async (site) => {
      const { name } = await below(site);
      const found = await site.pnp().web.getSubwebsFilteredForCurrentUser()<{ Title: string }[]>();
      expect(found.map(({ Title }) => Title)).toContain(name);
    }),
    shows('Webs filtered by another site definition are none of these', pnpWebs, 'S', async (site) => {
      await below(site);
      const found = await site.pnp().web.getSubwebsFilteredForCurrentUser(9999)<object[]>();
      expect(await site.pnp().web.getSubwebsFilteredForCurrentUser(-1)<object[]>()).not.toEqual([]);
      expect(found).toEqual([]);
    }),
    shows('Lists of a web are not lists of the web above it', sources.endpoints, 'D', async (site) => {
      const { web } = await below(site);
      const title = site.unique('Berre her');
      await web.lists.add(title);
      expect((await web.lists.select('Title')()).map((list) => list.Title)).toContain(title);
      expect((await site.pnp().web.lists.select('Title')()).map((list) => list.Title)).not.toContain(title);
    }),
    shows('Two webs may each have a list of the same title', sources.endpoints, 'D', async (site) => {
      const { web } = await below(site);
      const title = await site.freshList();
      await web.lists.add(title);
      const [inner, outer] = [await web.lists.getByTitle(title)(), await site.pnp().web.lists.getByTitle(title)()];
      expect(inner.Id).not.toBe(outer.Id);
    }),
    shows('One batch may hold calls to a web and to the web below it', sources.batch, 'D', async (site) => {
      const { url, name } = await below(site);
      const [batched, execute] = site.pnp().batched();
      const titles: Promise<{ Title: string }>[] = [
        batched.web.select('Title')<{ Title: string }>(),
        Web([batched.web, url]).select('Title')<{ Title: string }>(),
      ];
      await execute();
      expect((await Promise.all(titles)).map(({ Title }) => Title)[1]).toBe(name);
    }),
    shows(
      'The digest of a web is told together with the address of the web and of its site',
      sources.operations,
      'D',
      async (site) => {
        const { json } = await site.ask('/_api/contextinfo', { method: 'POST' });
        expect(json.WebFullUrl).toBe(site.url);
        expect(site.url.startsWith(`${String(json.SiteFullUrl)}/`)).toBe(true);
        expect(json.FormDigestValue).toMatch(/^0x[0-9A-F]+,/);
      },
    ),
    shows('A web that is deleted is not there any more', learnWebs, 'D', async (site) => {
      const { name, web } = await below(site);
      await web.delete();
      expect((await site.ask(`/${name}/_api/web`)).status).toBe(404);
    }),
    shows('A web cannot be deleted while there are webs below it', 'pnp/pnpjs, test/mocha-root-hooks.ts', 'W', async (site) => {
      const { name, web } = await below(site);
      await web.webs.add('Inne', 'inne');
      expect(refusalOf(await site.ask(`/${name}/_api/web`, deletion))).toMatchObject({
        status: 500,
        code: '-2130245361, Microsoft.SharePoint.SPException',
      });
      expect((await site.ask(`/${name}/_api/web`)).status).toBe(200);
    }),
    shows('The address of a deleted web can be used again', learnWebs, 'W', async (site) => {
      const { name, web } = await below(site);
      await web.delete();
      expect((await add(site, { Title: 'Igjen', Url: name, WebTemplate: 'STS' })).status).toBe(200);
      expect((await site.ask(`/${name}/_api/web/title`)).json).toEqual({ value: 'Igjen' });
    }),
    shows('A web is opened by its id, from any web of the site', pnpSites, 'S', async (site) => {
      const { answer, url } = await below(site);
      const opened = await site.pnp().site.openWebById(String(answer['Id']));
      expect(await opened.web.select('Url')()).toMatchObject({ Url: url });
    }),
    shows('The root web of the site is told at every web of it', pnpSites, 'S', async (site) => {
      const root = await site.pnp().site.rootWeb.select('Url')();
      expect(site.url.startsWith(`${root.Url}/`)).toBe(true);
    }),
    shows('The site itself exists, and an address below it does not', pnpSites, 'S', async (site) => {
      const { Url } = await site.pnp().site.select('Url')<{ Url: string }>();
      expect([await site.pnp().site.exists(Url), await site.pnp().site.exists(`${Url}/nowhere`)]).toEqual([true, false]);
    }),
    shows('The web of a page is told from the address of the page', learnWebs, 'D', async (site) => {
      const { url } = await below(site);
      expect(await site.pnp().site.getWebUrlFromPageUrl(`${url}/SitePages/Home.aspx`)).toBe(url);
    }),
    ...webProperties,
  ],
};
