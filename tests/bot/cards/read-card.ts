import { AdaptiveCard, HostConfig, SerializationContext, Version } from 'adaptivecards';
import MarkdownIt from 'markdown-it';

// More than Teams reads: what is safe for all of Markdown with links made of bare addresses is safe for its part of it.
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false });
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

/** A card as Microsoft's library reads and draws it. It refuses every second right `lang` (its pattern is stateful), so that is left to `cardSchema`. */
export function readCard({ lang: _lang, ...json }: Readonly<Record<string, unknown>> = {}): {
  readonly faults: readonly string[];
  readonly element: HTMLElement;
} {
  const context = new SerializationContext(new Version(1, 5));
  const card = new AdaptiveCard();
  // As Teams: six buttons at most (learn.microsoft.com, "Cards reference").
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  card.parse(json, context);
  const faults = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const { validationEvents } = card.validateProperties();
  const element = card.render() ?? document.createElement('div');
  return { faults: [...faults, ...validationEvents.map(({ message }) => message)], element };
}

/** As a person sees it: spaces are one space. */
export function seen(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
