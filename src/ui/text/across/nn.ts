import type { AcrossText } from './across-text';

export const acrossNn: AcrossText = {
  title: 'Denne avtalen er ikkje din',
  ownedBy: (title, owner) => `${owner} eig «${title}».`,
  ownedByNobody: (title) => `«${title}» har ingen eigar enno.`,
  deputy: (name) => `Stedfortredar: ${name}`,
  unit: (name) => `Eining: ${name}`,
  areas: (names) => `Tenesteområde: ${names}`,
  means:
    'Du har lov til å endre avtalen, men han ligg utanfor eininga di og tenesteområdet ditt. Endrar du likevel, står namnet ditt i historikken og i vekesoppsummeringa i kanalen.',
  ask: (owner) => `Spør ${owner}`,
  askChannel: 'Spør i kanalen',
  question: (title) => `Hei! Eg ser at avtalen «${title}» bør endrast. Kan du sjå på det, eller skal eg gjere det?`,
  copied: 'Spørsmålet er kopiert. Lim det inn i kanalen.',
  goOn: 'Endre likevel',
  many: (count) =>
    count === 1
      ? 'Éin av desse avtalane ligg utanfor eininga di og området ditt:'
      : `${count} av desse avtalane ligg utanfor eininga di og området ditt:`,
  manyNamed: (titles, more) =>
    `${titles}${more > 0 ? ` og ${more} til` : ''}. Er det avtalt med dei som eig dei? Namnet ditt kjem i historikken og i vekesoppsummeringa.`,
  badge: 'Endra av andre enn eigaren',
  ownerThen: (name) => `${name} var eigar då`,
  nobodyThen: 'Avtalen hadde ingen eigar då',
  byCard: 'Svara på eit kort i Teams',
  byBot: 'Skrive av boten',
};
