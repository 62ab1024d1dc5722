import type { Address, OutgoingMessage, PersonAddress } from './channel';

/** What is asked of Teams' connector, in the words of its REST API: the same for both frameworks. */
export interface OutgoingActivity {
  readonly type: 'message';
  readonly channelId: 'msteams';
  readonly from: { readonly id: string };
  readonly conversation: { readonly id: string };
  readonly text?: string;
  readonly textFormat?: 'plain';
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
  readonly channelData?: { readonly notification: { readonly alert: boolean } };
}

export interface NewConversation {
  readonly bot: { readonly id: string };
  readonly isGroup: boolean;
  readonly tenantId: string;
  readonly members?: readonly { readonly id: string }[];
  readonly channelData: { readonly tenant: { readonly id: string }; readonly channel?: { readonly id: string } };
  readonly activity?: OutgoingActivity;
}

/** Follows a message through the logs of Teams: the name that Azure's own libraries use for it. */
export const correlationHeader = 'x-ms-client-request-id';

/** A bot is `28:` and its app id in every conversation of Teams. */
export const botIdOf = (appId: string): string => `28:${appId}`;

export function activityFor(botId: string, to: Address, message: OutgoingMessage): OutgoingActivity {
  const base = {
    type: 'message',
    channelId: 'msteams',
    from: { id: botId },
    conversation: { id: conversationIdOf(to) },
  } as const;
  // A card with text beside it shows both; the summary alone reaches notifications and screen readers.
  const content = message.card
    ? {
        summary: message.summary,
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
      }
    : { text: message.summary, textFormat: 'plain' as const };
  return {
    ...base,
    ...content,
    ...(message.alert ? { channelData: { notification: { alert: true } } } : {}),
  };
}

/** A thread of a channel is addressed by the activity that began it. */
export const conversationIdOf = (to: Address): string =>
  to.threadId ? `${to.conversationId};messageid=${to.threadId}` : to.conversationId;

/**
 * A post that begins a thread of its own in a channel is made as a new conversation.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export const beginsThread = (to: Address): boolean => !to.threadId && /^19:.+@thread\.(tacv2|skype)$/.test(to.conversationId);

export const newThread = (botId: string, to: Address, message: OutgoingMessage): NewConversation => ({
  bot: { id: botId },
  isGroup: true,
  tenantId: to.tenantId,
  channelData: { tenant: { id: to.tenantId }, channel: { id: to.conversationId } },
  activity: activityFor(botId, to, message),
});

export const newPersonal = (botId: string, person: PersonAddress): NewConversation => ({
  bot: { id: botId },
  isGroup: false,
  tenantId: person.tenantId,
  members: [{ id: person.userId }],
  channelData: { tenant: { id: person.tenantId } },
});
