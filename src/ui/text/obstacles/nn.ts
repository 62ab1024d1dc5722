import type { ObstaclesText } from './obstacles-text';

export const obstaclesNn: ObstaclesText = {
  missingLists: {
    title: 'Fann ikkje listene med avtalar',
    body: (site) => [
      `Nettstaden ${site} har ikkje listene til Innkjøp, eller du har ikkje rett til å sjå dei.`,
      'Ligg dei på ein annan nettstad, skriv den som eig denne sida, adressa i innstillingane for nettdelen.',
      'Er dei ikkje laga enno, lagar IT-avdelinga dei, som eigar av nettstaden, med denne kommandoen:',
    ],
    command: 'npm run provision -- --site',
  },
  noAccess: {
    title: 'Du har ikkje tilgang til avtalane',
    body: (site) => [`Be innkjøpsleiinga om tilgang til ${site}. Alle tilsette skal kunne lese avtalane.`],
  },
  wrongSite: {
    title: 'Adressa i innstillingane kan ikkje brukast',
    body: (origin) => [
      `Nettstaden med avtalane må vere på ${origin}.`,
      'Den som eig denne sida, rettar adressa i innstillingane for nettdelen.',
    ],
  },
  crashed: {
    title: 'Noko stoppa i denne nettdelen',
    body: () => ['Last sida på nytt. Skjer det igjen, sei frå til IT-avdelinga.'],
  },
  retry: 'Prøv igjen',
};
