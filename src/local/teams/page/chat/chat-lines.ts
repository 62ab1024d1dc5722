import { dayOf } from '../../norway-days';
import type { ChatMessage } from './chat-message';

/** What stands under each other in a chat: the day, the mark of what is new, and the messages. */
export type ChatLine =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'message'; readonly message: ChatMessage; readonly isContinued: boolean };

/** Messages by one person within this time stand together. */
const togetherMs = 5 * 60_000;

/** The lines of the newest messages. `firstNew` is the first message that was unread when the chat was opened. */
export function chatLines(messages: readonly ChatMessage[], most: number, firstNew: string | null): readonly ChatLine[] {
  const lines: ChatLine[] = [];
  let before: ChatMessage | null = null;
  for (const message of messages.slice(-most)) {
    const day = dayOf(message.at);
    const isNewDay = !before || dayOf(before.at) !== day;
    const isFirstNew = message.id === firstNew;
    if (isNewDay) lines.push({ kind: 'day', day });
    if (isFirstNew) lines.push({ kind: 'new' });
    lines.push({ kind: 'message', message, isContinued: !isNewDay && !isFirstNew && isTogether(before, message) });
    before = message;
  }
  return lines;
}

function isTogether(before: ChatMessage | null, message: ChatMessage): boolean {
  if (!before) return false;
  const isSame = before.from.key === message.from.key && before.from.name === message.from.name;
  return isSame && Date.parse(message.at) - Date.parse(before.at) < togetherMs;
}

/** Where what is new begins: the oldest of the last `unread` messages that somebody else wrote. */
export function firstUnread(messages: readonly ChatMessage[], unread: number, person: string): string | null {
  const others = messages.filter(({ from }) => from.key !== person);
  return unread > 0 ? (others.at(-unread)?.id ?? others[0]?.id ?? null) : null;
}

export interface Thread {
  readonly root: ChatMessage;
  readonly replies: readonly ChatMessage[];
}

/** The threads of a channel, the one that was started last at the end. A reply whose first message is gone stands alone. */
export function threadsOf(messages: readonly ChatMessage[]): readonly Thread[] {
  const threads = new Map<string, { root: ChatMessage; replies: ChatMessage[] }>();
  for (const message of messages) {
    const thread = message.threadId === null ? undefined : threads.get(message.threadId);
    if (thread && message.id !== message.threadId) thread.replies.push(message);
    else threads.set(message.id, { root: message, replies: [] });
  }
  return [...threads.values()];
}
