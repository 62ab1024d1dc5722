import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Environment } from '../environment';
import { budget, checkBudget, describe, kilobytes } from './budget';
import { firstJavaScript } from './first-javascript';
import { isInstalled } from './installed';
import { isBuilt } from './is-built';
import { WebPartsError } from './web-parts-error';
import { writeSources } from './write-sources';

const root = join(import.meta.dirname, '..', '..');

export interface BuildOptions {
  readonly environment: Environment;
  /** Told what is going on, a line at a time. */
  readonly say: (line: string) => void;
  /** Another budget than the agreed one, in bytes gzip. */
  readonly limit?: number;
  /** Leaves a package alone that is there and up to date. */
  readonly ifNeeded?: boolean;
}

/** Builds the production package of the web parts, installing what it needs first, and answers where the `.sppkg` is. */
export async function buildWebParts({ environment, say, limit = budget.bytes, ifNeeded = false }: BuildOptions): Promise<string> {
  const folder = join(root, 'webparts');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  await writeSources({ webPartsFolder: folder, version, environment });
  const sppkg = join(folder, 'sharepoint', 'solution', 'innkjop-web-parts.sppkg');
  if (ifNeeded && (await isBuilt(sppkg))) return sppkg;
  if (!(await isInstalled(folder))) {
    say('Installing the packages that SPFx needs (about 1.3 GB, once) …');
    await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], folder, say);
  }
  say(`Building version ${version} for ${environment.siteUrl} …`);
  await run('heft', ['build', '--clean', '--production', '--emit-stats'], folder, say);
  const first = await firstJavaScript(folder);
  say(`First JavaScript of the five parts: ${kilobytes(first.gzip)} gzip of ${kilobytes(limit)}.\n${describe(first)}`);
  checkBudget(first, limit);
  await run('heft', ['package-solution', '--production'], folder, say);
  return sppkg;
}

/** SPFx runs on Node 22 only, which is one of the packages: their folder comes first in the path. */
function run(command: string, args: readonly string[], cwd: string, say: (line: string) => void): Promise<void> {
  const PATH = `${join(cwd, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  // Vite leaves one behind in this process, and npm would leave out every tool by it.
  const { NODE_ENV: _mode, ...environment } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...environment, PATH }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        for (const line of text.split('\n')) if (line.trim()) say(line.trimEnd());
      });
    }
    const named = `"${[command, ...args].join(' ')}"`;
    child.once('error', (cause) =>
      reject(
        new WebPartsError(`${named} could not be started.`, 'Remove webparts/node_modules, so that it is installed anew.', {
          cause,
        }),
      ),
    );
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new WebPartsError(`${named} failed.`, 'Read what it said above.')),
    );
  });
}
