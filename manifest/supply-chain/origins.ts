import type { LockedPackage } from './locked-packages';

const registry = 'https://registry.npmjs.org/';

/**
 * Packages that come past the registry, or that nothing holds to what was looked at; a sentence each. Their age is not known either: npm gives neither a hash
 * nor a day for what it takes from a repository, a folder or an address.
 */
export function originFaults(packages: readonly LockedPackage[]): readonly string[] {
  return packages.flatMap(({ name, version, resolved, integrity, isVariant }) => {
    const label = `${name}@${version}`;
    if (resolved !== null && !resolved.startsWith(registry)) return [`${label} comes from ${resolved} and not from the registry`];
    // A variant for a machine that this lockfile was not made on has none.
    return integrity === null && !isVariant ? [`${label} has no hash that its download is held against`] : [];
  });
}
