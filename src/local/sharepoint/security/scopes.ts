import type { Database } from '../store/database';
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
  return scope === rootScope || database.value('SELECT 1 FROM unique_scopes WHERE scope = ?', [scope]) !== undefined;
}

/** What the thing inherits from. */
export function above(database: Database, { webId, listId, itemId }: Securable): Securable | undefined {
  if (listId === undefined) {
    const parentId = webId === undefined ? undefined : parentOf(database, webId);
    return parentId === undefined ? undefined : { webId: parentId };
  }
  if (itemId === undefined) {
    const inWeb = database.value('SELECT web_id FROM lists WHERE id = ?', [listId]);
    return inWeb === undefined ? {} : { webId: String(inWeb) };
  }
  const scopeItem = scopeItemOf(database, listId, itemId);
  return scopeItem === undefined || scopeItem === itemId ? { listId } : { listId, itemId: scopeItem };
}

function scopeItemOf(database: Database, listId: string, itemId: number): number | undefined {
  const found = database.value('SELECT scope_item FROM item_scopes WHERE list_id = ? AND item_id = ?', [listId, itemId]);
  return found === undefined ? undefined : Number(found);
}

function parentOf(database: Database, webId: string): string | undefined {
  const parent = database.value('SELECT parent_id FROM webs WHERE id = ?', [webId]);
  return typeof parent === 'string' ? parent : undefined;
}

/** The thing gets rights of its own: the ones it had until now, or none but the caller's Full Control. */
export function breakInheritance(database: Database, at: Securable, copy: boolean, callerId: number, fullControl: number): void {
  if (hasUniqueRights(database, at)) return;
  const scope = scopeOf(database, at);
  database.transaction(() => {
    const inherited = scopeInForce(database, at);
    database.run('INSERT INTO unique_scopes (scope) VALUES (?)', [scope]);
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
}

export function resetInheritance(database: Database, at: Securable): void {
  if (scopeOf(database, at) === rootScope) return;
  database.transaction(() => forgetScope(database, at));
}

/** Also for a thing that is being deleted. */
export function forgetScope(database: Database, at: Securable): void {
  const scope = scopeOf(database, at);
  database.run('DELETE FROM unique_scopes WHERE scope = ?', [scope]);
  database.run('DELETE FROM role_assignments WHERE scope = ?', [scope]);
}
