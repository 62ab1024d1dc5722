import { element, onPress } from '../element';
import { icon, type IconName } from '../icons';
import { openMenu } from '../menu';
import { appLinkIn } from './app-link';
import { cardSlot } from './card-slot';
import type { ChatHost } from './chat-host';
import type { CardJson, Conversation } from './chat-message';
import { draftOf } from './draft';
import { openSearch } from './extension-search';
import { reasonOf } from './reason-of';

export interface ComposeParts {
  readonly conversation: Conversation;
  readonly threadId: string | null;
  readonly label: string;
  readonly host: ChatHost;
  /** After a message has gone. */
  readonly sent: () => void;
  /** Closes the box; only a reply can be. */
  readonly cancel?: () => void;
}

export interface Compose {
  readonly node: HTMLElement;
  /** Writes in the field in place of what is there, unless something is. */
  readonly insert: (text: string) => void;
  readonly focus: () => void;
}

/** The box one writes in: Enter sends, Shift and Enter makes a new line, and what is written stays until it has been sent. */
export function composeBox({ conversation, threadId, label, host, sent, cancel }: ComposeParts): Compose {
  const { texts, store } = host;
  const draft = draftOf(host.person.key, conversation.id, threadId);
  let card: CardJson | null = null;
  let isSending = false;

  const field = element('textarea', { rows: '1', 'aria-label': label, placeholder: label, enterkeyhint: 'send' });
  const attached = element('div', { class: 'attached', hidden: true });
  const fault = element('p', { class: 'compose-fault', role: 'alert' });
  const sendButton = tool('send', texts.compose.send, () => void send());
  sendButton.classList.add('send');

  const changed = (): void => {
    draft.write(field.value);
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
    sendButton.setAttribute('aria-disabled', String(isSending || (field.value.trim() === '' && !card)));
  };
  const attach = (json: CardJson | null): void => {
    card = json;
    attached.hidden = !json;
    attached.replaceChildren();
    if (json)
      attached.append(
        cardSlot(json, null, host),
        tool('close', texts.compose.removeCard, () => attach(null)),
      );
    changed();
  };
  const send = async (): Promise<void> => {
    const text = field.value.trim();
    if (isSending || (text === '' && !card)) return;
    isSending = true;
    fault.textContent = '';
    changed();
    try {
      await store.api.send({ conversation: conversation.id, text, ...(threadId ? { threadId } : {}), ...(card ? { card } : {}) });
      field.value = '';
      draft.write('');
      attach(null);
      // The event tells too, but may be away just now.
      await store.load(conversation.id);
      sent();
    } catch (error) {
      fault.textContent = texts.compose.notSent(reasonOf(error, texts));
    } finally {
      isSending = false;
      changed();
      field.focus();
    }
  };
  const insert = (text: string): void => {
    field.value = field.value.trim() ? `${field.value.trimEnd()} ${text}` : text;
    changed();
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  };

  field.value = draft.read();
  field.addEventListener('input', changed);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && cancel) cancel();
    // Enter also ends the writing of a character in some keyboards; that one is not for us.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  });
  field.addEventListener('paste', (event) => {
    const url = appLinkIn(event.clipboardData?.getData('text/plain') ?? '', window.location.origin);
    // A link that gives no card is still a link.
    if (url)
      store.api.unfurl(url).then(
        (found) => found && attach(found),
        () => undefined,
      );
  });

  const commands = tool('commands', texts.compose.commands, () =>
    openMenu(
      commands,
      texts.compose.commands,
      texts.commands.map(({ write, does }) => ({ label: write.trim(), note: does, choose: () => insert(write) })),
    ),
  );
  commands.setAttribute('aria-haspopup', 'menu');
  const tools = element(
    'div',
    { class: 'compose-tools' },
    conversation.kind === 'channel' ? tool('mention', texts.compose.mention, () => insert(`@${store.botName} `)) : commands,
    tool('find', texts.extension.button, () =>
      openSearch(host, (found) => {
        attach(found);
        field.focus();
      }),
    ),
    element('span', { class: 'caption compose-hint' }, texts.compose.hint),
    cancel ? onPress(element('button', { type: 'button', class: 'quiet' }, texts.hideReplies), cancel) : null,
    sendButton,
  );
  const node = element('div', { class: 'compose' }, fault, element('div', { class: 'compose-box' }, attached, field, tools));
  // The height is known when the field is on the page.
  window.setTimeout(changed);
  return { node, insert, focus: () => field.focus() };
}

function tool(name: IconName, label: string, action: () => void): HTMLButtonElement {
  return onPress(
    element('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label }, icon(name)),
    action,
  );
}
