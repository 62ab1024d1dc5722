import type { SPFI } from '@pnp/sp';
import '@pnp/sp/fields';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import { groupKeys, groups } from '../../schema/groups';
import type { ListDeclaration } from '../../schema/list';
import { NotFoundError } from '../data-errors';
import { inBatch } from './in-batch';
import { ProvisioningError } from './provisioning-error';
import type { FoundAssignment, FoundField, FoundGroup, FoundList, FoundView, RoleLevel, SiteState } from './site-state';

interface RawList extends Readonly<Record<string, unknown>> {
  readonly Id: string;
  readonly Title: string;
  readonly HasUniqueRoleAssignments: boolean;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}
interface RawAssignment {
  readonly PrincipalId: number;
  readonly RoleDefinitionBindings: readonly { readonly Id: number }[];
}
interface RawRole {
  readonly Id: number;
  readonly RoleTypeKind: number;
}
interface RawGroup {
  readonly Id: number;
  readonly Title: string;
  readonly Description: string | null;
}

/** SP.RoleType: levels are found by it because their names follow the site's language. */
const roleTypes: Readonly<Record<RoleLevel, number>> = { read: 2, write: 3, manage: 6, owner: 5 };
const guestRoleType = 1;

/** Reads what a site has of the declared lists and groups. Writes nothing. */
export async function readSite(sp: SPFI, declarations: readonly ListDeclaration[]): Promise<SiteState> {
  const [web, roles, siteGroups, siteAssignments, rawLists, ownerGroup] = (await inBatch<unknown>(sp, (batched) => [
    batched.web.select('Url', 'ServerRelativeUrl')(),
    batched.web.roleDefinitions.select('Id', 'RoleTypeKind')(),
    batched.web.siteGroups.select('Id', 'Title', 'Description')(),
    batched.web.roleAssignments.expand('RoleDefinitionBindings')(),
    batched.web.lists
      .select(
        'Id',
        'Title',
        'Description',
        'EnableVersioning',
        'MajorVersionLimit',
        'ReadSecurity',
        'WriteSecurity',
        'HasUniqueRoleAssignments',
        'RootFolder/ServerRelativeUrl',
      )
      .expand('RootFolder')(),
    unlessMissing(batched.web.associatedOwnerGroup.select('Id')()),
  ])) as [
    { readonly Url: string; readonly ServerRelativeUrl: string },
    readonly RawRole[],
    readonly RawGroup[],
    readonly RawAssignment[],
    readonly RawList[],
    { readonly Id: number } | null,
  ];
  const wanted = new Set(declarations.map((declaration) => declaration.url.toLowerCase()));
  const all = rawLists.map((raw) => ({ raw, url: relativeUrl(raw.RootFolder.ServerRelativeUrl, web.ServerRelativeUrl) }));
  const present = all.filter(({ url }) => wanted.has(url));
  return {
    siteUrl: web.Url,
    roleIds: roleIdsOf(roles),
    systemRoleIds: roles.filter((role) => role.RoleTypeKind === guestRoleType).map((role) => role.Id),
    ownerGroupId: ownerGroup?.Id ?? null,
    groups: await readGroups(sp, siteGroups),
    siteAssignments: siteAssignments.map(assignmentOf),
    lists: new Map(await readLists(sp, present)),
    titles: new Map(all.map(({ raw, url }) => [raw.Title.toLowerCase(), url])),
  };
}

async function readLists(
  sp: SPFI,
  present: readonly { readonly raw: RawList; readonly url: string }[],
): Promise<[string, FoundList][]> {
  const answers = await inBatch<unknown>(sp, (batched) =>
    present.flatMap(({ raw }) => {
      const list = batched.web.lists.getById(raw.Id);
      return [list.fields(), list.views.expand('ViewFields')(), list.roleAssignments.expand('RoleDefinitionBindings')()];
    }),
  );
  return present.map(({ raw, url }, index) => {
    const [fields, views, assignments] = answers.slice(index * 3, index * 3 + 3) as [FoundField[], FoundView[], RawAssignment[]];
    return [
      url,
      {
        id: raw.Id,
        title: raw.Title,
        settings: raw,
        hasOwnRights: raw.HasUniqueRoleAssignments,
        fields,
        views,
        assignments: assignments.map(assignmentOf),
      },
    ];
  });
}

async function readGroups(sp: SPFI, siteGroups: readonly RawGroup[]): Promise<ReadonlyMap<string, FoundGroup>> {
  const ours = new Set(groupKeys.map((key) => groups[key].title.toLowerCase()));
  const present = siteGroups.filter((group) => ours.has(group.Title.toLowerCase()));
  const members = await inBatch(sp, (batched) =>
    present.map((group) => batched.web.siteGroups.getById(group.Id).users.select('LoginName')<{ LoginName: string }[]>()),
  );
  return new Map(
    present.map((group, index) => [
      group.Title.toLowerCase(),
      {
        id: group.Id,
        description: group.Description ?? '',
        members: (members[index] ?? []).map((user) => user.LoginName.toLowerCase()),
      },
    ]),
  );
}

function roleIdsOf(roles: readonly RawRole[]): Record<RoleLevel, number> {
  const idOf = (level: RoleLevel) => {
    const role = roles.find((candidate) => candidate.RoleTypeKind === roleTypes[level]);
    if (role === undefined)
      throw new ProvisioningError(
        `The site lacks SharePoint's built-in permission level of type ${roleTypes[level]} (${level}).`,
      );
    return role.Id;
  };
  return { read: idOf('read'), write: idOf('write'), manage: idOf('manage'), owner: idOf('owner') };
}

const assignmentOf = (raw: RawAssignment): FoundAssignment => ({
  principalId: raw.PrincipalId,
  roleIds: raw.RoleDefinitionBindings.map((role) => role.Id),
});

/** `/sites/innkjop/Lists/Agreements` under `/sites/innkjop` is `lists/agreements`. */
const relativeUrl = (listUrl: string, siteUrl: string) => listUrl.slice(siteUrl === '/' ? 1 : siteUrl.length + 1).toLowerCase();

/** A site may be without a group of owners; SharePoint then answers 404. */
async function unlessMissing<T>(request: Promise<T>): Promise<T | null> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
