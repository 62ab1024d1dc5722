/** What every activity says of where it comes from. Read and checked by `read-activity.ts`. */
export interface ActivitySource {
  /** Unique in the conversation: Teams sends an activity again with the same id. */
  readonly id: string;
  readonly serviceUrl: string;
  /** The tenant of the conversation. */
  readonly tenantId: string;
  readonly conversation: {
    /** Without `;messageid=`. */
    readonly id: string;
    readonly kind: 'personal' | 'groupChat' | 'channel';
    /** In a channel: the activity that began the thread. */
    readonly threadId?: string;
  };
  readonly from: { readonly userId: string; readonly objectId: string };
  /** `28:…`: the bot itself. */
  readonly botId: string;
  /** As Teams says it: `nn-NO`, `nb-NO`, `en-US`, …; '' when it does not. */
  readonly locale: string;
  readonly team?: { readonly id: string; readonly groupId: string };
  readonly channel?: { readonly id: string; readonly membership: 'standard' | 'private' | 'shared' };
}

export interface MessageActivity extends ActivitySource {
  readonly kind: 'message';
  /** Without the mention of the bot. */
  readonly text: string;
}

/** Members came or went; in a shared channel also that the channel was shared with the bot's team or not any longer. */
export interface ConversationUpdateActivity extends ActivitySource {
  readonly kind: 'conversationUpdate';
  /** `channelData.eventType`: `teamMemberAdded`, `channelShared`, `channelUnshared`, `channelDeleted`, `teamDeleted`, …; '' when there is none. */
  readonly event: string;
  /** `28:…` of the bot, or people by `29:…`. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Teams that a shared channel is not shared with any longer (`channelUnshared`). */
  readonly unsharedFrom: readonly string[];
}

export interface InstallationUpdateActivity extends ActivitySource {
  readonly kind: 'installationUpdate';
  readonly action: 'add' | 'remove';
}

/** Something a person does and waits for the answer to: `adaptiveCard/action`, `composeExtension/query`, `composeExtension/queryLink`. */
export interface InvokeActivity extends ActivitySource {
  readonly kind: 'invoke';
  readonly name: string;
  readonly value: unknown;
}

/** Any other type that Teams may send: accepted and left alone. */
export interface OtherActivity extends ActivitySource {
  readonly kind: 'other';
  readonly type: string;
}

export type InboundActivity =
  MessageActivity | ConversationUpdateActivity | InstallationUpdateActivity | InvokeActivity | OtherActivity;
