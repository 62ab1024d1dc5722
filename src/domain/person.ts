/** A person as the site knows them. `id` is SharePoint's user id on this site; it is stable as long as the person is a site user. */
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}
