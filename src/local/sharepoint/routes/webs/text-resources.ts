import { BodyFields } from '../../http/body';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { requirePermission } from '../../security/access';
import { readWeb } from '../../site/web-record';
import { contentTypeMissing } from '../content-types/content-type-errors';
import { namedType, typeHomeOf } from '../content-types/content-type-home';
import { namedAction } from './custom-actions';
import { fieldOf, homeOf } from '../columns/field-home';
import { listOf } from '../list-of';

/** Whatever the culture: a local site has no translations of titles. */
const resource = (pattern: string, read: (request: SpRequest) => string): SpRoute => ({
  method: 'POST',
  pattern: `${pattern}/getvalueforuiculture`,
  handle(request): SpResponse {
    BodyFields.of(request).text('cultureName');
    return {
      status: 200,
      content: { kind: 'result', name: 'GetValueForUICulture', type: 'Edm.String', value: read(request) },
    };
  },
});

function webSettings(request: SpRequest) {
  requirePermission(request, 'Open');
  return readWeb(request.server.database, request.web.id).settings;
}

const field = (request: SpRequest) => fieldOf(request, homeOf(request));

function contentType(request: SpRequest) {
  const found = namedType(request, typeHomeOf(request));
  if (!found) throw contentTypeMissing();
  return found;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What things are called in a language, asked of the thing's TitleResource and the like. @pnp/sp/regional-settings/funcs [S] */
export const textResourceRoutes: readonly SpRoute[] = [
  resource('web/titleresource', (request) => webSettings(request).title),
  resource('web/descriptionresource', (request) => webSettings(request).description),
  resource('{list}/titleresource', (request) => listOf(request).record.title),
  resource('{list}/descriptionresource', (request) => listOf(request).record.settings.description),
  ...['{list}/{field}', '{sitefield}'].flatMap((pattern) => [
    resource(`${pattern}/titleresource`, (request) => field(request).title),
    resource(`${pattern}/descriptionresource`, (request) => field(request).description),
  ]),
  ...['{list}/{contenttype}', '{webcontenttype}'].flatMap((pattern) => [
    resource(`${pattern}/nameresource`, (request) => contentType(request).name),
    resource(`${pattern}/descriptionresource`, (request) => contentType(request).description),
  ]),
  ...['web', 'site', '{list}']
    .flatMap((home) => [`${home}/usercustomactions(*)`, `${home}/usercustomactions/getbyid(*)`])
    .flatMap((pattern) => [
      resource(`${pattern}/titleresource`, (request) => text(namedAction(request).definition.Title)),
      resource(`${pattern}/descriptionresource`, (request) => text(namedAction(request).definition.Description)),
    ]),
];
