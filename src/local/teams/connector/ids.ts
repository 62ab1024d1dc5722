import { createHash } from 'node:crypto';

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The bot in a conversation. */
export const botAccountId = (appId: string): string => `28:${appId}`;

/** A person as one bot knows them: another bot is given another id for the same person, and nothing can be read out of it. */
export const userAccountId = (appId: string, oid: string): string => `29:1${hash(`${appId}/${oid}`)}`;

/** The 1:1 conversation of a person and the bot: the same for as long as both exist, also after a reinstallation. */
export const personalConversationId = (appId: string, oid: string): string => `a:1${hash(`${appId}/chat/${oid}`)}`;

export interface ConversationAddress {
  /** Without the thread. */
  readonly id: string;
  readonly threadId: string | null;
}

/** A thread in a channel is `<channel>;messageid=<the message that began it>`. */
export function readConversationId(id: string): ConversationAddress {
  const [base = '', thread] = id.split(';messageid=');
  return { id: base, threadId: thread === undefined || thread === '' ? null : thread };
}

export const threadAddress = (channelId: string, threadId: string): string => `${channelId};messageid=${threadId}`;
