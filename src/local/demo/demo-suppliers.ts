import { isOrganisationNumber } from '../../domain/organisation-number';
import type { Supplier } from '../../domain/organisation';
import { demoCategories, type DemoCategoryKey } from './demo-categories';
import { usualSuppliers } from './usual-suppliers';

/** Invented names: none of them is meant to be a company that exists. Local ones (4631) first. */
const local = [
  'Fjordvask AS',
  'Nordhordbygg Demo AS',
  'Lurefjord Maskin AS',
  'Knarvik Trykk og Skilt AS',
  'Osterelva Reinhald AS',
  'Alverstraumen Bil AS',
  'Radøygard Matvarer AS',
  'Mangerfjell Entreprenør AS',
  'Seimstrand Elektro AS',
  'Isdal Røyr og Varme AS',
  'Hundvin Skog og Park AS',
  'Bøketun Attføring AS',
];
const others = [
  'Vest Tekstil AS',
  'Nordkopi AS',
  'Vestmøbel AS',
  'Papirhuset Demo AS',
  'Tolkelina AS',
  'Rein Vest AS',
  'Kystdata AS',
  'Medisenter Forsyning AS',
  'Skulebok og Læring AS',
  'Trygg Forsikring Vest AS',
  'Fonna Rådgjevande Ingeniørar AS',
  'Grunn og Fjell AS',
  'Asfaltlaget Vest AS',
  'Velferdsvakt AS',
  'Pleievikar Vest AS',
  'Kolonial Engros Demo AS',
  'Havgap Drivstoff AS',
  'Brannsikring Vest AS',
  'Ventilasjonsteknikk Demo AS',
  'Lisenspartnar AS',
  'Nettverk og Fiber Vest AS',
  'Leikeverda Demo AS',
  'Fossekraft Handel AS',
  'Vestlandsk Bedriftshelse AS',
  'Buss og Taxi Nordre AS',
  'Arkivtenester Demo AS',
];

const contacts = ['Kari Lund', 'Per Moe', 'Åse Ødegård', 'Ola Særsland', 'Mona Bø', 'Jan Hæreid', 'Unni Aarøy', 'Leif Kvåle'];

/** Nobody has said what these can deliver: somebody has to. */
const withoutCategory: ReadonlySet<string> = new Set([
  'Seimstrand Elektro AS',
  'Fonna Rådgjevande Ingeniørar AS',
  'Lisenspartnar AS',
]);

/** What local ones deliver in small, beside the agreements: small purchases look for it. By their place among the local ones. */
const inSmall: Readonly<Record<number, readonly string[]>> = {
  1: ['Benker og utemøblar', 'Maling'],
  2: ['Benker og utemøblar', 'Leige av maskin'],
  3: ['Skilt', 'Trykking'],
  7: ['Benker og utemøblar', 'Maling'],
  10: ['Hagearbeid', 'Blomar'],
};

/** What a named supplier can deliver, in the words of the register. */
function categoriesOf(index: number): readonly string[] {
  if (withoutCategory.has([...local, ...others][index] ?? '')) return [];
  const keys = Object.keys(usualSuppliers) as readonly DemoCategoryKey[];
  const onAgreements = keys.filter((key) => usualSuppliers[key].includes(index)).map((key) => demoCategories[key].title);
  return [...onAgreements, ...(inSmall[index] ?? [])];
}

/** Suppliers of the demo, `count` of them, in a fixed order: the 38 named ones, then numbered ones. */
export function demoSuppliers(count: number): readonly Omit<Supplier, 'id'>[] {
  const named = [...local, ...others];
  return Array.from({ length: Math.max(count, named.length) }, (_, index) => {
    const name = named[index] ?? `Leverandør ${index + 1} AS`;
    const isLocal = index < local.length || (index >= named.length && index % 5 === 0);
    return {
      name,
      organisationNumber: organisationNumber(index),
      municipalityNumber: isLocal ? '4631' : '4601',
      categories: categoriesOf(index),
      contactPerson: contacts[index % contacts.length] ?? '',
      email: `post@leverandor${index + 1}.example`,
      phone: `55 00 ${String(Math.floor(index / 100) % 100).padStart(2, '0')} ${String(index % 100).padStart(2, '0')}`,
    };
  });
}

/** The nth number that passes the check digit in a range that is not in use for companies (they start with 8 or 9). */
function organisationNumber(index: number): string {
  for (let last = 0; last <= 9; last += 1) {
    const candidate = `${String(10_000_000 + index * 7 + 3)}${last}`;
    if (isOrganisationNumber(candidate)) return candidate;
  }
  // One stem in eleven has no check digit: the stem far away always has its own.
  return organisationNumber(index + 1_000_000);
}
