import type { LockedPackage } from './locked-packages';

/** Licences under which a package may be part of what a municipality installs. */
const shipped = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Unlicense',
  'PSF-2.0',
  // Microsoft's terms for SharePoint Framework: SharePoint itself supplies these at run time; the package does not hold them.
  'https://aka.ms/spfx/license',
]);

/** What tools may have besides: they are run here and never passed on. */
const tools = new Set([
  'MIT-0',
  'MPL-2.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
  'Python-2.0',
  'MIT/X11',
  'Zlib',
  'public-domain',
]);

/** Packages whose package.json names no licence that can be looked up, and where it stands instead. */
const readByHand: Readonly<Record<string, string>> = {
  limiter: 'MIT',
  '@microsoft/microsoft-graph-client': 'MIT',
  'raw-loader': 'MIT',
  'uri-templates': 'public-domain',
};

/** The licence of a package, with what was read by hand; null when nobody knows. */
export const licenceOf = ({ name, licence }: Pick<LockedPackage, 'name' | 'licence'>): string | null =>
  readByHand[name] ?? licence;

/** A choice (`OR`) needs one licence that is allowed, a sum (`AND`) all of them. */
function isAllowed(expression: string, allowed: (licence: string) => boolean): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((part) => isAllowed(part, allowed));
  return bare.split(' AND ').every(allowed);
}

/**
 * What a lawyer would ask about, a sentence each; empty when there is nothing.
 * @example licenceFaults([{ name: 'x', version: '1.0.0', licence: 'AGPL-3.0', isDevelopment: false, … }]) // ['x@1.0.0 is part of …: AGPL-3.0']
 */
export function licenceFaults(packages: readonly LockedPackage[]): readonly string[] {
  return packages.flatMap((entry) => {
    const label = `${entry.name}@${entry.version}`;
    const licence = licenceOf(entry);
    // A platform's variant of a tool, which was never installed here, has the licence of the tool.
    if (licence === null) return entry.isDevelopment && entry.integrity === null ? [] : [`${label} names no licence`];
    const may = (one: string) => shipped.has(one) || (entry.isDevelopment && tools.has(one));
    if (isAllowed(licence, may)) return [];
    return [
      `${label} is ${entry.isDevelopment ? 'a tool' : 'part of the product'} under a licence nobody has agreed to: ${licence}`,
    ];
  });
}

/** The list of licences that goes with the package: what the product itself is made of, by licence and name. */
export function licenceList(packages: readonly LockedPackage[]): string {
  const byLicence = new Map<string, string[]>();
  for (const entry of packages) {
    if (entry.isDevelopment) continue;
    const licence = licenceOf(entry) ?? 'unknown';
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${entry.name} ${entry.version}`]);
  }
  return [...byLicence.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, names]) => `## ${licence} (${names.length})\n\n${names.map((name) => `- ${name}`).join('\n')}\n`)
    .join('\n');
}
