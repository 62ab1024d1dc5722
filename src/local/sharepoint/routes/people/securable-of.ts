import type { Content } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import { firstUnique, type Broken } from '../../security/scopes';
import { storeOf } from '../../store/site-store';
import { addressOfWeb } from '../webs/readable-webs';
import { webEntity } from '../webs/web-entity';
import { itemEntity } from '../items/items';
import { listUri } from '../list-address';
import { listEntity } from '../lists/list-entity';
import { itemOf, listOf } from '../list-of';
import { readWeb } from '../../site/web-record';

/** What rights are asked about or changed: the web, or the list or item that the path names. */
export interface NamedSecurable extends Broken {
  /** Below `_api/`. */
  readonly uri: string;
  readonly uniqueId?: string;
}

export function securableOf(request: SpRequest): NamedSecurable {
  if (request.addresses['list'] === undefined) return { at: { webId: request.web.id }, uri: 'Web' };
  if (request.addresses['item'] === undefined) {
    const list = listOf(request, 'Open');
    return { at: { listId: list.record.id }, list, uri: listUri(list) };
  }
  const list = listOf(request);
  const item = itemOf(request, list);
  return {
    at: { listId: list.record.id, itemId: item.id },
    list,
    uri: `${listUri(list)}/Items(${item.id})`,
    uniqueId: item.uniqueId,
  };
}

/** The nearest thing, from this one upwards, that has rights of its own. */
export function firstUniqueContent(request: SpRequest, { at, list }: NamedSecurable): Content {
  const { database } = request.server;
  const unique = firstUnique(database, at);
  if (unique.itemId !== undefined && list) return itemEntity({ ...request, query: new Map() }, list, unique.itemId);
  const inWeb = storeOf(request.server).lists;
  const found = unique.listId === undefined ? undefined : inWeb.anywhere(unique.listId);
  if (found) return listEntity(request, found);
  return webEntity(
    request,
    unique.webId === undefined ? request.rootWeb : addressOfWeb(request, readWeb(database, unique.webId)),
  );
}
