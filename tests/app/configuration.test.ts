import { UnreachableError } from '../../src/data/data-errors';
import { config } from 'zod/mini';
import { ConfigurationError } from '../../src/app/app-errors';
import { loadConfiguration, parseConfiguration } from '../../src/app/configuration';

config({ jitless: true });

const good = {
  siteUrl: 'https://alver.sharepoint.com/sites/innkjop',
  clientId: '0d3c7a52-9f1e-4a6b-8c24-d7b51e60fa93',
  teamsAppId: '6f2a4c1e-8d35-4b7a-9e21-c0d5f7a3b846',
};

function faultsOf(raw: unknown): readonly string[] {
  try {
    parseConfiguration(raw);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration of the tab', () => {
  it('is read with what may be left out as null', () => {
    expect(parseConfiguration({ ...good, siteUrl: `${good.siteUrl}/` })).toEqual({
      ...good,
      tenantId: null,
      channelLink: null,
      today: null,
      isLocal: false,
    });
  });

  it('lists every fault at once', () => {
    const faults = faultsOf({ siteUrl: 'ftp://x', clientId: 'abc', teamsAppId: 7, today: 'tomorrow', colour: 'red' });
    expect(new Set(faults.map((fault) => fault.split(':')[0]))).toEqual(
      new Set(['clientId', 'colour', 'siteUrl', 'teamsAppId', 'today', 'today']),
    );
    expect(faults).toHaveLength(6);
  });

  it.each([null, [], 'text', 3])('refuses %p, which is no object', (raw) => {
    expect(faultsOf(raw).length).toBeGreaterThan(0);
  });

  it('refuses another day when the site is not on this machine', () => {
    expect(faultsOf({ ...good, today: '2025-11-24' })).toEqual([
      'today: is only accepted when the site is on this machine (127.0.0.1 or localhost)',
    ]);
  });

  it.each(['http://127.0.0.1:4400/sites/innkjop', 'http://localhost:4400/sites/innkjop'])(
    'takes another day for the local site %s',
    (siteUrl) => {
      expect(parseConfiguration({ ...good, siteUrl, today: '2025-11-24' })).toMatchObject({ isLocal: true, today: '2025-11-24' });
    },
  );

  it.each([
    'http://alver.sharepoint.com/sites/innkjop',
    'https://user:secret@alver.sharepoint.com/sites/innkjop',
    'https://127.0.0.1.evil.example/sites/innkjop?x=1',
    'javascript:alert(1)',
    '',
  ])('refuses the site address %p', (siteUrl) => {
    expect(faultsOf({ ...good, siteUrl })).toEqual([
      'siteUrl: must be an https address such as https://alver.sharepoint.com/sites/innkjop',
    ]);
  });

  it('does not take a name that only begins like this machine for local', () => {
    expect(faultsOf({ ...good, siteUrl: 'https://127.0.0.1.evil.example/sites/x', today: '2025-11-24' })).toHaveLength(1);
  });

  it('says when the file is missing or is not JSON', async () => {
    const faults = async (response: Response) => {
      const error: unknown = await loadConfiguration(() => Promise.resolve(response)).catch((reason: unknown) => reason);
      return (error as ConfigurationError).faults;
    };
    expect(await faults(new Response('', { status: 404 }))).toEqual(['config.json: the server answered 404']);
    expect(await faults(new Response('<html>'))).toEqual(['config.json: is not JSON']);
  });

  it('blames nobody’s settings when the network is away or the server is down', async () => {
    for (const answer of [Promise.reject(new TypeError('Failed to fetch')), Promise.resolve(new Response('', { status: 503 }))]) {
      await expect(loadConfiguration(() => answer)).rejects.toBeInstanceOf(UnreachableError);
    }
  });
});
