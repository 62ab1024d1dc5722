import { element } from '../element';
import { initials } from '../initials';
import { icon } from '../icons';
import { botText, cardSlot, refreshWhenSeen } from './card-slot';
import type { ChatHost } from './chat-host';
import type { ChatMessage } from './chat-message';
import { momentWords, timeOfDay } from './day-words';
import { mentionPattern } from './message-words';

export interface MessageParts {
  readonly message: ChatMessage;
  readonly conversation: string;
  /** Follows at once after one by the same person: no picture and name again. */
  readonly isContinued: boolean;
  readonly look: 'chat' | 'post' | 'reply';
  readonly host: ChatHost;
}

/** The round picture of a person, or the app's own. */
export function picture(from: ChatMessage['from']): HTMLElement {
  return from.isBot
    ? element('span', { class: 'app-picture', 'aria-hidden': 'true' }, icon('app'))
    : element('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(from.name));
}

/** Cards may ask for the whole width: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format */
const isWide = ({ card }: ChatMessage): boolean => (card?.['msteams'] as { width?: unknown } | undefined)?.width === 'Full';

/** One message: who, when, and the words or the card. */
export function messageView({ message, conversation, isContinued, look, host }: MessageParts): HTMLElement {
  const { texts, lang } = host;
  const isMine = message.from.key !== null && message.from.key === host.person.key;
  const name = isMine && look === 'chat' ? texts.you : message.from.name;
  const when = look === 'chat' ? timeOfDay(message.at) : momentWords(message.at, host.today(), lang);
  const node = element('article', {
    class: [
      'message',
      look,
      isMine ? 'mine' : '',
      isContinued ? 'continued' : '',
      message.card ? 'with-card' : '',
      isWide(message) ? 'wide' : '',
    ]
      .filter(Boolean)
      .join(' '),
    'data-message': message.id,
    tabindex: '-1',
    'aria-label': `${name}, ${momentWords(message.at, host.today(), lang)}`,
  });
  const head = element(
    'header',
    { class: isContinued ? 'message-head unseen' : 'message-head' },
    element('span', { class: 'message-from' }, name),
    message.from.isBot ? element('span', { class: 'bot-mark', title: texts.botMark }, texts.app) : null,
    element('time', { class: 'message-time', datetime: message.at }, when),
    message.isEdited && !message.isDeleted ? element('span', { class: 'message-time' }, texts.edited) : null,
  );
  const body = element('div', { class: 'message-body' });
  if (message.isDeleted) body.append(element('p', { class: 'message-text deleted' }, texts.deleted));
  else {
    if (message.text) body.append(message.from.isBot ? botText(message.text) : personText(message.text));
    if (message.card) {
      body.append(cardSlot(message.card, { conversation, message: message.id }, host));
      refreshWhenSeen(node, message, conversation, host);
    }
  }
  node.append(
    isContinued || (isMine && look === 'chat') ? '' : picture(message.from),
    element('div', { class: 'message-main' }, head, body),
  );
  return node;
}

/** Mentions, as Teams wraps them and as people type them, and addresses. */
const markedInText = new RegExp(`${mentionPattern.source}|(?<=^|\\s)(@Innkjøp)(?![\\wæøå])|(https?://[^\\s<>"]+)`, 'gi');

/** A person's words as they wrote them, line by line, with what they mentioned marked. */
function personText(text: string): HTMLElement {
  const place = element('div', { class: 'message-text' });
  let from = 0;
  for (const match of text.matchAll(markedInText)) {
    const [whole, wrapped, plain, link] = match;
    place.append(text.slice(from, match.index));
    const mentioned = (wrapped ?? plain ?? '').replace(/^@/, '');
    place.append(
      link ? element('a', { href: link, rel: 'noopener noreferrer' }, link) : element('span', { class: 'mention' }, mentioned),
    );
    from = match.index + whole.length;
  }
  place.append(text.slice(from));
  return place;
}
