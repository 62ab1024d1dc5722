import { BodyFields } from '../http/body';
import { lastArguments, textOf } from '../http/arguments';
import type { Entity } from '../http/entity';
import { badArgument } from '../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../http/request';
import { requirePermission } from '../security/access';
import { regionalSettings, timeZone } from '../site/regional-settings';
import { keptFrom } from '../site/web-properties';
import { changeWeb, readWeb } from '../site/web-record';
import { storeOf } from '../store/site-store';
import { instantOfSite, siteLocal } from '../store/site-time';
import { webEntity } from './web-entity';

function getWeb(request: SpRequest): SpResponse {
  requirePermission(request, 'Open');
  return { status: 200, content: webEntity(request) };
}

function updateWeb(request: SpRequest): SpResponse {
  requirePermission(request, 'ManageWeb');
  const fields = BodyFields.of(request);
  const title = fields.text('Title', 255);
  const description = fields.text('Description', 512);
  if (title?.trim() === '') throw badArgument('The title of the site must not be empty.');
  const { settings } = readWeb(request.server.database, request.web.id);
  changeWeb(
    request.server.database,
    request.web.id,
    {
      title: title ?? settings.title,
      description: description ?? settings.description,
      properties: { ...settings.properties, ...keptFrom(fields, ['Title', 'Description']) },
    },
    request.server.now(),
  );
  return { status: 204 };
}

function getSite(request: SpRequest): SpResponse {
  requirePermission(request, 'Open');
  return {
    status: 200,
    content: {
      kind: 'entity',
      type: 'SP.Site',
      uri: 'Site',
      properties: {
        AllowDesigner: true,
        CurrentChangeToken: {
          kind: 'complex',
          type: 'SP.ChangeToken',
          properties: { StringValue: storeOf(request.server).changes.currentToken('site', request.server.siteId) },
        },
        GroupId: '00000000-0000-0000-0000-000000000000',
        Id: request.server.siteId,
        LockIssue: null,
        PrimaryUri: request.rootWeb.url,
        ReadOnly: false,
        ServerRelativeUrl: request.rootWeb.path,
        ShareByEmailEnabled: false,
        UIVersionConfigurationEnabled: false,
        Url: request.rootWeb.url,
      },
      links: { RootWeb: () => webEntity(request, request.rootWeb) },
    },
  };
}

function instant(request: SpRequest): Date {
  const text = textOf(lastArguments(request, 'datetime')[0], 'dateTime');
  const at = new Date(/Z$|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(at.getTime())) throw badArgument('The date could not be read.');
  return at;
}

function utcToLocalTime(request: SpRequest): SpResponse {
  requirePermission(request, 'Open');
  const { date, time } = siteLocal(instant(request));
  return { status: 200, content: { kind: 'result', name: 'UTCToLocalTime', type: 'Edm.DateTime', value: `${date}T${time}` } };
}

function localTimeToUtc(request: SpRequest): SpResponse {
  requirePermission(request, 'Open');
  const [date = '', time = '00:00:00'] = instant(request).toISOString().slice(0, 19).split('T');
  const value = `${instantOfSite(date, time).toISOString().slice(0, 19)}Z`;
  return { status: 200, content: { kind: 'result', name: 'LocalTimeToUTC', type: 'Edm.DateTime', value } };
}

const open =
  (content: () => Entity) =>
  (request: SpRequest): SpResponse => {
    requirePermission(request, 'Open');
    return { status: 200, content: content() };
  };

export const webRoutes: readonly SpRoute[] = [
  { method: 'GET', pattern: 'web', handle: getWeb },
  { method: 'MERGE', pattern: 'web', handle: updateWeb },
  { method: 'GET', pattern: 'site', handle: getSite },
  { method: 'GET', pattern: 'web/regionalsettings', handle: open(regionalSettings) },
  { method: 'GET', pattern: 'web/regionalsettings/timezone', handle: open(timeZone) },
  { method: 'POST', pattern: 'web/regionalsettings/timezone/utctolocaltime(*)', handle: utcToLocalTime },
  { method: 'POST', pattern: 'web/regionalsettings/timezone/localtimetoutc(*)', handle: localTimeToUtc },
];
