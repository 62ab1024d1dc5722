import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfiguration } from '../../src/app/configuration';
import { staticWebAppConfiguration, tabConfiguration } from '../deploy/tab-hosting';
import type { Environment } from '../environment';
import { jsonFile, type Files } from '../zip';
import { folderFiles } from './folder-files';
import { PackageError } from './package-error';

/** Builds the tab in a folder of its own, so that one that is being served stays. */
export async function buildTab(): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'innkjop-tab-'));
  try {
    const { build } = await import('vite');
    await build({
      configFile: join(import.meta.dirname, '..', '..', 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true },
    });
    return await folderFiles(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The built tab with what an installation adds to it: its configuration, and the headers that its host sends with every file. */
export function tabFiles(built: Files, environment: Environment): Files {
  for (const page of ['index.html', 'configure.html']) {
    if (!built.has(page)) throw new PackageError(`The built tab has no ${page}.`, 'See what vite build says.');
  }
  const configuration = tabConfiguration(environment);
  // The tab itself refuses what it cannot use: better here than in front of people.
  parseConfiguration(configuration);
  return new Map([
    ...built,
    ['config.json', jsonFile(configuration)],
    ['staticwebapp.config.json', jsonFile(staticWebAppConfiguration(environment))],
  ]);
}
