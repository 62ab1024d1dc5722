import type { Agreement } from '../../src/domain/agreement';
import { messageWith, type CardBasis } from './card';
import { heading, openAction, textBlock } from './blocks';
import { escapeText, plainText, shownTitle } from './escape-text';

/** Tells whoever handed an agreement over that the new owner could not be asked. */
export function handOverFailedCard(
  basis: CardBasis,
  { agreement, newOwnerName }: { readonly agreement: Pick<Agreement, 'id' | 'title'>; readonly newOwnerName: string },
) {
  const { bot } = basis.words;
  const title = bot('handOver.failed', { name: plainText(newOwnerName, 80) || '–', title: shownTitle(agreement) });
  return messageWith(title, basis, {
    body: [...heading(escapeText(shownTitle(agreement))), textBlock(escapeText(title, 400))],
    actions: [openAction(bot('open'), basis.links.agreement(agreement.id))],
  });
}
