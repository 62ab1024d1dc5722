import { choice, date, lookup, person } from './column-types';
import { internalSettingRights } from './groups';
import { list } from './list';

const tools = {
  tenderTool: 'Konkurransegjennomføringsverktøy (KGV)',
  contractTool: 'Kontraktsverktøy (KAV)',
  eCommerce: 'E-handel',
  doffin: 'Doffin',
  archive: 'Arkiv',
  qualitySystem: 'Kvalitetssystem',
} as const;

/** Which units and people have access to which tool (strategy, delmål 2). */
export const toolAccess = list({
  key: 'toolAccess',
  title: 'Verktøytilgang',
  description: 'Kva einingar og personar som har tilgang til innkjøpsverktøya.',
  rights: internalSettingRights,
  columns: {
    tool: choice('Tool', 'Verktøy', { choices: tools, required: true, indexed: true }),
    unitId: lookup('Unit', 'Eining', 'units', { required: true, indexed: true }),
    personId: person('Person', 'Person', { indexed: true }),
    from: date('ValidFrom', 'Frå'),
    to: date('ValidTo', 'Til og med', { help: 'Tomt så lenge tilgangen gjeld.' }),
  },
  views: [{ name: 'Access', title: 'Alle tilgangar', fields: ['Tool', 'Unit', 'Person', 'ValidFrom', 'ValidTo'] }],
});
