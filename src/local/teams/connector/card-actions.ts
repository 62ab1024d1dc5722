import type { LocalPerson } from '../local-person';
import { readActionAnswer, type ActionAnswer } from './action-answer';
import type { BotDelivery } from './bot-delivery';
import { isRecord, textOf } from './bot-message';
import type { ChatMessage } from './chat-entries';
import type { ChatEvents } from './chat-events';
import type { ChatState } from './chat-state';
import type { InboundForms } from './inbound-forms';
import type { Place, Places } from './places';

export interface CardAction {
  /** Missing: an `Action.Submit`. */
  readonly verb?: string | undefined;
  readonly data?: unknown;
  readonly id?: string | undefined;
}

export interface CardActionsOptions {
  readonly state: ChatState;
  readonly places: Places;
  readonly forms: InboundForms;
  readonly delivery: BotDelivery;
  readonly events: ChatEvents;
  readonly now: () => Date;
  readonly refreshAgainAfterMs: number;
  readonly log: (line: string) => void;
}

/** Up to so many people are shown views of their own. [D] */
const mostViewers = 60;
/** A page shows the end of a conversation: what stands further up is not refreshed. */
const mostRefreshed = 20;

/** What people do in cards: learn.microsoft.com, "Work with Universal Actions for Adaptive Cards", "User Specific Views". [D] */
export class CardActions {
  private readonly refreshed = new Map<string, number>();
  private readonly underWay = new Map<string, Promise<ActionAnswer>>();

  constructor(private readonly options: CardActionsOptions) {}

  /** The card of an answer is shown to this person only, until the bot changes the message. */
  async act(person: LocalPerson, place: Place, message: ChatMessage, action: CardAction, locale?: string): Promise<ActionAnswer> {
    if (action.verb === undefined) return this.submit(person, place, message, action, locale);
    return this.invoke(person, place, message, action, 'manual', locale);
  }

  /** The card's own refresh, for one person: once at a time, and not again and again. */
  refresh(person: LocalPerson, place: Place, message: ChatMessage, action: CardAction, locale?: string): Promise<ActionAnswer> {
    const key = `${person.key} ${message.id} ${message.version}`;
    const running = this.underWay.get(key);
    if (running) return running;
    const last = this.refreshed.get(key);
    const shown = this.options.state.viewOf(person.key, message) ?? message.card;
    if (shown && last !== undefined && Date.now() - last < this.options.refreshAgainAfterMs) {
      return Promise.resolve({ status: 200, type: 'card', card: shown });
    }
    const answer = this.invoke(person, place, message, action, 'automatic', locale).finally(() => {
      this.refreshed.set(key, Date.now());
      this.underWay.delete(key);
    });
    this.underWay.set(key, answer);
    return answer;
  }

  /** A person looks at a conversation: cards that say so are refreshed for them, and what is new is told as an event. */
  viewed(person: LocalPerson, place: Place, locale?: string): void {
    for (const message of this.options.state.messagesOf(place.id).slice(-mostRefreshed)) {
      const action = message.isDeleted ? undefined : this.refreshFor(person, place, message);
      if (!action) continue;
      this.refresh(person, place, message, action, locale).catch((error: unknown) =>
        this.options.log(`local Teams: a card could not be refreshed: ${String(error)}`),
      );
    }
  }

  private refreshFor(person: LocalPerson, place: Place, message: ChatMessage): CardAction | undefined {
    const refresh = message.card?.['refresh'];
    if (!isRecord(refresh) || !isRecord(refresh['action'])) return undefined;
    const { userIds, action } = refresh;
    const isFor = Array.isArray(userIds)
      ? userIds.slice(0, mostViewers).includes(this.options.places.accountOf(person))
      : this.options.places.members(place).length <= mostViewers;
    if (!isFor) return undefined;
    return { verb: textOf(action['verb']), data: action['data'], id: textOf(action['id']) };
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
        events.tell({ type: 'updated', conversation, message: id }, [person.key]);
      }
    }
    return answer;
  }

  /** An `Action.Submit` is a message without text that nobody sees; the bot answers, if it does, with a message. [D] */
  private submit(person: LocalPerson, place: Place, message: ChatMessage, { data }: CardAction, locale?: string): ActionAnswer {
    const { delivery, state, now } = this.options;
    const id = state.nextId(now());
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
