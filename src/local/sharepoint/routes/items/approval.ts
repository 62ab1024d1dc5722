import type { SpRequest } from '../../http/request';
import { refuseAnyCheckOut } from '../../files/checkout';
import { locateItem } from '../../files/locate';
import { requirePermission } from '../../security/access';
import type { SqlValue } from '../../store/database';
import type { Field } from '../../store/field';
import type { StoredItem } from '../../store/item-store';
import type { List } from '../../store/list';
import { moderation, versionWhen } from '../../store/moderation';
import { invalidValue } from './item-errors';

/**
 * An item is approved or denied by an update of its `_ModerationStatus` [I] pnp/PnP-PowerShell#917, #2239, by somebody with the right to it. What is
 * decided is no version of its own; a draft that is approved becomes the next major version.
 */
export function approvalOf(
  request: SpRequest,
  list: List,
  item: StoredItem,
  values: ReadonlyMap<Field, SqlValue>,
): Record<string, SqlValue> {
  const field = list.field('OData__ModerationStatus');
  const status = field && values.get(field);
  if (!field || status === undefined) return {};
  if (!Object.values<SqlValue>(moderation).includes(status)) throw invalidValue('choice', field.title);
  requirePermission(request, 'ApproveItems', { listId: list.record.id, itemId: item.id });
  if (item.columns['name'] !== null) refuseAnyCheckOut(request, locateItem(request, list, item));
  return { version: versionWhen(item.version, status) };
}
