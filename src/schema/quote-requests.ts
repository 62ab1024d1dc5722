import { currency, date, json, lines, lookup, lookups, note, person, text } from './column-types';
import { procurementRights } from './groups';
import { list } from './list';

/** Small purchases: which suppliers were asked (strategy, delmål 3: at least three local ones where possible). */
export const quoteRequests = list({
  key: 'quoteRequests',
  title: 'Prisførespurnader',
  description: 'Små kjøp: kven som er spurde om pris, og kven som vart vald.',
  rights: procurementRights,
  columns: {
    title: text('Title', 'Kva som skal kjøpast', { required: true }),
    serviceAreaId: lookup('ServiceArea', 'Tenesteområde', 'serviceAreas', { required: true, indexed: true }),
    cpvCodes: lines('CpvCodes', 'CPV-kodar', { maxLength: 2000, help: 'Éin kode på kvar linje.' }),
    estimatedValue: currency('EstimatedValue', 'Anslått verdi', { min: 0, help: 'Kroner utan meirverdiavgift.' }),
    askedSupplierIds: lookups('AskedSuppliers', 'Leverandørar som er spurde', 'suppliers', {
      help: 'Ein leverandør er lokal når kommunenummeret er kommunen sitt eige.',
    }),
    asked: json('Answers', 'Svar', { help: 'Kva kvar leverandør svarte. Blir skrive av appen.' }),
    fewerLocalReason: note('FewerLocalReason', 'Kvifor færre enn tre lokale', { maxLength: 2000 }),
    chosenSupplierId: lookup('ChosenSupplier', 'Vald leverandør', 'suppliers', { indexed: true }),
    chosenReason: note('ChosenReason', 'Kvifor vald', { maxLength: 2000 }),
    responsibleId: person('Responsible', 'Ansvarleg', { indexed: true }),
    date: date('AskedOn', 'Dato', { required: true, indexed: true }),
  },
  views: [
    {
      name: 'QuoteRequests',
      title: 'Alle prisførespurnader',
      fields: ['LinkTitle', 'ServiceArea', 'EstimatedValue', 'AskedSuppliers', 'ChosenSupplier', 'AskedOn'],
    },
  ],
});
