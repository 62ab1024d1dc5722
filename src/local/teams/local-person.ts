/** What kind of user a person of the local Teams is; the page has a word for each in three languages. */
export type LocalPersonKind = 'lead' | 'owner' | 'resource' | 'employee' | 'guest';

/** Somebody a person can be in the local Teams. Handed in by whoever starts it: this folder knows nobody by itself. */
export interface LocalPerson {
  /** What stands in the address: `?person=ingrid`. */
  readonly key: string;
  readonly name: string;
  /** User principal name, which is also the e-mail address. */
  readonly email: string;
  /** The object id in the person's home tenant. */
  readonly oid: string;
  /** The home tenant; a guest's is another than the one that owns the site. */
  readonly tenantId: string;
  readonly kind: LocalPersonKind;
}

/** The organisation whose Teams this is. */
export interface LocalTenant {
  readonly id: string;
  readonly name: string;
}
