import { choice, currency, date, lines, lookup, lookups, note, person, text, yesNo } from './column-types';
import { everybodyWrites } from './groups';
import { list } from './list';
import { purchaseTypes } from './shared-choices';

/** Needs that employees report. The plan itself is the resource group's (`procurements`). */
export const needRequests = list({
  key: 'needRequests',
  title: 'Meldte behov',
  description: 'Behov som tilsette har meldt. Ressursgruppa tek dei inn i planen.',
  rights: everybodyWrites,
  // Everybody may report, so nobody may change what others have reported.
  ownRowsOnly: true,
  columns: {
    title: text('Title', 'Kva det er behov for', { required: true }),
    description: note('Description', 'Nærare om behovet'),
    serviceAreaIds: lookups('ServiceAreas', 'Tenesteområde', 'serviceAreas'),
    cpvCodes: lines('CpvCodes', 'CPV-kodar', { maxLength: 2000, help: 'Éin kode på kvar linje.' }),
    purchaseType: choice('PurchaseType', 'Kva som blir kjøpt', {
      choices: purchaseTypes,
      default: 'goodsAndServices',
      required: true,
    }),
    estimatedValue: currency('EstimatedValue', 'Anslått verdi', { min: 0, help: 'Kroner utan meirverdiavgift.' }),
    neededBy: date('NeededBy', 'Trengst innan', { indexed: true }),
    replacesAgreementId: lookup('ReplacesAgreement', 'Erstattar avtale', 'agreements', { indexed: true }),
    guidance: note('Guidance', 'Svaret frå rettleiaren'),
    requestedById: person('RequestedBy', 'Meldt av', { indexed: true }),
    requestedOn: date('RequestedOn', 'Meldt dato', { indexed: true }),
    withdrawn: yesNo('Withdrawn', 'Trekt tilbake', { default: false, indexed: true }),
  },
  views: [
    {
      name: 'NeedRequests',
      title: 'Alle meldte behov',
      fields: ['LinkTitle', 'ServiceAreas', 'EstimatedValue', 'NeededBy', 'RequestedBy', 'RequestedOn', 'Withdrawn'],
    },
  ],
});
