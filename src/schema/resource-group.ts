import type { ResourceGroupMember } from '../domain/organisation';
import { choice, date, lookup, person } from './column-types';
import { settingRights } from './groups';
import { list } from './list';

const roles: Readonly<Record<ResourceGroupMember['role'], string>> = { resource: 'Ressursperson', lead: 'Innkjøpsleiar' };

/** Members of the procurement resource group, by service area. */
export const resourceGroup = list({
  key: 'resourceGroup',
  title: 'Ressursgruppe',
  description: 'Medlemmene i den innkjøpsfaglege ressursgruppa.',
  rights: settingRights,
  columns: {
    personId: person('Person', 'Person', { required: true, indexed: true }),
    serviceAreaId: lookup('ServiceArea', 'Tenesteområde', 'serviceAreas', {
      indexed: true,
      help: 'Tomt for den som dekkjer heile kommunen.',
    }),
    role: choice('Role', 'Rolle', { choices: roles, default: 'resource', required: true }),
    from: date('ValidFrom', 'Frå', { required: true }),
    to: date('ValidTo', 'Til og med', { help: 'Tomt så lenge personen er med.' }),
  },
  views: [{ name: 'Members', title: 'Alle medlemmer', fields: ['Person', 'ServiceArea', 'Role', 'ValidFrom', 'ValidTo'] }],
});
