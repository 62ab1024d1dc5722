import type { Language } from '../state';
import type { ActionAnswer, CardAction, CardJson, ChatMessage, Clock, Conversation, FoundCard } from './chat-message';

/** The local Teams refused or could not be reached. Its words are for the one who tries things out. */
export class ChatRefused extends Error {
  readonly code = 'local-chat-refused';

  constructor(
    /** 0 when nobody answered. */
    readonly status: number,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** The command of the message extension in the app's manifest. */
const searchCommand = 'findAgreement';

export interface ChatApi {
  conversations(): Promise<{
    readonly conversations: readonly Conversation[];
    readonly botName: string;
    /** The id Teams knows this person by. */
    readonly me: string;
  }>;
  messages(conversation: string): Promise<readonly ChatMessage[]>;
  send(message: { conversation: string; text: string; threadId?: string; card?: CardJson }): Promise<{ readonly id: string }>;
  read(conversation: string): Promise<void>;
  act(press: {
    conversation: string;
    message: string;
    action: CardAction;
    trigger: 'manual' | 'automatic';
  }): Promise<ActionAnswer>;
  search(text: string): Promise<{ readonly results: readonly FoundCard[]; readonly message: string | null }>;
  unfurl(url: string): Promise<CardJson | null>;
  install(installed: boolean): Promise<void>;
  addToChannel(installed: boolean): Promise<void>;
  clock(): Promise<Clock>;
  moveClock(to: string): Promise<void>;
  stopClock(): Promise<void>;
  /** Where the events of this person come from. */
  readonly eventsUrl: string;
}

/** What Teams tells a bot about the language of the one who writes. */
const locales = { nn: 'nn-NO', nb: 'nb-NO', en: 'en-US' } as const;

/** Everything the page asks of the server about chats, as one person. */
export function createChatApi(person: string, lang: Language): ChatApi {
  const locale = locales[lang];
  const query = (parts: Record<string, string>): string => new URLSearchParams({ person, ...parts }).toString();
  const post = (path: string, body: object): Promise<unknown> => ask(path, { method: 'POST', body: JSON.stringify(body) });

  return {
    eventsUrl: `/local/chat/events?${query({})}`,
    conversations: () => ask(`/local/chat?${query({})}`) as ReturnType<ChatApi['conversations']>,
    async messages(conversation) {
      return ((await ask(`/local/chat/messages?${query({ conversation })}`)) as { messages: ChatMessage[] }).messages;
    },
    send: (message) => post('/local/chat/messages', { person, locale, ...message }) as Promise<{ id: string }>,
    read: async (conversation) => void (await post('/local/chat/read', { person, conversation })),
    async act(press) {
      const answer = (await post('/local/chat/action', { person, locale, ...press })) as {
        type: string;
        card?: CardJson;
        text?: string;
      };
      if (answer.type === 'card' && answer.card) return { type: 'card', card: answer.card };
      return { type: answer.type === 'message' ? 'message' : 'error', text: answer.text ?? '' };
    },
    async search(text) {
      const found = (await post('/local/extension/query', { person, text, command: searchCommand })) as {
        results?: (Omit<FoundCard, 'card'> & { card: CardJson | null })[];
        message?: string;
      };
      return {
        results: (found.results ?? []).filter((each): each is FoundCard => each.card !== null),
        message: found.message ?? null,
      };
    },
    unfurl: async (url) => ((await post('/local/extension/link', { person, url })) as { card?: CardJson }).card ?? null,
    install: async (installed) => void (await post('/local/app', { person, installed })),
    addToChannel: async (installed) => void (await post('/local/channel', { person, installed })),
    clock: () => ask('/local/clock') as Promise<Clock>,
    moveClock: async (to) => void (await post('/local/clock', { to })),
    stopClock: async () => void (await ask('/local/clock', { method: 'DELETE' })),
  };
}

async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
  const headers = { Accept: 'application/json', ...(init.body ? { 'Content-Type': 'application/json' } : {}) };
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers });
  } catch (cause) {
    throw new ChatRefused(0, 'The local server does not answer.', cause);
  }
  const body = await response.text();
  if (!response.ok) throw new ChatRefused(response.status, reasonIn(body));
  return body === '' ? {} : (JSON.parse(body) as unknown);
}

/** The server's own words, when it sent some as JSON. */
function reasonIn(body: string): string {
  try {
    const said = JSON.parse(body) as { error?: unknown; message?: unknown };
    if (typeof said.error === 'string') return said.error;
    if (typeof said.message === 'string') return said.message;
  } catch {
    // Not JSON: plain text, shown as it is.
  }
  return body.slice(0, 300);
}
