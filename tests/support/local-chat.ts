import type { StartedApp } from './start-app';

/** A message as a person sees it in the local Teams. */
export interface SeenMessage {
  readonly id: string;
  readonly threadId: string | null;
  readonly from: { readonly name: string; readonly isBot: boolean };
  readonly at: string;
  readonly text: string;
  readonly isEdited: boolean;
  /** Everything the card says, as one line; empty without a card. */
  readonly card: string;
}

interface ConversationView {
  readonly id: string;
  readonly kind: 'personal' | 'channel';
  readonly installed: boolean;
}

/** Asks what the page of the local Teams asks. */
export async function localTeams<T>(app: StartedApp, path: string, body?: object): Promise<T> {
  const response = await fetch(`${app.url}/local/${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`/local/${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

export async function conversation(app: StartedApp, person: string, kind: 'personal' | 'channel'): Promise<ConversationView> {
  const { conversations } = await localTeams<{ conversations: ConversationView[] }>(app, `chat?person=${person}`);
  const found = conversations.find((each) => each.kind === kind);
  if (!found) throw new Error(`${person} has no ${kind} conversation.`);
  return found;
}

/** What stands in the person's chat with the bot, or in the channel, oldest first. */
export async function messagesOf(app: StartedApp, person: string, kind: 'personal' | 'channel'): Promise<readonly SeenMessage[]> {
  const { id } = await conversation(app, person, kind);
  const query = new URLSearchParams({ person, conversation: id });
  const { messages } = await localTeams<{ messages: (Omit<SeenMessage, 'card'> & { card: unknown })[] }>(
    app,
    `chat/messages?${query.toString()}`,
  );
  return messages.map((message) => ({ ...message, card: wordsOf(message.card).join(' | ') }));
}

/** The messages whose card says all of this. */
export async function cardsWith(
  app: StartedApp,
  person: string,
  kind: 'personal' | 'channel',
  ...words: readonly string[]
): Promise<readonly SeenMessage[]> {
  const messages = await messagesOf(app, person, kind);
  return messages.filter(({ card }) => words.every((each) => card.includes(each)));
}

/** Asks until there is an answer. */
export async function until<T>(ask: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const found = await ask();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It never came: ${what}.`);
}

/** Lives through the days up to this one: its reminders have been sent when it resolves. */
export async function moveClock(app: StartedApp, to: string): Promise<void> {
  await localTeams(app, 'clock', { to });
  for (;;) {
    const { moving, today } = await localTeams<{ moving: object | null; today: string }>(app, 'clock');
    if (moving === null) {
      if (today !== to) throw new Error(`The clock stopped on ${today}.`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What of a card is read: the values of these keys, in order. */
const read: ReadonlySet<string> = new Set(['text', 'title', 'value', 'label']);

function wordsOf(card: unknown): readonly string[] {
  if (Array.isArray(card)) return card.flatMap(wordsOf);
  if (typeof card !== 'object' || card === null) return [];
  return Object.entries(card).flatMap(([key, value]) =>
    key === 'data' || key === 'refresh' || key === 'choices'
      ? []
      : read.has(key) && typeof value === 'string'
        ? [value]
        : wordsOf(value),
  );
}
