import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { checkInstallation } from '../../../manifest/deploy/check-installation';
import { staticWebAppConfiguration, tabConfiguration } from '../../../manifest/deploy/tab-hosting';
import type { Environment } from '../../../manifest/environment';
import { parseConfiguration } from '../../../src/app/configuration';
import { redirectPageHeaders, securityHeaders } from '../../../src/app/security-policy';
import { installationOf } from './support/installation-of';

interface Hosting {
  readonly globalHeaders: Readonly<Record<string, string>>;
  readonly routes: readonly { readonly route: string; readonly headers: Readonly<Record<string, string>> }[];
}

const { environment } = installationOf().installation;
const hosting = staticWebAppConfiguration(environment) as Hosting;

/** As Static Web Apps has it: the first route that fits, and no other; what is global where the route does not say otherwise. */
function headersOf(path: string): Readonly<Record<string, string>> {
  const found = hosting.routes.find(({ route }) => (route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : route === path));
  return { ...hosting.globalHeaders, ...found?.headers };
}

describe('Where the tab lies', () => {
  it('has settings that the tab itself takes, with the channel where there is one', () => {
    expect(parseConfiguration(tabConfiguration(environment))).toMatchObject({
      siteUrl: environment.siteUrl,
      clientId: environment.tabClientId,
      teamsAppId: environment.teamsAppId,
      channelLink: null,
      today: null,
      isLocal: false,
    });
    const channelLink = 'https://teams.microsoft.com/l/channel/19%3Aa%40thread.tacv2/Innkj%C3%B8p?groupId=1';
    expect(parseConfiguration(tabConfiguration({ ...environment, channelLink })).channelLink).toBe(channelLink);
  });

  it('has the headers of the tab on every file, and lets only files with a hash in their names be kept', () => {
    const security = securityHeaders({ siteOrigin: 'https://alver.sharepoint.com' });
    for (const path of ['/', '/index.html', '/config.json', '/configure.html', '/not-there', '/assets/index-a1b2.js']) {
      expect(headersOf(path)).toMatchObject(security);
    }
    expect(headersOf('/assets/index-a1b2.js')['Cache-Control']).toContain('immutable');
    expect(headersOf('/config.json')['Cache-Control']).toBe('no-cache');
    expect(security['Content-Security-Policy']).toContain('https://alver.sharepoint.com');
  });

  it('has other headers on the page that the sign-in comes back to, without an opener policy', () => {
    expect(headersOf('/redirect.html')).toEqual(redirectPageHeaders());
    expect(headersOf('/redirect.html')).not.toHaveProperty('Cross-Origin-Opener-Policy');
    expect(hosting.globalHeaders).not.toHaveProperty('Cross-Origin-Opener-Policy');
  });

  it('has its policy and the other headers also where no route of ours answers', () => {
    expect(hosting.globalHeaders).toMatchObject({
      'Content-Security-Policy': expect.stringMatching(/default-src 'none'.*frame-ancestors https:/) as string,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Strict-Transport-Security': expect.stringContaining('max-age') as string,
      'Permissions-Policy': expect.stringContaining('camera=()') as string,
    });
  });

  it('answers nothing for an address that is not there', () => {
    expect(hosting).not.toHaveProperty('navigationFallback');
    expect(JSON.stringify(hosting)).not.toContain('rewrite');
  });
});

describe('The look at what was deployed', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** A tab and a bot as they should be, but for what is changed. */
  async function deployed(
    changes: Readonly<Record<string, { status?: number; headers?: Record<string, string>; body?: string }>> = {},
  ) {
    const page = '<script type="module" src="./assets/index-a1b2.js"></script>';
    const bodies: Readonly<Record<string, string>> = { '/': page, '/config.json': JSON.stringify(tabConfiguration(environment)) };
    const statuses: Readonly<Record<string, number>> = {
      '/api/messages': 401,
      '/api/sharepoint-changes': 403,
      '/not-there.html': 404,
    };
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      const change = changes[path] ?? {};
      request.resume();
      response.writeHead(change.status ?? statuses[path] ?? 200, change.headers ?? headersOf(path));
      response.end(change.body ?? bodies[path] ?? '{}');
    });
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const there: Environment = { ...environment, botUrl: origin, tabUrl: `${origin}/` };
    return (await checkInstallation(there)).filter(({ problem }) => problem !== null);
  }

  it('finds nothing wrong where all is as it should be', async () => {
    expect(await deployed()).toEqual([]);
  });

  it.each([
    ['a bot that is dead', { '/healthz': { status: 503 } }, /lives.*503/],
    ['a bot that cannot reach SharePoint', { '/readyz': { status: 503, body: '{"sharePoint":"failing"}' } }, /readyz.*failing/],
    ['a bot that believes anybody', { '/api/messages': { status: 200 } }, /nobody without a token.*200 and not 401/],
    ['notices that anybody may send', { '/api/sharepoint-changes': { status: 200 } }, /notice.*200 and not 403/],
    ['a tab without its policy', { '/': { headers: {} } }, /headers.*Content-Security-Policy/],
    [
      'settings of another installation',
      { '/config.json': { body: '{"siteUrl":"https://x.sharepoint.com"}' } },
      /settings.*siteUrl, clientId/,
    ],
    [
      'an opener policy where the sign-in comes back',
      { '/redirect.html': { headers: { ...redirectPageHeaders(), 'Cross-Origin-Opener-Policy': 'same-origin' } } },
      /sign-in.*Cross-Origin-Opener-Policy/,
    ],
    ['files that are fetched each time', { '/assets/index-a1b2.js': { headers: {} } }, /hash.*Cache-Control/],
    ['a page in the place of what is not there', { '/not-there.html': { status: 200 } }, /not there.*200 and not 404/],
    [
      'a refusal of the host without headers',
      { '/not-there.html': { headers: {} } },
      /not there.*Content-Security-Policy.*not as they should/,
    ],
  ])('finds %s, and nothing else', async (_name, changes, wanted) => {
    const wrong = await deployed(changes);
    expect(wrong.map(({ what, problem }) => `${what}: ${problem}`)).toEqual([expect.stringMatching(wanted)]);
  });

  it('says of each that nobody answered, when nobody does', async () => {
    const nobody = { ...environment, botUrl: 'http://127.0.0.1:9', tabUrl: 'http://127.0.0.1:9/' };
    const checks = await checkInstallation(nobody, () =>
      Promise.reject(
        Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
      ),
    );
    expect(checks.map(({ problem }) => problem)).toEqual(checks.map(() => 'no answer (ECONNREFUSED)'));
  });
});
