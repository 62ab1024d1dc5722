import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { listPath } from './support/list-path';
import { oncePerSite } from './support/once-per-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const verbose = { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' };
const groupsReference =
  'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn531432(v=office.15)';
const navigating =
  'https://learn.microsoft.com/sharepoint/dev/sp-add-ins/navigate-the-sharepoint-data-structure-represented-in-the-rest-service';
const typeless = 'https://github.com/SharePoint/sp-dev-docs/issues/7329';
const bulkBlog = 'SharePoint Api - BulkValidateUpdateListItems, a blog of 2024';
const websReference =
  'https://learn.microsoft.com/previous-versions/office/developer/sharepoint-rest-reference/dn499819(v=office.15)';
const filesPage = 'https://learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-folders-and-files-with-rest';

/** A request as the documentation writes it: verbose, the body as text, another verb in X-HTTP-Method. */
const ask = (site: ContractSite, path: string, body?: string, verb?: string) =>
  site.ask(path, {
    method: 'POST',
    headers: { ...verbose, ...(verb === undefined ? {} : { 'X-HTTP-Method': verb, 'IF-MATCH': '*' }) },
    ...(body === undefined ? {} : { body }),
  });

const list = oncePerSite(async (site: ContractSite) => {
  const title = await site.freshList('Documented');
  const path = `/_api/web/lists/getbytitle('${title}')`;
  const { json } = await site.ask(`${path}?$select=Id,ListItemEntityTypeFullName`);
  return { title, path, type: json.ListItemEntityTypeFullName as string };
});

