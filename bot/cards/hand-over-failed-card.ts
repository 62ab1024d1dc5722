import type { Agreement } from '../../src/domain/agreement';
import { messageWith, type CardBasis } from './card';
import { heading, openAction, textBlock } from './blocks';
import { escapeText, plainText, shownTitle } from './escape-text';

/** Tells whoever handed an agreement over that the new owner could not be asked, or said no and has no right to give it back. */
export function handOverFailedCard(
  basis: CardBasis,
  input: {
    readonly agreement: Pick<Agreement, 'id' | 'title'>;
    readonly newOwnerName: string;
    readonly declined?: { readonly comment: string };
  },
) {
  const { bot } = basis.words;
  const { agreement, newOwnerName, declined } = input;
  const values = { name: plainText(newOwnerName, 80) || '–', title: shownTitle(agreement) };
  const said = declined ? bot('handOver.declined', values) : bot('handOver.failed', values);
  const comment = plainText(declined?.comment ?? '', 500);
  return messageWith(said, basis, {
    body: [
      ...heading(escapeText(shownTitle(agreement))),
      textBlock(escapeText(said, 400)),
      ...(comment === '' ? [] : [textBlock(escapeText(bot('handOver.comment', { comment }), 600))]),
    ],
    actions: [openAction(bot('open'), basis.links.agreement(agreement.id))],
  });
}
