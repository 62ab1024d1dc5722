/** Text that an Adaptive Card shows as Markdown: made only by `escapeText` and what is built on it, so that nothing typed in a list gets in raw. */
export type Markdown = string & { readonly markdown: unique symbol };

const ellipsis = '…';
// Controls and what turns the direction of the text after it; a title must not turn around the words of the card.
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * What somebody typed, on one line, at most `most` characters with an ellipsis: for what a card shows as it is (buttons, choices, input values).
 * @example plainText('Vask\n av  tøy') // 'Vask av tøy'
 */
export function plainText(typed: string, most = 200): string {
  const line = typed.replace(loneSurrogates, '\ufffd').replace(/\s+/gu, ' ').replace(unseen, '').trim();
  // A character of two halves is never cut in the middle.
  if (line.length <= most) return line;
  const characters = Array.from(line);
  return characters.length <= most
    ? line
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}${ellipsis}`;
}

/**
 * The same for what a card shows as Markdown: TextBlock, and title and value of facts (learn.microsoft.com, "Format cards in Teams"). Every sign that
 * CommonMark, autolinks or `{{DATE(…)}}` give a meaning gets a backslash, and only those: a client with a simpler reader would show it.
 * @example escapeText('*Tolk* [1]') // '\\*Tolk\\* \\[1\\]'
 */
export function escapeText(typed: string, most = 200): Markdown {
  return plainText(typed, most)
    .replace(/[\\`*_{}[\]<>~|]/g, '\\$&')
    .replace(/&(?=[#a-z])/gi, '\\&')
    .replace(/^([-+#=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)|(?<=mailto):/gi, '\\:')
    .replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, '\\.')
    .replace(/@/g, '\\@') as Markdown;
}

/**
 * The same for what is Markdown to one client and plain text to another, as the choices that all stand open are (adaptivecards draws them as Markdown, a
 * native list does not): what Markdown gives a meaning is left out, or parted by a space of no width, so that no backslash is ever seen.
 * @example eitherText('*Tolk* [1]') // 'Tolk 1'
 */
export function eitherText(typed: string, most = 200): string {
  const bare = plainText(typed.replace(/[\\`*_{}[\]<>~|]/g, ' '), most).replace(/^[-+#=\s]+/, '');
  return bare
    .replace(/&(?=[#a-z])/gi, '&\u200b')
    .replace(/^(\d{1,9})(?=[.)])/, '$1\u200b')
    .replace(/:(?=\/\/)|(?<=mailto):/gi, ':\u200b')
    .replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, '.\u200b')
    .replace(/@/g, '@\u200b');
}

/** Of our own words only: a name begins as it is typed. @example capital('eigar Kari') // 'Eigar Kari' */
export function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** What an agreement is called on a card; a name of nothing that is seen still has to be one. */
export function shownTitle({ id, title }: { readonly id: number; readonly title: string }): string {
  return plainText(title, 120) || `#${id}`;
}

export function bold(text: Markdown): Markdown {
  return (text === '' ? '' : `**${text}**`) as Markdown;
}

/** A link to a page of ours: `url` comes from `DeepLinks`, never from a list. */
export function linked(text: Markdown, url: string): Markdown {
  return `[${text}](${url
    .replace(/[()<>\s\\]/g, encodeURIComponent)
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29')})` as Markdown;
}

export function joined(parts: readonly Markdown[], between = ''): Markdown {
  return parts.filter((each) => each !== '').join(between) as Markdown;
}
