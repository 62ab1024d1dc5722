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

  store.subscribe((change) => {
    if (change.kind === 'conversations') {
      frame.setUnread('chat', store.conversation('personal')?.unread ?? 0);
      frame.setUnread('channel', store.conversation('channel')?.unread ?? 0);
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
