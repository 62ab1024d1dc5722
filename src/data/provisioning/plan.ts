import type { SPFI } from '@pnp/sp';
import { groupKeys, groups } from '../../schema/groups';
import type { ListDeclaration } from '../../schema/list';
import type { ListKey } from '../../schema/list-keys';
import { planFields } from './plan-fields';
import { planListRights, planSiteRights } from './plan-rights';
import { planViews } from './plan-views';
import type { Conflict, GroupChange, ListChange, ProvisioningPlan } from './provisioning-plan';
import { readSite } from './read-site';
import { englishName } from './english-name';
import type { FoundList, SiteState } from './site-state';

export interface PlanOptions {
  /** The login name of the claim "everyone except external users": see `everyoneClaim`. Without it nobody is made a reader. */
  readonly everyone?: string;
}

/**
 * The login name that stands for every employee of a tenant and no guest.
 * @example everyoneClaim('11111111-2222-…') // 'c:0-.f|rolemanager|spo-grid-all-users/11111111-2222-…'
 */
export const everyoneClaim = (tenantId: string): string => `c:0-.f|rolemanager|spo-grid-all-users/${tenantId}`;

/**
 * Compares a site with the declaration. A list is known by its address, a field by its internal name, a view by its file name: titles that people
 * have changed on lists and views stay. Throws the errors of `data-errors.ts`.
 * @example
 * const plan = await planProvisioning(sp, allLists, { everyone: everyoneClaim(tenantId) });
 * isEmpty(plan) // true on a site that is as declared
 */
export async function planProvisioning(
  sp: SPFI,
  schema: readonly ListDeclaration[],
  options: PlanOptions = {},
): Promise<ProvisioningPlan> {
  const state = await readSite(sp, schema);
  const conflicts: Conflict[] = [];
  return {
    siteUrl: state.siteUrl,
    state,
    groups: planGroups(state, options),
    siteRights: planSiteRights(state),
    lists: schema.map((declaration) => planList(declaration, schema, state, conflicts)),
    conflicts,
  };
}

function planGroups(state: SiteState, options: PlanOptions): GroupChange[] {
  return groupKeys
    .map((group): GroupChange => {
      const { title, description, everyEmployee } = groups[group];
      const found = state.groups.get(title.toLowerCase());
      const wanted = everyEmployee && options.everyone !== undefined ? [options.everyone] : [];
      return {
        group,
        create: found === undefined,
        setDescription: found !== undefined && found.description !== description,
        addMembers: wanted.filter((login) => found?.members.includes(login.toLowerCase()) !== true),
      };
    })
    .filter((change) => change.create || change.setDescription || change.addMembers.length > 0);
}

function planList(
  declaration: ListDeclaration,
  schema: readonly ListDeclaration[],
  state: SiteState,
  conflicts: Conflict[],
): ListChange {
  const found = state.lists.get(declaration.url.toLowerCase());
  const targetId = (key: ListKey) => {
    const target = schema.find((candidate) => candidate.key === key);
    return target === undefined ? null : (state.lists.get(target.url.toLowerCase())?.id ?? null);
  };
  return {
    declaration,
    id: found?.id ?? null,
    settings: listSettings(declaration, found, titleIsFree(declaration, state, conflicts)),
    fields: planFields(declaration, found?.fields ?? [], targetId, conflicts),
    views: planViews(declaration, found?.views ?? []),
    breakInheritance: found?.hasOwnRights !== true,
    rights: planListRights(declaration, found?.hasOwnRights === true ? found.assignments : [], state),
  };
}

/** A title that another list has is told of: the list is made and used without it, since its address is what it is known by. */
function titleIsFree({ url, title }: ListDeclaration, { titles }: SiteState, conflicts: Conflict[]): boolean {
  const holder = titles.get(title.toLowerCase());
  if (holder === undefined || holder === url.toLowerCase()) return true;
  conflicts.push({
    list: title,
    column: 'Title',
    problem: `is already the title of another list on the site (${holder})`,
    remedy: `Rename or delete that list and run the provisioning again; until then this one is called by its English name.`,
  });
  return false;
}

function listSettings(
  declaration: ListDeclaration,
  found: FoundList | undefined,
  mayHaveTitle: boolean,
): Record<string, unknown> {
  const wanted: Record<string, unknown> = {
    Description: declaration.description,
    EnableVersioning: true,
    MajorVersionLimit: declaration.versions,
    // Item-level security is for lists; libraries have none.
    ...(declaration.template === 'list'
      ? { ReadSecurity: declaration.ownRowsRead ? 2 : 1, WriteSecurity: declaration.ownRowsOnly ? 2 : 1 }
      : {}),
  };
  const differing = Object.entries(wanted).filter(([name, value]) => found?.settings[name] !== value);
  // The English title is only there when a run was broken off before the list got its own; any other title is people's choice.
  const setTitle = mayHaveTitle && (found === undefined || found.title === englishName(declaration));
  return {
    ...Object.fromEntries(differing),
    ...(setTitle && found?.title !== declaration.title ? { Title: declaration.title } : {}),
  };
}
