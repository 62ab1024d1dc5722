import type { Database } from '../store/database';
import { inheritedScopeItem, scopeItemOf, spreadScope } from '../store/item-scope';
import type { List } from '../store/list';
import type { Securable } from './securable';

const rootScope = 'web';

/** The name under which the thing's own rights are kept, whether it has any or not. */
export function scopeOf(database: Database, { webId, listId, itemId }: Securable): string {
  if (listId !== undefined) return itemId === undefined ? `web/${listId}` : `web/${listId}/${itemId}`;
  return webScope(database, webId);
}

function webScope(database: Database, webId: string | undefined): string {
  return webId === undefined || parentOf(database, webId) === undefined ? rootScope : `web:${webId}`;
}

/** The nearest scope, from the thing upwards, that has rights of its own. */
export function scopeInForce(database: Database, at: Securable): string {
  return scopeOf(database, firstUnique(database, at));
}

/** The nearest thing, from this one upwards, that has rights of its own. */
export function firstUnique(database: Database, at: Securable): Securable {
  let nearest: Securable | undefined = at;
  while (nearest !== undefined && !hasUniqueRights(database, nearest)) nearest = above(database, nearest);
  return nearest ?? {};
}

export function hasUniqueRights(database: Database, at: Securable): boolean {
  const scope = scopeOf(database, at);
  return scope === rootScope || database.remembered('SELECT 1 FROM unique_scopes WHERE scope = ?', [scope]).length > 0;
}

/** What the thing inherits from. */
export function above(database: Database, { webId, listId, itemId }: Securable): Securable | undefined {
  if (listId === undefined) {
    const parentId = webId === undefined ? undefined : parentOf(database, webId);
    return parentId === undefined ? undefined : { webId: parentId };
  }
  if (itemId === undefined) {
    const inWeb = database.remembered('SELECT web_id FROM lists WHERE id = ?', [listId])[0]?.[0];
    return inWeb === undefined ? {} : { webId: String(inWeb) };
  }
  const scopeItem = scopeItemOf(database, listId, itemId);
  return scopeItem === undefined || scopeItem === itemId ? { listId } : { listId, itemId: scopeItem };
}

function parentOf(database: Database, webId: string): string | undefined {
  const parent = database.remembered('SELECT parent_id FROM webs WHERE id = ?', [webId])[0]?.[0];
  return typeof parent === 'string' ? parent : undefined;
}

/** What is broken and reset: the list itself comes along, since an item's rights are kept beside its row. */
export interface Broken {
  readonly at: Securable;
  /** Absent for a web. */
  readonly list?: List;
}

export interface BrokenItem extends Broken {
  readonly at: { readonly listId: string; readonly itemId: number };
  readonly list: List;
}

/** What is moved to another list keeps the rights of its own, if it has any. */
export function takeRightsAlong(database: Database, from: BrokenItem, to: BrokenItem): void {
  if (!hasUniqueRights(database, from.at)) return;
  for (const table of ['unique_scopes', 'role_assignments']) {
    database.run(`UPDATE ${table} SET scope = ? WHERE scope = ?`, [scopeOf(database, to.at), scopeOf(database, from.at)]);
  }
  spreadScope(database, to.list, to.at.itemId, to.at.itemId);
}

/** The thing gets rights of its own: the ones it had until now, or none but the caller's Full Control. False when it had its own already. */
export function breakInheritance(
  database: Database,
  { at, list }: Broken,
  copy: boolean,
  callerId: number,
  fullControl: number,
): boolean {
  if (hasUniqueRights(database, at)) return false;
  const scope = scopeOf(database, at);
  database.transaction(() => {
    const inherited = scopeInForce(database, at);
    database.run('INSERT INTO unique_scopes (scope) VALUES (?)', [scope]);
    if (at.itemId !== undefined && list) spreadScope(database, list, at.itemId, at.itemId);
    if (copy) {
      database.run(
        `INSERT INTO role_assignments (scope, principal_id, role_id)
         SELECT ?, a.principal_id, a.role_id FROM role_assignments a JOIN role_definitions d ON d.id = a.role_id
         WHERE a.scope = ? AND d.role_type <> 1`,
        [scope, inherited],
      );
    } else if (callerId > 0) {
      database.run('INSERT INTO role_assignments (scope, principal_id, role_id) VALUES (?, ?, ?)', [
        scope,
        callerId,
        fullControl,
      ]);
    }
  });
  return true;
}

/** The thing has the rights of what is above it again. False when it had none of its own. */
export function resetInheritance(database: Database, { at, list }: Broken): boolean {
  const scope = scopeOf(database, at);
  if (scope === rootScope || !hasUniqueRights(database, at)) return false;
  database.transaction(() => {
    forgetScopes(database, 'scope = ?', [scope]);
    if (at.itemId !== undefined && list) {
      spreadScope(database, list, at.itemId, inheritedScopeItem(database, list, at.itemId));
    }
  });
  return true;
}

/** Everything below the thing inherits its rights. */
export function clearScopesBelow(database: Database, { at, list }: Broken): void {
  if (at.listId === undefined) return clearBelowWeb(database, at.webId);
  if (at.itemId === undefined) return clearItems(database, at.listId);
  if (!list) return;
  const scopes = database.rows(
    `SELECT DISTINCT s.scope_item FROM item_scopes s JOIN ${list.table} t ON t.id = s.scope_item JOIN ${list.table} f ON f.id = ?
     WHERE s.list_id = ? AND f.fs_type = 1 AND (t.dir_key = f.ref_key OR (t.dir_key >= f.ref_key || '/' AND t.dir_key < f.ref_key || '0'))`,
    [at.itemId, at.listId],
  );
  for (const [id] of scopes) resetInheritance(database, { at: { listId: at.listId, itemId: Number(id) }, list });
}

function clearItems(database: Database, listId: string): void {
  forgetScopes(database, 'scope >= ? AND scope < ?', [`web/${listId}/`, `web/${listId}0`]);
  database.run('DELETE FROM item_scopes WHERE list_id = ?', [listId]);
}

function clearBelowWeb(database: Database, webId: string | undefined): void {
  for (const [id] of database.rows('SELECT id FROM lists WHERE web_id = ?', [webId ?? ''])) forgetList(database, String(id));
  for (const [id] of database.rows('SELECT id FROM webs WHERE parent_id = ?', [webId ?? ''])) {
    forgetScopes(database, 'scope = ?', [`web:${String(id)}`]);
    clearBelowWeb(database, String(id));
  }
}

/** For a list that is being deleted, too. */
function forgetList(database: Database, listId: string): void {
  forgetScopes(database, 'scope = ?', [`web/${listId}`]);
  clearItems(database, listId);
}

/** For a web that is being deleted: its own rights and those of all that is in it. */
export function forgetWeb(database: Database, webId: string): void {
  clearBelowWeb(database, webId);
  forgetScopes(database, 'scope = ?', [`web:${webId}`]);
}

function forgetScopes(database: Database, where: string, params: readonly string[]): void {
  database.run(`DELETE FROM unique_scopes WHERE ${where}`, params);
  database.run(`DELETE FROM role_assignments WHERE ${where}`, params);
}
