import { andMore, heading, openAction, textBlock } from './blocks';
import { messageWith, sizeOf, type Block, type CardBasis } from './card';
import { escapeText } from './escape-text';

const mostRows = 12;
/** Leaves room below 20 KB for the heading and what Teams puts around a card. */
const rowBytes = 16_000;

/** A list that is never longer than a card holds: the rest is counted, and opened in the app. */
export function listCard(
  basis: CardBasis,
  list: {
    readonly title: string;
    readonly rows: readonly Block[];
    /** How many there are in all, when `rows` are the first of them. */
    readonly total?: number;
    readonly below?: string;
    readonly open?: { readonly title: string; readonly url: string };
  },
) {
  const { bot } = basis.words;
  const { title, rows, below, open = { title: bot('openApp'), url: basis.links.home } } = list;
  const shown: Block[] = [];
  let bytes = 0;
  for (const row of rows.slice(0, mostRows)) {
    bytes += sizeOf(row);
    if (bytes > rowBytes) break;
    shown.push(row);
  }
  const left = Math.max(list.total ?? 0, rows.length) - shown.length;
  return messageWith(title, basis, {
    body: [
      ...heading(escapeText(title)),
      ...shown,
      ...andMore(basis, left),
      ...(below ? [textBlock(escapeText(below, 600), { isSubtle: true })] : []),
    ],
    actions: [openAction(open.title, open.url)],
  });
}
