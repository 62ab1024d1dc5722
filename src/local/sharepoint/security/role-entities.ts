import type { Entities, Entity } from '../http/entity';
import { eitherEntity } from '../identity/user-entity';
import type { Database } from '../store/database';
import type { Securable } from './securable';
import { basePermissions } from './base-permissions';
import { assignmentsAt, type RoleAssignment } from './role-assignments';
import { roleDefinitions, type RoleDefinition } from './role-definitions';

export const roleDefinitionEntity = (role: RoleDefinition): Entity => ({
  kind: 'entity',
  type: 'SP.RoleDefinition',
  uri: `Web/RoleDefinitions(${role.id})`,
  properties: {
    BasePermissions: basePermissions(role.mask),
    Description: role.description,
    Hidden: role.hidden,
    Id: role.id,
    Name: role.name,
    Order: role.order,
    RoleTypeKind: role.roleType,
  },
});

const definitions = (roles: readonly RoleDefinition[]): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.RoleDefinitions',
  items: roles.map(roleDefinitionEntity),
});

export const roleDefinitionEntities = (database: Database): Entities => definitions(roleDefinitions(database));

/** `owner` is the address of what the rights are on: `Web`, or `Web/Lists(guid'…')`. */
export const roleAssignmentEntity = (database: Database, { principal, roles }: RoleAssignment, owner: string): Entity => ({
  kind: 'entity',
  type: 'SP.RoleAssignment',
  uri: `${owner}/RoleAssignments/GetByPrincipalId(${principal.id})`,
  properties: { PrincipalId: principal.id },
  links: {
    Member: () => eitherEntity(database, principal),
    RoleDefinitionBindings: () => definitions(roles),
  },
});

export const roleAssignmentEntities = (database: Database, at: Securable, owner: string): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.RoleAssignments',
  items: assignmentsAt(database, at).map((assignment) => roleAssignmentEntity(database, assignment, owner)),
});
