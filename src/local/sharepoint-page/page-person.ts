/** What kind of user a person is; the page has a word for each in three languages. */
export type PagePersonKind = 'lead' | 'owner' | 'resource' | 'employee' | 'guest';

/** Somebody a person can be on the page. Handed in by whoever starts it: this folder knows nobody by itself. */
export interface PagePerson {
  /** What stands in the address, and what the site's sign-in is asked for. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly oid: string;
  readonly kind: PagePersonKind;
}

/** The site that the page belongs to. */
export interface PageSite {
  /** `/sites/innkjop` */
  readonly path: string;
  readonly title: string;
  readonly siteId: string;
  readonly webId: string;
  readonly tenantId: string;
}

/** What the server tells the page when it opens. */
export interface PageFacts {
  readonly site: PageSite;
  readonly people: readonly PagePerson[];
  /** A day to be on, where the local clock was moved. */
  readonly today: string | null;
  /** As they were built, in no order; empty where nothing has been. */
  readonly manifests: readonly unknown[];
}
