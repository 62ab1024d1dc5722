/** What the dialog with a person's choices says, in one language. */
export interface ChoicesText {
  readonly title: string;
  readonly lead: string;
  readonly isOn: string;
  readonly isMuted: (date: string) => string;
  readonly muteUntil: string;
  readonly muteHint: string;
  readonly unmute: string;
  readonly muteMeans: readonly string[];
  readonly past: string;
  readonly tooFar: (date: string) => string;
  readonly noDate: string;
  readonly daily: string;
  readonly dailyHint: string;
  readonly language: string;
  readonly languageHint: string;
  readonly asTeams: string;
  readonly saved: string;
  /** The list is not there yet, or the person may not use it. */
  readonly unavailable: string;
}
