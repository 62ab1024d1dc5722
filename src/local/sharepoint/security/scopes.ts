import type Libsql from 'libsql';
import type { Securable } from './access';

export const webScope = 'web';

export const scopeOf = (at: Securable): string => (at.listId === undefined ? webScope : `${webScope}/${at.listId}`);

/** The nearest scope, from the thing upwards, that has rights of its own. */
export function scopeInForce(database: Libsql.Database, at: Securable): string {
  return hasUniqueRights(database, at) ? scopeOf(at) : webScope;
}

export function hasUniqueRights(database: Libsql.Database, at: Securable): boolean {
  if (at.listId === undefined) return true;
  return database.prepare('SELECT 1 FROM unique_scopes WHERE scope = ?').get(scopeOf(at)) !== undefined;
}
