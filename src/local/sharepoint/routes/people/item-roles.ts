import type { Entities, Entity } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import { selectionOf, shape } from '../../http/shape';
import { requirePermission } from '../../security/access';
import { roleAssignmentEntities } from '../../security/role-entities';
import type { List } from '../../store/list';
import { listUri } from '../list-address';

const nothing = { names: new Map<string, string>(), expanded: new Map() };

/** `items?$expand=RoleAssignments/Member`: who has which roles on the item, as deep as it is asked. */
export function itemRoleAssignments(request: SpRequest, list: List, itemId: number): Entities {
  const at = { listId: list.record.id, itemId };
  requirePermission(request, 'EnumeratePermissions', at);
  const all = roleAssignmentEntities(request.server.database, at, `${listUri(list)}/Items(${itemId})`);
  const asked = selectionOf(request.query).expanded.get('roleassignments') ?? nothing;
  return { ...all, items: all.items.map((one) => shape(one, asked) as Entity) };
}
