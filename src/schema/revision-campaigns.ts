import { date, lookup, person, text } from './column-types';
import { procurementRights } from './groups';
import { list } from './list';

/** Rounds of going through the agreements of an area (strategy, delmål 4). What is answered of each agreement is in `assessments`. */
export const revisionCampaigns = list({
  key: 'revisionCampaigns',
  title: 'Revisjonsrundar',
  description: 'Rundar der avtalane i eit tenesteområde blir gjennomgått.',
  rights: procurementRights,
  columns: {
    title: text('Title', 'Namn', { required: true }),
    serviceAreaId: lookup('ServiceArea', 'Tenesteområde', 'serviceAreas', { required: true, indexed: true }),
    startedOn: date('StartedOn', 'Starta', { required: true, indexed: true }),
    dueOn: date('DueOn', 'Frist', { required: true, indexed: true }),
    startedById: person('StartedBy', 'Starta av'),
    closedOn: date('ClosedOn', 'Avslutta', { indexed: true, help: 'Tomt så lenge runden går.' }),
  },
  views: [
    {
      name: 'Campaigns',
      title: 'Alle revisjonsrundar',
      fields: ['LinkTitle', 'ServiceArea', 'StartedOn', 'DueOn', 'ClosedOn'],
      query: '<OrderBy><FieldRef Name="StartedOn" Ascending="FALSE" /></OrderBy>',
    },
  ],
});
