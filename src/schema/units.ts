import { lookup, person, text } from './column-types';
import { settingRights } from './groups';
import { list } from './list';

/** The units of each service area. */
export const units = list({
  key: 'units',
  title: 'Einingar',
  description: 'Einingane i kvart tenesteområde.',
  rights: settingRights,
  columns: {
    name: text('Title', 'Namn', { required: true }),
    code: text('Code', 'Kode', { required: true, unique: true, maxLength: 20 }),
    serviceAreaId: lookup('ServiceArea', 'Tenesteområde', 'serviceAreas', { required: true, indexed: true }),
    leaderId: person('Leader', 'Leiar'),
  },
  views: [{ name: 'Units', title: 'Alle einingar', fields: ['LinkTitle', 'Code', 'ServiceArea', 'Leader'] }],
});
