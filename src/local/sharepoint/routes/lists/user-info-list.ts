import type { Entity } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import { requirePermission } from '../../security/access';
import { followPeople, userListOf } from '../../site/user-list';
import { listEntity } from './list-entity';

/** The site's list of people, whichever web is asked. */
export function userInfoList(request: SpRequest): Entity | null {
  const { server, rootWeb } = request;
  const list = userListOf(server, server.rootWebId);
  if (!list) return null;
  requirePermission(request, 'ViewListItems', { listId: list.record.id });
  followPeople(server, list);
  return listEntity({ ...request, web: rootWeb }, list);
}
