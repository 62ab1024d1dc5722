import type { AcrossText } from './across-text';

export const acrossEn: AcrossText = {
  title: 'This agreement is not yours',
  ownedBy: (title, owner) => `${owner} owns “${title}”.`,
  ownedByNobody: (title) => `“${title}” has no owner yet.`,
  deputy: (name) => `Deputy: ${name}`,
  unit: (name) => `Unit: ${name}`,
  areas: (names) => `Service area: ${names}`,
  means:
    'You may change the agreement, but it is outside your unit and service area. If you change it all the same, your name stands in its history and in the channel’s weekly digest.',
  ask: (owner) => `Ask ${owner}`,
  askChannel: 'Ask in the channel',
  question: (title) => `Hi! I see that the agreement “${title}” should be changed. Can you look at it, or shall I do it?`,
  copied: 'The question is copied. Paste it into the channel.',
  goOn: 'Change it anyway',
  many: (count) =>
    count === 1
      ? 'One of these agreements is outside your unit and area:'
      : `${count} of these agreements are outside your unit and area:`,
  manyNamed: (titles, more) =>
    `${titles}${more > 0 ? ` and ${more} more` : ''}. Have their owners agreed? Your name will stand in the history and in the weekly digest.`,
  badge: 'Changed by another than the owner',
  ownerThen: (name) => `${name} was the owner then`,
  nobodyThen: 'The agreement had no owner then',
  byCard: 'Answered on a card in Teams',
  byBot: 'Written by the bot',
};
