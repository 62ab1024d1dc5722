/** Which settings a part follows, beside its title, its language and the site, which all have. */
export interface PaneOffers {
  readonly area: boolean;
  readonly months: boolean;
  readonly rows: boolean;
  readonly view: boolean;
}
