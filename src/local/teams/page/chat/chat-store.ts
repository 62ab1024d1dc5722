import type { ChatApi } from './chat-api';
import { listenToEvents, type ChatEvent } from './chat-events';
import type { CardJson, ChatMessage, Conversation } from './chat-message';
import { createOneAtATime } from './one-at-a-time';

export type MessagesState = readonly ChatMessage[] | 'loading' | 'failed';

export type ChatChange =
  | { readonly kind: 'conversations' | 'clock' | 'connection' }
  | { readonly kind: 'messages' | 'typing'; readonly conversation: string }
  | { readonly kind: 'arrived'; readonly conversation: string; readonly message: ChatMessage };

/** How long "is typing" stands when nothing follows. */
const typingMs = 8_000;

export interface ChatStore {
  /** Asks for the first time, and listens from now on. */
  start(): void;
  readonly api: ChatApi;
  /** Null before the first answer, and when there was none. */
  conversation(kind: Conversation['kind']): Conversation | null;
  byId(id: string): Conversation | null;
  readonly botName: string;
  /** The id Teams knows this person by; null before the first answer. */
  readonly me: string | null;
  readonly isConnected: boolean;
  /** Set when the conversations themselves could not be had. */
  readonly hasFailed: boolean;
  messages(conversation: string): MessagesState;
  isTyping(conversation: string): boolean;
  load(conversation: string): Promise<void>;
  reload(): Promise<void>;
  markRead(conversation: string): void;
  /** Shows another card in a message, for this person only. */
  replaceCard(conversation: string, message: string, card: CardJson): void;
  subscribe(listener: (change: ChatChange) => void): () => void;
}

/** Keeps what the server has said about the chats of one person, and tells whoever shows it when something changes. */
export function createChatStore(api: ChatApi): ChatStore {
  const listeners = new Set<(change: ChatChange) => void>();
  const messages = new Map<string, MessagesState>();
  const typing = new Map<string, number>();
  /** Messages that are said to have come and have not been fetched yet. */
  const arriving = new Set<string>();
  let conversations: readonly Conversation[] = [];
  let botName = 'Innkjøp';
  let me: string | null = null;
  let isConnected = true;
  let hasFailed = false;

  const tell = (change: ChatChange): void => listeners.forEach((listener) => listener(change));
  const byId = (id: string): Conversation | null => conversations.find((each) => each.id === id) ?? null;

  const loadConversations = async (): Promise<void> => {
    try {
      ({ conversations, botName, me } = await api.conversations());
      hasFailed = false;
    } catch {
      hasFailed = true;
    }
    tell({ kind: 'conversations' });
  };

  const fetchMessages = async (conversation: string): Promise<void> => {
    try {
      messages.set(conversation, await api.messages(conversation));
    } catch {
      // What was there stays; only an empty screen says that it failed.
      if (!Array.isArray(messages.get(conversation))) messages.set(conversation, 'failed');
    }
    tell({ kind: 'messages', conversation });
    tellArrivals(conversation);
  };
  const load = async (conversation: string): Promise<void> => {
    if (!Array.isArray(messages.get(conversation))) {
      messages.set(conversation, 'loading');
      tell({ kind: 'messages', conversation });
    }
    await fetchMessages(conversation);
  };
  /** Many events can come at once, as when a year goes by in a minute: one question at a time answers for all of them. */
  const loadSoon = createOneAtATime(load);
  const loadConversationsSoon = createOneAtATime(loadConversations);

  const tellArrivals = (conversation: string): void => {
    const known = messages.get(conversation);
    if (!Array.isArray(known)) return;
    for (const message of known as readonly ChatMessage[]) {
      if (arriving.delete(message.id)) tell({ kind: 'arrived', conversation, message });
    }
  };

  const put = (conversation: string, message: ChatMessage): void => {
    const known = messages.get(conversation);
    if (!Array.isArray(known)) return;
    const isKnown = known.some(({ id }) => id === message.id);
    messages.set(conversation, isKnown ? known.map((each) => (each.id === message.id ? message : each)) : [...known, message]);
    tell({ kind: 'messages', conversation });
  };

  const setTyping = (conversation: string, isOn: boolean): void => {
    window.clearTimeout(typing.get(conversation));
    typing.delete(conversation);
    if (isOn)
      typing.set(
        conversation,
        window.setTimeout(() => setTyping(conversation, false), typingMs),
      );
    tell({ kind: 'typing', conversation });
  };

  const heard = (event: ChatEvent): void => {
    const { type, conversation, message } = event;
    if (type === 'clock') return tell({ kind: 'clock' });
    if (type === 'app' || !conversation) return loadConversationsSoon('');
    if (type === 'typing') return setTyping(conversation, true);
    if (type === 'message' && message) arriving.add(message);
    // What nobody has looked at is fetched when they do, unless it is new and has to be told of.
    if (type === 'message' || messages.has(conversation)) loadSoon(conversation);
    if (type !== 'message') return;
    setTyping(conversation, false);
    loadConversationsSoon('');
  };

  const reload = async (): Promise<void> => {
    await Promise.all([loadConversations(), ...[...messages.keys()].map(load)]);
  };

  const start = (): void => {
    void loadConversations();
    listenToEvents(api.eventsUrl, heard, (isUp, isAgain) => {
      if (isUp !== isConnected) {
        isConnected = isUp;
        tell({ kind: 'connection' });
      }
      // Whatever was said meanwhile was said to nobody.
      if (isUp && isAgain) {
        void reload();
        tell({ kind: 'clock' });
      }
    });
  };

  return {
    api,
    start,
    byId,
    load,
    reload,
    get botName() {
      return botName;
    },
    get me() {
      return me;
    },
    get isConnected() {
      return isConnected;
    },
    get hasFailed() {
      return hasFailed;
    },
    conversation: (kind) => conversations.find((each) => each.kind === kind) ?? null,
    messages: (conversation) => messages.get(conversation) ?? 'loading',
    isTyping: (conversation) => typing.has(conversation),
    markRead(conversation) {
      if (!byId(conversation)?.unread) return;
      conversations = conversations.map((each) => (each.id === conversation ? { ...each, unread: 0 } : each));
      tell({ kind: 'conversations' });
      // An unread mark that comes back is the worst of it, and the next visit tries again.
      api.read(conversation).catch(() => undefined);
    },
    replaceCard(conversation, id, card) {
      const known = messages.get(conversation);
      const message = Array.isArray(known) ? known.find((each) => each.id === id) : undefined;
      if (message) put(conversation, { ...message, card });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
