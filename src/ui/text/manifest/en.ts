import type { ManifestTextTable } from './nn';

export const manifestEn: ManifestTextTable = {
  name: { short: 'Innkjøp', full: 'Innkjøp – agreements, deadlines and frameworks' },
  description: {
    short: 'Find the agreement to use, and be told before its deadlines pass.',
    full: [
      'Innkjøp (procurement) gathers the agreements of the municipality in one place in Teams, and watches their deadlines.',
      'About to buy something? Write what it is. You get the agreement to use, how to order, and whom to ask.',
      'Responsible for an agreement? You are told in good time before an option, a notice or a new competition has to be decided: what it is about, when to answer, and what happens if nobody does anything. You answer on the card itself.',
      'A resource person or a leader? The overview per service area shows what ends, what has nobody responsible, and what waits for an answer. Every week the resource group gets a summary.',
      'Everybody sees only what they may read in SharePoint, where the agreements are kept. Innkjøp speaks Nynorsk, Bokmål and English.',
    ].join('\n\n'),
  },
  tab: 'Agreements',
  channelSettings: 'which service areas the channel follows, and whether the weekly summary comes here',
  findExample: 'find the agreement to use, for example “find interpreter”',
  expiringExample: 'agreements that end soon, for example “expiring Kultur”',
  search: {
    title: 'Find agreement',
    description: 'Search the agreements and insert the one you refer to.',
    parameter: 'Search words',
    parameterHelp: 'What to buy, supplier, name or number of the agreement',
  },
  activities: {
    deadlineReminder: {
      description: 'A deadline you are responsible for is near',
      text: '{actor} reminds you of {date}: {agreement}',
    },
    deadlineEscalated: {
      description: 'A deadline has no answer from who is responsible',
      text: '{actor}: {agreement} has no answer, deadline {date}',
    },
    agreementHandedOver: {
      description: 'Somebody asks you to take over an agreement',
      text: '{actor} asks whether you take over {agreement}',
    },
    summaryReady: { description: 'Your summary is ready', text: '{actor}: {count} deadlines wait for an answer' },
  },
};
