/** What only the web parts say, in one language. What they share with the tab is among its texts. */
export interface PartsText {
  /** Said after a link that leads from a page into Teams. */
  readonly toRegister: string;
  readonly more: (count: number) => string;
  readonly ahead: (months: number) => string;
  /** For those who can mend them: rows that do not fit are left out. */
  readonly badRows: (count: number) => string;
  readonly noArea: string;
  readonly noAreaHelp: string;
  readonly find: {
    readonly startEvery: string;
    readonly startOwn: string;
    readonly startArea: (area: string) => string;
    readonly startAll: string;
    readonly hits: (count: number) => string;
    readonly hitsIn: (count: number, area: string) => string;
    readonly hitsLabel: string;
    readonly howTo: string;
    readonly noHowTo: (owner: string) => string;
    readonly lead: string;
    readonly eCommerce: string;
    readonly allSteps: (count: number) => string;
    readonly howToFailed: string;
    readonly everyone: string;
    readonly onlyFor: (areas: string) => string;
    readonly noneIn: (text: string, area: string) => string;
    readonly searchAll: string;
    readonly empty: string;
    readonly emptyHelp: string;
    readonly emptyStart: string;
  };
  readonly expiring: {
    readonly title: string;
    readonly passed: (count: number) => string;
    readonly runsTo: (date: string) => string;
    readonly contractDay: (date: string) => string;
    readonly owner: (name: string) => string;
    readonly none: (ahead: string) => string;
    readonly noneNext: (title: string, date: string) => string;
    readonly noneHelp: string;
    readonly list: string;
    readonly noLine: string;
  };
  readonly frameworks: {
    readonly count: (count: number) => string;
    readonly covers: string;
    readonly mayUse: string;
    readonly supplier: string;
    readonly from: string;
    readonly alreadyOpen: string;
    readonly noPurpose: string;
    readonly none: string;
    readonly noneHelp: string;
    readonly all: string;
  };
  readonly areas: {
    readonly open: string;
    readonly openArea: string;
    readonly timeline: (months: number) => string;
    readonly noTimeline: string;
  };
}
