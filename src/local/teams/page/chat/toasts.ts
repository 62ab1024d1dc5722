import { element, onPress } from '../element';
import { icon } from '../icons';
import type { ChatHost } from './chat-host';
import type { ChatMessage, Conversation } from './chat-message';
import { picture } from './message-view';
import { summaryOf } from './message-words';
import { placeOf } from './place-of';

const most = 3;
const shownMs = 8_000;

export interface Toasts {
  readonly node: HTMLElement;
  readonly show: (message: ChatMessage, conversation: Conversation) => void;
  /** Takes away the banners of a conversation that has been opened. */
  readonly clear: (conversation: string) => void;
}

/** Banners for messages that come while one is elsewhere. They never take the focus, and stay while one points at them. */
export function createToasts(host: ChatHost): Toasts {
  const { texts } = host;
  const node = element('section', { class: 'toasts', 'aria-label': texts.toast.label });

  const show = (message: ChatMessage, conversation: Conversation): void => {
    const close = element('button', { type: 'button', class: 'icon-button', 'aria-label': texts.toast.close }, icon('close'));
    const open = element('button', { type: 'button', class: 'toast-open' }, texts.toast.open);
    const toast = element(
      'div',
      { class: 'toast', 'data-conversation': conversation.id },
      picture(message.from),
      element(
        'div',
        { class: 'toast-words' },
        element(
          'strong',
          {},
          conversation.kind === 'channel' ? `${message.from.name} · ${conversation.name}` : message.from.name,
        ),
        element('span', { class: 'caption' }, summaryOf(message, 90)),
        open,
      ),
      close,
    );
    let timer = 0;
    const wait = (): void => void (timer = window.setTimeout(() => toast.remove(), shownMs));
    const hold = (): void => window.clearTimeout(timer);
    for (const name of ['pointerenter', 'focusin']) toast.addEventListener(name, hold);
    for (const name of ['pointerleave', 'focusout']) toast.addEventListener(name, wait);
    onPress(close, () => toast.remove());
    onPress(open, () => {
      toast.remove();
      host.go(placeOf(conversation, message.id));
    });
    node.append(toast);
    while (node.children.length > most) node.firstElementChild?.remove();
    wait();
  };
  const clear = (conversation: string): void => {
    for (const toast of node.querySelectorAll<HTMLElement>('.toast')) {
      if (toast.dataset['conversation'] === conversation) toast.remove();
    }
  };
  return { node, show, clear };
}
