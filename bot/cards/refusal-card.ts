import type { AdaptiveCard } from '../channel/channel';
import type { BotTextTable } from '../../src/ui/text/bot/nn';
import { heading, openAction, textBlock } from './blocks';
import { messageWith, type Action, type Block, type CardBasis } from './card';
import { escapeText } from './escape-text';

export type Refusal = Exclude<keyof BotTextTable['refusal'], 'heading' | `${string}Heading`>;

/** Says that nothing was changed and why (`detail` where more is known), above the card as it would be made now, when there is one. */
export function refusalCard(
  basis: CardBasis,
  input: { readonly refusal: Refusal; readonly detail?: string; readonly fresh?: AdaptiveCard },
) {
  const { words, links } = basis;
  const { bot } = words;
  const why = input.detail ?? bot(`refusal.${input.refusal}`);
  // Of an answer that may have been written nobody can say that nothing was changed.
  const title = bot(
    input.refusal === 'uncertain' || input.refusal === 'replayed' ? `refusal.${input.refusal}Heading` : 'refusal.heading',
  );
  const { body = [], actions = [] } = (input.fresh ?? {}) as {
    readonly body?: readonly Block[];
    readonly actions?: readonly Action[];
  };
  const notice: Block = {
    type: 'Container',
    style: 'warning',
    bleed: true,
    items: [...heading(escapeText(title)), textBlock(escapeText(why, 300), { spacing: 'Small' })],
  };
  return messageWith(`${title}: ${why}`, basis, {
    body: [notice, ...body],
    actions: actions.length > 0 ? actions : [openAction(bot('openApp'), links.home)],
  });
}
