import type Libsql from 'libsql';
import type { Caller } from '../identity/caller';

/** The ids under which the person may have been given rights. A person unknown to the site has userId 0 and may still come in by 'everyone'. */
export function principalsOf(database: Libsql.Database, person: Pick<Caller, 'userId' | 'isGuest'>): number[] {
  const direct = database
    .prepare(
      "SELECT id FROM principals WHERE deleted = 0 AND (id = ? OR (kind = 4 AND login_name LIKE 'c:0-.f|rolemanager|spo-grid-all-users/%' AND ? = 0))",
    )
    .all(person.userId, person.isGuest ? 1 : 0) as { id: number }[];
  const ids = direct.map((row) => row.id);
  const groups = database
    .prepare('SELECT DISTINCT group_id AS id FROM group_members WHERE member_id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids)) as { id: number }[];
  return [...ids, ...groups.map((row) => row.id)];
}
