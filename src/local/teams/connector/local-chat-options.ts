import type { LocalPerson, LocalTenant } from '../local-person';

/** The bot that people chat with. Any bot that speaks the Bot Framework protocol can be it. */
export interface LocalBot {
  readonly appId: string;
  readonly name: string;
  /** Where the bot takes activities, e.g. `http://127.0.0.1:4400/api/messages`; null while it is not there. */
  readonly endpoint: () => string | null;
  /** The hosts whose links the app unfurls: `messageHandlers` of its manifest, without the scheme. */
  readonly linkHosts: () => readonly string[];
  /** What the manifest calls the parameter of the search command. */
  readonly searchParameter: string;
}

/** The team that owns the shared channel. */
export interface LocalTeam {
  /** `19:…@thread.tacv2` */
  readonly id: string;
  readonly name: string;
  /** The Microsoft 365 group of the team. */
  readonly groupId: string;
}

export interface LocalChannel {
  /** `19:…@thread.tacv2` */
  readonly id: string;
  readonly name: string;
  /** Keys of the people in the channel at first. */
  readonly members: readonly string[];
}

/** The team of another organisation that the channel can be shared with. */
export interface LocalGuestTeam extends LocalTeam {
  readonly tenantId: string;
}

/** Moves the clock of the whole product a day at a time; resolves when it has come to `to`, or stands still because `stop` was asked for. */
export type MoveClock = (to: string, onDay: (day: string) => void, stop: AbortSignal) => Promise<void>;

export interface LocalChatOptions {
  readonly bot: LocalBot;
  readonly people: readonly LocalPerson[];
  readonly tenant: LocalTenant;
  readonly team: LocalTeam;
  readonly channel: LocalChannel;
  readonly guestTeam: LocalGuestTeam;
  /** Where this server is, `http://127.0.0.1:4400`; asked only when it listens. */
  readonly origin: () => string;
  /** Where chats are kept from one start to the next; null: in memory only. */
  readonly dataFile: string | null;
  /** The clock of the product, which can be moved: it stamps what people see. */
  readonly now: () => Date;
  /** Missing: the clock cannot be moved here. */
  readonly moveClock?: MoveClock;
  /** What the Teams of a person without a say of their own is in. Default `nn-NO`. */
  readonly locale?: string;
  /** Milliseconds that the limits of traffic are counted in, by the real clock; null: no limits. */
  readonly limitClock?: (() => number) | null;
  /** Says when the bot has had its time to answer. Default: the real clock. */
  readonly patience?: (ms: number) => AbortSignal;
  readonly log?: (line: string) => void;
}
