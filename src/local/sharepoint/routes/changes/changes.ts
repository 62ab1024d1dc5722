import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { mayDo, requirePermission } from '../../security/access';
import type { LoggedChange } from '../../store/change-log';
import type { TokenScope } from '../../store/change-token';
import { storeOf } from '../../store/site-store';
import { changeEntity } from './change-entity';
import { withTokenErrors } from './change-errors';
import { changeQueryOf } from './change-query';
import { listOf } from '../list-of';

function changes(request: SpRequest, scope: TokenScope, id: string): SpResponse {
  const { trims, ...query } = changeQueryOf(request.body);
  const log = storeOf(request.server).changes;
  const found = withTokenErrors(() => log.query({ ...query, scope, id }));
  const told = found.filter((change) => mayKnowOf(request, change, trims));
  const items = told.map((change) => changeEntity(request, scope, id, change));
  return { status: 200, content: { kind: 'entities', set: 'SP.ApiData.Changes', items } };
}

/**
 * SharePoint's log is not trimmed by rights, since it tells only ids [W], and a client that keeps a copy needs to hear of what it may no longer read.
 * The cautious way: changes of a whole list that the caller may not read are left out; RequireSecurityTrim leaves out single items, too.
 */
function mayKnowOf(request: SpRequest, { listId, itemId, object }: LoggedChange, trims: boolean): boolean {
  if (listId === '' || storeOf(request.server).lists.anywhere(listId) === undefined) return true;
  const ofItem = trims && itemId > 0 && (object === 'item' || object === 'file' || object === 'folder');
  return mayDo(request, 'ViewListItems', ofItem ? { listId, itemId } : { listId });
}

export const changeRoutes: readonly SpRoute[] = [
  {
    method: 'POST',
    pattern: '{list}/getchanges',
    handle: (request) => changes(request, 'list', listOf(request).record.id),
  },
  {
    method: 'POST',
    pattern: 'web/getchanges',
    handle: (request) => {
      requirePermission(request, 'Open');
      return changes(request, 'web', request.web.id);
    },
  },
  {
    method: 'POST',
    pattern: 'site/getchanges',
    handle: (request) => {
      requirePermission(request, 'Open');
      return changes(request, 'site', request.server.siteId);
    },
  },
];
