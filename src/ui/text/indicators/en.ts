import type { IndicatorsText } from './indicators-text';

const own = 'agreements in use that the municipality itself has entered into';

export const indicatorsEn: IndicatorsText = {
  of: (months) => ({
    withOwner: {
      name: 'Agreements with an owner',
      definition:
        'The share of signed and active agreements that have an owner who has not left. Drafts and agreements that are ended or terminated do not count.',
      counted: 'With an owner',
      rest: 'Without an owner',
    },
    decidedInTime: {
      name: 'Options decided in time',
      definition:
        'The share of options with their last day to decide in the past twelve months that were decided by that day. An option that nobody decided counts as late, also when it went on by itself. Options that were decided without a date on record do not count.',
      counted: 'In time',
      rest: 'Late or not decided',
    },
    usedAfterExpiry: {
      name: 'Used after expiry',
      definition: 'The number of agreements that have expired, but with spend on record for the time after their last day.',
      counted: 'Used after expiry',
      rest: 'Not used',
      whole: (count) => `of ${count} expired`,
    },
    endsWithin: {
      name: `Ending within ${months} months`,
      definition: `The number of agreements in use whose term ends within ${months} months from today, both days included. An option extends the term only once it is exercised.`,
      counted: `Ending within ${months} months`,
      rest: 'Ending later',
      whole: (count) => `of ${count} in use`,
    },
    revised: {
      name: 'Agreements revised',
      definition: 'The share of agreements in use that have a finished revision.',
      counted: 'Revised',
      rest: 'Not yet revised',
    },
    areasWithResource: {
      name: 'Areas with a resource person',
      definition: 'The share of service areas that today have at least one person in the procurement resource group.',
      counted: 'With a resource person',
      rest: 'Without a resource person',
    },
    procurementsAssessed: {
      name: 'Procurements assessed',
      definition:
        'The share of procurements that are planned or further on for which it has been assessed whether the contract is suited as a reserved or inclusive one. Cancelled procurements do not count.',
      counted: 'Assessed',
      rest: 'Not assessed',
    },
    agreementsAssessed: {
      name: 'Agreements assessed',
      definition: `The share of ${own} for which it has been assessed whether the contract is suited as a reserved or inclusive one, on the agreement or on the procurement that led to it.`,
      counted: 'Assessed',
      rest: 'Not assessed',
    },
    reservedOrInclusive: {
      name: 'Reserved and inclusive agreements',
      definition: `The share of ${own} that are reserved or inclusive contracts.`,
      counted: 'Reserved or inclusive',
      rest: 'Ordinary',
    },
    standardContract: {
      name: 'Standard contract used',
      definition: `The share of ${own} with the standard contract that was used on record.`,
      counted: 'With a standard contract',
      rest: 'Without a standard contract',
    },
    localSuppliers: {
      name: 'Local suppliers',
      definition:
        'The share of suppliers on agreements in use that are located in Alver (municipality number 4631). Suppliers without a municipality number do not count.',
      counted: 'In Alver',
      rest: 'In other municipalities',
    },
    localQuotes: {
      name: 'At least three local suppliers asked',
      definition:
        'The share of small purchases where at least three suppliers in Alver (municipality number 4631) were asked for a price. Only purchases that the municipality’s own rule of three local suppliers applied to by date and value count, and only when somebody was asked or chosen. A reason for asking fewer does not count.',
      counted: 'At least three local asked',
      rest: 'Fewer than three local asked',
    },
    marketDialogue: {
      name: 'Market dialogue before the notice',
      definition:
        'The share of announced procurements with a dialogue with the market beforehand on record. Cancelled procurements do not count.',
      counted: 'With market dialogue',
      rest: 'Without market dialogue',
    },
    tendererFeedback: {
      name: 'Feedback to losing tenderers',
      definition: 'The share of awarded procurements with the feedback that the losing tenderers were given on record.',
      counted: 'With feedback',
      rest: 'Without feedback',
    },
    tenderTool: {
      name: 'Carried out in the tender tool',
      definition:
        'The share of announced procurements under the procurement act with a reference in the tender tool (KGV) on record. Cancelled procurements do not count.',
      counted: 'In the tender tool',
      rest: 'Without a reference',
    },
  }),
  overlap: 'What several service areas use counts in each of them, but only once in the whole municipality.',
  wholeMunicipality: 'The whole municipality',
  list: 'Indicators',
  percent: (number) => `${number}%`,
  part: (count, whole) => `${count} of ${whole}`,
  nothingToMeasure: 'nothing to measure',
  notRead: 'not fetched',
  target: {
    met: (target) => `The target of ${target} is met`,
    below: (target) => `Below the target of ${target}`,
    above: (target) => `Above the target of at most ${target}`,
    summary: (met, all) => `${met} of ${all} targets are met`,
  },
  trend: {
    before: (value, period) => `${value} in ${period}`,
    up: (difference) => `up ${difference}`,
    down: (difference) => `down ${difference}`,
    same: 'unchanged',
    points: (number) => (number === '1' ? `${number} percentage point` : `${number} percentage points`),
    earlier: 'Earlier measurements:',
  },
  open: (name, figure) => `${name}: ${figure}. Show what is behind it`,
  details: (name) => `Definition and rows: ${name}`,
  register: 'Open in the register',
  option: (title, sequence) => `${title}, option ${sequence}`,
  none: 'None',
  leftOut: (names) =>
    `Not shown: ${names}. These numbers come from lists that only agreement owners, the resource group and the procurement lead may read.`,
  failed: 'Not everything could be fetched. The numbers that are shown are right.',
  empty: 'Nothing to measure yet',
  emptyHelp: 'When the first agreements have been added, the numbers come here.',
};
