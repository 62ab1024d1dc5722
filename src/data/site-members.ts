import type { SPFI } from '@pnp/sp';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { Person } from '../domain/person';
import { groups, type GroupKey } from '../schema/groups';

/** Makes an account a user of the site and a member of the groups named. `loginName` is a claim, e.g. `i:0#.f|membership|ingrid@alver.no`. */
export async function addMember(sp: SPFI, loginName: string, memberOf: readonly GroupKey[]): Promise<Person> {
  const user = await sp.web.ensureUser(loginName);
  for (const group of memberOf) await sp.web.siteGroups.getByName(groups[group].title).users.add(user.LoginName);
  return { id: user.Id, name: user.Title, email: user.Email };
}

/** Takes an account off the site, as when somebody has left. Rows that name the person keep the name. */
export async function removeMember(sp: SPFI, personId: number): Promise<void> {
  await sp.web.siteUsers.removeById(personId);
}
