/** Which settings a part follows, beside its title, its language and the site, which all have. */
export interface PaneOffers {
  readonly area: boolean;
  /** What the months are about: all that is `ahead`, or agreements that `start`. */
  readonly months: 'ahead' | 'start' | false;
  readonly rows: boolean;
  readonly view: boolean;
}
