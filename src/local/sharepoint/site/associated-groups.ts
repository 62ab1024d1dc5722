import type { Entity } from '../http/entity';
import { groupEntity } from '../identity/user-entity';
import { principalById } from '../security/principals';
import { hasUniqueRights } from '../security/scopes';
import type { Database } from '../store/database';
import type { Principal } from '../store/principal';
import { fact } from './site-facts';
import { readWeb } from './web-record';

/** The group that a web has in this role (`owners`, `members`, `visitors`). A web that inherits its rights has the groups of the web above it. */
export function associatedPrincipal(database: Database, webId: string, role: string): Principal | undefined {
  const { settings, parentId } = readWeb(database, webId);
  if (parentId !== undefined && !hasUniqueRights(database, { webId })) return associatedPrincipal(database, parentId, role);
  const id = settings.groups?.[role] ?? (parentId === undefined ? fact(database, `group.${role}`) : undefined);
  const group = principalById(database, Number(id ?? 0));
  return group === undefined || group.deleted ? undefined : group;
}

export function associatedGroup(database: Database, webId: string, role: string): Entity | null {
  const group = associatedPrincipal(database, webId, role);
  return group === undefined ? null : groupEntity(database, group);
}
