import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../environment';
import { supplyChainFaults } from '../supply-chain/faults';
import { SupplyChainError } from '../supply-chain/supply-chain-error';
import { writeSupplyChain } from '../supply-chain/write-supply-chain';
import { checkPackage } from '../teams/check-package';
import { teamsPackage } from '../teams/teams-package';
import { buildWebParts } from '../web-parts/build-web-parts';
import { zipOf, type Files } from '../zip';
import { checksums } from './checksums';
import { folderFiles } from './folder-files';
import { claimFolder, emptyFolder } from './out-folder';
import { PackageError } from './package-error';
import { packageNames } from './package-names';
import { buildTab, tabFiles } from './tab-files';
import { readWebParts, steadyFiles } from './web-parts-files';

export interface PackageOptions {
  readonly environment: Environment;
  /** Emptied first, when the packages of another time are in it. */
  readonly out: string;
  /** Told what is going on, a line at a time. */
  readonly say: (line: string) => void;
  /** What is not as agreed in what the product is made of; a sentence each. */
  readonly supplyChain?: () => readonly string[];
}

const root = join(import.meta.dirname, '..', '..');

/** Everything that an installation is made of, in one folder. Throws `ProductError`. */
export async function makePackages({ environment, out, say, supplyChain = supplyChainFaults }: PackageOptions): Promise<void> {
  if (environment.isLocal) {
    throw new PackageError(
      'The environment "local" is for this machine: Teams and SharePoint cannot reach it.',
      'Name an installation with --environment; `npm start` runs the local one.',
    );
  }
  // Before minutes of building.
  const faults = supplyChain();
  if (faults.length > 0) throw new SupplyChainError(faults.join('\n'));
  await claimFolder(out);
  const packages = await buildPackages({ environment, say });
  await emptyFolder(out);
  for (const [name, bytes] of packages) await writeFile(join(out, name), bytes);
  say('Writing the bills of materials and the lists of licences …');
  await writeSupplyChain(out);
  const { checksums: file } = packageNames(await productVersion());
  const written = [...(await folderFiles(out))].filter(([name]) => name !== file);
  await writeFile(join(out, file), checksums(new Map(written)));
}

/** The three packages by their names. */
export async function buildPackages({ environment, say }: Pick<PackageOptions, 'environment' | 'say'>): Promise<Files> {
  const version = await productVersion();
  const names = packageNames(version);
  say(`Packing version ${version} for ${environment.name} (${environment.siteUrl}) …`);
  // The quick one first, with what is most often wrong.
  const teams = await checkedTeamsPackage(environment, version);
  say('Building the tab …');
  const tab = tabFiles(await buildTab(), environment);
  say('Building the web parts …');
  // SPFx tells of every file it makes.
  const sayLess = (line: string): void => (line.includes('Created file: ') ? undefined : say(`  ${line}`));
  const sppkg = await readFile(await buildWebParts({ environment, say: sayLess }));
  const webParts = steadyFiles(readWebParts(new Uint8Array(sppkg), version));
  return new Map([
    [names.teams, zipOf(teams)],
    [names.tab, zipOf(tab)],
    [names.webParts, zipOf(webParts)],
  ]);
}

/** Throws `PackageError` with everything that the schemas and our own checks find. */
async function checkedTeamsPackage(environment: Environment, version: string): Promise<Files> {
  const files = await teamsPackage(environment, version);
  const faults = await checkPackage(files, { environment, version });
  if (faults.length === 0) return files;
  throw new PackageError(
    `The Teams package would not work:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    'Correct manifest/teams or the environment as told.',
  );
}

/** The one version of everything: that of package.json. */
async function productVersion(): Promise<string> {
  return (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
