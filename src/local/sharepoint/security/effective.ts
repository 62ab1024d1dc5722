import type Libsql from 'libsql';
import type { Caller } from '../identity/caller';
import type { Securable } from './access';
import { fullMask, maskFrom } from './permissions';
import { principalsOf } from './principals';
import { scopeInForce } from './scopes';

/** Everything the person may do there: the union of what is given to the person, to groups the person is in, and to 'everyone except external'. */
export function effectiveMask(
  database: Libsql.Database,
  person: Pick<Caller, 'userId' | 'isSiteAdmin' | 'isGuest'>,
  at: Securable,
): bigint {
  if (person.isSiteAdmin) return fullMask;
  const principals = principalsOf(database, person);
  const rows = database
    .prepare(
      `SELECT d.high, d.low FROM role_assignments a JOIN role_definitions d ON d.id = a.role_id
       WHERE a.scope = ? AND a.principal_id IN (SELECT value FROM json_each(?))`,
    )
    .all(scopeInForce(database, at), JSON.stringify(principals)) as { high: number; low: number }[];
  return rows.reduce((mask, row) => mask | maskFrom(row.high, row.low), 0n);
}
