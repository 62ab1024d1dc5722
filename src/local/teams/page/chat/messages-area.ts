import { element, onPress } from '../element';
import type { ChatHost } from './chat-host';
import type { ChatChange } from './chat-store';
import type { ChatMessage } from './chat-message';
import { createKeyedList, type KeyedItem } from './keyed-list';
import { keepNewest } from './scroll-to-newest';
import { failedView, loadingView } from './state-views';

export interface AreaParts {
  readonly conversation: string;
  readonly label: string;
  readonly host: ChatHost;
  /** How many messages or threads are drawn at first, and how many more for each press on "older". */
  readonly step: number;
  /** The message to show first; empty for the newest. */
  readonly target: string;
  /** Draws the newest `most`, and says how many older there are. */
  readonly items: (
    messages: readonly ChatMessage[],
    most: number,
  ) => { readonly items: readonly KeyedItem[]; readonly older: number };
  readonly empty: () => HTMLElement;
}

export interface MessagesArea {
  readonly node: HTMLElement;
  readonly toNewest: () => void;
  readonly stop: () => void;
}

/** The part of a chat or a channel that scrolls: the newest at the bottom, older ones when asked for, and what stands there when there is nothing. */
export function messagesArea({ conversation, label, host, step, target, items, empty }: AreaParts): MessagesArea {
  const { store, texts } = host;
  const list = element('div', { class: 'message-list' });
  const olderButton = element('button', { type: 'button', class: 'older', hidden: true });
  const typing = element('p', { class: 'typing caption', hidden: true });
  const inside = element('div', { class: 'area-inside' }, olderButton, list, typing);
  const scroll = element('div', { class: 'area-scroll', role: 'region', 'aria-label': label, tabindex: '0' }, inside);
  const newest = keepNewest(scroll, texts.toNewest);
  const offline = element('p', { class: 'offline', role: 'status', hidden: true }, texts.offline);
  const node = element('div', { class: 'area' }, offline, scroll, newest.button);
  const update = createKeyedList(list);
  let other: HTMLElement | null = null;
  let most = step;
  let soughtTarget = target !== '';
  let knownCount = 0;

  /** Shows something in place of the messages, or the messages again. */
  const instead = (view: HTMLElement | null): void => {
    other?.remove();
    other = view;
    list.hidden = view !== null;
    if (view) inside.prepend(view);
  };

  const draw = (isOlder = false): void => {
    const messages = store.messages(conversation);
    if (messages === 'loading') return instead(loadingView(texts));
    if (messages === 'failed') return instead(failedView(texts, () => void store.load(conversation)));
    if (messages.length === 0) return instead(empty());
    instead(null);
    if (soughtTarget) most = Math.max(most, messages.length - messages.findIndex(({ id }) => id === target));
    // What one is reading must not slide out at the top when something comes at the bottom.
    if (knownCount > 0 && !newest.isFollowing()) most += Math.max(0, messages.length - knownCount);
    knownCount = messages.length;
    newest.keep(() => {
      const drawn = items(messages, most);
      update(drawn.items);
      olderButton.hidden = drawn.older === 0;
      olderButton.textContent = texts.older(drawn.older);
    }, isOlder);
    if (!soughtTarget) return;
    soughtTarget = false;
    const found = list.querySelector<HTMLElement>(`[data-message="${CSS.escape(target)}"]`);
    found?.classList.add('sought');
    found?.scrollIntoView({ block: 'center' });
    found?.focus({ preventScroll: true });
  };
  onPress(olderButton, () => {
    most += step;
    draw(true);
    // The button may be gone; what came in its place is above what one was reading.
    if (olderButton.hidden) scroll.focus({ preventScroll: true });
  });

  const showOffline = (): void => {
    offline.hidden = store.isConnected;
  };
  const heard = (change: ChatChange): void => {
    if (change.kind === 'connection') return showOffline();
    if (!('conversation' in change) || change.conversation !== conversation) return;
    if (change.kind === 'messages') draw();
    if (change.kind === 'typing') {
      newest.keep(() => {
        typing.textContent = texts.typing(store.botName);
        typing.hidden = !store.isTyping(conversation);
      });
    }
  };
  const unsubscribe = store.subscribe(heard);
  showOffline();
  draw();
  void store.load(conversation);
  return {
    node,
    toNewest: newest.toNewest,
    stop: () => {
      unsubscribe();
      newest.stop();
    },
  };
}
