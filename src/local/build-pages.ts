import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { newestChange } from './newest-change';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** A page that is built before it is served, and the sources it is made from. */
export interface Page {
  readonly name: string;
  readonly folder: string;
  readonly sources: readonly string[];
  readonly config: InlineConfig;
}

const tab: Page = {
  name: 'the tab',
  folder: join(repository, 'dist/tab'),
  sources: ['src/app', 'src/ui', 'src/data', 'src/domain', 'src/schema', 'vite.config.ts', 'package-lock.json'],
  config: { configFile: join(repository, 'vite.config.ts') },
};

const localTeams: Page = {
  name: 'the local Teams',
  folder: join(repository, 'dist/local-teams'),
  sources: ['src/local/teams', 'package-lock.json'],
  config: {
    configFile: false,
    root: join(repository, 'src/local/teams/page'),
    base: '/local/teams/',
    publicDir: false,
    build: { outDir: join(repository, 'dist/local-teams'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  },
};

const sharePointPage: Page = {
  name: 'the SharePoint page',
  folder: join(repository, 'dist/sharepoint-page'),
  sources: [
    'src/local/sharepoint-page',
    'src/local/teams/page/element.ts',
    'src/local/teams/page/initials.ts',
    'src/local/teams/page/switch.ts',
    'package-lock.json',
  ],
  config: {
    configFile: false,
    root: join(repository, 'src/local/sharepoint-page/page'),
    base: '/local/sharepoint/',
    publicDir: false,
    build: { outDir: join(repository, 'dist/sharepoint-page'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  },
};

export const pages = { tab, localTeams, sharePointPage };

/** Where `npm run webparts` leaves the web parts; a fresh clone has none. */
export const webParts = { folder: join(repository, 'webparts/dist'), command: 'npm', args: ['run', 'webparts'], repository };

/** True when the page has never been built, or a source is newer than what was built. */
export async function isStale(page: Page): Promise<boolean> {
  const built = statSync(join(page.folder, 'index.html'), { throwIfNoEntry: false });
  if (!built) return true;
  const newest = await Promise.all(page.sources.map((source) => newestChange(join(repository, source))));
  return Math.max(...newest) > built.mtimeMs;
}

/** Builds the page. Takes some seconds and says nothing unless it fails. */
export async function buildPage(page: Page): Promise<void> {
  // Most starts build nothing, and Vite takes a second to load.
  const { build } = await import('vite');
  // Vite would follow a NODE_ENV that a test or a shell has set, and build React for developers.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ ...page.config, mode: 'production', logLevel: 'error' });
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
