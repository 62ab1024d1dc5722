/** An Adaptive Card as JSON; only the library that draws it knows its parts. */
export type CardJson = Readonly<Record<string, unknown>>;

export interface ChatMessage {
  readonly id: string;
  /** The first message of the thread; null in a chat, and for the first message itself. */
  readonly threadId: string | null;
  readonly from: { readonly name: string; readonly isBot: boolean; readonly key: string | null };
  /** ISO 8601. */
  readonly at: string;
  readonly text: string;
  readonly card: CardJson | null;
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
}

export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'channel';
  readonly name: string;
  readonly unread: number;
  /** Whether the app is there: for this person, or in the channel. */
  readonly installed: boolean;
}

export interface CardAction {
  readonly verb: string;
  readonly data: unknown;
  readonly id?: string;
}

/** What came of pressing a button: a card in place of the old one, or words under it. */
export type ActionAnswer =
  | { readonly type: 'card'; readonly card: CardJson }
  | { readonly type: 'message'; readonly text: string }
  | { readonly type: 'error'; readonly text: string };

export interface FoundCard {
  readonly card: CardJson;
  readonly preview: { readonly title: string; readonly text: string };
}

export interface Clock {
  /** `2026-11-23` in Norway. */
  readonly today: string;
  readonly moving: { readonly to: string; readonly at: string } | null;
}
