import type { PartsText } from './parts-text';

export const partsEn: PartsText = {
  toRegister: 'Show all in the register',
  more: (count) => (count === 1 ? 'Show one more' : `Show ${count} more`),
  ahead: (months) => `in the next ${months} months`,
  badRows: (count) =>
    count === 1
      ? 'One row has an error and is left out here. Open Innkjøp to see what must be put right.'
      : `${count} rows have errors and are left out here. Open Innkjøp to see what must be put right.`,
  noArea: 'The service area is no longer there',
  noAreaHelp: 'Whoever owns the page can choose another service area in the settings of the web part.',
  find: {
    startEvery: 'Agreements everyone may use',
    startOwn: 'Agreements of your service area',
    startArea: (area) => `Agreements ${area} may use`,
    startAll: 'Agreements you can use now',
    hits: (count) => (count === 1 ? 'One agreement matches' : `${count} agreements match`),
    hitsIn: (count, area) => (count === 1 ? `One agreement in ${area} matches` : `${count} agreements in ${area} match`),
    hitsLabel: 'Agreements',
    howTo: 'How to buy:',
    noHowTo: (owner) => `The agreement does not say how. Ask ${owner}.`,
    lead: 'the procurement lead',
    eCommerce: 'Order in e-commerce',
    allSteps: (count) => `See all ${count} steps`,
    howToFailed: 'We could not get how to buy on the agreements. Open the agreement to see it.',
    everyone: 'Every service area may use it',
    onlyFor: (areas) => `For ${areas}`,
    noneIn: (text, area) => `No agreement in ${area} matches “${text}”. Try another word, or search in all service areas.`,
    searchAll: 'Search in all service areas',
    empty: 'No agreements to search yet',
    emptyHelp: 'When the procurement lead has entered agreements, you find them here. Ask them before you buy.',
    emptyStart: 'Write what you want to buy, and we find the agreement.',
  },
  expiring: {
    title: 'Ending and decisions',
    passed: (count) =>
      count === 1 ? 'one deadline has passed without an answer' : `${count} deadlines have passed without an answer`,
    runsTo: (date) => `Runs until ${date}`,
    contractDay: (date) => `The last day by the contract is ${date}`,
    owner: (name) => `Owner: ${name}`,
    none: (ahead) => `Nothing to decide ${ahead}`,
    noneNext: (title, date) => `The next is ${title}, ${date}.`,
    noneHelp: 'When an agreement ends or has a deadline, it is shown here.',
    list: 'Agreements that need a decision',
    noLine: 'Ended before the time line begins',
  },
  frameworks: {
    count: (count) => (count === 1 ? 'one new agreement' : `${count} new agreements`),
    covers: 'Covers',
    mayUse: 'May be used by',
    supplier: 'Supplier',
    from: 'From',
    alreadyOpen: 'can be used now',
    noPurpose: 'The agreement does not say what it covers. Open it to see more.',
    none: 'No new framework agreements now',
    noneHelp:
      'When a framework agreement is announced or about to start, it is shown here. Those already in force are in the register.',
    all: 'See all framework agreements',
  },
  areas: {
    open: 'Open the overview',
    openArea: 'Open the service area',
    timeline: (months) => `The next ${months} months`,
    noTimeline: 'No agreements in this period',
  },
};
