import '@pnp/sp/regional-settings/web';
import '@pnp/sp/lists';
import '@pnp/sp/sites';
import '@pnp/sp/webs';
import { SiteLogoAspect, SiteLogoType } from '@pnp/sp/sites';
import type { Behaviour } from './support/behaviour';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const learnWebs =
  'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn499819(v=office.15)';
const pnpWebs = '@pnp/sp/webs/types';

/** What a web tells of itself, and what may be changed of that. */
export const webProperties: readonly Behaviour[] = [
  shows('A web in verbose JSON is found by an absolute address', sources.recorded, 'R', async (site) => {
    const { json } = await site.ask('/_api/web', { headers: { Accept: 'application/json;odata=verbose' } });
    const address = `${site.url}/_api/Web`;
    expect(json.d.__metadata).toEqual({ id: address, uri: address, type: 'SP.Web' });
  }),
  shows('A web in verbose JSON leads on to its lists, webs and groups', sources.recorded, 'R', async (site) => {
    const { json } = await site.ask('/_api/web', { headers: { Accept: 'application/json;odata=verbose' } });
    for (const name of ['Lists', 'Webs', 'SiteGroups', 'RoleAssignments', 'ParentWeb', 'AllProperties']) {
      expect(json.d[name]).toEqual({ __deferred: { uri: `${site.url}/_api/Web/${name}` } });
    }
  }),
  shows('A web tells when it was made without a time zone', sources.recorded, 'R', async (site) => {
    const { json } = await site.ask('/_api/web?$select=Created,LastItemModifiedDate');
    expect(json.Created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/);
    expect(json.LastItemModifiedDate).toMatch(/Z$/);
  }),
  shows('A web tells its address in three ways', sources.recorded, 'R', async (site) => {
    const { json } = await site.ask('/_api/web');
    const path = decodeURI(new URL(site.url).pathname);
    expect(json).toMatchObject({ Url: site.url, ServerRelativeUrl: path, ResourcePath: { DecodedUrl: site.url } });
  }),
  shows('A web tells its header, footer and menu', sources.recorded, 'R', async (site) => {
    const { json } = await site.ask('/_api/web');
    for (const name of [
      'HeaderLayout',
      'HeaderEmphasis',
      'FooterEnabled',
      'MegaMenuEnabled',
      'QuickLaunchEnabled',
      'LogoAlignment',
    ]) {
      expect(json).toHaveProperty(name);
    }
  }),
  shows('The title of a web is changed by an update', pnpWebs, 'S', async (site) => {
    const title = site.unique('Ny tittel');
    await site.pnp().web.update({ Title: title });
    expect(await site.pnp().web.select('Title')()).toMatchObject({ Title: title });
  }),
  shows('Settings of a web are changed by an update, and the others stay', learnWebs, 'D', async (site) => {
    const before = await site.pnp().web();
    await site.pnp().web.update({ Description: 'Ei ny skildring', TreeViewEnabled: true });
    const after = await site.pnp().web();
    expect(after).toMatchObject({ Description: 'Ei ny skildring', TreeViewEnabled: true, Title: before.Title });
  }),
  shows('An update with a property that a web has not got is refused with 400', sources.operations, 'W', async (site) => {
    const headers = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
    const refused = await site.ask('/_api/web', { method: 'POST', headers, body: { NoSuchThing: 1 } });
    expect(refusalOf(refused).status).toBe(400);
  }),
  shows('A property of a web can be asked for by its path alone', sources.endpoints, 'D', async (site) => {
    const { json } = await site.ask('/_api/web/ServerRelativeUrl');
    expect(json).toEqual({ value: decodeURI(new URL(site.url).pathname) });
  }),
  shows(
    'The property bag of a web writes an underscore as its code',
    'https://github.com/SharePoint/PnP-JS-Core/issues/590',
    'W',
    async (site) => {
      const bag = await site.pnp().web.allProperties<Record<string, unknown>>();
      expect(bag).toHaveProperty('vti_x005f_defaultlanguage');
    },
  ),
  shows('The title of a web can be asked for in a language', '@pnp/sp/regional-settings/web', 'S', async (site) => {
    const { Title } = await site.pnp().web.select('Title')();
    const asked = await site.ask('/_api/web/titleresource/getValueForUICulture', {
      method: 'POST',
      body: { cultureName: 'en-US' },
    });
    expect(asked.json).toEqual({ value: Title });
  }),
  shows('A file has the icon of its kind', pnpWebs, 'W', async (site) => {
    expect(await site.pnp().web.mapToIcon('avtale.docx')).toBe('icdocx.png');
  }),
  shows(
    'A property of the tenant that is not there is null',
    'pnp/cli-microsoft365, m365 spo storageentity get',
    'W',
    async (site) => {
      const { status, json } = await site.ask("/_api/web/GetStorageEntity('no-such-key')");
      expect({ status, json }).toEqual({ status: 200, json: { 'odata.null': true } });
    },
  ),
  shows('The templates that a web can be made of have a name and a title', pnpWebs, 'S', async (site) => {
    const templates = await site.pnp().web.availableWebTemplates()<{ Name: string; Title: string; Lcid: number }[]>();
    expect(templates.map(({ Name }) => Name)).toContain('STS#3');
    expect(templates.every(({ Title, Lcid }) => Title !== '' && Lcid === 1033)).toBe(true);
  }),
  shows('The home page of a fresh web is a page of its Site Pages', sources.recorded, 'R', async (site) => {
    const { json } = await site.ask('/_api/web?$select=WelcomePage');
    expect(json.WelcomePage).toMatch(/^SitePages\/.+\.aspx$/);
  }),
  shows(
    'A site without a hub has no data of a hub',
    'pnp/cli-microsoft365, m365 spo hubsite data get',
    'W',
    async (site) => {
      expect((await site.ask('/_api/web/HubSiteData(false)')).json).toEqual({ 'odata.null': true });
    },
    'a real site may belong to a hub',
  ),
  shows(
    'The document libraries of a web are told without opening them, hidden ones and assets left out',
    learnWebs,
    'D',
    async (site) => {
      const libraries = await site.pnp().site.getDocumentLibraries(site.url);
      const urls = libraries.map(({ ServerRelativeUrl }) => ServerRelativeUrl.slice(ServerRelativeUrl.lastIndexOf('/') + 1));
      expect(urls).toContain('Shared Documents');
      expect(urls).not.toContain('SiteAssets');
    },
  ),
  shows('A site is one and the same, asked at any of its webs', sources.recorded, 'R', async (site) => {
    const { json } = await site.ask('/_api/site');
    expect(json).toMatchObject({ CompatibilityLevel: 15, ReadOnly: false, WriteLocked: false });
    expect(json.Id).toMatch(/^[0-9a-f-]{36}$/);
    expect(site.url.startsWith(`${String(json.Url)}/`)).toBe(true);
  }),
  shows('A site is called "site" in its address', sources.recorded, 'R', async (site) => {
    const { json } = await site.ask('/_api/site', { headers: { Accept: 'application/json;odata=minimalmetadata' } });
    expect(json).toMatchObject({ 'odata.type': 'SP.Site', 'odata.editLink': 'site' });
  }),
  shows(
    'The picture of a web is set by its address, and taken away by an empty one',
    '@pnp/sp/sites/types',
    'W',
    async (site) => {
      const relativeLogoUrl = `${decodeURI(new URL(site.url).pathname)}/SiteAssets/bilete.png`;
      const logo = { type: SiteLogoType.WebLogo, aspect: SiteLogoAspect.Square };
      await site.pnp().site.setSiteLogo({ ...logo, relativeLogoUrl });
      const { SiteLogoUrl } = await site.pnp().web.select('SiteLogoUrl')<{ SiteLogoUrl: string }>();
      expect(SiteLogoUrl).toContain('/SiteAssets/bilete.png');
      await site.pnp().site.setSiteLogo({ ...logo, relativeLogoUrl: '' });
      expect((await site.pnp().web.select('SiteLogoUrl')<{ SiteLogoUrl: string }>()).SiteLogoUrl ?? '').not.toContain('bilete');
    },
  ),
  shows('The picture of the header is another than the picture of the web', 'pnp/cli-microsoft365#5495', 'W', async (site) => {
    const before = await site.pnp().web.select('SiteLogoUrl')();
    const relativeLogoUrl = `${decodeURI(new URL(site.url).pathname)}/SiteAssets/brei.png`;
    const { WebLogo: type } = SiteLogoType;
    await site.pnp().site.setSiteLogo({ type, aspect: SiteLogoAspect.Rectangular, relativeLogoUrl });
    expect(await site.pnp().web.select('SiteLogoUrl')()).toEqual(before);
    const properties = await site.pnp().web.allProperties<Record<string, string>>();
    expect(properties['RectSiteLogoUrl']).toContain('/SiteAssets/brei.png');
  }),
  shows('The list of people is the catalog of kind 112', learnWebs, 'D', async (site) => {
    const { json } = await site.ask('/_api/web/getcatalog(112)?$select=Id,BaseTemplate,Hidden');
    const people = await site.pnp().web.siteUserInfoList.select('Id')();
    expect(json).toMatchObject({ Id: people['Id'], BaseTemplate: 112, Hidden: true });
  }),
  shows('A web is expanded with its root folder and the folders in it', learnWebs, 'D', async (site) => {
    const { json } = await site.ask('/_api/web?$select=RootFolder/ServerRelativeUrl,Folders/Name&$expand=RootFolder,Folders');
    expect(json.RootFolder.ServerRelativeUrl).toBe(decodeURI(new URL(site.url).pathname));
    expect((json.Folders as { Name: string }[]).map(({ Name }) => Name)).toContain('SitePages');
  }),
  shows('A web is expanded with the site’s list of people', learnWebs, 'D', async (site) => {
    const { json } = await site.ask('/_api/web?$select=SiteUserInfoList/BaseTemplate&$expand=SiteUserInfoList');
    expect(json.SiteUserInfoList.BaseTemplate).toBe(112);
  }),
  shows('A site is expanded with its features and custom actions', '@pnp/sp/features/site', 'S', async (site) => {
    const { json } = await site.ask(
      '/_api/site?$select=Features/DefinitionId,UserCustomActions/Title&$expand=Features,UserCustomActions',
    );
    expect([Array.isArray(json.Features), Array.isArray(json.UserCustomActions)]).toEqual([true, true]);
  }),
  shows('A web tells its address within the server as a path', '@pnp/sp/lists getParentInfos', 'S', async (site) => {
    const { json } = await site.ask('/_api/web?$select=ServerRelativePath');
    expect(json.ServerRelativePath).toEqual({ DecodedUrl: decodeURI(new URL(site.url).pathname) });
  }),
];
