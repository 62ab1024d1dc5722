import { lookup, number, text } from './column-types';
import { internalSettingRights } from './groups';
import { list } from './list';

/** Measured values of the indicators that the annual report shows. */
export const indicators = list({
  key: 'indicators',
  title: 'Måleindikatorar',
  description: 'Målte verdiar for indikatorane i årsmeldinga.',
  rights: internalSettingRights,
  columns: {
    indicator: text('Indicator', 'Indikator', {
      required: true,
      indexed: true,
      maxLength: 60,
      help: 'Koden på indikatoren i appen.',
    }),
    period: text('Period', 'Periode', {
      required: true,
      indexed: true,
      maxLength: 10,
      help: 'År eller månad, t.d. 2026 eller 2026-03.',
    }),
    serviceAreaId: lookup('ServiceArea', 'Tenesteområde', 'serviceAreas', { indexed: true, help: 'Tomt for heile kommunen.' }),
    value: number('MeasuredValue', 'Verdi', { required: true, help: 'Delar i prosent, t.d. 85,5. Tal på rader som dei er.' }),
    target: number('TargetValue', 'Mål'),
  },
  views: [
    {
      name: 'Values',
      title: 'Alle målte verdiar',
      fields: ['Indicator', 'Period', 'ServiceArea', 'MeasuredValue', 'TargetValue'],
    },
  ],
});
