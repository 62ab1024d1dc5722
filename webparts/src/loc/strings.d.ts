/** The words of the settings. SharePoint chooses the file by the language of the page. */
declare module 'PaneStrings' {
  interface PaneStrings {
    readonly description: string;
    readonly whatGroup: string;
    readonly whereGroup: string;
    readonly titleLabel: string;
    readonly titleHelp: string;
    readonly areaLabel: string;
    readonly areaAll: string;
    readonly areaLoading: string;
    readonly areaGone: string;
    readonly areasFailed: string;
    readonly monthsLabel: string;
    readonly startLabel: string;
    /** `{0}` is how many. */
    readonly months: string;
    readonly rowsLabel: string;
    readonly viewLabel: string;
    readonly viewList: string;
    readonly viewTimeline: string;
    readonly languageLabel: string;
    readonly languagePage: string;
    readonly siteLabel: string;
    readonly siteHelp: string;
    /** `{0}` is where it must be. */
    readonly siteFault: string;
  }
  const strings: PaneStrings;
  export = strings;
}
