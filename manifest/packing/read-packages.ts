import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../environment';
import { checkPackage } from '../teams/check-package';
import { filesOf } from '../zip';
import { PackageError } from './package-error';
import { packageFolder, packageNames } from './package-names';
import { readWebParts } from './web-parts-files';

export interface CataloguePackages {
  readonly teams: Uint8Array;
  readonly webParts: Uint8Array;
}

interface Wanted {
  readonly environment: Environment;
  readonly version: string;
  /** As the environment was named on the command line. */
  readonly named: string;
  readonly folder?: string;
}

/**
 * The packages for the catalogues as `npm run package` left them. Throws `PackageError` when there are none, or when they were made of another version or of
 * other values than the environment has now: ids are written into its file after the first step, and an old package would be taken by a catalogue all the same.
 */
export async function readPackages({ environment, version, named, folder }: Wanted): Promise<CataloguePackages> {
  const names = packageNames(version);
  const remedy = `npm run package -- --environment ${named}`;
  const read = async (name: string): Promise<Uint8Array> => {
    try {
      return new Uint8Array(await readFile(join(folder ?? packageFolder(environment), name)));
    } catch (cause) {
      throw new PackageError(`There are no packages of version ${version}.`, remedy, { cause });
    }
  };
  const [teams, webParts] = [await read(names.teams), await read(names.webParts)];
  const faults = [
    ...(await checkPackage(filesOf(teams), { environment, version })),
    ...webPartsFaults(webParts, environment, version),
  ];
  if (faults.length === 0) return { teams, webParts };
  throw new PackageError(
    `The packages are not those of ${environment.name} as its file is now:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    remedy,
  );
}

/** The values of the environment stand in the script as text. */
function webPartsFaults(sppkg: Uint8Array, environment: Environment, version: string): string[] {
  const scripts = [...readWebParts(sppkg, version)].filter(([path]) => path.endsWith('.js'));
  const text = scripts.map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n');
  return (['siteUrl', 'tabUrl', 'teamsAppId'] as const)
    .filter((name) => !text.includes(environment[name]))
    .map((name) => `${packageNames(version).webParts}: was made with another ${name} than ${environment[name]}`);
}
