import { currency, date, lookup, note, person, text } from './column-types';
import { procurementRights } from './groups';
import { list } from './list';

/** Benefits that an agreement is to give, planned and confirmed. */
export const benefits = list({
  key: 'benefits',
  title: 'Gevinstar',
  description: 'Gevinstar av avtalane, planlagde og stadfesta.',
  rights: procurementRights,
  columns: {
    title: text('Title', 'Gevinst', { required: true }),
    agreementId: lookup('Agreement', 'Avtale', 'agreements', { required: true, indexed: true }),
    baseline: currency('Baseline', 'Utgangspunkt', { help: 'Kroner utan meirverdiavgift per år før avtalen.' }),
    method: note('Method', 'Slik er gevinsten rekna ut'),
    planned: currency('PlannedAmount', 'Planlagd gevinst', { help: 'Kroner utan meirverdiavgift per år.' }),
    confirmed: currency('ConfirmedAmount', 'Stadfesta gevinst', { help: 'Kroner utan meirverdiavgift per år.' }),
    confirmedById: person('ConfirmedBy', 'Stadfesta av'),
    confirmedOn: date('ConfirmedOn', 'Stadfesta dato', { indexed: true }),
  },
  views: [
    {
      name: 'Benefits',
      title: 'Alle gevinstar',
      fields: ['LinkTitle', 'Agreement', 'Baseline', 'PlannedAmount', 'ConfirmedAmount', 'ConfirmedBy'],
    },
  ],
});
