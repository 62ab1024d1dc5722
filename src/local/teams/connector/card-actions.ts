import type { LocalPerson } from '../local-person';
import { readActionAnswer, type ActionAnswer } from './action-answer';
import type { ChatMessage } from './chat-entries';
import type { ChatParts } from './chat-parts';
import type { Place } from './places';

export interface CardAction {
  /** Missing: an `Action.Submit`. */
  readonly verb?: string | undefined;
  readonly data?: unknown;
  readonly id?: string | undefined;
}

/** What people do in cards: learn.microsoft.com, "Work with Universal Actions for Adaptive Cards", "User Specific Views". [D] */
export class CardActions {
  private readonly underWay = new Map<string, Promise<ActionAnswer>>();

  constructor(private readonly options: ChatParts) {}

  /** The card of an answer is shown to this person only, until the bot changes the message. */
  async act(person: LocalPerson, place: Place, message: ChatMessage, action: CardAction, locale?: string): Promise<ActionAnswer> {
    if (action.verb === undefined) return this.submit(person, place, message, action, locale);
    return this.invoke(person, place, message, action, 'manual', locale);
  }

  /**
   * The card's own refresh, which the page asks for when the card comes into view, as Teams does for the people in `refresh.userIds`; windows that ask
   * together are answered together.
   */
  refresh(person: LocalPerson, place: Place, message: ChatMessage, action: CardAction, locale?: string): Promise<ActionAnswer> {
    const key = `${person.key} ${message.id} ${message.version}`;
    const running = this.underWay.get(key);
    if (running) return running;
    const answer = this.invoke(person, place, message, action, 'automatic', locale).finally(() => this.underWay.delete(key));
    this.underWay.set(key, answer);
    return answer;
  }

  private async invoke(
    person: LocalPerson,
    place: Place,
    message: ChatMessage,
    action: CardAction,
    trigger: 'manual' | 'automatic',
    locale?: string,
  ): Promise<ActionAnswer> {
    const { delivery, forms, state, events } = this.options;
    const answer = readActionAnswer(
      await delivery.invoke({
        ...this.source(person, place, message, locale),
        type: 'invoke',
        name: 'adaptiveCard/action',
        id: forms.eventId(),
        value: {
          action: { type: 'Action.Execute', id: action.id ?? '', verb: action.verb ?? '', data: action.data ?? {} },
          trigger,
        },
      }),
    );
    const current = state.message(place.id, message.id);
    // The bot may have changed the message while it answered: the answer belongs to what stood there before.
    if (answer.type === 'card' && current?.version === message.version) {
      const before = state.viewOf(person.key, message) ?? message.card;
      if (JSON.stringify(before) !== JSON.stringify(answer.card)) {
        const { id, conversation, version } = message;
        state.record({ kind: 'view', person: person.key, conversation, message: id, version, card: answer.card });
        // After the answer: the window that asked has the card from there.
        setImmediate(() => events.tell({ type: 'updated', conversation, message: id }, [person.key]));
      }
    }
    return answer;
  }

  /** An `Action.Submit` is a message without text that nobody sees; the bot answers, if it does, with a message. [D] */
  private submit(person: LocalPerson, place: Place, message: ChatMessage, { data }: CardAction, locale?: string): ActionAnswer {
    const { chat, delivery, state } = this.options;
    const id = state.nextId(chat.now());
    delivery.send({ ...this.source(person, place, message, locale), type: 'message', id, value: data ?? {} });
    return { status: 200, type: 'message', text: '' };
  }

  private source(
    person: LocalPerson,
    place: Place,
    message: ChatMessage,
    locale: string | undefined,
  ): Readonly<Record<string, unknown>> {
    const { forms } = this.options;
    const threadId = place.kind === 'channel' ? (message.threadId ?? message.id) : null;
    const source = forms.source(place, person, { locale, threadId });
    return { ...source, replyToId: message.id, channelData: { ...forms.channelData(place), source: { name: 'message' } } };
  }
}
