import { element, onPress } from '../element';
import { icon } from '../icons';
import type { ChatHost, Stage } from './chat-host';
import { threadsOf, type Thread } from './chat-lines';
import type { Conversation } from './chat-message';
import { composeBox } from './compose';
import { conversationStage } from './conversation-stage';
import { draftOf } from './draft';
import { createKeyedList } from './keyed-list';
import { messagesArea } from './messages-area';
import { messageView } from './message-view';
import { emptyView } from './state-views';

const step = 20;
/** Replies shown before one asks for the rest. */
const repliesShown = 3;

/** The posts of the shared channel: threads with their replies, the newest thread at the bottom. */
export function postsStage(host: ChatHost, target: string): Stage {
  return conversationStage('channel', host, (conversation) => showPosts(conversation, host, target));
}

interface DrawnThread {
  readonly node: HTMLElement;
  readonly update: (thread: Thread) => void;
}

function showPosts(conversation: Conversation, host: ChatHost, target: string): Stage {
  const { texts } = host;
  const drawn = new Map<string, DrawnThread>();
  const area = messagesArea({
    conversation: conversation.id,
    label: texts.posts,
    host,
    step,
    target,
    items: (messages, most) => {
      const threads = threadsOf(messages);
      const shown = threads.slice(-most);
      return {
        older: threads.length - shown.length,
        items: shown.map((thread) => {
          const { id } = thread.root;
          drawn.get(id)?.update(thread);
          // A thread keeps its node, because somebody may be writing a reply in it.
          return {
            key: id,
            version: '',
            make: () => {
              const made = threadView(thread, conversation, host, target);
              drawn.set(id, made);
              return made.node;
            },
          };
        }),
      };
    },
    empty: () => emptyView('chat', texts.empty.posts, texts.empty.postsHint),
  });
  const compose = composeBox({ conversation, threadId: null, label: texts.compose.post, host, sent: area.toNewest });
  const absent = conversation.installed ? [] : [element('p', { class: 'offline' }, texts.install.notInChannel)];
  return {
    nodes: [...absent, area.node, compose.node],
    stop: area.stop,
  };
}

function threadView(first: Thread, conversation: Conversation, host: ChatHost, target: string): DrawnThread {
  const { texts } = host;
  const root = first.root.id;
  const rootPlace = element('div', {});
  const replies = element('div', { class: 'replies' });
  const moreButton = element('button', { type: 'button', class: 'more-replies', hidden: true });
  const replyButton = element('button', { type: 'button', class: 'reply-button' }, icon('reply'), texts.reply);
  const replyPlace = element('div', { class: 'reply-place' }, replyButton);
  const node = element('section', { class: 'thread' }, rootPlace, moreButton, replies, replyPlace);
  const updateRoot = createKeyedList(rootPlace);
  const updateReplies = createKeyedList(replies);
  let thread = first;
  let isOpen = first.replies.some(({ id }) => id === target);

  const update = (next: Thread): void => {
    thread = next;
    updateRoot([
      {
        key: root,
        version: JSON.stringify([thread.root, host.today()]),
        make: () => messageView({ message: thread.root, conversation: conversation.id, isContinued: false, look: 'post', host }),
      },
    ]);
    const shown = isOpen ? thread.replies : thread.replies.slice(-repliesShown);
    moreButton.hidden = shown.length === thread.replies.length;
    moreButton.textContent = texts.replies(thread.replies.length - shown.length);
    updateReplies(
      shown.map((message) => ({
        key: message.id,
        version: JSON.stringify(message),
        make: () => messageView({ message, conversation: conversation.id, isContinued: false, look: 'reply', host }),
      })),
    );
  };
  onPress(moreButton, () => {
    isOpen = true;
    update(thread);
    replies.querySelector<HTMLElement>('.message')?.focus();
  });
  const close = (): void => {
    replyPlace.replaceChildren(replyButton);
    replyButton.focus();
  };
  const open = (): void => {
    const box = composeBox({
      conversation,
      threadId: root,
      label: texts.compose.reply,
      host,
      sent: () => undefined,
      cancel: close,
    });
    replyPlace.replaceChildren(box.node);
    box.focus();
  };
  onPress(replyButton, open);
  // What was begun before a reload is shown where it belongs, without taking the focus.
  if (draftOf(host.person.key, conversation.id, root).read()) window.setTimeout(open);
  update(first);
  return { node, update };
}
