/** What rights are asked about: nothing named is the web itself. Later: an item with rights of its own. */
export interface Securable {
  readonly listId?: string;
}
