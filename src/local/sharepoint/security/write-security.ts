import { accessDenied } from '../http/errors';
import type { SpRequest } from '../http/request';
import type { StoredItem } from '../store/item-store';
import type { List } from '../store/list';
import { mayDo } from './access';

/** The list's write security: 2 lets one change only own items, 4 none, unless one may override list behaviors. */
export function requireWritable(request: SpRequest, list: List, item: StoredItem): void {
  const { writeSecurity } = list.record.settings;
  const isOwn = item.columns['author'] === request.caller.userId;
  if (writeSecurity === 1 || (writeSecurity === 2 && isOwn)) return;
  // "Override List Behaviors" is the right that the API calls CancelCheckout.
  if (!mayDo(request, 'CancelCheckout', { listId: list.record.id, itemId: item.id })) throw accessDenied();
}
