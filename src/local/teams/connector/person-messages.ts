import type { LocalPerson } from '../local-person';
import { cardType, type Card } from './chat-entries';
import type { ChatParts } from './chat-parts';
import { ChatRequestError } from './chat-request-error';
import type { Place } from './places';

/** A message as a person sees it. */
export interface SeenMessage {
  readonly id: string;
  readonly threadId: string | null;
  readonly from: { readonly name: string; readonly isBot: boolean; readonly key: string | null };
  readonly at: string;
  readonly text: string;
  readonly card: Card | null;
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
}

export interface Writing {
  readonly text: string;
  /** One that the message extension found or unfurled. */
  readonly card: Card | null;
  readonly threadId: string | null;
  readonly locale?: string | undefined;
}

interface ToBot {
  readonly text: string;
  readonly entities: readonly object[];
  readonly attachments: readonly object[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What people write and read. */
export class PersonMessages {
  constructor(private readonly options: ChatParts) {}

  seenBy(person: LocalPerson, place: Place): SeenMessage[] {
    const { state, places, chat } = this.options;
    return state.messagesOf(place.id).map((message) => {
      const { id, threadId, at, text, isEdited, isDeleted } = message;
      const name = message.from === null ? chat.bot.name : (places.person(message.from)?.name ?? message.from);
      const card = isDeleted ? null : (state.viewOf(person.key, message) ?? message.card);
      return {
        id,
        threadId,
        from: { name, isBot: message.from === null, key: message.from },
        at,
        text,
        card,
        isEdited,
        isDeleted,
      };
    });
  }

  /** The bot hears everything in its chat with a person, and in a channel what mentions it. [D] */
  write(person: LocalPerson, place: Place, { text, card, threadId, locale }: Writing): string {
    const { state, places, forms, events, chat, delivery } = this.options;
    const isInPlace = places.hasApp(place);
    // [D] "When a user sends a message to your app, they receive a 403" after it has been uninstalled
    if (place.kind === 'personal' && !isInPlace) throw new ChatRequestError(403, 'The app is not installed for this person.');
    const thread = place.kind === 'channel' ? this.thread(place, threadId) : null;
    const { id } = state.add({ conversation: place.id, threadId: thread, from: person.key, text, card }, chat.now());
    this.read(person, place);
    events.tell({ type: 'message', conversation: place.id, message: id }, places.memberKeys(place));
    const activity = this.toBot(text, card, place, isInPlace);
    if (activity) {
      const source = forms.source(place, person, {
        locale,
        threadId: place.kind === 'channel' ? (thread ?? id) : null,
      });
      const entities = [...(source['entities'] as unknown[]), ...activity.entities];
      delivery.send({ ...source, type: 'message', id, ...activity, textFormat: 'plain', entities });
    }
    return id;
  }

  read(person: LocalPerson, place: Place): void {
    const { state } = this.options;
    const all = state.messagesOf(place.id);
    if (state.unread(person.key, place.id) > 0 || all.at(-1)?.from === person.key) {
      state.record({ kind: 'read', person: person.key, conversation: place.id, count: all.length });
    }
  }

  private toBot(text: string, card: Card | null, place: Place, isInPlace: boolean): ToBot | undefined {
    const attachments = [
      ...(card ? [{ contentType: cardType, content: card }] : []),
      // Teams sends the formatted text along. [D]
      { contentType: 'text/html', content: `<p>${escaped(text)}</p>` },
    ];
    if (place.kind === 'personal') return { text, entities: [], attachments };
    const { bot } = this.options.forms;
    const at = text.indexOf(`@${bot.name}`);
    const rest = text.slice(at + 1 + bot.name.length);
    if (!isInPlace || at < 0 || /^[\p{L}\p{N}]/u.test(rest)) return undefined;
    const mention = `<at>${bot.name}</at>`;
    const entities = [{ type: 'mention', mentioned: bot, text: mention }];
    return { text: `${text.slice(0, at)}${mention}${rest}`, entities, attachments };
  }

  private thread(place: Place, threadId: string | null): string | null {
    if (threadId === null) return null;
    const message = this.options.state.message(place.id, threadId);
    if (!message) throw new ChatRequestError(404, 'There is no such thread.');
    return message.threadId ?? message.id;
  }
}
