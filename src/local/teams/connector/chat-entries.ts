/** Adaptive Card as JSON; nothing here looks into it but for its `refresh`. */
export type Card = Readonly<Record<string, unknown>>;

/** What an attachment with such a card calls itself. */
export const cardType = 'application/vnd.microsoft.card.adaptive';

export interface ChatMessage {
  readonly id: string;
  /** Without the thread. */
  readonly conversation: string;
  /** In a channel: the message that began the thread; null for that one itself, and in a personal chat. */
  readonly threadId: string | null;
  /** The key of a person; null: the bot. */
  readonly from: string | null;
  readonly at: string;
  readonly text: string;
  readonly card: Card | null;
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
  /** Counts the changes, so that what a person was shown of an earlier version is not shown again. */
  readonly version: number;
}

/** What a message of a person or of the bot brings with it. */
export type NewMessage = Pick<ChatMessage, 'conversation' | 'threadId' | 'from' | 'text' | 'card'>;

/** What happened, as it is kept. The state is what all of them come to. */
export type ChatEntry =
  | { readonly kind: 'message'; readonly message: ChatMessage }
  | { readonly kind: 'installed'; readonly person: string; readonly installed: boolean }
  | { readonly kind: 'channelApp'; readonly installed: boolean }
  | { readonly kind: 'member'; readonly person: string; readonly present: boolean }
  | { readonly kind: 'shared'; readonly shared: boolean }
  /** How many messages of the conversation the person has seen. */
  | { readonly kind: 'read'; readonly person: string; readonly conversation: string; readonly count: number }
  /** A card that only this person is shown in a message. */
  | {
      readonly kind: 'view';
      readonly person: string;
      readonly conversation: string;
      readonly message: string;
      readonly version: number;
      readonly card: Card;
    };
