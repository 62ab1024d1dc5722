import { accessDenied, notImplemented } from '../http/errors';
import type { SpRequest } from '../http/request';
import { userListTemplate } from '../site/user-list';
import type { List } from '../store/list';
import type { PermissionKind } from './permissions';

const writes: ReadonlySet<PermissionKind> = new Set(['AddListItems', 'EditListItems', 'DeleteListItems']);

/**
 * The site's list of people is nobody's to write in but its administrators', whatever rights one has on it; one's own row one may change. [W] Since the
 * rows here follow the people, what would be written is not kept: it is refused plainly.
 */
export function refuseUserListWrites(request: SpRequest, list: List, permission: PermissionKind, itemId?: number): void {
  if (list.record.template !== userListTemplate || !writes.has(permission)) return;
  const isOwn = permission === 'EditListItems' && itemId === request.caller.userId;
  if (!isOwn && !request.caller.isSiteAdmin) throw accessDenied();
  throw notImplemented('writing in the User Information List, whose rows follow the people of the site,');
}
