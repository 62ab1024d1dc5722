import type { Database } from '../store/database';
import type { Securable } from './securable';
import { principalById } from './principals';
import type { Principal } from '../store/principal';
import { roleDefinitionById, roleDefinitionByType, roleType, type RoleDefinition } from './role-definitions';
import { scopeInForce, scopeOf, webScope } from './scopes';

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

/** Gives the role at the thing's own scope. Rights below the web bring Limited Access to the web with them, or the list could not be reached. */
export function assign(database: Database, at: Securable, principalId: number, roleId: number): void {
  database.transaction(() => {
    insert(database, scopeOf(at), principalId, roleId);
    const hasWeb = database.value('SELECT 1 FROM role_assignments WHERE scope = ? AND principal_id = ?', [webScope, principalId]);
    const limited = roleDefinitionByType(database, roleType.limitedAccess);
    if (hasWeb === undefined && limited) insert(database, webScope, principalId, limited.id);
  });
}

export function unassign(database: Database, at: Securable, principalId: number, roleId?: number): void {
  const one = roleId === undefined ? '' : ' AND role_id = ?';
  database.run(`DELETE FROM role_assignments WHERE scope = ? AND principal_id = ?${one}`, [
    scopeOf(at),
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
