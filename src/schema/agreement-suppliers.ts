import { integer, lookup, text, yesNo } from './column-types';
import { registerRights } from './groups';
import { list } from './list';

/** Suppliers on agreements: one row is one supplier on one agreement. */
export const agreementSuppliers = list({
  key: 'agreementSuppliers',
  title: 'Avtaleleverandørar',
  description: 'Leverandørane på kvar avtale, med rang og kontakt.',
  rights: registerRights,
  columns: {
    agreementId: lookup('Agreement', 'Avtale', 'agreements', { required: true, indexed: true }),
    supplierId: lookup('Supplier', 'Leverandør', 'suppliers', { required: true, indexed: true }),
    rank: integer('Rank', 'Rang', { min: 1, max: 999, help: '1 blir spurd først når avrop går etter rangering.' }),
    lot: text('Lot', 'Delkontrakt'),
    contactPerson: text('ContactPerson', 'Kontaktperson'),
    email: text('Email', 'E-post'),
    phone: text('Phone', 'Telefon', { maxLength: 30 }),
    retired: yesNo('Retired', 'Teken bort', {
      indexed: true,
      help: 'Leverandøren er teken bort frå avtalen, men rada er teken vare på.',
    }),
  },
  views: [
    {
      name: 'Suppliers',
      title: 'Alle avtaleleverandørar',
      fields: ['Agreement', 'Supplier', 'Rank', 'Lot', 'ContactPerson', 'Email', 'Phone'],
    },
  ],
});
