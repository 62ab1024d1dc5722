import { namedPeople } from './sharepoint/identity/named-people';
import type { DirectoryPerson, StoryRole } from './sharepoint/identity/person';
import { guestTenantId, tenantId } from './sharepoint/identity/tenant';
import type { LocalPerson, LocalPersonKind, LocalTenant } from './teams/local-person';

/** The organisation whose product this is. */
export const localTenant: LocalTenant = { id: tenantId, name: 'Alver kommune' };

const kinds: Partial<Record<StoryRole, LocalPersonKind>> = {
  procurementLead: 'lead',
  procurementAdviser: 'resource',
  contractOwner: 'owner',
  resourcePerson: 'resource',
  employee: 'employee',
  guest: 'guest',
};

/** One or two of each kind of user: whom a newcomer can be in the local Teams. */
const shown = ['ingrid', 'olav', 'eva', 'jorunn', 'anne', 'siri'];

/** The people of the local directory as the local Teams knows them. */
export function localPeople(): readonly LocalPerson[] {
  const people = chatPeople();
  return shown.flatMap((key) => people.find((candidate) => candidate.key === key) ?? []);
}

/** Everybody who can have a chat: the bot writes also to owners whom nobody is shown as. */
export function chatPeople(): readonly LocalPerson[] {
  return namedPeople.flatMap((person) => {
    const kind = kinds[person.role];
    return kind ? [asLocalPerson(person, kind)] : [];
  });
}

function asLocalPerson(person: DirectoryPerson, kind: LocalPersonKind): LocalPerson {
  return {
    key: person.short,
    name: person.name,
    email: person.email,
    oid: person.oid,
    tenantId: kind === 'guest' ? guestTenantId : tenantId,
    kind,
  };
}
