import type { Person } from '../../domain/person';

/** The lists whose rights decide what the app offers. */
export const guardedLists = [
  'agreements',
  'agreementOptions',
  'agreementSuppliers',
  'suppliers',
  'followUps',
  'callOffs',
  'assessments',
  'procurements',
  'reminderResponses',
  'ruleValues',
  'indicators',
  'needRequests',
  'quoteRequests',
  'revisionCampaigns',
] as const;
export type GuardedList = (typeof guardedLists)[number];

export interface ListRights {
  readonly read: boolean;
  readonly add: boolean;
  readonly edit: boolean;
}

/** The kinds of user in domain.md section 1, read off the site groups. A guest is never more than a reader. */
export const roles = ['reader', 'owner', 'resource', 'lead', 'guest'] as const;
export type Role = (typeof roles)[number];

/** Who is signed in and what SharePoint lets them do. Rights are SharePoint's effective permissions, never a guess from the role. */
export interface Session {
  readonly person: Person;
  readonly isGuest: boolean;
  readonly roles: readonly Role[];
  readonly rights: Readonly<Record<GuardedList, ListRights>>;
}

export interface SessionStore {
  current(): Promise<Session>;
}

/** A person found in the tenant's directory. They may not be a user of the site yet: `ensure` makes them one. */
export interface DirectoryPerson {
  /** SharePoint's claim name, e.g. `i:0#.f|membership|ingrid@example.no`. */
  readonly loginName: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
}

export interface PeopleDirectory {
  /** SharePoint's own people search (`clientPeoplePickerSearchUser`). */
  search(text: string): Promise<readonly DirectoryPerson[]>;
  ensure(loginName: string): Promise<Person>;
}
