import type { InboundActivity } from './inbound-activity';

/** Where something is said: a conversation that Teams has told the bot of. */
export interface Address {
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** Without `;messageid=`. */
  readonly conversationId: string;
  /** The activity that began the thread, in a channel; missing: a new thread. */
  readonly threadId?: string;
}

/** A person whom the bot may write to because the app is installed for them. */
export interface PersonAddress {
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** `29:…`, or the object id in Entra. */
  readonly userId: string;
}

/** Adaptive Card 1.5 as JSON. */
export type AdaptiveCard = Readonly<Record<string, unknown>> & { readonly type: 'AdaptiveCard' };

export interface OutgoingMessage {
  /** What a notification and a screen reader say; the whole message where there is no card. */
  readonly summary: string;
  readonly card?: AdaptiveCard;
  /** Shows in the activity feed of a person (`channelData.notification.alert`). */
  readonly alert?: boolean;
}

/**
 * What became of a request to say something. `refused`: Teams said no, and nothing was posted. `notSent`: it never left this machine (no connection, no
 * token). `uncertain`: it may or may not have been posted (timeout, reset, 5xx), so it is never repeated by itself.
 */
export type SendOutcome =
  | { readonly outcome: 'sent'; readonly activityId: string; readonly conversationId: string }
  | {
      readonly outcome: 'refused';
      readonly status: number;
      /** Teams' own code, e.g. `BotNotInConversationRoster`; '' when it named none. */
      readonly code: string;
      /** What `Retry-After` asks for, from seconds or a date; `null` without the header. Milliseconds. */
      readonly retryAfterMs: number | null;
    }
  | { readonly outcome: 'notSent'; readonly reason: string }
  | { readonly outcome: 'uncertain'; readonly reason: string };

/** A person in a conversation, as its roster says. */
export interface Member {
  /** `29:…` */
  readonly userId: string;
  readonly objectId: string;
  /** User principal name in lower case; '' when the roster does not say. */
  readonly upn: string;
  /** The person's own tenant: another than the conversation's for a guest of a shared channel. */
  readonly tenantId: string;
}

export interface InboundRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The parsed JSON body: anything, until it has been checked. */
  readonly body: unknown;
}

export interface InboundResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** Answers one activity. What it returns for an invoke is the answer Teams shows; for anything else only its status is used. */
export type Handle = (activity: InboundActivity) => Promise<InboundResponse | void>;

/**
 * The bot's side of Teams. Everything it knows of Bot Framework is behind this: `botbuilder-channel.ts` by default, `agents-channel.ts` as its successor.
 * One contract suite runs both (tests/bot/channel).
 */
export interface Channel {
  /**
   * Checks who sent an activity and hands it over. 400 for a body that is no activity, 401 for every token that is not from Teams for this bot, also when the
   * keys cannot be had in time. Never rejects.
   */
  receive(request: InboundRequest, handle: Handle): Promise<InboundResponse>;
  /** Posts a message once: no retries of its own. Never rejects. */
  send(to: Address, message: OutgoingMessage, correlationId: string): Promise<SendOutcome>;
  /** Puts another message in the place of one that was posted. */
  update(to: Address, activityId: string, message: OutgoingMessage, correlationId: string): Promise<SendOutcome>;
  /** The 1:1 conversation with a person: made when there is none, the same one otherwise. */
  openPersonal(person: PersonAddress, correlationId: string): Promise<SendOutcome>;
  /** One member by `29:…` or object id; `null` when the roster has none such. Throws `ChannelError`. */
  member(of: Address, userId: string): Promise<Member | null>;
}
