import { date, lookup, person } from './column-types';
import { internalSettingRights } from './groups';
import { list } from './list';

/** Who has completed which course. */
export const trainingRecords = list({
  key: 'trainingRecords',
  title: 'Gjennomført',
  description: 'Kven som har gjennomført kva kurs.',
  rights: internalSettingRights,
  columns: {
    trainingId: lookup('Training', 'Kurs', 'training', { required: true, indexed: true }),
    personId: person('Person', 'Person', { required: true, indexed: true }),
    serviceAreaId: lookup('ServiceArea', 'Tenesteområde', 'serviceAreas', { indexed: true }),
    completedOn: date('CompletedOn', 'Gjennomført dato', { required: true, indexed: true }),
  },
  views: [{ name: 'Records', title: 'Alle gjennomførte', fields: ['Training', 'Person', 'ServiceArea', 'CompletedOn'] }],
});
