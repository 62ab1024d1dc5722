import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment, type Environment } from '../../../manifest/environment';
import { packageNames } from '../../../manifest/packing/package-names';
import { readPackages } from '../../../manifest/packing/read-packages';
import { teamsPackage } from '../../../manifest/teams/teams-package';
import { zipOf } from '../../../manifest/zip';

const version = '1.2.3';
const bytes = (text: string) => new TextEncoder().encode(text);

/** The packages of an installation as packaging leaves them, with little in them. */
async function packagesOf({ environment, made = version }: { environment: Environment; made?: string }) {
  const folder = await mkdtemp(join(tmpdir(), 'packages-'));
  const { siteUrl, tabUrl, teamsAppId } = environment;
  await writeFile(join(folder, packageNames(version).teams), zipOf(await teamsPackage(environment, version)));
  const webParts = new Map([
    ['AppManifest.xml', bytes(`<App Version="${made}.0"/>`)],
    ['ClientSideAssets.xml', bytes('<Feature/>')],
    ['ClientSideAssets/web-parts.js', bytes(`const e=${JSON.stringify({ siteUrl, tabUrl, teamsAppId })}`)],
  ]);
  await writeFile(join(folder, packageNames(version).webParts), zipOf(webParts));
  return folder;
}

describe('the packages that go to the catalogues', () => {
  let environment: Environment;
  beforeAll(async () => {
    environment = await readEnvironment('example');
  });

  test('are taken as they were made', async () => {
    const folder = await packagesOf({ environment });
    const { teams, webParts } = await readPackages({ environment, version, named: 'example', folder });
    expect([teams.length, webParts.length].every((length) => length > 200)).toBe(true);
  });

  test.each([
    ['botAppId', 'bots[0].botId'],
    ['tabClientId', 'webApplicationInfo.id'],
    ['teamsAppId', 'innkjop-web-parts.sppkg'],
  ] as const)('are refused when %s was written into the file after they were made', async (name, place) => {
    const folder = await packagesOf({ environment });
    const now = { ...environment, [name]: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d' };
    await expect(readPackages({ environment: now, version, named: '../alver.json', folder })).rejects.toMatchObject({
      message: expect.stringContaining(place) as string,
      remedy: 'npm run package -- --environment ../alver.json',
    });
  });

  test('are refused when the web parts are of another site or version, or are not there', async () => {
    const folder = await packagesOf({ environment });
    const elsewhere = { ...environment, siteUrl: 'https://contoso.sharepoint.com/sites/other' };
    await expect(readPackages({ environment: elsewhere, version, named: 'example', folder })).rejects.toThrow('siteUrl');
    const old = await packagesOf({ environment, made: '1.2.2' });
    await expect(readPackages({ environment, version, named: 'example', folder: old })).rejects.toThrow('1.2.2.0');
    await expect(readPackages({ environment, version: '1.2.4', named: 'example', folder })).rejects.toThrow(
      'no packages of version 1.2.4',
    );
  });
});
