import type { ObstaclesText } from './obstacles-text';

export const obstaclesNb: ObstaclesText = {
  missingLists: {
    title: 'Fant ikke listene med avtaler',
    body: (site) => [
      `Nettstedet ${site} har ikke listene til Innkjøp, eller du har ikke rett til å se dem.`,
      'Ligger de på et annet nettsted, skriver den som eier denne siden, adressen i innstillingene for nettdelen.',
      'Er de ikke laget ennå, lager IT-avdelingen dem, som eier av nettstedet, med denne kommandoen:',
    ],
    command: 'npm run provision -- --site',
  },
  noAccess: {
    title: 'Du har ikke tilgang til avtalene',
    body: (site) => [`Be innkjøpsledelsen om tilgang til ${site}. Alle ansatte skal kunne lese avtalene.`],
  },
  wrongSite: {
    title: 'Adressen i innstillingene kan ikke brukes',
    body: (origin) => [
      `Nettstedet med avtalene må være på ${origin}.`,
      'Den som eier denne siden, retter adressen i innstillingene for nettdelen.',
    ],
  },
  crashed: {
    title: 'Noe stoppet i denne nettdelen',
    body: () => ['Last siden på nytt. Skjer det igjen, si fra til IT-avdelingen.'],
  },
  retry: 'Prøv igjen',
};
