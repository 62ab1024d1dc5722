import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../environment';

/** What the build of the web parts takes from outside their folder: the version of the product and the values of the installation. */
export interface Sources {
  readonly webPartsFolder: string;
  /** As in the root package.json, e.g. `0.1.0`. */
  readonly version: string;
  readonly environment: Pick<Environment, 'isLocal' | 'siteUrl' | 'tabUrl' | 'teamsAppId' | 'channelLink'>;
}

/** Writes the environment's module, and the version into the files that SPFx reads it from. */
export async function writeSources({ webPartsFolder, version, environment }: Sources): Promise<void> {
  const generated = join(webPartsFolder, 'src', 'generated');
  await mkdir(generated, { recursive: true });
  const { isLocal, siteUrl, tabUrl, teamsAppId, channelLink } = environment;
  const values = JSON.stringify({ isLocal, siteUrl, tabUrl, teamsAppId, channelLink });
  await writeChanged(
    join(generated, 'environment.ts'),
    `// Written by npm run webparts.\nexport const environment = ${values};\n`,
  );
  await replaceIn(
    join(webPartsFolder, 'config', 'package-solution.json'),
    /("version": ")[\d.]+"/g,
    `$1${solutionVersion(version)}"`,
  );
  await replaceIn(join(webPartsFolder, 'package.json'), /^( {2}"version": ")[^"]+"/m, `$1${version}"`);
}

/** SharePoint wants four parts. @example solutionVersion('1.2.3') // '1.2.3.0' */
export function solutionVersion(version: string): string {
  return `${/^\d+\.\d+\.\d+/.exec(version)?.[0] ?? '0.0.0'}.0`;
}

async function replaceIn(path: string, pattern: RegExp, replacement: string): Promise<void> {
  await writeChanged(path, (await readFile(path, 'utf8')).replace(pattern, replacement));
}

/** A file that says the same keeps its time, by which a build is known to be up to date. */
async function writeChanged(path: string, text: string): Promise<void> {
  if (!existsSync(path) || (await readFile(path, 'utf8')) !== text) await writeFile(path, text);
}
