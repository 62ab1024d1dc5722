import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** A package as a lockfile names it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as its publisher wrote it; null when it wrote none. */
  readonly licence: string | null;
  /** The hash the download is held against; null for a platform's variant that this lockfile was not made on. */
  readonly integrity: string | null;
  /** Where the lockfile says that it comes from; null for the registry that npm is set to use. */
  readonly resolved: string | null;
  /** Compiled for one kind of machine, and left out on others. */
  readonly isVariant: boolean;
  /** Whether it is only used to build and to test. */
  readonly isDevelopment: boolean;
  readonly hasInstallScript: boolean;
}

/** What is installed together by one lockfile. */
export interface Installation {
  readonly name: 'product' | 'web-parts';
  /** The folder of its package.json, from the root of the repository. */
  readonly folder: string;
}

export const installations: readonly Installation[] = [
  { name: 'product', folder: '.' },
  { name: 'web-parts', folder: 'webparts' },
];

export const repository = fileURLToPath(new URL('../../', import.meta.url));

const lockfile = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.looseObject({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      optional: z.boolean().optional(),
      os: z.array(z.string()).optional(),
      cpu: z.array(z.string()).optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

/** Every package of a lockfile, once for each version, by name. */
export function lockedPackages(raw: unknown): readonly LockedPackage[] {
  const found = new Map<string, LockedPackage>();
  for (const [path, entry] of Object.entries(lockfile.parse(raw).packages)) {
    // The first entry is the project itself.
    if (path === '' || (entry.version === undefined && entry.link !== true)) continue;
    const version = entry.version ?? 'link';
    const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const key = `${name}@${version}`;
    const before = found.get(key);
    found.set(key, {
      name,
      version,
      licence: entry.license ?? null,
      integrity: entry.integrity ?? null,
      resolved: entry.resolved ?? null,
      isVariant: entry.optional === true && (entry.os ?? entry.cpu) !== undefined,
      // What is needed by the product in one place and by a tool in another belongs to the product.
      isDevelopment: (entry.dev ?? entry.devOptional ?? false) && (before?.isDevelopment ?? true),
      hasInstallScript: entry.hasInstallScript ?? false,
    });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(`${repository}${path}`, 'utf8'));

export const packagesOf = ({ folder }: Installation): readonly LockedPackage[] =>
  lockedPackages(readJson(`${folder}/package-lock.json`));
