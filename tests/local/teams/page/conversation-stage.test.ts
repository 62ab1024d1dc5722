/** @jest-environment jsdom */
import type { ChatHost } from '../../../../src/local/teams/page/chat/chat-host';
import type { Conversation } from '../../../../src/local/teams/page/chat/chat-message';
import type { ChatChange } from '../../../../src/local/teams/page/chat/chat-store';
import { conversationStage } from '../../../../src/local/teams/page/chat/conversation-stage';
import { chatTexts } from '../../../../src/local/teams/page/chat/texts-by-language';

const chat: Conversation = { id: 'p', kind: 'personal', name: 'Innkjøp', unread: 2, installed: true };

function start() {
  const listeners = new Set<(change: ChatChange) => void>();
  const tell = (change: ChatChange): void => [...listeners].forEach((listener) => listener(change));
  let known: Conversation | null = null;
  const become = (next: Conversation | null): void => {
    known = next;
    tell({ kind: 'conversations' });
  };
  const store = {
    hasFailed: false,
    conversation: () => known,
    markRead: () => known?.unread && become({ ...known, unread: 0 }),
    subscribe(listener: (change: ChatChange) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const stood: string[] = [];
  const host = { store, texts: chatTexts.nn } as unknown as ChatHost;
  const stage = conversationStage('personal', host, ({ unread, installed }) => {
    stood.push(`shown with ${unread} unread${installed ? '' : ', not installed'}`);
    return { nodes: [document.createElement('p')], stop: () => void stood.push('stopped') };
  });
  return { stage, stood, become, unread: () => known?.unread };
}

describe('the place of a conversation', () => {
  it('shows it once, with what was unread when it was opened, and marks as read what comes while it is open', () => {
    const { stood, become, unread } = start();
    become(chat);
    expect(stood).toEqual(['shown with 2 unread']);
    expect(unread()).toBe(0);
    become({ ...chat, unread: 1 });
    expect(unread()).toBe(0);
    expect(stood).toHaveLength(1);
  });

  it('shows it anew when the app has gone', () => {
    const { stood, become } = start();
    become(chat);
    become({ ...chat, unread: 0, installed: false });
    expect(stood).toEqual(['shown with 2 unread', 'stopped', 'shown with 0 unread, not installed']);
  });

  it('leaves unread what comes after it was left', () => {
    const { stage, stood, become, unread } = start();
    become(chat);
    stage.stop();
    become({ ...chat, unread: 1 });
    expect(unread()).toBe(1);
    expect(stood).toEqual(['shown with 2 unread', 'stopped']);
  });
});
