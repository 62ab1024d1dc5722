import type { SPFI } from '@pnp/sp';
import { SPCollection } from '@pnp/sp';
import '@pnp/sp/site-users/web';
import type { GroupKey } from '../../schema/groups';
import { groupKeys, groups } from '../../schema/groups';
import { listUrls } from '../../schema/list-keys';
import { isGuestAccount } from '../person-login';
import type { GuardedList, ListRights, Role, Session, SessionStore } from '../ports/session-store';
import { guardedLists } from '../ports/session-store';
import type { RawRow } from '../rows/row-reader';
import { rawText } from '../rows/row-reader';
import type { Site } from '../rows/site';
import { withoutMetadata } from '../rows/site';
import { valuesOf } from '../rows/batch';
import { gatheredReads } from '../rows/gathered-reads';

/** Who is signed in and what they may do, in one request. A list that the person may not see is not in the answer. */
export function sessionStore(site: Site): SessionStore {
  return {
    async current() {
      const answers = await gatheredReads<RawRow | readonly RawRow[]>(site.sp, [currentUser, listRights]);
      const [user, lists] = valuesOf(answers) as [RawRow, readonly RawRow[]];
      return sessionOf(user, lists);
    },
  };
}

/** Who asks, and which groups of the site they are in. */
export const currentUser = (sp: SPFI): Promise<RawRow> =>
  sp.web.currentUser
    .select('Id', 'Title', 'Email', 'LoginName', 'IsSiteAdmin', 'Groups/Id', 'Groups/Title')
    .expand('Groups')<RawRow>(withoutMetadata);

/** What the person may do with each list they may see. */
export const listRights = (sp: SPFI): Promise<readonly RawRow[]> =>
  SPCollection(sp.web, 'lists').select('EffectiveBasePermissions', 'RootFolder/ServerRelativeUrl').expand('RootFolder')<RawRow[]>(
    withoutMetadata,
  );

/** The session from the answers to `currentUser` and `listRights`. */
export function sessionOf(user: RawRow, lists: readonly RawRow[]): Session {
  const isGuest = isGuestAccount(rawText(user, 'LoginName'));
  const titles = new Set(asRows(user['Groups']).map((group) => group['Title']));
  return {
    person: { id: Number(user['Id']), name: rawText(user, 'Title'), email: rawText(user, 'Email') },
    isGuest,
    roles: isGuest ? ['guest'] : rolesOf(titles),
    rights: Object.fromEntries(guardedLists.map((key) => [key, rightsTo(key, lists)])) as Session['rights'],
  };
}

const roleOfGroup: Readonly<Record<GroupKey, Role>> = {
  readers: 'reader',
  owners: 'owner',
  resources: 'resource',
  leads: 'lead',
};

/** Every employee is a reader: by a claim in the group, which does not show as membership. */
function rolesOf(titles: ReadonlySet<unknown>): readonly Role[] {
  const roles = groupKeys.filter((key) => titles.has(groups[key].title)).map((key) => roleOfGroup[key]);
  return roles.includes('reader') ? roles : ['reader', ...roles];
}

function rightsTo(key: GuardedList, lists: readonly RawRow[]): ListRights {
  const url = listUrls[key].toLowerCase();
  const found = lists.find((list) => {
    const folder = (list['RootFolder'] as { ServerRelativeUrl?: string } | undefined)?.ServerRelativeUrl?.toLowerCase();
    return folder?.endsWith(`/${url}`) === true;
  });
  const low = Number((found?.['EffectiveBasePermissions'] as { Low?: string | number } | undefined)?.Low ?? 0);
  return { read: (low & permission.view) !== 0, add: (low & permission.add) !== 0, edit: (low & permission.edit) !== 0 };
}

/** Bits of SharePoint's base permissions (SP.PermissionKind), lower half. */
const permission = { view: 0x1, add: 0x2, edit: 0x4 } as const;

/** A collection within an answer, whatever the metadata level. */
export function asRows(value: unknown): readonly RawRow[] {
  if (Array.isArray(value)) return value as readonly RawRow[];
  const results = (value as { results?: unknown } | null | undefined)?.results;
  return Array.isArray(results) ? (results as readonly RawRow[]) : [];
}
