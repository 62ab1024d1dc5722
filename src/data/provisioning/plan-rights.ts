import type { GroupKey } from '../../schema/groups';
import { groupKeys, groups } from '../../schema/groups';
import type { ListDeclaration } from '../../schema/list';
import type { RightChange } from './provisioning-plan';
import type { FoundAssignment, SiteState } from './site-state';

/** Every group may open the site itself; what is in it is decided list by list. */
export function planSiteRights(state: SiteState): RightChange[] {
  return groupKeys.flatMap((group) => {
    const given = rolesOf(idOfGroup(group, state), state.siteAssignments, state);
    // More than reading the site may have been given on purpose, e.g. to make pages; it opens no list.
    return given.length > 0 ? [] : [{ group, level: 'read', addRoleId: state.roleIds.read, removeRoleIds: [] }];
  });
}

/** The rights that a list declares for our groups, exactly; rights of others are left alone. The site's owners keep full control. */
export function planListRights(
  declaration: ListDeclaration,
  assignments: readonly FoundAssignment[],
  state: SiteState,
): RightChange[] {
  const ofGroups = groupKeys.map((group): RightChange => {
    const level = declaration.rights[group];
    const given = rolesOf(idOfGroup(group, state), assignments, state);
    const wanted = level === 'none' ? null : state.roleIds[level];
    return {
      group,
      level,
      addRoleId: wanted !== null && !given.includes(wanted) ? wanted : null,
      removeRoleIds: given.filter((role) => role !== wanted),
    };
  });
  const owners = state.ownerGroupId;
  const ownersHave = owners !== null && rolesOf(owners, assignments, state).includes(state.roleIds.owner);
  const ofOwners: RightChange[] =
    owners === null || ownersHave
      ? []
      : [{ group: 'siteOwners', level: 'owner', addRoleId: state.roleIds.owner, removeRoleIds: [] }];
  return [...ofOwners, ...ofGroups.filter((change) => change.addRoleId !== null || change.removeRoleIds.length > 0)];
}

const idOfGroup = (group: GroupKey, state: SiteState) => state.groups.get(groups[group].title.toLowerCase())?.id ?? null;

/** The levels given on purpose: Limited Access comes and goes by itself. */
function rolesOf(principalId: number | null, assignments: readonly FoundAssignment[], state: SiteState): readonly number[] {
  return assignments
    .filter((assignment) => assignment.principalId === principalId)
    .flatMap((assignment) => assignment.roleIds)
    .filter((role) => !state.systemRoleIds.includes(role));
}
