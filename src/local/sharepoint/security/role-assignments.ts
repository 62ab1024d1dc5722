import type { Database } from '../store/database';
import type { Securable } from './securable';
import { principalById } from './principals';
import type { Principal } from '../store/principal';
import { roleDefinitionById, roleDefinitionByType, roleType, type RoleDefinition } from './role-definitions';
import { above, hasUniqueRights, scopeInForce, scopeOf } from './scopes';

export interface RoleAssignment {
  readonly principal: Principal;
  readonly roles: readonly RoleDefinition[];
}

/** Who has which roles there, inherited or not. */
export function assignmentsAt(database: Database, at: Securable): RoleAssignment[] {
  const byPrincipal = new Map<number, RoleDefinition[]>();
  for (const [principalId, roleId] of database.rows(
    'SELECT principal_id, role_id FROM role_assignments WHERE scope = ? ORDER BY principal_id, role_id',
    [scopeInForce(database, at)],
  )) {
    const role = roleDefinitionById(database, Number(roleId));
    if (role) byPrincipal.set(Number(principalId), [...(byPrincipal.get(Number(principalId)) ?? []), role]);
  }
  return [...byPrincipal].flatMap(([id, roles]) => {
    const principal = principalById(database, id);
    return principal === undefined ? [] : [{ principal, roles }];
  });
}

/** Gives the role at the thing's own scope. Rights below bring Limited Access to all that is above with them, or the thing could not be reached. */
export function assign(database: Database, at: Securable, principalId: number, roleId: number): void {
  database.transaction(() => {
    insert(database, scopeOf(database, at), principalId, roleId);
    const limited = roleDefinitionByType(database, roleType.limitedAccess);
    if (limited === undefined) return;
    for (let outer = above(database, at); outer !== undefined; outer = above(database, outer)) {
      if (!hasUniqueRights(database, outer)) continue;
      const scope = scopeOf(database, outer);
      const known = database.value('SELECT 1 FROM role_assignments WHERE scope = ? AND principal_id = ?', [scope, principalId]);
      if (known === undefined) insert(database, scope, principalId, limited.id);
    }
  });
}

export function unassign(database: Database, at: Securable, principalId: number, roleId?: number): void {
  const one = roleId === undefined ? '' : ' AND role_id = ?';
  database.run(`DELETE FROM role_assignments WHERE scope = ? AND principal_id = ?${one}`, [
    scopeOf(database, at),
    principalId,
    ...(roleId === undefined ? [] : [roleId]),
  ]);
}

function insert(database: Database, scope: string, principalId: number, roleId: number): void {
  database.run('INSERT OR IGNORE INTO role_assignments (scope, principal_id, role_id) VALUES (?, ?, ?)', [
    scope,
    principalId,
    roleId,
  ]);
}
