import { heading, openAction, textBlock } from './blocks';
import { messageWith, type Block, type CardBasis } from './card';
import { escapeText } from './escape-text';

/** The first thing the bot says to a person, or in a channel it was added to. */
export function welcomeCard(basis: CardBasis, where: 'personal' | 'channel') {
  const { bot } = basis.words;
  const isChannel = where === 'channel';
  const title = bot(isChannel ? 'welcome.channelHeading' : 'welcome.heading');
  return messageWith(title, basis, {
    body: welcomeBlocks(basis, where),
    actions: [openAction(bot('openApp'), basis.links.home)],
  });
}

export function welcomeBlocks({ words: { bot } }: CardBasis, where: 'personal' | 'channel'): readonly Block[] {
  const isChannel = where === 'channel';
  return [
    ...heading(escapeText(bot(isChannel ? 'welcome.channelHeading' : 'welcome.heading'))),
    textBlock(escapeText(bot(isChannel ? 'welcome.channelBody' : 'welcome.body'), 400)),
    textBlock(escapeText(bot(isChannel ? 'welcome.channelTry' : 'welcome.try'))),
  ];
}
