import type { LocalPerson } from '../local-person';

/**
 * A person as the roster says: learn.microsoft.com, "Get Teams specific context for your bot". REST names the object id `objectId` and newer answers
 * `aadObjectId` too [I], so both are here. [D]
 */
export function rosterEntry(person: LocalPerson, accountId: string): object {
  const words = person.name.split(' ');
  return {
    id: accountId,
    name: person.name,
    objectId: person.oid,
    aadObjectId: person.oid,
    givenName: words.slice(0, -1).join(' ') || person.name,
    surname: words.at(-1) ?? '',
    email: person.email,
    userPrincipalName: person.email,
    tenantId: person.tenantId,
    userRole: person.kind === 'guest' ? 'guest' : 'user',
  };
}
