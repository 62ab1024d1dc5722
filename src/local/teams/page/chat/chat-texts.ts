/** The words of the chat in the local Teams. The bot's own words come from the bot. */
export interface ChatTexts {
  readonly today: string;
  readonly yesterday: string;
  readonly you: string;
  readonly app: string;
  readonly botMark: string;
  readonly edited: string;
  readonly deleted: string;
  readonly unread: (count: number) => string;
  readonly newHere: string;
  readonly typing: (name: string) => string;
  readonly messages: string;
  readonly posts: string;
  readonly older: (count: number) => string;
  readonly toNewest: string;
  readonly loading: string;
  readonly failed: { readonly title: string; readonly body: string; readonly retry: string };
  readonly offline: string;
  /** Why something that was pressed was not done. */
  readonly noAnswer: string;
  readonly compose: {
    readonly label: string;
    readonly reply: string;
    readonly post: string;
    readonly send: string;
    readonly hint: string;
    readonly commands: string;
    readonly mention: string;
    readonly notSent: (reason: string) => string;
    readonly removeCard: string;
  };
  /** What the bot understands, and what it is for. The word of a command is what is written. */
  readonly commands: readonly { readonly write: string; readonly does: string }[];
  readonly empty: {
    readonly chat: string;
    readonly chatHint: string;
    readonly posts: string;
    readonly postsHint: string;
    readonly activity: string;
  };
  readonly install: {
    readonly title: string;
    readonly body: string;
    readonly button: string;
    readonly remove: string;
    readonly removeTitle: string;
    readonly removeBody: string;
    readonly add: string;
    readonly addBody: string;
    readonly takeAway: string;
    readonly takeAwayBody: string;
    readonly notInChannel: string;
  };
  readonly menu: string;
  readonly cancel: string;
  readonly reply: string;
  readonly replies: (count: number) => string;
  readonly hideReplies: string;
  readonly card: {
    readonly waiting: string;
    readonly done: string;
    readonly failed: string;
    readonly broken: string;
    readonly more: string;
  };
  readonly extension: {
    readonly button: string;
    readonly title: string;
    readonly field: string;
    readonly found: (count: number) => string;
    readonly nothing: string;
    readonly start: string;
  };
  readonly toast: { readonly open: string; readonly close: string; readonly label: string };
  readonly activity: { readonly title: string; readonly inChat: string; readonly inChannel: string };
  readonly clock: {
    readonly today: string;
    readonly move: string;
    readonly title: string;
    readonly body: string;
    readonly workingDay: string;
    readonly week: string;
    readonly month: string;
    readonly year: string;
    readonly date: string;
    readonly go: string;
    readonly moving: (day: string, to: string) => string;
    readonly stop: string;
    readonly failed: string;
  };
}
