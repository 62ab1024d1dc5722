import { chatLines, firstUnread, threadsOf } from '../../../../src/local/teams/page/chat/chat-lines';
import type { ChatMessage } from '../../../../src/local/teams/page/chat/chat-message';

const message = (id: string, at: string, more: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  threadId: null,
  from: { name: 'Innkjøp', isBot: true, key: null },
  at,
  text: id,
  card: null,
  isEdited: false,
  isDeleted: false,
  ...more,
});
const mine = { from: { name: 'Ingrid', isBot: false, key: 'ingrid' } };
const shape = (lines: ReturnType<typeof chatLines>): string[] =>
  lines.map((line) => {
    if (line.kind === 'day') return `day ${line.day}`;
    if (line.kind === 'new') return 'new';
    return `${line.message.id}${line.isContinued ? ' continued' : ''}`;
  });

describe('what stands under each other in a chat', () => {
  it('is parted by the days in Norway, also around midnight and when the clocks are set back', () => {
    const messages = [
      message('a', '2026-10-24T21:59:00Z'),
      message('b', '2026-10-24T22:01:00Z'),
      message('c', '2026-10-25T22:59:00Z'),
      message('d', '2026-10-25T23:01:00Z'),
    ];
    expect(shape(chatLines(messages, 10, null))).toEqual([
      'day 2026-10-24',
      'a',
      'day 2026-10-25',
      'b',
      'c',
      'day 2026-10-26',
      'd',
    ]);
  });

  it('puts messages by one person within five minutes together', () => {
    const messages = [
      message('a', '2026-11-23T08:00:00Z'),
      message('b', '2026-11-23T08:04:59Z'),
      message('c', '2026-11-23T08:09:59Z'),
      message('d', '2026-11-23T08:10:00Z', mine),
    ];
    expect(shape(chatLines(messages, 10, null))).toEqual(['day 2026-11-23', 'a', 'b continued', 'c', 'd']);
  });

  it('is the newest only, and begins with their day', () => {
    const messages = Array.from({ length: 5_000 }, (_, at) => message(String(at), '2026-11-23T08:00:00Z'));
    const lines = shape(chatLines(messages, 3, null));
    expect(lines).toEqual(['day 2026-11-23', '4997', '4998 continued', '4999 continued']);
  });

  it('marks where what is new begins, not counting what one has written oneself', () => {
    const messages = [
      message('a', '2026-11-23T08:00:00Z'),
      message('b', '2026-11-23T08:00:01Z'),
      message('c', '2026-11-23T08:00:02Z', mine),
      message('d', '2026-11-23T08:00:03Z'),
    ];
    expect(firstUnread(messages, 2, 'ingrid')).toBe('b');
    expect(firstUnread(messages, 0, 'ingrid')).toBeNull();
    expect(firstUnread(messages, 99, 'ingrid')).toBe('a');
    expect(shape(chatLines(messages, 10, 'b'))).toEqual(['day 2026-11-23', 'a', 'new', 'b', 'c', 'd']);
  });
});

describe('the threads of a channel', () => {
  it('hold the replies under what they answer, in the order they were begun', () => {
    const messages = [
      message('1', '2026-11-23T08:00:00Z'),
      message('2', '2026-11-23T08:01:00Z'),
      message('3', '2026-11-23T08:02:00Z', { threadId: '1' }),
      message('4', '2026-11-23T08:03:00Z', { threadId: '2' }),
      message('5', '2026-11-23T08:04:00Z', { threadId: '1' }),
    ];
    const threads = threadsOf(messages).map(({ root, replies }) => [root.id, ...replies.map(({ id }) => id)]);
    expect(threads).toEqual([
      ['1', '3', '5'],
      ['2', '4'],
    ]);
  });

  it('let a reply stand alone when what it answers is gone, and a first message name itself', () => {
    const messages = [
      message('1', '2026-11-23T08:00:00Z', { threadId: '1' }),
      message('3', '2026-11-23T08:02:00Z', { threadId: 'gone' }),
    ];
    expect(threadsOf(messages).map(({ root }) => root.id)).toEqual(['1', '3']);
  });
});
