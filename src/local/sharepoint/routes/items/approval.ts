import type { SpRequest } from '../../http/request';
import { refuseAnyCheckOut } from '../../files/checkout';
import { locateItem } from '../../files/locate';
import { requirePermission } from '../../security/access';
import type { SqlValue } from '../../store/database';
import type { Field } from '../../store/field';
import type { StoredItem } from '../../store/item-store';
import type { List } from '../../store/list';
import { isModeration, moderation, versionWhen } from '../../store/moderation';
import { storeOf } from '../../store/site-store';
import { invalidValue } from './item-errors';

/**
 * Changes an item, and approves or denies it where the change says so by `_ModerationStatus` [I] pnp/PnP-PowerShell#917, #2239. What is decided is no
 * version of its own; [?] what is changed along with it is one before.
 */
export function updateItem(request: SpRequest, list: List, item: StoredItem, values: Map<Field, SqlValue>): StoredItem {
  const { items } = storeOf(request.server);
  const by = request.caller.userId;
  const status = statusIn(list, values);
  if (status === undefined) return items.update(list, item, values, by);
  requirePermission(request, 'ApproveItems', { listId: list.record.id, itemId: item.id });
  if (item.columns['name'] !== null) refuseAnyCheckOut(request, locateItem(request, list, item));
  const decision = new Map([...values].filter(([field]) => isModeration(field)));
  const rest = new Map([...values].filter(([field]) => !isModeration(field)));
  return request.server.database.transaction(() => {
    const changed = rest.size === 0 ? item : items.update(list, item, rest, by);
    return items.update(list, changed, decision, by, { version: versionWhen(changed.version, status) });
  });
}

function statusIn(list: List, values: ReadonlyMap<Field, SqlValue>): SqlValue | undefined {
  const field = list.field('OData__ModerationStatus');
  const status = field && values.get(field);
  if (field && status !== undefined && !Object.values<SqlValue>(moderation).includes(status)) {
    throw invalidValue('choice', field.title);
  }
  return status;
}
