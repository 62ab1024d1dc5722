import type { GroupKey } from '../../schema/groups';
import { ProvisioningError } from './provisioning-error';
import type { RightChange } from './provisioning-plan';

/** Ids of our groups and of the site's owners by name. */
export type GroupIds = ReadonlyMap<GroupKey | 'siteOwners', number>;

interface HasRoleAssignments {
  readonly roleAssignments: {
    add(principalId: number, roleDefId: number): Promise<void>;
    remove(principalId: number, roleDefId: number): Promise<void>;
  };
}

/** The calls that give a group the level it is to have at a place. */
export function assign(place: HasRoleAssignments, change: RightChange, groupIds: GroupIds): Promise<void>[] {
  const principalId = groupIds.get(change.group);
  if (principalId === undefined) throw new ProvisioningError(`The group ${change.group} does not exist on the site.`);
  return [
    ...(change.addRoleId === null ? [] : [place.roleAssignments.add(principalId, change.addRoleId)]),
    ...change.removeRoleIds.map((role) => place.roleAssignments.remove(principalId, role)),
  ];
}
