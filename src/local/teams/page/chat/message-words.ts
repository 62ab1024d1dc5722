import type { CardJson, ChatMessage } from './chat-message';

/** Teams wraps a mention in `<at>`; what is left is read as text, never as markup. */
export const mentionPattern = /<at(?:\s[^<>]*)?>([^<]*)<\/at>/g;

/** One line about a message, for a list, a banner or a screen reader: its words, or the first words of its card. */
export function summaryOf(message: ChatMessage, most = 140): string {
  const words = message.text.trim() || cardWords(message.card);
  const plain = words
    .replace(mentionPattern, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/\*\*|__|`|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > most
    ? `${Array.from(plain)
        .slice(0, most - 1)
        .join('')}…`
    : plain;
}

function cardWords(card: CardJson | null): string {
  if (!card) return '';
  if (typeof card['fallbackText'] === 'string' && card['fallbackText']) return card['fallbackText'];
  return firstTextIn(card['body']) ?? '';
}

/** The first text block of a card; cards nest, but not without end. */
function firstTextIn(part: unknown, depth = 0): string | null {
  if (depth > 8 || typeof part !== 'object' || part === null) return null;
  if (Array.isArray(part)) {
    for (const each of part) {
      const found = firstTextIn(each, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const { type, text, items, columns } = part as Record<string, unknown>;
  if (type === 'TextBlock' && typeof text === 'string' && text.trim()) return text;
  return firstTextIn(items, depth + 1) ?? firstTextIn(columns, depth + 1);
}
