/** @jest-environment jsdom */
import type { ChatApi } from '../../../../src/local/teams/page/chat/chat-api';
import type { ChatMessage } from '../../../../src/local/teams/page/chat/chat-message';
import { createChatStore, type ChatChange } from '../../../../src/local/teams/page/chat/chat-store';

class Events extends EventTarget {
  static latest: Events;

  constructor() {
    super();
    Events.latest = this;
  }

  say(event: object): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(event) }));
  }

  close(): void {}
}

const message = (id: string): ChatMessage => ({
  id,
  threadId: null,
  from: { name: 'Innkjøp', isBot: true, key: null },
  at: '2026-11-23T08:00:00Z',
  text: id,
  card: null,
  isEdited: false,
  isDeleted: false,
});
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

function start() {
  let stored = [message('1')];
  let asked = 0;
  let waiting: (() => void)[] = [];
  let isDown = false;
  const api = {
    eventsUrl: '/events',
    conversations: () =>
      Promise.resolve({
        botName: 'Innkjøp',
        me: '29:1',
        conversations: [{ id: 'p', kind: 'personal', name: 'Innkjøp', unread: 1, installed: true }],
      }),
    messages: async () => {
      asked += 1;
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (isDown) throw new TypeError('Failed to fetch');
      return stored;
    },
    read: () => Promise.resolve(),
  } as unknown as ChatApi;
  const store = createChatStore(api);
  const changes: ChatChange[] = [];
  store.subscribe((change) => changes.push(change));
  store.start();
  const answer = async (): Promise<void> => {
    waiting.splice(0).forEach((go) => go());
    await settle();
  };
  return {
    store,
    answer,
    arrived: () => changes.flatMap((change) => (change.kind === 'arrived' ? [change.message.id] : [])),
    asked: () => asked,
    put: (...ids: string[]) => (stored = [...stored, ...ids.map(message)]),
    goDown: (down: boolean) => (isDown = down),
  };
}

beforeAll(() => Object.assign(globalThis, { EventSource: Events }));

describe('what the page knows of the chats', () => {
  it('tells of each message that comes once, and asks once for many that come together', async () => {
    const { put, answer, arrived, asked } = start();
    await settle();
    put('2', '3', '4');
    for (const id of ['2', '3', '4']) Events.latest.say({ type: 'message', conversation: 'p', message: id });
    await answer();
    await answer();
    expect(arrived()).toEqual(['2', '3', '4']);
    expect(asked()).toBe(2);
  });

  it('keeps what it has when the server does not answer', async () => {
    const { store, answer, goDown } = start();
    void store.load('p');
    await answer();
    goDown(true);
    void store.load('p');
    await answer();
    expect(store.messages('p')).toHaveLength(1);
  });

  it('says that there is nothing to show when the first answer fails', async () => {
    const { store, answer, goDown } = start();
    goDown(true);
    void store.load('p');
    expect(store.messages('p')).toBe('loading');
    await answer();
    expect(store.messages('p')).toBe('failed');
  });

  it('shows a card that was made for this person in place of the other', async () => {
    const { store, answer } = start();
    void store.load('p');
    await answer();
    store.replaceCard('p', '1', { type: 'AdaptiveCard' });
    expect(store.messages('p')).toMatchObject([{ id: '1', card: { type: 'AdaptiveCard' } }]);
  });

  it('counts nothing as unread once it is read', async () => {
    const { store } = start();
    await settle();
    expect(store.conversation('personal')?.unread).toBe(1);
    store.markRead('p');
    expect(store.conversation('personal')?.unread).toBe(0);
  });

  it('shows that the bot writes until its message comes', async () => {
    const { store, put, answer } = start();
    await settle();
    Events.latest.say({ type: 'typing', conversation: 'p' });
    expect(store.isTyping('p')).toBe(true);
    put('2');
    Events.latest.say({ type: 'message', conversation: 'p', message: '2' });
    await answer();
    expect(store.isTyping('p')).toBe(false);
  });
});
