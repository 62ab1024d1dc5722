import { element } from '../element';
import type { ChatHost } from './chat-host';
import type * as CardView from './card-view';
import type { CardAction, CardJson, ChatMessage } from './chat-message';
import type * as Markdown from './markdown';
import { mentionPattern } from './message-words';

type Drawing = typeof CardView & typeof Markdown;
let drawing: Drawing | null = null;
let loading: Promise<void> | null = null;

/** Fetches the library that draws cards, once; the tab and the rest of the page do without it. */
export function loadDrawing(): Promise<void> {
  loading ??= Promise.all([import('./card-view'), import('./markdown')]).then(
    ([cards, markdown]) => void (drawing = { ...cards, ...markdown }),
    () => void (loading = null),
  );
  return loading;
}

/** Fills a place with the drawn card, at once when the library is here. */
export function cardSlot(card: CardJson, where: { message: string; conversation: string } | null, host: ChatHost): HTMLElement {
  const slot = element('div', { class: 'card-slot' });
  const say = (text: string): void => {
    if (where) void host.store.api.send({ conversation: where.conversation, text }).catch(() => undefined);
  };
  const act = async (action: CardAction) => {
    if (!where) return { type: 'message' as const, text: '' };
    const answer = await host.store.api.act({ ...where, action, trigger: 'manual' });
    if (answer.type === 'card') {
      host.store.replaceCard(where.conversation, where.message, answer.card);
      host.announce(host.texts.card.done);
    }
    return answer;
  };
  whenDrawn((library) => slot.append(library.cardView(card, { texts: host.texts, open: host.open, act, say })));
  return slot;
}

/** A bot's words as it meant them: bold, lists, links; nothing of them is ever read as HTML. */
export function botText(text: string): HTMLElement {
  const place = element('div', { class: 'message-text' }, text);
  whenDrawn((library) => {
    // A mention comes as `<at>`, which is markup to Teams and would be shown as letters here.
    place.innerHTML = library.messageMarkdown(text.replace(mentionPattern, '**$1**'));
    place.classList.add('drawn');
  });
  return place;
}

function whenDrawn(draw: (library: Drawing) => void): void {
  if (drawing) return draw(drawing);
  void loadDrawing().then(() => drawing && draw(drawing));
}

const refreshed = new Set<string>();

/** Asks the bot for this person's own view of a card when it comes into view, as Teams does for those the card names in `refresh.userIds`. */
export function refreshWhenSeen(node: HTMLElement, message: ChatMessage, conversation: string, host: ChatHost): void {
  const action = refreshActionFor(message.card, [host.store.me, host.person.oid, host.person.key]);
  const seen = `${host.person.key} ${message.id} ${JSON.stringify(message.card)}`;
  if (!action || refreshed.has(seen)) return;
  const observer = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting) return;
    observer.disconnect();
    if (refreshed.has(seen)) return;
    refreshed.add(seen);
    host.store.api.act({ conversation, message: message.id, action, trigger: 'automatic' }).then(
      (answer) => {
        if (answer.type !== 'card') return;
        // The answer carries the same refresh; asking again at once would never end.
        refreshed.add(`${host.person.key} ${message.id} ${JSON.stringify(answer.card)}`);
        host.store.replaceCard(conversation, message.id, answer.card);
      },
      // The card that is there stays; the next visit tries again.
      () => refreshed.delete(seen),
    );
  });
  observer.observe(node);
}

/** The refresh of a card that names one of these ids, or null. A bot's id of a person may carry a prefix (`29:`). */
export function refreshActionFor(card: CardJson | null, ids: readonly (string | null)[]): CardAction | null {
  const refresh = card?.['refresh'] as
    { action?: { verb?: unknown; data?: unknown; id?: unknown }; userIds?: unknown } | undefined;
  if (!refresh?.action || !Array.isArray(refresh.userIds)) return null;
  const known = refresh.userIds.map((id) => String(id).replace(/^\d+:/, '').toLowerCase());
  if (!ids.some((id) => id !== null && known.includes(id.replace(/^\d+:/, '').toLowerCase()))) return null;
  const { verb, data, id } = refresh.action;
  return { verb: typeof verb === 'string' ? verb : '', data: data ?? {}, ...(typeof id === 'string' ? { id } : {}) };
}
