/** Who sent the request, as the site knows them. */
export interface Caller {
  /** The id in the site's user list (`AuthorId`, `EditorId`, lookups to persons). */
  readonly userId: number;
  readonly oid: string;
  readonly loginName: string;
  readonly title: string;
  readonly email: string;
  readonly isSiteAdmin: boolean;
  readonly isGuest: boolean;
  /** Of an app that asks without a person: what it may do, everywhere on the site. */
  readonly appRights?: bigint;
}
