import type { SpRequest, WebAddress } from '../../http/request';
import { mayDo } from '../../security/access';
import { websBelow, type WebRecord } from '../../site/web-record';

export const addressOfWeb = ({ rootWeb }: SpRequest, { id, path }: Pick<WebRecord, 'id' | 'path'>): WebAddress => ({
  id,
  path,
  url: `${rootWeb.url.slice(0, -rootWeb.path.length)}${path}`,
});

/** The webs directly below the one asked that the caller may open. */
export const readableWebs = (request: SpRequest): WebAddress[] =>
  websBelow(request.server.database, request.web.id)
    .filter(({ id }) => mayDo(request, 'Open', { webId: id }))
    .map((web) => addressOfWeb(request, web));
