import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnvironment, readEnvironment } from '../../../manifest/environment';
import example from '../../../manifest/environments/example.json';
import { emptyFolder } from '../../../manifest/packing/out-folder';
import { packageNames } from '../../../manifest/packing/package-names';
import { tabFiles } from '../../../manifest/packing/tab-files';
import { parseConfiguration } from '../../../src/app/configuration';
import { zipOf } from '../../../manifest/zip';

const built = new Map([
  ['index.html', new TextEncoder().encode('<!doctype html>')],
  ['configure.html', new TextEncoder().encode('<!doctype html>')],
]);

describe('the files of the tab', () => {
  test('carry the configuration of the installation, as the tab reads it', async () => {
    const channelLink = 'https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/Innkj%C3%B8p';
    const environment = parseEnvironment('alver', { ...example, channelLink });
    const configuration = JSON.parse(new TextDecoder().decode(tabFiles(built, environment).get('config.json'))) as unknown;
    expect(parseConfiguration(configuration)).toMatchObject({
      siteUrl: example.siteUrl,
      clientId: example.tabClientId,
      teamsAppId: example.teamsAppId,
      channelLink,
      isLocal: false,
    });
  });

  test('carry the headers that their host sends, for every address', async () => {
    const environment = await readEnvironment('example');
    const hosting = JSON.parse(new TextDecoder().decode(tabFiles(built, environment).get('staticwebapp.config.json'))) as {
      routes: { route: string; headers: Record<string, string> }[];
    };
    const everything = hosting.routes.find(({ route }) => route === '/*');
    expect(everything?.headers['Content-Security-Policy']).toContain('frame-ancestors');
    expect(everything?.headers['Content-Security-Policy']).toContain('https://contoso.sharepoint.com');
  });

  test('make the same zip twice, and none without a page', async () => {
    const environment = await readEnvironment('example');
    const [first, second] = [built, new Map([...built].toReversed())].map((files) =>
      Buffer.from(zipOf(tabFiles(files, environment))),
    );
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
    expect(() => tabFiles(new Map([...built].slice(0, 1)), environment)).toThrow('The built tab has no configure.html.');
  });
});

describe('the folder of the packages', () => {
  const folderWith = async (...names: string[]): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'packages-'));
    for (const name of names) await writeFile(join(folder, name), '');
    return folder;
  };
  const ours = [
    ...Object.values(packageNames('0.9.0')),
    'sbom-product.cdx.json',
    'sbom-web-parts.cdx.json',
    'licences-product.md',
    'licences-web-parts.md',
  ];

  test('is emptied when packages of any version are in it, also half of them', async () => {
    for (const names of [ours, ours.slice(0, 1), []]) {
      const folder = await folderWith(...names);
      await emptyFolder(folder);
      expect(await readdir(folder)).toEqual([]);
    }
  });

  test.each(['letter.txt', 'innkjop-teams-notes.txt', 'other-1.0.0.zip', 'licences'])(
    'is left as it is when %s lies between checksums and packages',
    async (name) => {
      // SHA256SUMS is what others call theirs too: a folder of downloads has one.
      const folder = await folderWith(...ours, name);
      await expect(emptyFolder(folder)).rejects.toThrow(name);
      expect(await readdir(folder)).toHaveLength(ours.length + 1);
    },
  );
});
