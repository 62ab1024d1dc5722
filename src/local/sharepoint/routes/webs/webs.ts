import { BodyFields } from '../../http/body';
import { badArgument } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute, WebAddress } from '../../http/request';
import { requirePermission } from '../../security/access';
import { addWeb, removeWeb } from '../../site/new-web';
import { allWebs, readWeb, websBelow } from '../../site/web-record';
import { isInstalled } from '../../site/languages';
import { templateNamed } from '../../site/web-templates';
import { storeOf } from '../../store/site-store';
import { lastArguments, textOf } from '../../http/arguments';
import { notFound } from '../../http/address';
import { addressOfWeb, readableWebs } from './readable-webs';
import { parentWeb, visibleWebs, webEntity } from './web-entity';
import { webInfo, webInfos } from './web-infos';
import { webAddressTaken, webHasWebs, webTemplateMissing } from './web-errors';

function made(request: SpRequest, inherits: (fields: BodyFields) => boolean): WebAddress {
  requirePermission(request, 'ManageSubwebs');
  const fields = BodyFields.of(request, 'parameters');
  const title = fields.text('Title', 255) ?? '';
  const name = freeName(request, fields.text('Url', 400) ?? '');
  const written = fields.text('WebTemplate') ?? 'STS';
  const template = templateNamed(written);
  if (template === undefined) throw webTemplateMissing(written);
  const language = fields.number('Language') ?? readWeb(request.server.database, request.web.id).settings.language ?? 1044;
  // [?]
  if (!isInstalled(language)) throw badArgument();
  const { id } = addWeb(request, {
    title: title.trim() === '' ? name : title,
    name,
    description: fields.text('Description', 8192) ?? '',
    template: template.template,
    configuration: template.configuration,
    language,
    inherits: inherits(fields),
  });
  return addressOfWeb(request, readWeb(request.server.database, id));
}

/** The last part of the new web's address, if it may be one and nothing is there yet: a web, or a list. */
function freeName(request: SpRequest, url: string): string {
  const { server, web } = request;
  const name = url.trim().replace(/^\/+|\/+$/g, '');
  if (name === '' || /["#%*:<>?/\\|]|^_|\.\.|^\.|\.$/.test(name)) throw badArgument();
  const path = `${web.path}/${name}`;
  const isWeb = allWebs(server.database).some((other) => other.path.toLowerCase() === path.toLowerCase());
  const isList = ['lists', '_catalogs'].includes(name.toLowerCase()) || storeOf(server).lists.byUrl(web.id, name) !== undefined;
  if (isWeb || isList) throw webAddressTaken(path);
  return name;
}

const add = (request: SpRequest): SpResponse => ({
  status: 200,
  content: webEntity(
    request,
    made(request, (fields) => fields.boolean('UseSamePermissionsAsParentSite') ?? true),
  ),
});

/** The other way to make a web, with the question the other way round. */
const addInfo = (request: SpRequest): SpResponse => ({
  status: 200,
  content: webInfo(request, made(request, (fields) => fields.boolean('UseUniquePermissions') !== true).id),
});

function remove(request: SpRequest): SpResponse {
  requirePermission(request, 'ManageWeb');
  const { database } = request.server;
  const isRoot = request.web.id === request.rootWeb.id;
  if (isRoot || websBelow(database, request.web.id).length > 0) throw webHasWebs(request.web.path);
  removeWeb(request, request.web);
  return { status: 200 };
}

const open =
  (content: (request: SpRequest) => SpResponse['content']) =>
  (request: SpRequest): SpResponse => {
    const found = content(request);
    return { status: 200, ...(found === undefined ? {} : { content: found }) };
  };

/** -1 takes every site definition and every configuration. */
function filteredInfos(request: SpRequest): SpResponse {
  const [template = -1, configuration = -1] = lastArguments(request, 'nwebtemplatefilter', 'nconfigurationfilter').map(
    (argument) => Number(argument?.value ?? -1),
  );
  return { status: 200, content: webInfos(request, { template, configuration }) };
}

function oneInfo(request: SpRequest): SpResponse {
  const id = idOf(textOf(request.segments.at(-1)?.args?.[0], 'id'));
  if (!readableWebs(request).some((web) => web.id === id)) throw notFound();
  return { status: 200, content: webInfo(request, id) };
}

const idOf = (text: string): string => text.replace(/^\{(.*)\}$/, '$1').toLowerCase();

function openById(request: SpRequest): SpResponse {
  const id = idOf(textOf(lastArguments(request, 'gwebid')[0], 'gWebId'));
  return opened(request, (web) => web.id === id);
}

/** By an address relative to the site, or to the server; the site's own when empty. */
function openByUrl(request: SpRequest): SpResponse {
  const url = lastArguments(request, 'strurl')[0]?.value ?? '';
  const below = url.replace(/\/+$/, '');
  const path = below === '' ? request.rootWeb.path : below.startsWith('/') ? below : `${request.rootWeb.path}/${below}`;
  return opened(request, (web) => web.path.toLowerCase() === path.toLowerCase());
}

function opened(request: SpRequest, isIt: (web: { id: string; path: string }) => boolean): SpResponse {
  const web = allWebs(request.server.database).find(isIt);
  if (web === undefined) throw notFound();
  requirePermission(request, 'Open', { webId: web.id });
  return { status: 200, content: webEntity(request, addressOfWeb(request, web)) };
}

function parent(request: SpRequest): SpResponse {
  return {
    status: 200,
    content: parentWeb(request) ?? { kind: 'result', name: 'ParentWeb', type: 'SP.WebInformation', value: null },
  };
}

export const websRoutes: readonly SpRoute[] = [
  { method: 'POST', pattern: 'web/webs/add', handle: add },
  { method: 'POST', pattern: 'web/webs', handle: add },
  { method: 'GET', pattern: 'web/webs', handle: open(visibleWebs) },
  { method: 'POST', pattern: 'web/webinfos/add', handle: addInfo },
  { method: 'GET', pattern: 'web/webinfos', handle: open(webInfos) },
  { method: 'GET', pattern: 'web/webinfos(*)', handle: oneInfo },
  { method: 'GET', pattern: 'web/webinfos/getbyid(*)', handle: oneInfo },
  { method: 'GET', pattern: 'web/getsubwebsfilteredforcurrentuser(*)', handle: filteredInfos },
  { method: 'GET', pattern: 'web/parentweb', handle: parent },
  { method: 'DELETE', pattern: 'web', handle: remove },
  { method: 'POST', pattern: 'web/deleteobject(?)', handle: remove },
  { method: 'POST', pattern: 'site/openwebbyid(*)', handle: openById },
  { method: 'GET', pattern: 'site/openwebbyid(*)', handle: openById },
  { method: 'POST', pattern: 'site/openweb(*)', handle: openByUrl },
  { method: 'GET', pattern: 'site/openweb(*)', handle: openByUrl },
];
