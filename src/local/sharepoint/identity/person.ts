/** What the person does in the story that the demo tells. */
export type StoryRole =
  'admin' | 'procurementLead' | 'procurementAdviser' | 'contractOwner' | 'resourcePerson' | 'employee' | 'guest' | 'left';

/** An account in the local tenant's directory. All of them are invented. */
export interface DirectoryPerson {
  /** What `npm run token -- <short>` takes. */
  readonly short: string;
  readonly oid: string;
  readonly name: string;
  readonly upn: string;
  readonly email: string;
  readonly jobTitle: string;
  /** Service area, or the other organisation for a guest. */
  readonly department: string;
  readonly role: StoryRole;
}

/** As SharePoint writes it: `i:0#.f|membership|ingrid.haugland@alver.example`. */
export const loginNameOf = (person: Pick<DirectoryPerson, 'upn'>): string => `i:0#.f|membership|${person.upn.toLowerCase()}`;

export const isGuestUpn = (upn: string): boolean => upn.toLowerCase().includes('#ext#');
