import { BodyFields } from '../../http/body';
import { badArgument } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { requirePermission } from '../../security/access';
import { kept, keptFrom } from '../../site/web-properties';
import { changeWeb, readWeb } from '../../site/web-record';
import { changeType } from '../../store/change-types';
import { storeOf } from '../../store/site-store';
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
  const { server, web, caller } = request;
  server.database.transaction(() => {
    changeWeb(
      server.database,
      web.id,
      {
        title: title ?? settings.title,
        description: description ?? settings.description,
        properties: { ...settings.properties, ...keptFrom(fields, 'SP.Web', kept, ['Title', 'Description']) },
      },
      server.now(),
    );
    storeOf(server).changes.record({ object: 'web', type: changeType.update, webId: web.id, editor: caller.userId });
  });
  return { status: 204 };
}

export const webRoutes: readonly SpRoute[] = [
  { method: 'GET', pattern: 'web', handle: getWeb },
  { method: 'MERGE', pattern: 'web', handle: updateWeb },
];
