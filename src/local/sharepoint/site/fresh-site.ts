import { randomUUID } from 'node:crypto';
import { namedPeople } from '../identity/named-people';
import { loginNameOf } from '../identity/person';
import { principalType } from '../security/principals';
import { assign } from '../security/role-assignments';
import { addBuiltInRoles, roleDefinitionByType, roleType } from '../security/role-definitions';
import type { Database } from '../store/database';
import { toIso } from '../store/site-time';
import { fact, setFact } from './site-facts';

export interface NewSite {
  readonly sitePath: string;
  readonly title: string;
  readonly now: Date;
}

export interface SiteIds {
  readonly siteId: string;
  readonly rootWebId: string;
}

/** The site in this database; made as SharePoint makes one when the database is new: an owner, three groups, the usual roles. */
export function ensureSite(database: Database, site: NewSite): SiteIds {
  const siteId = fact(database, 'siteId');
  const rootWebId = fact(database, 'webId');
  if (siteId !== undefined && rootWebId !== undefined) return { siteId, rootWebId };
  return database.transaction(() => make(database, site));
}

function make(database: Database, { sitePath, title, now }: NewSite): SiteIds {
  const ids = { siteId: randomUUID(), rootWebId: randomUUID() };
  setFact(database, 'siteId', ids.siteId);
  setFact(database, 'webId', ids.rootWebId);
  // Made when there is a store of lists: see fresh-lists.ts.
  setFact(database, 'freshLists', 'wanted');
  database.run('INSERT INTO webs (id, url, created, modified, settings) VALUES (?, ?, ?, ?, ?)', [
    ids.rootWebId,
    sitePath,
    toIso(now),
    toIso(now),
    JSON.stringify({ title, description: '' }),
  ]);
  addBuiltInRoles(database);
  // The numbers that a fresh site gives them.
  addGroup(database, 'owners', 3, `${title} Owners`, roleType.fullControl);
  addGroup(database, 'visitors', 4, `${title} Visitors`, roleType.read);
  addGroup(database, 'members', 5, `${title} Members`, roleType.edit);
  const owner = namedPeople.find((person) => person.role === 'admin');
  if (owner) {
    database.run(
      'INSERT INTO principals (id, kind, login_name, title, email, upn, job_title, is_admin) VALUES (6, ?, ?, ?, ?, ?, ?, 1)',
      [principalType.user, loginNameOf(owner), owner.name, owner.email, owner.upn, owner.jobTitle],
    );
    database.run('INSERT INTO group_members (group_id, member_id) VALUES (3, 6)');
  }
  return ids;
}

function addGroup(database: Database, role: string, id: number, name: string, type: number): void {
  database.run('INSERT INTO principals (id, kind, login_name, title, owner_id) VALUES (?, ?, ?, ?, 3)', [
    id,
    principalType.sharePointGroup,
    name,
    name,
  ]);
  setFact(database, `group.${role}`, String(id));
  const definition = roleDefinitionByType(database, type);
  if (definition) assign(database, {}, id, definition.id);
}
