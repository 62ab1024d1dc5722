import { notFound } from '../http/address';
import type { SpServer } from '../http/request';
import { storeOf } from '../store/site-store';
import { webAt } from './web-record';

interface Known {
  readonly id: string;
  readonly path: string;
}

/**
 * The web that an address before `_api` names: a web's own, or one within a list or library of it, which is how the web of a document is found
 * (`/sites/x/Shared Documents/Forms/_api/contextinfo` [D] navigate-the-sharepoint-data-structure). 404 for any other.
 */
export function nearestWeb(server: SpServer, path: string): Known {
  const web = webAt(server.database, path) ?? webOfList(server, path);
  if (web === undefined) throw notFound();
  return web;
}

function webOfList(server: SpServer, path: string): Known | undefined {
  const parts = path.split('/');
  for (let count = parts.length - 1; count > 1; count -= 1) {
    const web = webAt(server.database, parts.slice(0, count).join('/'));
    if (web === undefined) continue;
    const { lists } = storeOf(server);
    const [first = '', second] = parts.slice(count);
    const list = (second === undefined ? undefined : lists.byUrl(web.id, `${first}/${second}`)) ?? lists.byUrl(web.id, first);
    return list && web;
  }
  return undefined;
}
