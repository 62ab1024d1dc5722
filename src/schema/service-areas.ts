import { integer, person, text } from './column-types';
import { settingRights } from './groups';
import { list } from './list';

/** The service areas of the municipality. */
export const serviceAreas = list({
  key: 'serviceAreas',
  title: 'Tenesteområde',
  description: 'Tenesteområda i kommunen.',
  rights: settingRights,
  columns: {
    name: text('Title', 'Namn', { required: true }),
    code: text('Code', 'Kode', { required: true, unique: true, maxLength: 20 }),
    // The internal name Order is taken: every SharePoint list has a hidden column called that.
    order: integer('SortOrder', 'Rekkjefølgje', { required: true, min: 0, max: 9999 }),
    leaderId: person('Leader', 'Leiar'),
  },
  views: [
    {
      name: 'InOrder',
      title: 'Alle tenesteområde',
      fields: ['LinkTitle', 'Code', 'SortOrder', 'Leader'],
      query: '<OrderBy><FieldRef Name="SortOrder" /></OrderBy>',
    },
  ],
});
