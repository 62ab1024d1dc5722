import type { DirectoryPerson, StoryRole } from './person';
import { tenantDomain } from './tenant';

const areas = {
  children: 'Oppvekst',
  health: 'Helse, omsorg og meistring',
  planning: 'Samfunnsutvikling',
  technical: 'Tekniske tenester og eigedom',
  organisation: 'Organisasjon og økonomi',
  culture: 'Kultur',
};

const employees: readonly (readonly [
  short: string,
  name: string,
  address: string,
  jobTitle: string,
  area: string,
  role: StoryRole,
])[] = [
  ['admin', 'Arne Systad', 'admin', 'Systemansvarleg', areas.organisation, 'admin'],
  ['ingrid', 'Ingrid Haugland', 'ingrid.haugland', 'Einingsleiar', areas.health, 'contractOwner'],
  ['olav', 'Olav Bruvik', 'olav.bruvik', 'Driftsleiar', areas.technical, 'contractOwner'],
  ['eva', 'Eva Nordvik', 'eva.nordvik', 'Innkjøpsleiar', areas.organisation, 'procurementLead'],
  ['sondre', 'Sondre Kvamme', 'sondre.kvamme', 'Innkjøpsrådgivar', areas.organisation, 'procurementAdviser'],
  ['marit', 'Marit Tveiten', 'marit.tveiten', 'Rådgivar', areas.children, 'resourcePerson'],
  ['jorunn', 'Jorunn Eikanger', 'jorunn.eikanger', 'Fagkoordinator', areas.health, 'resourcePerson'],
  ['per', 'Per Rikstad', 'per.rikstad', 'Arealplanleggjar', areas.planning, 'resourcePerson'],
  ['geir', 'Geir Hopland', 'geir.hopland', 'Prosjektleiar bygg', areas.technical, 'resourcePerson'],
  ['liv', 'Liv Hordvik', 'liv.hordvik', 'Økonomirådgivar', areas.organisation, 'resourcePerson'],
  ['tone', 'Tone Fyllingsnes', 'tone.fyllingsnes', 'Kulturkonsulent', areas.culture, 'resourcePerson'],
  ['anne', 'Anne Sæbø', 'anne.sabo', 'Lærar', areas.children, 'employee'],
  ['bjarte', 'Bjarte Mjøs', 'bjarte.mjos', 'Sakshandsamar', areas.planning, 'employee'],
  ['knut', 'Knut Skodvin', 'knut.skodvin', 'Tidlegare einingsleiar', areas.culture, 'left'],
];

/** The people of the story. Ids are fixed: a token made today names the same person tomorrow. */
export const namedPeople: readonly DirectoryPerson[] = [
  ...employees.map(([short, name, address, jobTitle, department, role], index) => ({
    short,
    oid: `a1be0000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
    name,
    upn: `${address}@${tenantDomain}`,
    email: `${address}@${tenantDomain}`,
    jobTitle,
    department,
    role,
  })),
  {
    short: 'siri',
    oid: 'a1be0000-0000-4000-8000-000000000100',
    name: 'Siri Foss',
    upn: `siri.foss_bergen.example#ext#@${tenantDomain}`,
    email: 'siri.foss@bergen.example',
    jobTitle: 'Innkjøpsrådgivar',
    department: 'Bergen kommune',
    role: 'guest',
  },
];
