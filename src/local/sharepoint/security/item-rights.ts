import type { Complex } from '../http/entity';
import type { SpRequest } from '../http/request';
import type { List } from '../store/list';
import { effectiveBasePermissions } from './base-permissions';

interface ItemRights {
  /** Has the item rights of its own? A folder's that it inherits are not its own. */
  isUnique(itemId: number): boolean;
  permissions(itemId: number): Complex;
}

/** The rights of many items of a list at once: what they share is worked out once. */
export function itemRights(request: SpRequest, list: List): ItemRights {
  const listId = list.record.id;
  const scopes = new Map(
    request.server.database
      .rows('SELECT item_id, scope_item FROM item_scopes WHERE list_id = ?', [listId])
      .map(([itemId, scopeItem]) => [Number(itemId), Number(scopeItem)]),
  );
  const known = new Map<number | undefined, Complex>();
  return {
    isUnique: (itemId) => scopes.get(itemId) === itemId,
    permissions(itemId) {
      const scopeItem = scopes.get(itemId);
      const found =
        known.get(scopeItem) ??
        effectiveBasePermissions(request, scopeItem === undefined ? { listId } : { listId, itemId: scopeItem });
      known.set(scopeItem, found);
      return found;
    },
  };
}
