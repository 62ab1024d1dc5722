import { textBlock } from './blocks';
import type { Block, CardBasis } from './card';
import { bold, escapeText, joined, linked } from './escape-text';

/** One agreement in a list: its name as a link, and one line below it. */
export function agreementRow(
  { links }: CardBasis,
  { id, title }: { readonly id: number; readonly title: string },
  details: readonly string[],
): Block {
  // A title of nothing but spaces still has to be opened.
  const name = linked(bold(escapeText(title, 120) || escapeText(`#${id}`)), links.agreement(id));
  const below = joined(
    details.map((each) => escapeText(each, 160)),
    ' · ',
  );
  return textBlock(joined([name, below], '\n\n'), { spacing: 'Small' });
}
