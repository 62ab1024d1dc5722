import { confirmDialog } from '../dialogs';
import { element, onPress } from '../element';
import { icon } from '../icons';
import { menuButton } from '../menu';
import { chatLines, firstUnread } from './chat-lines';
import type { ChatHost, Stage } from './chat-host';
import type { Conversation } from './chat-message';
import { composeBox } from './compose';
import { conversationStage } from './conversation-stage';
import { dayHeading } from './day-words';
import { messagesArea } from './messages-area';
import { messageView } from './message-view';
import { emptyView } from './state-views';
import { tryTo } from './try-to';

const step = 50;

/** The chat with the bot. */
export function chatStage(host: ChatHost, target: string): Stage {
  return conversationStage('personal', host, (conversation) => showChat(conversation, host, target));
}

function showChat(conversation: Conversation, host: ChatHost, target: string): Stage {
  const { store, texts } = host;
  // Where the mark of what is new stands, as long as the chat is open.
  let newFrom: string | null = null;
  const { unread } = conversation;
  const area = messagesArea({
    conversation: conversation.id,
    label: texts.messages,
    host,
    step,
    target,
    items: (messages, most) => {
      newFrom ??= firstUnread(messages, unread, host.person.key);
      const today = host.today();
      const lines = chatLines(messages, most, newFrom);
      return {
        older: Math.max(0, messages.length - most),
        items: lines.map((line) => {
          if (line.kind === 'new') return { key: 'new', version: '', make: () => divider(texts.newHere, 'new-here') };
          if (line.kind === 'day') {
            const words = dayHeading(line.day, today, host.lang, texts);
            return { key: `day ${line.day}`, version: words, make: () => divider(words, 'day') };
          }
          const { message, isContinued } = line;
          return {
            key: message.id,
            version: JSON.stringify([message, isContinued]),
            make: () => messageView({ message, conversation: conversation.id, isContinued, look: 'chat', host }),
          };
        }),
      };
    },
    empty: () =>
      conversation.installed
        ? emptyView(
            'app',
            texts.empty.chat,
            texts.empty.chatHint,
            suggestions(host, (text) => compose.insert(text)),
          )
        : emptyView('app', store.botName, ''),
  });
  const compose = composeBox({ conversation, threadId: null, label: texts.compose.label, host, sent: area.toNewest });
  return {
    nodes: [chatHeader(conversation, host), area.node, conversation.installed ? compose.node : installView(host)],
    stop: area.stop,
  };
}

function chatHeader(conversation: Conversation, host: ChatHost): HTMLElement {
  const { store, texts } = host;
  const menu = menuButton(icon('more'), texts.menu, () => [{ label: texts.install.remove, choose: () => void uninstall(host) }]);
  return element(
    'div',
    { class: 'app-header' },
    element('span', { class: 'app-picture', 'aria-hidden': 'true' }, icon('app')),
    element('h1', {}, store.botName),
    element('span', { class: 'bot-mark', title: texts.botMark }, texts.app),
    conversation.installed ? menu : null,
  );
}

async function uninstall(host: ChatHost): Promise<void> {
  const { removeTitle, removeBody, remove } = host.texts.install;
  if (!(await confirmDialog(removeTitle, removeBody, remove, host.texts.cancel))) return;
  await tryTo(host, async () => {
    await host.store.api.install(false);
    await host.store.reload();
  });
}

function installView(host: ChatHost): HTMLElement {
  const { store, texts } = host;
  const button = element('button', { type: 'button', class: 'primary' }, texts.install.button);
  onPress(button, () => {
    button.disabled = true;
    void tryTo(host, async () => {
      await store.api.install(true);
      await store.reload();
    }).finally(() => (button.disabled = false));
  });
  return element(
    'div',
    { class: 'install' },
    element('h2', {}, texts.install.title),
    element('p', {}, texts.install.body),
    button,
  );
}

function suggestions({ texts }: ChatHost, choose: (text: string) => void): HTMLElement {
  return element(
    'ul',
    { class: 'suggestions' },
    ...texts.commands.map(({ write, does }) =>
      element(
        'li',
        {},
        onPress(
          element('button', { type: 'button' }, element('strong', {}, write.trim()), element('span', { class: 'caption' }, does)),
          () => choose(write),
        ),
      ),
    ),
  );
}

const divider = (text: string, name: string): HTMLElement =>
  element('p', { class: `divider ${name}` }, element('span', {}, text));
