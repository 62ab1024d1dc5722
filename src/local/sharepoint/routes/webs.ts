import { BodyFields } from '../http/body';
import type { Entity } from '../http/entity';
import { badArgument } from '../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../http/request';
import { requirePermission } from '../security/access';
import { addWeb, removeWeb } from '../site/new-web';
import { allWebs, readWeb, websBelow } from '../site/web-record';
import { lastArguments, numberOf, textOf } from '../http/arguments';
import { notFound } from '../http/address';
import { addressOfWeb, parentWeb, readableWebs, visibleWebs, webEntity } from './web-entity';
import { webAddressTaken, webHasWebs, webTemplateMissing } from './web-errors';

/** A site definition's name, or its name and configuration: `STS`, `STS#3`. */
function templateOf(written: string): { template: string; configuration: number } {
  const [name = '', configuration] = written.split('#');
  const template = templates.get(name.toUpperCase());
  if (template === undefined || (configuration !== undefined && !/^\d{1,4}$/.test(configuration)))
    throw webTemplateMissing(written);
  // [R] `STS` alone makes the modern team site, configuration 3.
  const usual = template === 'STS' ? 3 : 0;
  return { template, configuration: configuration === undefined ? usual : Number(configuration) };
}

const templates: ReadonlyMap<string, string> = new Map(
  [
    'STS',
    'BLOG',
    'PROJECTSITE',
    'SITEPAGEPUBLISHING',
    'GROUP',
    'BDR',
    'DEV',
    'OFFILE',
    'SRCHCEN',
    'WIKI',
    'FunSite',
    'COMMUNITY',
  ].map((name) => [name.toUpperCase(), name]),
);

function add(request: SpRequest): SpResponse {
  requirePermission(request, 'ManageSubwebs');
  const fields = BodyFields.of(request, 'parameters');
  const title = fields.text('Title', 255) ?? '';
  const name = addressIn(fields.text('Url', 400) ?? '');
  const made = addWeb(request, {
    title: title.trim() === '' ? name : title,
    name,
    description: fields.text('Description', 8192) ?? '',
    ...templateOf(fields.text('WebTemplate') ?? 'STS'),
    language: fields.number('Language') ?? readWeb(request.server.database, request.web.id).settings.language ?? 1044,
    inherits: fields.boolean('UseSamePermissionsAsParentSite') ?? true,
  });
  return { status: 200, content: webEntity(request, addressOfWeb(request, made)) };

  function addressIn(url: string): string {
    const wanted = url.trim().replace(/^\/+|\/+$/g, '');
    if (wanted === '') throw badArgument();
    if (/["#%*:<>?/\\|]|^_|\.\.|^\.|\.$/.test(wanted)) throw badArgument();
    const path = `${request.web.path}/${wanted}`;
    const isTaken = allWebs(request.server.database).some((web) => web.path.toLowerCase() === path.toLowerCase());
    if (isTaken) throw webAddressTaken(path);
    return wanted;
  }
}

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

function infoEntity(request: SpRequest, id: string): Entity {
  const web = readWeb(request.server.database, id);
  const { settings } = web;
  return {
    kind: 'entity',
    type: 'SP.WebInformation',
    uri: `Web/WebInfos('${id}')`,
    properties: {
      Configuration: settings.configuration ?? 0,
      Created: web.created.replace('Z', ''),
      Description: settings.description,
      Id: id,
      Language: settings.language ?? 1044,
      LastItemModifiedDate: web.modified,
      LastItemUserModifiedDate: web.modified,
      ServerRelativeUrl: web.path,
      Title: settings.title,
      WebTemplate: settings.template ?? 'STS',
      WebTemplateId: templateIds[settings.template ?? 'STS'] ?? 1,
    },
  };
}

const templateIds: Readonly<Record<string, number>> = { STS: 1, WIKI: 2, BLOG: 9, SITEPAGEPUBLISHING: 68, GROUP: 64, DEV: 95 };

const infos = (request: SpRequest, only: (id: string) => boolean = () => true): SpResponse => ({
  status: 200,
  content: {
    kind: 'entities',
    set: 'SP.ApiData.WebInformations',
    items: readableWebs(request)
      .filter(({ id }) => only(id))
      .map(({ id }) => infoEntity(request, id)),
  },
});

/** -1 takes every site definition and every configuration. */
function filteredInfos(request: SpRequest): SpResponse {
  const [template, configuration] = lastArguments(request, 'nwebtemplatefilter', 'nconfigurationfilter').map((argument) =>
    argument?.value === '-1' || argument === undefined ? -1 : numberOf(argument, 'nWebTemplateFilter'),
  );
  return infos(request, (id) => {
    const { settings } = readWeb(request.server.database, id);
    const isTemplate = template === -1 || templateIds[settings.template ?? 'STS'] === template;
    return isTemplate && (configuration === -1 || (settings.configuration ?? 0) === configuration);
  });
}

function openById(request: SpRequest): SpResponse {
  const id = textOf(lastArguments(request, 'gwebid')[0], 'gWebId')
    .replace(/^\{(.*)\}$/, '$1')
    .toLowerCase();
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
    content: parentWeb(request) ?? { kind: 'result', name: 'ParentWeb', type: 'SP.Web', value: null },
  };
}

export const websRoutes: readonly SpRoute[] = [
  { method: 'POST', pattern: 'web/webs/add', handle: add },
  { method: 'POST', pattern: 'web/webs', handle: add },
  { method: 'GET', pattern: 'web/webs', handle: open(visibleWebs) },
  { method: 'GET', pattern: 'web/webinfos', handle: (request) => infos(request) },
  { method: 'GET', pattern: 'web/getsubwebsfilteredforcurrentuser(*)', handle: filteredInfos },
  { method: 'GET', pattern: 'web/parentweb', handle: parent },
  { method: 'DELETE', pattern: 'web', handle: remove },
  { method: 'POST', pattern: 'site/openwebbyid(*)', handle: openById },
  { method: 'GET', pattern: 'site/openwebbyid(*)', handle: openById },
  { method: 'POST', pattern: 'site/openweb(*)', handle: openByUrl },
  { method: 'GET', pattern: 'site/openweb(*)', handle: openByUrl },
];
