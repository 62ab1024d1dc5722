import { BodyFields } from '../../http/body';
import { badArgument, notImplemented } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { requirePermission } from '../../security/access';
import { changeType } from '../../store/change-types';
import { storeOf } from '../../store/site-store';
import { changeWeb, readWeb } from '../../site/web-record';

/** SiteLogoAspect: where the picture of a web is kept. [W] The header's own picture stands in the property bag, not in SiteLogoUrl. */
const keptAs: Readonly<Record<number, string>> = { 0: 'SiteLogoUrl', 1: 'RectSiteLogoUrl' };

/** The web's picture or its header's, by an address within the server. An empty one takes it away. [S] @pnp/sp/sites, [I] pnp/cli-microsoft365#5495 */
function setSiteLogo(request: SpRequest): SpResponse {
  requirePermission(request, 'ManageWeb');
  const fields = BodyFields.of(request);
  const url = fields.text('relativeLogoUrl', 2048) ?? '';
  const type = fields.number('type') ?? 0;
  const name = keptAs[fields.number('aspect') ?? 0];
  if (type !== 0) throw notImplemented('pictures of a hub, a header or the global navigation');
  if (name === undefined) throw badArgument();
  const { server, web, caller } = request;
  const { settings } = readWeb(server.database, web.id);
  server.database.transaction(() => {
    const properties = { ...settings.properties, [name]: url === '' ? null : url };
    changeWeb(server.database, web.id, { properties }, server.now());
    storeOf(server).changes.record({ object: 'web', type: changeType.update, webId: web.id, editor: caller.userId });
  });
  return { status: 200 };
}

export const siteIconRoutes: readonly SpRoute[] = [
  { method: 'POST', pattern: 'siteiconmanager/setsitelogo', handle: setSiteLogo },
];
