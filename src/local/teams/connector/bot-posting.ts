import { botNotInRoster, activityGone, activityNotFound, conversationNotFound } from './teams-error';
import { readBotActivity } from './bot-message';
import type { ChatMessage } from './chat-entries';
import type { ChatParts } from './chat-parts';
import { readConversationId } from './ids';
import type { Place } from './places';

/** What the bot does in conversations: it writes, changes what it wrote, and takes it back. */
export class BotPosting {
  constructor(private readonly options: ChatParts) {}

  /** A conversation the bot is in. Throws 404 and 403. */
  place(conversationId: string): Place {
    const place = this.options.places.find(readConversationId(conversationId).id);
    if (!place) throw conversationNotFound();
    if (!this.options.places.hasApp(place)) throw botNotInRoster();
    return place;
  }

  /**
   * Null: the bot only shows that it is writing. In a channel without a thread it begins a new one; a reply to an activity goes to the thread of it:
   * learn.microsoft.com, "Channel and group chat conversations with a bot". [D]
   */
  post(conversationId: string, body: unknown, replyTo: string | null = null): string | null {
    const place = this.place(conversationId);
    const activity = readBotActivity(body);
    const { chat, state, places, events } = this.options;
    const people = places.memberKeys(place);
    if (activity.type === 'typing') {
      events.tell({ type: 'typing', conversation: place.id }, people);
      return null;
    }
    const { text, card } = activity;
    const threadId = place.kind === 'channel' ? this.thread(place, conversationId, replyTo) : null;
    const { id } = state.add({ conversation: place.id, threadId, from: null, text, card }, chat.now());
    events.tell({ type: 'message', conversation: place.id, message: id }, people);
    return id;
  }

  change(conversationId: string, id: string, body: unknown): void {
    const { place, message } = this.own(conversationId, id);
    const activity = readBotActivity({ ...(body as object), type: 'message' });
    if (activity.type !== 'message') return;
    const { text, card } = activity;
    this.save(place, { ...message, text, card, isEdited: true, version: message.version + 1 }, 'updated');
  }

  remove(conversationId: string, id: string): void {
    const { place, message } = this.own(conversationId, id);
    this.save(place, { ...message, text: '', card: null, isDeleted: true, version: message.version + 1 }, 'deleted');
  }

  private save(place: Place, message: ChatMessage, type: 'updated' | 'deleted'): void {
    const { state, events, places } = this.options;
    state.record({ kind: 'message', message });
    events.tell({ type, conversation: place.id, message: message.id }, places.memberKeys(place));
  }

  /** Only what the bot itself wrote can be changed; of what others wrote it is told that it does not exist [?]. */
  private own(conversationId: string, id: string): { readonly place: Place; readonly message: ChatMessage } {
    const place = this.place(conversationId);
    const message = this.options.state.message(place.id, id);
    if (!message || message.from !== null) throw activityNotFound();
    if (message.isDeleted) throw activityGone();
    return { place, message };
  }

  private thread(place: Place, conversationId: string, replyTo: string | null): string | null {
    const named = readConversationId(conversationId).threadId ?? replyTo;
    if (named === null) return null;
    const message = this.options.state.message(place.id, named);
    // [?] that a thread nobody began is answered so
    if (!message) throw conversationNotFound();
    return message.threadId ?? message.id;
  }
}
