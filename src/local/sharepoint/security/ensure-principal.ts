import { unknownUser } from '../http/errors';
import type { SpServer } from '../http/request';
import { ensurePerson } from '../identity/caller-of';
import { findPerson, people } from '../identity/directory';
import { loginNameOf, type DirectoryPerson } from '../identity/person';
import { claims } from './everyone';
import { addPrincipal, principalById, principalByLogin, principalType } from './principals';
import type { Principal } from '../store/principal';

/**
 * The site's user for a login name, user principal name or e-mail address; made when the account exists but the site does not know it yet.
 *
 * @throws 400 when there is no such account.
 */
export function ensurePrincipal(server: SpServer, login: string): Principal {
  const { database } = server;
  const name = login.trim();
  const claim = claims.find(({ loginName, title }) => [loginName, title].some((key) => key.toLowerCase() === name.toLowerCase()));
  if (claim) return addPrincipal(database, { kind: principalType.securityGroup, ...claim });
  const person = accountOf(name);
  const known = person === undefined ? undefined : principalByLogin(database, loginNameOf(person));
  if (person === undefined) throw unknownUser(login);
  if (known !== undefined && !known.deleted) return known;
  return principalById(database, ensurePerson(server, person)) as Principal;
}

/** Not by short name or object id, which no SharePoint knows. */
export function accountOf(name: string): DirectoryPerson | undefined {
  const person = findPerson(name);
  const wanted = name.toLowerCase();
  if (person !== undefined && [person.upn, person.email, loginNameOf(person)].some((key) => key.toLowerCase() === wanted))
    return person;
  return people.find((candidate) => candidate.name.toLowerCase() === wanted);
}