export const documentedRequests: Area = {
  title: 'Requests as documented',
  behaviours: [
    shows('A body may have its texts in single quotation marks', sources.listItems, 'D', async (site) => {
      const { path, type } = await list(site);
      const made = await ask(site, `${path}/items`, `{ '__metadata': { 'type': '${type}' }, 'Title': 'Say "hei"'}`);
      expect({ status: made.status, title: made.json?.d.Title }).toEqual({ status: 201, title: 'Say "hei"' });
    }),
    shows('Names in a body may stand without quotation marks', sources.batch, 'W', async (site) => {
      const { path, type } = await list(site);
      const made = await ask(site, `${path}/items`, `{ __metadata: { type: '${type}' }, Title: 'Utan hermeteikn' }`);
      expect({ status: made.status, title: made.json?.d.Title }).toEqual({ status: 201, title: 'Utan hermeteikn' });
    }),
    shows('A body may begin with a byte order mark', sources.formats, 'W', async (site) => {
      const { path, type } = await list(site);
      const made = await ask(site, `${path}/items`, `\uFEFF{"__metadata":{"type":"${type}"},"Title":"BOM"}`);
      expect(made.json?.d.Title).toBe('BOM');
    }),
    shows(
      'A body that is no JSON is refused with 400',
      'vgrem/office365-rest-python-client, gitbrent/SpRestLib issues',
      'W',
      async (site) => {
        const { path } = await list(site);
        expect(refusalOf(await ask(site, `${path}/items`, '{ "Title": nonsense }'))).toEqual({
          status: 400,
          code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
          message: 'Invalid JSON. A token was not recognized in the JSON content.',
        });
      },
    ),
    shows('True and false may be sent as text', groupsReference, 'D', async (site) => {
      const title = site.unique('Opplæring');
      const group = await ask(site, '/_api/web/sitegroups', `{ '__metadata':{ 'type': 'SP.Group' }, 'Title':'${title}' }`);
      const at = `/_api/web/sitegroups(${group.json?.d.Id})`;
      const body = `{ '__metadata':{ 'type': 'SP.Group' }, 'AllowMembersEditMembership':'true', 'OnlyAllowMembersViewMembership':'false' }`;
      expect((await ask(site, at, body, 'MERGE')).status).toBe(204);
      const { json } = await site.ask(`${at}?$select=AllowMembersEditMembership,OnlyAllowMembersViewMembership`);
      await site.ask(`/_api/web/sitegroups/removebyid(${group.json?.d.Id})`, { method: 'POST' });
      expect(json).toEqual({ AllowMembersEditMembership: true, OnlyAllowMembersViewMembership: false });
    }),
    shows('A CAML query under an alias may have single quotation marks', sources.endpoints, 'W', async (site) => {
      const path = listPath(await site.freshList());
      await site.ask(`${path}/items`, { method: 'POST', body: { Title: 'ei' } });
      await site.ask(`${path}/items`, { method: 'POST', body: { Title: 'to' } });
      const where = '<Where><Eq><FieldRef Name="Title"/><Value Type="Text">to</Value></Eq></Where>';
      const query = encodeURIComponent(`{'ViewXml':'<View><Query>${where}</Query></View>'}`);
      const { json } = await site.ask(`${path}/getitems(query=@v1)?@v1=${query}`, { method: 'POST' });
      expect(json.value).toMatchObject([{ Title: 'to' }]);
    }),
    shows('The context of a web is told in its libraries too', navigating, 'D', async (site) => {
      const folder = await site.ask('/_api/web/defaultDocumentLibrary/rootFolder?$select=ServerRelativeUrl');
      const library = (folder.json?.ServerRelativeUrl as string | undefined)?.split('/').at(-1) ?? 'Shared Documents';
      const { status, json } = await site.ask(`/${encodeURIComponent(library)}/Forms/_api/contextinfo`, { method: 'POST' });
      expect({ status, url: json?.WebFullUrl }).toEqual({ status: 200, url: site.url });
    }),
    shows('What is written is not done by GET', navigating, 'W', async (site) => {
      const { path } = await list(site);
      expect(refusalOf(await site.ask(`${path}/recycle`))).toMatchObject({ status: 405 });
      expect(refusalOf(await site.ask('/_api/contextinfo'))).toEqual({
        status: 405,
        code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
        message:
          "The HTTP method 'GET' cannot be used to access the resource 'GetContextWebInformation'. The operation type of the resource is specified as 'Default'. Please use correct HTTP method to invoke the resource.",
      });
    }),
    shows('The content of a file is put, not merged', filesPage, 'D', async (site) => {
      const { path } = await list(site);
      const item = await site.ask(`${path}/items`, { method: 'POST', body: { Title: 'Med vedlegg' } });
      const at = `${path}/items(${item.json.Id})/AttachmentFiles`;
      await site.ask(`${at}/add(FileName='a.txt')`, { method: 'POST', body: 'old' });
      expect((await ask(site, `${at}('a.txt')/$value`, 'merged', 'MERGE')).status).toBe(405);
      expect((await site.ask(`${at}('a.txt')/$value`)).text).toBe('old');
      expect((await ask(site, `${at}('a.txt')/$value`, 'new', 'PUT')).status).toBe(204);
      expect((await site.ask(`${at}('a.txt')/$value`)).text).toBe('new');
    }),
    shows('The parent of a web is told as short information of it', navigating, 'D', async (site) => {
      const name = site.unique('Under');
      const body = { Title: name, Url: name.replace(/\W/g, ''), WebTemplate: 'STS#3', Language: 1033 };
      const made = await site.ask('/_api/web/webs/add', { method: 'POST', body: { parameters: body } });
      const below = (made.json?.Url as string | undefined)?.slice(site.url.length) ?? '';
      const { json } = await site.ask(`${below}/_api/web/parentweb`, { headers: { Accept: verbose.Accept } });
      const removed = await site.ask(`${below}/_api/web/deleteobject`, { method: 'POST' });
      expect(json?.d.__metadata.type).toBe('SP.WebInformation');
      expect(json?.d.ServerRelativeUrl).toBe(new URL(site.url).pathname);
      expect(removed.status).toBe(200);
      expect((await site.ask(`${below}/_api/web`)).status).toBe(404);
    }),
    shows('A web is also reached by its address under `SP.AppContextSite`', groupsReference, 'D', async (site) => {
      const { title } = await list(site);
      const at = `/_api/SP.AppContextSite(@target)/web/lists/getbytitle('${title}')?@target='${encodeURIComponent(site.url)}'&$select=Title`;
      expect((await site.ask(at)).json).toEqual({ Title: title });
    }),
    shows('A verbose body without `__metadata` is refused', typeless, 'I', async (site) => {
      const { path } = await list(site);
      expect(refusalOf(await ask(site, `${path}/items`, '{"Title":"Utan type"}'))).toEqual({
        status: 400,
        code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
        message:
          'An entry without a type name was found, but no expected type was specified. To allow entries without type information, the expected type must also be specified when the model is specified.',
      });
    }),
    shows('A body with `__metadata` that is not sent as verbose is refused', 'SharePoint/sp-dev-docs#8345', 'I', async (site) => {
      const { path, type } = await list(site);
      const body = { __metadata: { type }, Title: 'Feil slag' };
      expect(refusalOf(await site.ask(`${path}/items`, { method: 'POST', body }))).toEqual({
        status: 400,
        code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
        message: `The property '__metadata' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
      });
    }),
    shows('A new item without a body is refused', 'gitbrent/SpRestLib#5', 'I', async (site) => {
      const { path } = await list(site);
      expect(refusalOf(await ask(site, `${path}/items`))).toEqual({
        status: 400,
        code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
        message:
          "A node of type 'EndOfInput' was read from the JSON reader when trying to read the start of an entry. A 'StartObject' node was expected.",
      });
    }),
    shows('Lists are not put in order by what they have not got', sources.odata, 'W', async (site) => {
      expect((await site.ask('/_api/web/lists?$orderby=Nonsense')).status).toBe(400);
      expect((await site.ask('/_api/web/lists?$orderby=Title desc&$select=Id')).status).toBe(200);
    }),
    shows('The arguments of breaking inheritance may be texts', 'gd-sprest 9, build/mapper', 'W', async (site) => {
      const { path } = await list(site);
      const at = `${path}/breakRoleInheritance(copyRoleAssignments='true', clearSubscopes='true')`;
      expect((await site.ask(at, { method: 'POST' })).status).toBe(200);
      expect((await site.ask(`${path}?$select=HasUniqueRoleAssignments`)).json).toEqual({ HasUniqueRoleAssignments: true });
      await site.ask(`${path}/resetroleinheritance`, { method: 'POST' });
    }),
    shows('A minor check-in where there are only major versions makes a major one', filesPage, 'W', async (site) => {
      const library = await site.ask('/_api/web/lists/ensureSiteAssetsLibrary', { method: 'POST' });
      const folder = `/_api/web/lists(guid'${library.json?.Id}')/rootFolder`;
      const name = `${site.unique('Inn').replace(/\W/g, '')}.txt`;
      const added = await site.ask(`${folder}/Files/add(url='${name}',overwrite=true)`, { method: 'POST', body: 'a' });
      const at = `/_api/web/getFileById('${added.json?.UniqueId}')`;
      await site.ask(`${at}/CheckOut()`, { method: 'POST' });
      await site.ask(`${at}/$value`, { method: 'PUT', body: 'b' });
      const { status } = await site.ask(`${at}/CheckIn(comment='Comment',checkintype=0)`, { method: 'POST' });
      const { json } = await site.ask(`${at}?$select=CheckOutType,UIVersionLabel,CheckInComment`);
      expect({ status, ...json }).toEqual({ status: 200, CheckOutType: 2, UIVersionLabel: '2.0', CheckInComment: 'Comment' });
    }),
    shows('Several items are given the same values at once, each for itself', bulkBlog, 'W', async (site) => {
      const { path } = await list(site);
      const add = async () => (await site.ask(`${path}/items`, { method: 'POST', body: { Title: 'a' } })).json.Id as number;
      const [one, two] = [await add(), await add()];
      const formValues = [{ FieldName: 'Title', FieldValue: 'Same' }];
      const body = { itemIds: [one, 987_654, two], formValues, bNewDocumentUpdate: false, checkInComment: null };
      const { status, json } = await site.ask(`${path}/BulkValidateUpdateListItems()`, { method: 'POST', body });
      const done = { ErrorCode: 0, ErrorMessage: null, FieldName: 'Title', FieldValue: 'Same', HasException: false };
      expect({ status, rows: json?.value }).toEqual({
        status: 200,
        rows: [
          { ...done, ItemId: one },
          expect.objectContaining({ FieldName: null, FieldValue: null, HasException: true, ItemId: 987_654 }),
          { ...done, ItemId: two },
        ],
      });
      expect((await site.ask(`${path}/items(${two})?$select=Title`)).json).toEqual({ Title: 'Same' });
    }),
    shows('A verbose answer to a form names the method', bulkBlog, 'W', async (site) => {
      const { path } = await list(site);
      const body = `{"itemIds":[],"formValues":[],"bNewDocumentUpdate":false}`;
      const { json } = await ask(site, `${path}/BulkValidateUpdateListItems`, body);
      expect(json?.d.BulkValidateUpdateListItems.__metadata.type).toBe('Collection(SP.ListItemFormUpdateValue)');
    }),
    shows('The arguments of a method may stand in the body', websReference, 'D', async (site) => {
      const { path } = await list(site);
      const body = { copyRoleAssignments: false, clearSubscopes: true };
      expect((await site.ask(`${path}/breakroleinheritance`, { method: 'POST', body })).status).toBe(200);
      const added = { principalid: (await site.ask('/_api/web/currentuser/id')).json.value as number, roledefid: 1_073_741_826 };
      expect((await site.ask(`${path}/roleassignments/addroleassignment`, { method: 'POST', body: added })).status).toBe(200);
      const { json } = await site.ask(`${path}/roleassignments?$select=PrincipalId`);
      expect(json.value).toContainEqual({ PrincipalId: added.principalid });
      await site.ask(`${path}/resetroleinheritance`, { method: 'POST' });
    }),
    shows('The arguments of a method may stand in the query', sources.endpoints, 'D', async (site) => {
      const { path } = await list(site);
      const asked = '?copyroleassignments=true&clearsubscopes=false';
      expect((await site.ask(`${path}/breakroleinheritance${asked}`, { method: 'POST' })).status).toBe(200);
      expect((await site.ask(`${path}?$select=HasUniqueRoleAssignments`)).json).toEqual({ HasUniqueRoleAssignments: true });
      await site.ask(`${path}/resetroleinheritance`, { method: 'POST' });
    }),
    shows(
      'Every answer has a number of its own',
      'answers of SharePoint Online in public Power Automate runs',
      'W',
      async (site) => {
        const missing = '/_api/web/lists/getByTitle(%27Nowhere%27)';
        const [one, two] = [await site.ask('/_api/web/id'), await site.ask(missing)];
        for (const { headers } of [one, two])
          expect(headers.get('sprequestguid')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
        expect(one.headers.get('sprequestguid')).not.toBe(two.headers.get('sprequestguid'));
        expect(one.headers.get('dataserviceversion')).toBe('3.0');
      },
    ),
  ],
};
