import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError, parseEnvironment, readEnvironment } from '../../manifest/environment';
import example from '../../manifest/environments/example.json';
import local from '../../manifest/environments/local.json';
import { appId as teamsAppId } from '../../src/local/teams/page/context';
import { botApp } from '../../src/local/sharepoint/identity/local-app';
import { tenantId } from '../../src/local/sharepoint/identity/tenant';

function faultsOf(name: string, raw: unknown): readonly string[] {
  try {
    parseEnvironment(name, raw);
    return [];
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return error.faults;
  }
}

describe('the values of an installation', () => {
  test('are read by name and by file, with addresses in one form', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'environment-'));
    const path = join(folder, 'alver.json');
    const given = {
      ...example,
      siteUrl: `${example.siteUrl}/`,
      tabUrl: 'https://innkjop.contoso.com/tab',
      botAppId: example.botAppId.toUpperCase(),
    };
    await writeFile(path, JSON.stringify(given));
    expect(await readEnvironment(path)).toMatchObject({
      name: 'alver',
      isLocal: false,
      siteUrl: example.siteUrl,
      tabUrl: 'https://innkjop.contoso.com/tab/',
      botAppId: example.botAppId,
    });
    expect((await readEnvironment('example')).tenantName).toBe('contoso');
  });

  test('of this machine are those of the local product', async () => {
    expect(await readEnvironment('local')).toMatchObject({ isLocal: true, tenantId, teamsAppId, botAppId: botApp.appId });
  });

  test('are refused with every fault at once', () => {
    const raw = {
      ...example,
      tenantId: '00000000-0000-0000-0000-000000000000',
      siteUrl: 'contoso.sharepoint.com',
      channelLink: 'https://example.org/l/channel/1',
      developer: { ...example.developer, name: 'x'.repeat(33), privacyUrl: '' },
    };
    expect(faultsOf('alver', raw)).toEqual([
      'tenantId: must be the real id, not zeros',
      'siteUrl: must be a whole https address without a name, a query or a # part',
      'channelLink: must be a link to a channel in Teams, or null',
      'developer.name: is longer than the 32 characters that Teams takes',
      'developer.privacyUrl: must be a whole https address without a name, a query or a # part',
    ]);
  });

  test.each([
    ['over http', { tabUrl: 'http://innkjop.contoso.com/' }, 'tabUrl: must be an https address'],
    [
      'on this machine',
      { botUrl: 'https://localhost' },
      'botUrl: is an address of this machine, which only the environment "local" may have',
    ],
    ['on a number', { botUrl: 'https://10.0.0.4' }, 'botUrl: must name a host with a domain'],
    ['on a port', { tabUrl: 'https://innkjop.contoso.com:8443/' }, 'tabUrl: must be without a port'],
    [
      'in another tenant',
      { siteUrl: 'https://fabrikam.sharepoint.com/sites/innkjop' },
      'siteUrl: must be at https://contoso.sharepoint.com/, where the tenant contoso has its sites',
    ],
    [
      'with a whole tenant as the site',
      { siteUrl: 'https://contoso.sharepoint.com/' },
      'siteUrl: must be a site such as /sites/innkjop',
    ],
    [
      'with the tab in SharePoint',
      { tabUrl: 'https://contoso.sharepoint.com/sites/innkjop/' },
      'https://contoso.sharepoint.com/sites/innkjop/: the tab and the bot must not be served from SharePoint',
    ],
    [
      'with one registration for tab and bot',
      { botAppId: example.tabClientId },
      'botAppId: is the same as tabClientId; each has an id of its own',
    ],
  ])('cannot be %s', (_what, changes, fault) => {
    expect(faultsOf('alver', { ...example, ...changes })).toEqual([fault]);
  });

  test('hold nothing secret: what looks like it is refused by name', () => {
    expect(faultsOf('alver', { ...example, botClientSecret: 'x', colour: 'red' })).toEqual([
      'botClientSecret: secrets have no place in this file, which is kept with the source; the key vault holds them',
      'colour: is not a value of an environment',
    ]);
  });

  test('of this machine cannot point elsewhere, and a name must fit a file', () => {
    expect(faultsOf('local', { ...local, botUrl: example.botUrl })).toEqual([
      'botUrl: must be an address of this machine in the environment "local"',
    ]);
    expect(faultsOf('../Alver', example)).toEqual([
      'the name of the file must be small letters, digits and hyphens: packages are called by it',
    ]);
  });

  test('that are not there are told with the path', async () => {
    await expect(readEnvironment('nowhere')).rejects.toThrow(/nowhere\.json cannot be used:\n {2}the file cannot be read/);
  });
});
