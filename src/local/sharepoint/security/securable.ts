/** What rights are asked about: nothing named is the site's own web. */
export interface Securable {
  /** Not needed with a list: it knows its web. */
  readonly webId?: string;
  readonly listId?: string;
  /** Only with a list. */
  readonly itemId?: number;
}
