import type { Database } from './database';

/** A person or group as a person column shows them. */
export interface Principal {
  readonly id: number;
  /** 1 person, 4 security group, 8 SharePoint group. */
  readonly kind: number;
  readonly loginName: string;
  readonly title: string;
  readonly email: string;
  readonly upn: string;
  readonly jobTitle: string;
}

const columns = 'id, kind, login_name, title, email, upn, job_title';

export function principalsById(database: Database, ids: readonly number[]): Map<number, Principal> {
  const rows = database.rows(`SELECT ${columns} FROM principals WHERE id IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(ids),
  ]);
  return new Map(rows.map((row) => [Number(row[0]), toPrincipal(row)]));
}

export function allPrincipals(database: Database): Principal[] {
  return database.rows(`SELECT ${columns} FROM principals`).map(toPrincipal);
}

export function principalByLogin(database: Database, login: string): Principal | undefined {
  const row = database.row(
    `SELECT ${columns} FROM principals WHERE login_name = ? OR login_name = ? OR (email <> '' AND email = ? COLLATE NOCASE) LIMIT 1`,
    [login, `i:0#.f|membership|${login}`, login],
  );
  return row && toPrincipal(row);
}

function toPrincipal(row: readonly unknown[]): Principal {
  return {
    id: Number(row[0]),
    kind: Number(row[1]),
    loginName: String(row[2]),
    title: String(row[3]),
    email: String(row[4]),
    upn: String(row[5]),
    jobTitle: String(row[6]),
  };
}
