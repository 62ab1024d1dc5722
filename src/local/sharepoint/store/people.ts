import type { Database } from './database';
import { principalsWhere, type Principal } from './principal';

export function principalsById(database: Database, ids: readonly number[]): Map<number, Principal> {
  const found = principalsWhere(database, 'id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]);
  return new Map(found.map((principal) => [principal.id, principal]));
}

export const allPrincipals = (database: Database): Principal[] => principalsWhere(database, '1', []);

/** As somebody may be named in a form: by the whole login name, by what ends it, or by e-mail address. */
export const principalNamed = (database: Database, name: string): Principal | undefined =>
  principalsWhere(database, "login_name = ? OR login_name = ? OR (email <> '' AND email = ? COLLATE NOCASE) LIMIT 1", [
    name,
    `i:0#.f|membership|${name}`,
    name,
  ])[0];
