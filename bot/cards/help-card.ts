import { commandWords, commands } from '../../src/ui/text/bot/commands';
import { factSet, heading, openAction, textBlock } from './blocks';
import { messageWith, type CardBasis } from './card';
import { capital, escapeText } from './escape-text';

/** What one can write to the bot. */
export function helpCard(basis: CardBasis) {
  const { words, links } = basis;
  const { bot, language } = words;
  return messageWith(bot('help.heading'), basis, {
    body: [
      ...heading(escapeText(bot('help.heading'))),
      ...factSet(commands.map((command) => [commandWords[command][language][0], capital(bot(`help.${command}`))] as const)),
      textBlock(escapeText(bot('help.anything'))),
      textBlock(escapeText(bot('help.channel')), { isSubtle: true, spacing: 'Small' }),
    ],
    actions: [openAction(bot('openApp'), links.home)],
  });
}
