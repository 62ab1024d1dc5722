import type { ObstaclesText } from './obstacles-text';

export const obstaclesEn: ObstaclesText = {
  missingLists: {
    title: 'The lists with agreements were not found',
    body: (site) => [
      `The site ${site} does not have the lists of Innkjøp, or you may not see them.`,
      'If they are on another site, whoever owns this page writes its address in the settings of the web part.',
      'If they are not made yet, the IT department makes them, as an owner of the site, with this command:',
    ],
    command: 'npm run provision -- --site',
  },
  noAccess: {
    title: 'You do not have access to the agreements',
    body: (site) => [`Ask the procurement lead for access to ${site}. Every employee should be able to read the agreements.`],
  },
  wrongSite: {
    title: 'The address in the settings cannot be used',
    body: (origin) => [
      `The site with the agreements must be at ${origin}.`,
      'Whoever owns this page corrects the address in the settings of the web part.',
    ],
  },
  crashed: {
    title: 'Something stopped in this web part',
    body: () => ['Load the page again. If it happens again, tell the IT department.'],
  },
  retry: 'Try again',
};
