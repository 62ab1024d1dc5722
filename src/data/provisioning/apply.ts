import type { SPFI } from '@pnp/sp';
import { groups } from '../../schema/groups';
import type { GroupKey } from '../../schema/groups';
import type { ListKey } from '../../schema/list-keys';
import { applyList } from './apply-list';
import { assign, type GroupIds } from './assign';
import { inBatch } from './in-batch';
import { ProvisioningError } from './provisioning-error';
import type { GroupChange, ListChange, ProvisioningPlan } from './provisioning-plan';
import { isUnchanged } from './provisioning-plan';

/** Told after each list, changed or not. */
export interface ProvisioningProgress {
  readonly list: ListChange;
  readonly changed: boolean;
  readonly done: number;
  readonly total: number;
}

/**
 * Does what a plan says: makes what is missing and changes what differs, list by list so that a lookup's target is there first. Deletes nothing.
 * Throws `ProvisioningError` naming the list; what was done before stays, and a new plan goes on from there.
 */
export async function applyProvisioning(
  sp: SPFI,
  plan: ProvisioningPlan,
  onProgress: (progress: ProvisioningProgress) => void = () => undefined,
): Promise<void> {
  const groupIds = await step('the groups', () => applyGroups(sp, plan));
  await step('the rights to the site', () =>
    inBatch(sp, (batched) => plan.siteRights.flatMap((change) => assign(batched.web, change, groupIds))),
  );
  const listIds = new Map<ListKey, string>();
  for (const [index, change] of plan.lists.entries()) {
    const id = await step(`the list ${change.declaration.title}`, () => applyList(sp, change, { listIds, groupIds }));
    listIds.set(change.declaration.key, id);
    onProgress({ list: change, changed: !isUnchanged(change), done: index + 1, total: plan.lists.length });
  }
}

async function applyGroups(sp: SPFI, plan: ProvisioningPlan): Promise<GroupIds> {
  const ids = new Map<GroupKey | 'siteOwners', number>();
  for (const [key, group] of Object.entries(groups)) {
    const found = plan.state.groups.get(group.title.toLowerCase());
    if (found !== undefined) ids.set(key as GroupKey, found.id);
  }
  if (plan.state.ownerGroupId !== null) ids.set('siteOwners', plan.state.ownerGroupId);

  const missing = plan.groups.filter((change) => change.create);
  const made = await inBatch(sp, (batched) =>
    missing.map(({ group }) =>
      batched.web.siteGroups.add({ Title: groups[group].title, Description: groups[group].description }),
    ),
  );
  for (const [index, change] of missing.entries()) ids.set(change.group, (made[index] as unknown as { Id: number }).Id);

  await inBatch(sp, (batched) => plan.groups.flatMap((change) => changeGroup(batched, change, ids)));
  return ids;
}

function changeGroup(batched: SPFI, change: GroupChange, ids: GroupIds): Promise<unknown>[] {
  const group = batched.web.siteGroups.getById(ids.get(change.group) ?? 0);
  return [
    ...(change.setDescription ? [group.update({ Description: groups[change.group].description })] : []),
    ...change.addMembers.map((login) => group.users.add(login)),
  ];
}

async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ProvisioningError(`Provisioning stopped at ${what}: ${reason}`, { cause });
  }
}
