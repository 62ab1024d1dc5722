import MarkdownIt from 'markdown-it';

/**
 * Markdown as a card knows it: bold, italic, lists and links. Markup in the text is shown as it was written, and a link is a web address or a letter.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
const inCards = new MarkdownIt('zero', { html: false, linkify: false, breaks: true }).enable([
  'emphasis',
  'link',
  'list',
  'newline',
  'escape',
  'entity',
  'backticks',
]);

/** A bot's message may also quote and strike out. */
const inMessages = new MarkdownIt('zero', { html: false, linkify: false, breaks: true }).enable([
  'emphasis',
  'strikethrough',
  'link',
  'list',
  'newline',
  'escape',
  'entity',
  'backticks',
  'blockquote',
]);

export const cardMarkdown = (text: string): string => inCards.render(text);
export const messageMarkdown = (text: string): string => inMessages.render(text);
