import type { AcrossText } from './across-text';

export const acrossNb: AcrossText = {
  title: 'Denne avtalen er ikke din',
  ownedBy: (title, owner) => `${owner} eier «${title}».`,
  ownedByNobody: (title) => `«${title}» har ingen eier ennå.`,
  deputy: (name) => `Stedfortreder: ${name}`,
  unit: (name) => `Enhet: ${name}`,
  areas: (names) => `Tjenesteområde: ${names}`,
  means:
    'Du har lov til å endre avtalen, men den ligger utenfor enheten din og tjenesteområdet ditt. Endrer du likevel, står navnet ditt i historikken og i ukeoppsummeringen i kanalen.',
  ask: (owner) => `Spør ${owner}`,
  askChannel: 'Spør i kanalen',
  question: (title) => `Hei! Jeg ser at avtalen «${title}» bør endres. Kan du se på det, eller skal jeg gjøre det?`,
  copied: 'Spørsmålet er kopiert. Lim det inn i kanalen.',
  goOn: 'Endre likevel',
  many: (count) =>
    count === 1
      ? 'Én av disse avtalene ligger utenfor enheten din og området ditt:'
      : `${count} av disse avtalene ligger utenfor enheten din og området ditt:`,
  manyNamed: (titles, more) =>
    `${titles}${more > 0 ? ` og ${more} til` : ''}. Er det avtalt med dem som eier dem? Navnet ditt kommer i historikken og i ukeoppsummeringen.`,
  badge: 'Endret av andre enn eieren',
  ownerThen: (name) => `${name} var eier da`,
  nobodyThen: 'Avtalen hadde ingen eier da',
  byCard: 'Svart på et kort i Teams',
  byBot: 'Skrevet av boten',
};
