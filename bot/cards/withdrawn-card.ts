import { heading, openAction, textBlock } from './blocks';
import { messageWith, type CardBasis } from './card';
import { escapeText } from './escape-text';

/** In the place of an announcement that is not true any more. It does not name the agreement: not everybody may be allowed to read of it now. */
export function withdrawnCard(basis: Pick<CardBasis, 'words' | 'links'>) {
  const { words, links } = basis;
  const { bot } = words;
  return messageWith(bot('announcement.withdrawn'), basis, {
    body: [
      ...heading(escapeText(bot('announcement.withdrawnHeading'))),
      textBlock(escapeText(bot('announcement.withdrawn')), { spacing: 'Small' }),
    ],
    actions: [openAction(bot('openApp'), links.register)],
  });
}
