import { listMissing, listMissingByPath, listMissingByTitle, notImplemented } from '../http/errors';
import type { SpRequest } from '../http/request';

/**
 * The id of the list that the path names.
 *
 * @throws 404 when there is none.
 */
export function listIdOf(request: SpRequest): string {
  const address = request.addresses['list'];
  const { database, webId } = request.server;
  const value = address?.value ?? '';
  const find = (condition: string, key: string) =>
    database.value(`SELECT id FROM lists WHERE web_id = ? AND deleted_at IS NULL AND ${condition}`, [webId, key]);
  switch (address?.by) {
    case 'id': {
      const id = find('id = ?', value);
      if (typeof id !== 'string') throw listMissing();
      return id;
    }
    case 'title': {
      const id = find('title = ?', value);
      if (typeof id !== 'string') throw listMissingByTitle(value, request.siteUrl);
      return id;
    }
    case 'path': {
      const path = value.replace(/\/+$/, '');
      const below = path.toLowerCase().startsWith(`${request.sitePath.toLowerCase()}/`)
        ? path.slice(request.sitePath.length + 1)
        : path;
      const id = find('url = ?', below);
      if (typeof id !== 'string') throw listMissingByPath(value);
      return id;
    }
    default:
      throw notImplemented('this way of naming a list');
  }
}
