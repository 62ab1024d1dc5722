import type { SpServer } from '../http/request';
import { effectiveMask } from '../security/effective';
import { logUser } from '../security/log-user';
import { includes } from '../security/permissions';
import { addPrincipal, principalByLogin, principalType } from '../security/principals';
import { changeType } from '../store/change-types';
import type { Caller } from './caller';
import type { Account } from './local-token';
import { appUser, grantMasks, type LocalApp } from './local-app';
import { isGuestUpn, loginNameOf, type DirectoryPerson } from './person';

/** The site's view of the person. Whoever may open the site gets a number in its user list at the first visit, as on SharePoint. */
export function callerOf(server: SpServer, person: Account): Caller {
  if ('grant' in person) return appCaller(server, person);
  const loginName = loginNameOf(person);
  const known = principalByLogin(server.database, loginName);
  const present = known !== undefined && !known.deleted ? known : undefined;
  const caller: Caller = {
    userId: present?.id ?? 0,
    oid: person.oid,
    loginName,
    title: present?.title ?? person.name,
    email: person.email,
    isSiteAdmin: present?.isAdmin ?? false,
    isGuest: isGuestUpn(person.upn),
  };
  if (present !== undefined || !includes(effectiveMask(server.database, caller, {}), 'Open')) return caller;
  return { ...caller, userId: ensurePerson(server, person) };
}

/** An app is no person of the site: no administrator, in no group. */
function appCaller(server: SpServer, { oid, grant }: LocalApp): Caller {
  const { id, loginName, title } = appUser;
  if (principalByLogin(server.database, loginName) === undefined)
    addPrincipal(server.database, { kind: principalType.user, id, loginName, title });
  return { userId: id, oid, loginName, title, email: '', isSiteAdmin: false, isGuest: true, appRights: grantMasks[grant] };
}

/** The person's number on this site, made when there is none. */
export function ensurePerson(server: SpServer, person: DirectoryPerson): number {
  return server.database.transaction(() => {
    const { id } = addPrincipal(server.database, {
      kind: principalType.user,
      loginName: loginNameOf(person),
      title: person.name,
      email: person.email,
      upn: person.upn,
      jobTitle: person.jobTitle,
    });
    logUser(server, id, changeType.add);
    return id;
  });
}
