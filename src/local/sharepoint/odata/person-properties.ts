import type { Principal } from '../store/principal';

/** What can be asked of a person through a person column. */
export const personProperties: Readonly<Record<string, (person: Principal) => string | number | null>> = {
  Id: (person) => person.id,
  ID: (person) => person.id,
  Title: (person) => person.title,
  Name: (person) => person.loginName,
  EMail: (person) => person.email,
  UserName: (person) => person.upn,
  SipAddress: (person) => person.email,
  JobTitle: (person) => person.jobTitle || null,
  FirstName: (person) => (person.kind === 1 ? (person.title.split(' ')[0] ?? null) : null),
  LastName: (person) => (person.kind === 1 ? person.title.split(' ').slice(1).join(' ') || null : null),
  Department: () => null,
  MobilePhone: () => null,
  WorkPhone: () => null,
};
