import type { Database, SqlRow } from './database';

/** A person or a group of the site: in its rights, in its groups and in person columns. */
export interface Principal {
  readonly id: number;
  /** 1 person, 4 security group, 8 SharePoint group. */
  readonly kind: number;
  readonly loginName: string;
  readonly title: string;
  readonly email: string;
  readonly upn: string;
  readonly jobTitle: string;
  readonly description: string;
  readonly ownerId: number | null;
  readonly isAdmin: boolean;
  /** Taken off the site: rights are gone, the name stays on what the person wrote. */
  readonly deleted: boolean;
  /** Of a group: AllowMembersEditMembership and the like. */
  readonly settings: Readonly<Record<string, unknown>>;
}

const columns = 'id, kind, login_name, title, email, upn, job_title, description, owner_id, is_admin, deleted, settings';

const toPrincipal = (row: SqlRow): Principal => ({
  id: Number(row[0]),
  kind: Number(row[1]),
  loginName: String(row[2]),
  title: String(row[3]),
  email: String(row[4]),
  upn: String(row[5]),
  jobTitle: String(row[6]),
  description: String(row[7]),
  ownerId: row[8] === null || row[8] === undefined ? null : Number(row[8]),
  isAdmin: Number(row[9]) === 1,
  deleted: Number(row[10]) === 1,
  settings: JSON.parse(String(row[11])) as Record<string, unknown>,
});

/** `condition` is one of the fixed ones of those who call, never text from outside. */
export function principalsWhere(database: Database, condition: string, params: readonly (string | number)[]): Principal[] {
  return database.remembered(`SELECT ${columns} FROM principals WHERE ${condition}`, params).map(toPrincipal);
}
