import MarkdownIt from 'markdown-it';

const cardMarks = ['emphasis', 'link', 'list', 'newline', 'escape', 'entity', 'backticks'];

/**
 * Markdown as a card knows it: bold, italic, lists and links. Markup in the text is shown as it was written, and a link is a web address or a letter.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
export const cardMarkdown = markdownOf(cardMarks);

/** A bot's message may also quote and strike out. */
export const messageMarkdown = markdownOf([...cardMarks, 'strikethrough', 'blockquote']);

function markdownOf(marks: readonly string[]): (text: string) => string {
  const markdown = new MarkdownIt('zero', { html: false, linkify: false, breaks: true }).enable([...marks]);
  return (text) => markdown.render(text);
}
