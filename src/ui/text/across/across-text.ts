/** What is said of changing an agreement of others, in one language. */
export interface AcrossText {
  readonly title: string;
  /** Whose it is; each part is there or not. */
  readonly ownedBy: (title: string, owner: string) => string;
  readonly ownedByNobody: (title: string) => string;
  readonly deputy: (name: string) => string;
  readonly unit: (name: string) => string;
  readonly areas: (names: string) => string;
  readonly means: string;
  readonly ask: (owner: string) => string;
  readonly askChannel: string;
  /** Put before the person in the chat, or on the clipboard for the channel. */
  readonly question: (title: string) => string;
  readonly copied: string;
  readonly goOn: string;
  /** In the preview of a new owner for many. */
  readonly many: (count: number) => string;
  readonly manyNamed: (titles: string, more: number) => string;
  /** In the history. */
  readonly badge: string;
  readonly ownerThen: (name: string) => string;
  readonly nobodyThen: string;
  readonly byCard: string;
  readonly byBot: string;
}
