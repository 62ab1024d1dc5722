import { currency, date, lookup, text } from './column-types';
import { followUpRights } from './groups';
import { list } from './list';

/** Spend on agreements by period. */
export const callOffs = list({
  key: 'callOffs',
  title: 'Avrop og forbruk',
  description: 'Forbruk på avtalane, per periode.',
  rights: followUpRights,
  columns: {
    agreementId: lookup('Agreement', 'Avtale', 'agreements', { required: true, indexed: true }),
    supplierId: lookup('Supplier', 'Leverandør', 'suppliers', { indexed: true }),
    unitId: lookup('Unit', 'Eining', 'units', { indexed: true }),
    periodStart: date('PeriodStart', 'Frå', { required: true, indexed: true }),
    periodEnd: date('PeriodEnd', 'Til og med', { required: true, indexed: true }),
    // A credit note makes a period negative, so there is no lower limit.
    amount: currency('Amount', 'Beløp', { required: true, help: 'Kroner utan meirverdiavgift.' }),
    source: text('Source', 'Kjelde', { help: 'Kvar tala kjem frå, t.d. økonomisystemet.' }),
  },
  views: [
    {
      name: 'Spend',
      title: 'Alt forbruk',
      fields: ['Agreement', 'Supplier', 'Unit', 'PeriodStart', 'PeriodEnd', 'Amount', 'Source'],
    },
  ],
});
