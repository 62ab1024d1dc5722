import type { SpRequest } from '../http/request';
import type { Database, SqlValue } from '../store/database';
import type { List } from '../store/list';
import { mayDo } from './access';
import { includes, maskFrom } from './permissions';
import { principalsOf } from './principals';

export interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

type Asking = Pick<SpRequest, 'server' | 'caller' | 'web'>;

/**
 * Which rows of the list the caller may read, as a condition on the list's table (called `alias` in the query); undefined when it is all of them,
 * which is the common case and costs next to nothing. Every reading of rows on somebody's behalf needs it.
 */
export function readableItems(request: Asking, list: List, alias = 't'): Condition | undefined {
  const { database } = request.server;
  if (request.caller.isSiteAdmin) return undefined;
  const listId = list.record.id;
  const conditions: Condition[] = [];
  const isOpen = mayDo(request, 'ViewListItems', { listId });
  const isApp = request.caller.appRights !== undefined;
  if (isOpen && !isApp && hasItemScopes(database, listId)) {
    conditions.push({
      sql: `NOT EXISTS (SELECT 1 FROM item_scopes s WHERE s.list_id = ? AND s.item_id = ${alias}.id AND s.scope_item NOT IN (SELECT value FROM json_each(?)))`,
      params: [listId, JSON.stringify(readableScopes(request, listId))],
    });
  }
  if (!isOpen) {
    conditions.push({
      sql: `${alias}.id IN (SELECT item_id FROM item_scopes WHERE list_id = ? AND scope_item IN (SELECT value FROM json_each(?)))`,
      params: [listId, JSON.stringify(readableScopes(request, listId))],
    });
  }
  if (seesOwnOnly(request, list)) conditions.push({ sql: `${alias}.author = ?`, params: [request.caller.userId] });
  if (conditions.length === 0) return undefined;
  return { sql: conditions.map(({ sql }) => sql).join(' AND '), params: conditions.flatMap(({ params }) => params) };
}

/** One row that is at hand: the same as `readableItems` says. */
export function mayReadItem(request: Asking, list: List, item: { readonly id: number; readonly author: number }): boolean {
  if (request.caller.isSiteAdmin) return true;
  if (!mayDo(request, 'ViewListItems', { listId: list.record.id, itemId: item.id })) return false;
  return item.author === request.caller.userId || !seesOwnOnly(request, list);
}

/** Somebody who may not read the list may still have been let in to single items of it. */
export function hasReadableItems(request: Asking, listId: string): boolean {
  return hasItemScopes(request.server.database, listId) && readableScopes(request, listId).length > 0;
}

const hasItemScopes = (database: Database, listId: string): boolean =>
  database.remembered('SELECT 1 FROM item_scopes WHERE list_id = ? LIMIT 1', [listId]).length > 0;

/** "Read items that were created by the user", unless one may override list behaviors, the right that the API calls CancelCheckout. */
const seesOwnOnly = (request: Asking, list: List): boolean =>
  list.record.settings.readSecurity === 2 && !mayDo(request, 'CancelCheckout', { listId: list.record.id });

/** The items with rights of their own in the list that let the caller read them. */
function readableScopes(request: Asking, listId: string): number[] {
  const { database } = request.server;
  const prefix = `web/${listId}/`;
  const masks = new Map<number, bigint>();
  for (const [id, high, low] of database.rows(
    `SELECT CAST(substr(a.scope, ?) AS INTEGER), d.high, d.low FROM role_assignments a JOIN role_definitions d ON d.id = a.role_id
     WHERE a.scope >= ? AND a.scope < ? AND a.principal_id IN (SELECT value FROM json_each(?))`,
    [prefix.length + 1, prefix, `web/${listId}0`, JSON.stringify(principalsOf(database, request.caller))],
  )) {
    masks.set(Number(id), (masks.get(Number(id)) ?? 0n) | maskFrom(Number(high), Number(low)));
  }
  return [...masks].filter(([, mask]) => includes(mask, 'ViewListItems')).map(([id]) => id);
}
