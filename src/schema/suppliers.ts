import { lines, text } from './column-types';
import { registerRights } from './groups';
import { list } from './list';

/** The supplier register. */
export const suppliers = list({
  key: 'suppliers',
  title: 'Leverandørar',
  description: 'Leverandørane til kommunen.',
  rights: registerRights,
  columns: {
    name: text('Title', 'Namn', { required: true, indexed: true }),
    organisationNumber: text('OrganisationNumber', 'Organisasjonsnummer', {
      unique: true,
      maxLength: 9,
      help: 'Ni siffer utan mellomrom. Tomt når det ikkje er kjent.',
    }),
    municipalityNumber: text('MunicipalityNumber', 'Kommunenummer', {
      indexed: true,
      maxLength: 4,
      help: 'Fire siffer. Alver er 4631.',
    }),
    categories: lines('Categories', 'Kategoriar', { maxLength: 2000, help: 'Éin kategori på kvar linje.' }),
    contactPerson: text('ContactPerson', 'Kontaktperson'),
    email: text('Email', 'E-post'),
    phone: text('Phone', 'Telefon', { maxLength: 30 }),
  },
  views: [
    {
      name: 'ByName',
      title: 'Alle leverandørar',
      fields: ['LinkTitle', 'OrganisationNumber', 'MunicipalityNumber', 'ContactPerson', 'Email', 'Phone'],
      query: '<OrderBy><FieldRef Name="Title" /></OrderBy>',
    },
  ],
});
