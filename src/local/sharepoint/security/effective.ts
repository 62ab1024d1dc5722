import type { Database } from '../store/database';
import type { Securable } from './securable';
import type { Subject } from './subject';
import { fullMask, maskFrom } from './permissions';
import { principalsOf } from './principals';
import { scopeInForce } from './scopes';

/** Everything the person may do there: the union of what is given to the person, to groups the person is in, and to 'everyone except external'. */
export function effectiveMask(database: Database, person: Subject, at: Securable): bigint {
  if (person.isSiteAdmin) return fullMask;
  if (person.appRights !== undefined) return person.appRights;
  return database
    .remembered(
      `SELECT d.high, d.low FROM role_assignments a JOIN role_definitions d ON d.id = a.role_id
       WHERE a.scope = ? AND a.principal_id IN (SELECT value FROM json_each(?))`,
      [scopeInForce(database, at), JSON.stringify(principalsOf(database, person))],
    )
    .reduce((mask, [high, low]) => mask | maskFrom(Number(high), Number(low)), 0n);
}
