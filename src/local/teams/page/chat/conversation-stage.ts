import { element } from '../element';
import type { ChatHost, Stage } from './chat-host';
import type { Conversation } from './chat-message';
import { failedView, loadingView } from './state-views';

/** Waits for a conversation to be known, then shows it, and marks as read what comes; shows it anew when the app has come or gone. */
export function conversationStage(
  kind: Conversation['kind'],
  host: ChatHost,
  show: (conversation: Conversation) => Stage,
): Stage {
  const { store, texts } = host;
  const holder = element('div', { class: 'conversation' });
  let shown: { readonly key: string; readonly stage: Stage } | null = null;
  const draw = (): void => {
    const conversation = store.conversation(kind);
    const key = conversation ? `${conversation.id} ${conversation.installed}` : `none ${store.hasFailed}`;
    if (key === shown?.key) return;
    shown?.stage.stop();
    const waiting = (): Stage => ({
      nodes: [store.hasFailed ? failedView(texts, () => void store.reload()) : loadingView(texts)],
      stop: () => undefined,
    });
    const stage = conversation ? show(conversation) : waiting();
    shown = { key, stage };
    holder.replaceChildren(...stage.nodes);
    // Not before it stands: to mark is a change too, which comes here again.
    if (conversation) store.markRead(conversation.id);
  };
  const unsubscribe = store.subscribe((change) => {
    if (change.kind !== 'conversations' && change.kind !== 'messages') return;
    if (change.kind === 'conversations') draw();
    const { id } = store.conversation(kind) ?? {};
    if (id !== undefined) store.markRead(id);
  });
  draw();
  return {
    nodes: [holder],
    stop: () => {
      unsubscribe();
      shown?.stage.stop();
    },
  };
}
