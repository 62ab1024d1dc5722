import type { Frame } from '../frame';
import type { HostState } from '../state';
import type { ChatHost } from './chat-host';
import type { Conversation } from './chat-message';
import { summaryOf } from './message-words';
import { createToasts } from './toasts';

/** Follows what arrives: numbers on the rail, banners for what one is not looking at, and words for a screen reader. Answers the place of the banners. */
export function followArrivals(host: ChatHost, frame: Frame, state: () => HostState): HTMLElement {
  const { store, person } = host;
  const toasts = createToasts(host);
  const isShown = ({ kind }: Conversation): boolean =>
    kind === 'personal' ? state().place === 'chat' : state().place === 'channel' && state().tab === 'posts';

  const unreadBefore = new Map<Conversation['kind'], number>();

  store.subscribe((change) => {
    if (change.kind === 'conversations') {
      for (const [kind, place] of [
        ['personal', 'chat'],
        ['channel', 'channel'],
      ] as const) {
        const conversation = store.conversation(kind);
        frame.setUnread(place, conversation?.unread ?? 0);
        // Only what has just been read: an answer from before a message came must not take its banner away.
        if (conversation?.unread === 0 && unreadBefore.get(kind)) toasts.clear(conversation.id);
        unreadBefore.set(kind, conversation?.unread ?? 0);
      }
    }
    if (change.kind !== 'arrived') return;
    const { message } = change;
    const conversation = store.byId(change.conversation);
    if (!conversation || message.from.key === person.key) return;
    host.announce(`${message.from.name}: ${summaryOf(message)}`);
    if (!isShown(conversation)) toasts.show(message, conversation);
  });
  return toasts.node;
}
