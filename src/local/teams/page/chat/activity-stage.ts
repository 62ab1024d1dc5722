import { element, onPress } from '../element';
import type { ChatHost, Stage } from './chat-host';
import type { ChatMessage, Conversation } from './chat-message';
import { momentWords } from './day-words';
import { createKeyedList } from './keyed-list';
import { picture } from './message-view';
import { summaryOf } from './message-words';
import { placeOf } from './place-of';
import { emptyView, failedView, loadingView } from './state-views';

const most = 50;

/** The latest that others have written to this person or in the channel, each with the way to it. */
export function activityStage(host: ChatHost): Stage {
  const { store, texts } = host;
  const list = element('ul', { class: 'activity-list' });
  const other = element('div', {});
  const update = createKeyedList(list);
  const kinds: readonly Conversation['kind'][] = ['personal', 'channel'];
  const asked = new Set<string>();

  const draw = (): void => {
    const conversations = kinds.flatMap((kind) => store.conversation(kind) ?? []);
    for (const { id } of conversations) {
      if (asked.has(id)) continue;
      asked.add(id);
      void store.load(id);
    }
    const states = conversations.map(({ id }) => store.messages(id));
    const found = conversations
      .flatMap((conversation, at) => {
        const messages = states[at];
        return Array.isArray(messages) ? latest(messages as readonly ChatMessage[], conversation, host) : [];
      })
      .sort((a, b) => b.message.at.localeCompare(a.message.at))
      .slice(0, most);
    update(
      found.map((entry) => ({
        key: `${entry.conversation.id} ${entry.message.id}`,
        version: JSON.stringify([entry.message, entry.isNew, host.today()]),
        make: () => activityRow(entry, host),
      })),
    );
    const isWaiting = (conversations.length === 0 && !store.hasFailed) || states.includes('loading');
    const hasFailed = (store.hasFailed && conversations.length === 0) || states.includes('failed');
    if (found.length > 0) other.replaceChildren();
    else if (isWaiting) other.replaceChildren(loadingView(texts));
    else if (hasFailed) other.replaceChildren(failedView(texts, () => void store.reload()));
    else other.replaceChildren(emptyView('activity', texts.activity.title, texts.empty.activity));
  };
  const unsubscribe = store.subscribe((change) => change.kind !== 'typing' && draw());
  draw();
  const header = element('div', { class: 'app-header' }, element('h1', {}, texts.activity.title));
  return { nodes: [header, element('div', { class: 'activity' }, other, list)], stop: unsubscribe };
}

interface Entry {
  readonly message: ChatMessage;
  readonly conversation: Conversation;
  readonly isNew: boolean;
}

function latest(messages: readonly ChatMessage[], conversation: Conversation, { person }: ChatHost): readonly Entry[] {
  const others = messages.filter(({ from, isDeleted }) => from.key !== person.key && !isDeleted).slice(-most);
  return others.map((message, at) => ({ message, conversation, isNew: others.length - at <= conversation.unread }));
}

function activityRow({ message, conversation, isNew }: Entry, { texts, lang, today, go }: ChatHost): HTMLElement {
  const where = conversation.kind === 'personal' ? texts.activity.inChat : `${texts.activity.inChannel} ${conversation.name}`;
  const row = element(
    'button',
    { type: 'button', class: isNew ? 'activity-row new' : 'activity-row' },
    picture(message.from),
    element(
      'span',
      { class: 'activity-words' },
      element('span', {}, element('strong', {}, message.from.name), ` ${where}`),
      element('span', { class: 'caption activity-summary' }, summaryOf(message)),
    ),
    isNew ? element('span', { class: 'new-mark' }, texts.newHere) : null,
    element('time', { class: 'message-time', datetime: message.at }, momentWords(message.at, today(), lang)),
  );
  return element(
    'li',
    {},
    onPress(row, () => go(placeOf(conversation, message.id))),
  );
}
