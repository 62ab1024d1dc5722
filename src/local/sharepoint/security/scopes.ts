import type { Database } from '../store/database';
import type { Securable } from './securable';

export const webScope = 'web';

export const scopeOf = (at: Securable): string => (at.listId === undefined ? webScope : `${webScope}/${at.listId}`);

/** The nearest scope, from the thing upwards, that has rights of its own. */
export function scopeInForce(database: Database, at: Securable): string {
  return hasUniqueRights(database, at) ? scopeOf(at) : webScope;
}

export function hasUniqueRights(database: Database, at: Securable): boolean {
  if (at.listId === undefined) return true;
  return database.value('SELECT 1 FROM unique_scopes WHERE scope = ?', [scopeOf(at)]) !== undefined;
}

/** The thing gets rights of its own: the ones it had until now, or none but the caller's Full Control. */
export function breakInheritance(database: Database, at: Securable, copy: boolean, callerId: number, fullControl: number): void {
  const scope = scopeOf(at);
  if (hasUniqueRights(database, at)) return;
  database.transaction(() => {
    database.run('INSERT INTO unique_scopes (scope) VALUES (?)', [scope]);
    if (copy) {
      database.run(
        `INSERT INTO role_assignments (scope, principal_id, role_id)
         SELECT ?, a.principal_id, a.role_id FROM role_assignments a JOIN role_definitions d ON d.id = a.role_id
         WHERE a.scope = ? AND d.role_type <> 1`,
        [scope, webScope],
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
  if (at.listId === undefined) return;
  database.transaction(() => forgetScope(database, at));
}

/** Also for a thing that is being deleted. */
export function forgetScope(database: Database, at: Securable): void {
  database.run('DELETE FROM unique_scopes WHERE scope = ?', [scopeOf(at)]);
  database.run('DELETE FROM role_assignments WHERE scope = ?', [scopeOf(at)]);
}
