import { refreshActionFor } from '../../../../src/local/teams/page/chat/card-slot';
import type { ChatMessage } from '../../../../src/local/teams/page/chat/chat-message';
import { cardMarkdown, messageMarkdown } from '../../../../src/local/teams/page/chat/markdown';
import { summaryOf } from '../../../../src/local/teams/page/chat/message-words';

const message = (text: string, card: ChatMessage['card'] = null): ChatMessage => ({
  id: '1',
  threadId: null,
  from: { name: 'Innkjøp', isBot: true, key: null },
  at: '2026-11-23T08:00:00Z',
  text,
  card,
  isEdited: false,
  isDeleted: false,
});

describe('one line about a message', () => {
  it('is its words without the marks of Markdown and mentions', () => {
    expect(summaryOf(message('<at>Innkjøp</at> **frist** om _5_ dagar: [avtalen](https://x.example)\nSjå snake_case'))).toBe(
      'Innkjøp frist om 5 dagar: avtalen Sjå snake_case',
    );
  });

  it('is what the card says of itself, or its first words however deep they stand', () => {
    const deep = {
      body: [{ type: 'ColumnSet', columns: [{ items: [{ type: 'Image' }, { type: 'TextBlock', text: 'Opsjon' }] }] }],
    };
    expect(summaryOf(message('', { fallbackText: 'Frist', ...deep }))).toBe('Frist');
    expect(summaryOf(message('', deep))).toBe('Opsjon');
    expect(summaryOf(message('', { body: 'no card' }))).toBe('');
  });

  it('is cut between characters, not in the middle of one', () => {
    expect(summaryOf(message('🙂'.repeat(50)), 10)).toBe(`${'🙂'.repeat(9)}…`);
  });
});

describe('Markdown in the chat', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](data:text/html;base64,eA==)',
    '![a](https://evil.example/pixel.png)',
    '<https://a.example" onclick="alert(1)>',
    '[a]( https://a.example "x\\" onmouseover=\\"alert(1)")',
  ];

  it.each(hostile)('never becomes markup of its own: %s', (text) => {
    for (const html of [cardMarkdown(text), messageMarkdown(text)]) {
      expect(html).not.toMatch(/<(?!\/?(p|a|em|strong|br|ul|ol|li|code|s|blockquote)\b)/);
      expect(html).not.toMatch(/(href|src)="(?!https:|http:|mailto:)/);
      expect(html.replaceAll(/"[^"]*"/g, '')).not.toMatch(/<[^>]*\son\w+=/);
    }
  });

  it('is bold, italic, lists and links', () => {
    expect(cardMarkdown('**a** _b_ [c](https://d.example)')).toBe(
      '<p><strong>a</strong> <em>b</em> <a href="https://d.example">c</a></p>\n',
    );
    expect(cardMarkdown('- a\n- b')).toContain('<li>a</li>');
  });
});

describe('a card that asks to be refreshed', () => {
  const card = (userIds?: unknown) => ({ refresh: { action: { type: 'Action.Execute', verb: 'vis', data: { a: 1 } }, userIds } });

  it('is, for those it names', () => {
    expect(refreshActionFor(card(['29:1abc', '29:1def']), ['29:1def', 'oid', 'key'])).toEqual({ verb: 'vis', data: { a: 1 } });
    expect(refreshActionFor(card(['29:1abc']), ['29:1def'])).toBeNull();
  });

  it('is not when it names nobody or is none', () => {
    expect(refreshActionFor(card(), ['29:1def'])).toBeNull();
    expect(refreshActionFor(card([]), [null])).toBeNull();
    expect(refreshActionFor(null, ['29:1def'])).toBeNull();
  });
});
