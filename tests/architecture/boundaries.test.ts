import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Runs the project's own boundary check in a folder and answers the names of the rules that were broken. */
function brokenRules(folder: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const roots = ['src', 'bot', 'webparts/src'].filter((each) => existsSync(join(folder, each)));
    const args = [cruiser, ...roots, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      if (!stdout) return reject(error ?? new Error('The boundary check printed nothing.'));
      const report = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
      resolve(report.summary.violations.map((violation) => violation.rule.name));
    });
  });
}

function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'alver-boundaries-'));
  cpSync(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('the import direction of architecture.md', () => {
  test('is kept by the whole product', async () => {
    expect(await brokenRules(root)).toEqual([]);
  });

  test('lets the one file that may know a framework know it', async () => {
    const folder = plant({
      'bot/channel/botbuilder-channel.ts': "export { CloudAdapter } from 'botbuilder';\n",
      'bot/channel/agents-channel.ts': "export { CloudAdapter } from '@microsoft/agents-hosting';\n",
    });
    try {
      expect(await brokenRules(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const value = 'export const value = 1;\n';
  test.each<[string, string, Record<string, string>]>([
    [
      'the domain importing storage',
      'domain-is-pure',
      { 'src/domain/a.ts': "export { value } from '../data/b';\n", 'src/data/b.ts': value },
    ],
    [
      'the domain importing only a type of storage',
      'domain-is-pure',
      { 'src/domain/a.ts': "import type { B } from '../data/b';\nexport type A = B;\n", 'src/data/b.ts': 'export type B = 1;\n' },
    ],
    [
      'a screen importing PnPjs',
      'ui-knows-ports-not-storage',
      { 'src/ui/features/x/X.tsx': "import { spfi } from '@pnp/sp';\nexport const x = <b>{String(spfi)}</b>;\n" },
    ],
    [
      'one screen importing another',
      'features-do-not-know-each-other',
      { 'src/ui/features/x/x.ts': "export { value } from '../y/y';\n", 'src/ui/features/y/y.ts': value },
    ],
    [
      'a screen importing the local mode',
      'production-never-reaches-local',
      { 'src/ui/state/x.ts': "export { value } from '../../local/demo/y';\n", 'src/local/demo/y.ts': value },
    ],
    [
      'the local SharePoint importing our schema',
      'local-sharepoint-is-a-stranger',
      { 'src/local/sharepoint/x.ts': "export { value } from '../../schema/y';\n", 'src/schema/y.ts': value },
    ],
    ['the tab importing PnPjs', 'app-is-the-tab', { 'src/app/x.ts': "export { spfi } from '@pnp/sp';\n" }],
    [
      'the tab importing the bot',
      'app-is-the-tab',
      { 'src/app/x.ts': "export { value } from '../../bot/y';\n", 'bot/y.ts': value },
    ],
    [
      'a screen importing teams-js',
      'ui-knows-ports-not-storage',
      { 'src/ui/state/x.ts': "export { app } from '@microsoft/teams-js';\n" },
    ],
    [
      'the bot importing a component of the tab',
      'bot-knows-what-it-says',
      { 'bot/x.ts': "export { value } from '../src/ui/components/y';\n", 'src/ui/components/y.ts': value },
    ],
    [
      'the bot importing a package that it has no need of',
      'bot-knows-what-it-says',
      { 'bot/x.ts': "export { spfi } from '@pnp/sp';\n" },
    ],
    [
      'a second file importing botbuilder',
      'one-file-knows-botbuilder',
      { 'bot/channel/other-channel.ts': "export { CloudAdapter } from 'botbuilder';\n" },
    ],
    [
      'a second file importing only a type of botbuilder',
      'one-file-knows-botbuilder',
      {
        'bot/service/x.ts': "import type { Activity } from 'botbuilder';\nexport type X = Activity;\n",
      },
    ],
    [
      'a second file importing agents-hosting',
      'one-file-knows-agents-hosting',
      { 'bot/channel/botbuilder-channel.ts': "export { CloudAdapter } from '@microsoft/agents-hosting';\n" },
    ],
    [
      'the bot reaching the local mode through another file',
      'production-never-reaches-local',
      {
        'bot/x.ts': "export { value } from './y';\n",
        'bot/y.ts': "export { value } from '../src/local/teams/z';\n",
        'src/local/teams/z.ts': value,
      },
    ],
    ['a web part importing PnPjs', 'web-parts-are-thin', { 'webparts/src/x.ts': "export { spfi } from '@pnp/sp';\n" }],
    [
      'a web part importing the tab',
      'web-parts-are-thin',
      { 'webparts/src/x.ts': "export { value } from '../../src/app/y';\n", 'src/app/y.ts': value },
    ],
    [
      'storage importing the framework of the web parts',
      'only-web-parts-know-spfx',
      { 'src/data/x.ts': "export { Guid } from '@microsoft/sp-core-library';\n" },
    ],
    [
      'the local Teams importing what is ours',
      'local-teams-is-a-stranger',
      { 'src/local/teams/x.ts': "export { value } from '../../domain/y';\n", 'src/domain/y.ts': value },
    ],
    [
      'the local Teams importing the bot',
      'local-teams-is-a-stranger',
      { 'src/local/teams/x.ts': "export { value } from '../../../bot/y';\n", 'bot/y.ts': value },
    ],
  ])('%s is caught', async (_, rule, files) => {
    const folder = plant(files);
    try {
      expect(await brokenRules(folder)).toContain(rule);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
