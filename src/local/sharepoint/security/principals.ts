import type { Database } from '../store/database';
import { principalsWhere as find, type Principal } from '../store/principal';
import { everybodyLogin, everyoneLogin } from './everyone';
import type { Subject } from './subject';

/** SP.Utilities.PrincipalType. Users and groups share one number series, as on SharePoint. */
export const principalType = { user: 1, securityGroup: 4, sharePointGroup: 8 } as const;

/** Also those who have left: what they wrote still shows their name. */
export const principalById = (database: Database, id: number): Principal | undefined => find(database, 'id = ?', [id])[0];

export const principalByLogin = (database: Database, login: string): Principal | undefined =>
  find(database, 'login_name = ?', [login])[0];

export const siteUserByEmail = (database: Database, email: string): Principal | undefined =>
  find(database, "deleted = 0 AND kind <> 8 AND email <> '' AND email = ? COLLATE NOCASE", [email])[0];

export const siteUsers = (database: Database): Principal[] => find(database, 'deleted = 0 AND kind <> 8 ORDER BY id', []);

export const siteGroups = (database: Database): Principal[] => find(database, 'deleted = 0 AND kind = 8 ORDER BY id', []);

export const groupByName = (database: Database, name: string): Principal | undefined =>
  find(database, 'deleted = 0 AND kind = 8 AND title = ? COLLATE NOCASE', [name])[0];

export const membersOf = (database: Database, groupId: number): Principal[] =>
  find(database, 'deleted = 0 AND id IN (SELECT member_id FROM group_members WHERE group_id = ?) ORDER BY id', [groupId]);

export const groupsOf = (database: Database, person: Subject): Principal[] =>
  find(
    database,
    'deleted = 0 AND kind = 8 AND id IN (SELECT group_id FROM group_members WHERE member_id IN (SELECT value FROM json_each(?))) ORDER BY id',
    [JSON.stringify(personalPrincipals(database, person))],
  );

/** The ids under which the person may have been given rights. Somebody unknown to the site has userId 0 and may still come in by 'everyone'. */
export function principalsOf(database: Database, person: Subject): number[] {
  const own = personalPrincipals(database, person);
  const groups = database.remembered(
    'SELECT DISTINCT group_id FROM group_members WHERE member_id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(own)],
  );
  return [...own, ...groups.map(([id]) => Number(id))];
}

function personalPrincipals(database: Database, person: Subject): number[] {
  return database
    .remembered('SELECT id FROM principals WHERE deleted = 0 AND (id = ? OR (login_name IN (?, ?) AND ? = 0))', [
      person.userId,
      everyoneLogin,
      everybodyLogin,
      person.isGuest ? 1 : 0,
    ])
    .map(([id]) => Number(id));
}

export interface NewPrincipal {
  /** Of SharePoint's own users, which have numbers beyond the series. */
  readonly id?: number;
  readonly kind: number;
  readonly loginName: string;
  readonly title: string;
  readonly email?: string;
  readonly upn?: string;
  readonly jobTitle?: string;
  readonly description?: string;
  readonly ownerId?: number;
  readonly isAdmin?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** From here on SharePoint numbers users of its own (app@sharepoint, the system account). */
const ownNumbers = 1_073_741_000;

/** Adds the principal, or takes a person back who had left: the number stays the same, as on SharePoint. */
export function addPrincipal(database: Database, added: NewPrincipal): Principal {
  database.run(
    `INSERT INTO principals (id, kind, login_name, title, email, upn, job_title, description, owner_id, is_admin, settings)
     VALUES (coalesce(?, (SELECT coalesce(max(id), 0) + 1 FROM principals WHERE id < ?)), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (login_name) DO UPDATE SET deleted = 0, title = excluded.title, email = excluded.email`,
    [
      added.id ?? null,
      ownNumbers,
      added.kind,
      added.loginName,
      added.title,
      added.email ?? '',
      added.upn ?? '',
      added.jobTitle ?? '',
      added.description ?? '',
      added.ownerId ?? null,
      added.isAdmin === true ? 1 : 0,
      JSON.stringify(added.settings ?? {}),
    ],
  );
  return principalByLogin(database, added.loginName) as Principal;
}

/** Takes a person off the site (or a group away): every right and membership goes with it. */
export function removePrincipal(database: Database, id: number): void {
  database.transaction(() => {
    database.run('UPDATE principals SET deleted = 1, is_admin = 0 WHERE id = ?', [id]);
    database.run('DELETE FROM group_members WHERE group_id = ? OR member_id = ?', [id, id]);
    database.run('DELETE FROM role_assignments WHERE principal_id = ?', [id]);
  });
}

export interface PrincipalChange {
  readonly title: string;
  readonly email?: string;
  readonly description?: string;
  readonly ownerId?: number | null;
  readonly isAdmin?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** What is left out stays. A group's login name follows its title. */
export function changePrincipal(database: Database, id: number, change: PrincipalChange): void {
  const now = principalById(database, id);
  if (now === undefined) return;
  const isGroup = now.kind === principalType.sharePointGroup;
  database.run(
    'UPDATE principals SET title = ?, login_name = ?, email = ?, description = ?, owner_id = ?, is_admin = ?, settings = ? WHERE id = ?',
    [
      change.title,
      isGroup ? change.title : now.loginName,
      change.email ?? now.email,
      change.description ?? now.description,
      change.ownerId === undefined ? now.ownerId : change.ownerId,
      (change.isAdmin ?? now.isAdmin) ? 1 : 0,
      JSON.stringify({ ...now.settings, ...change.settings }),
      id,
    ],
  );
}
