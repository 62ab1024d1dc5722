import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redirectPage, redirectPageHeaders, securityHeaders } from '../../src/app/security-policy';
import { pages } from '../../src/local/build-pages';
import { createLocalApp } from '../../src/local/local-app';
import { localChat } from '../../src/local/local-chat';
import { localClock } from '../../src/local/local-clock';
import { createSharePoint } from '../../src/local/sharepoint/server';
import { addressFor, routesOf } from '../support/routes-of';

let folder: string;
let server: Server;
let at: string;
let routes: readonly { readonly method: string; readonly path: string }[];
let close: () => void;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'innkjop-headers-'));
  const clock = localClock(folder, null);
  const sharePoint = createSharePoint({ dataDir: folder });
  const chat = localChat({
    dataFolder: folder,
    clock,
    origin: () => at,
    endpoint: () => null,
    moveClock: () => Promise.resolve({ days: 0 } as never),
  });
  const webPartBuild = { progress: () => ({}), start: () => undefined } as never;
  const app = createLocalApp({ sharePoint, clock, chat, webPartBuild, bot: () => null, isReady: () => true });
  routes = routesOf(app.router);
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => {
    server.close();
    server.closeAllConnections();
    chat.close();
    sharePoint.close();
  };
});
afterAll(() => {
  close();
  rmSync(folder, { recursive: true, force: true });
});

/** Served from folders or by patterns, which have no path in writing. */
const others = [
  '/tab/',
  '/tab/assets/none.js',
  '/tab',
  '/local/teams/',
  '/local/sharepoint/',
  '/sites/innkjop/_api/web',
  '/nothing',
  '/%E0%A4%A',
];

describe('the answers of the local server', () => {
  it('come from routes that the tests know of', () => {
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/', '/tab/config.json', '/local/token', '/local/people']) as string[],
    );
  });

  it('carry a policy and the headers of protection on every route', async () => {
    const addresses = [...new Set([...routes.map(({ path }) => addressFor(path)), ...others])].filter(
      (path) => !/events|stream/.test(path),
    );
    for (const path of addresses) {
      const answer = await fetch(`${at}${path}`, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
      const headers = Object.fromEntries(answer.headers);
      void answer.body?.cancel();
      expect([path, headers]).toMatchObject([
        path,
        {
          'content-security-policy': expect.stringMatching(/default-src 'none';.*frame-ancestors/) as string,
          'x-content-type-options': 'nosniff',
          'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/) as string,
          'cross-origin-resource-policy': 'same-origin',
          'permissions-policy': expect.stringContaining('camera=()') as string,
        },
      ]);
      expect([path, headers['content-security-policy']]).not.toEqual([path, expect.stringMatching(/script-src[^;]*unsafe/)]);
      expect([path, headers['x-powered-by']]).toEqual([path, undefined]);
    }
  });

  it.each<[what: string, path: string, status: number, method: string, headers: Record<string, string>]>([
    // Of itself, fetch says with such a question that it wants nothing kept.
    ['nothing new', '/tab/config.json', 304, 'GET', { 'If-None-Match': '*', 'Cache-Control': 'max-age=0' }],
    ['another place', '/tab', 308, 'GET', {}],
    ['a method nobody has', '/tab/', 404, 'PUT', {}],
    ['what may be asked', '/local/people', 200, 'OPTIONS', {}],
    ['an address that cannot be read', '/tab/%E0%A4%A', 404, 'GET', {}],
    ['nobody signed in', '/sites/innkjop/_api/web', 401, 'POST', {}],
  ])('carry them too where the answer is %s', async (_what, path, status, method, headers) => {
    const answer = await fetch(`${at}${path}`, { method, headers, redirect: 'manual' });
    await answer.body?.cancel();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none';.*frame-ancestors/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are, for the tab, those of an installation with this machine in the place of SharePoint', async () => {
    const wanted = securityHeaders({ siteOrigin: at, moreAncestors: ["'self'"], isHttps: false });
    for (const path of ['/tab/', '/tab/config.json', '/tab/configure.html']) {
      const answer = await fetch(`${at}${path}`);
      expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, answer.headers.get(name)]))).toEqual(wanted);
    }
  });

  it('have no opener policy where the sign-in window comes back', async () => {
    const answer = await fetch(`${at}/tab/${redirectPage}`);
    expect(answer.headers.get('cross-origin-opener-policy')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toBe(redirectPageHeaders()['Content-Security-Policy']);
  });
});

describe('the headers of an installation', () => {
  const headers = securityHeaders({ siteOrigin: 'https://alver.sharepoint.com' });
  const policy = Object.fromEntries(
    (headers['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );

  it('let the tab speak with SharePoint, the sign-in and its own server alone', () => {
    expect(policy['connect-src']).toEqual([
      "'self'",
      'https://alver.sharepoint.com',
      'https://login.microsoftonline.com',
      'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json',
    ]);
    expect(policy['script-src']).toEqual(["'self'"]);
    expect(policy['default-src']).toEqual(["'none'"]);
    expect(policy['frame-src']).toBeUndefined();
  });

  it('let only Teams show it in a frame', () => {
    expect(policy['frame-ancestors']).toEqual([
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.cloud.microsoft',
      'https://*.microsoft365.com',
      'https://*.office.com',
    ]);
    expect(headers['X-Frame-Options']).toBeUndefined();
  });

  it('keep to https, and let the tab open its sign-in window', () => {
    expect(headers['Strict-Transport-Security']).toMatch(/max-age=\d{8}/);
    expect(headers['Cross-Origin-Opener-Policy']).toBe('same-origin-allow-popups');
    expect(redirectPageHeaders()['Cross-Origin-Opener-Policy']).toBeUndefined();
  });
});

/** What in a page the policy would refuse: script in the page itself, handlers, style in markup, addresses of other hosts. */
function inlineIn(html: string): readonly string[] {
  return [
    ...[...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>/gi)].map(([tag]) => tag),
    ...[...html.matchAll(/\s(on[a-z]+|style)\s*=/gi)].map(([attribute]) => attribute.trim()),
    ...[...html.matchAll(/<style\b|javascript:|(?:src|href)="(?:https?:)?\/\//gi)].map(([text]) => text),
  ];
}

describe('the pages as they are built', () => {
  it.each(Object.entries(pages))(
    'have no script, handler or style of their own: %s',
    async (_name, { folder: built, config }) => {
      // Those that somebody has built here, and always their sources.
      const folders = [built, config.root ?? join(process.cwd(), 'src/app')];
      let count = 0;
      for (const place of folders) {
        const names = await readdir(place).catch(() => []);
        for (const name of names.filter((each) => each.endsWith('.html'))) {
          count += 1;
          expect([name, inlineIn(await readFile(join(place, name), 'utf8'))]).toEqual([name, []]);
        }
      }
      expect(count).toBeGreaterThan(0);
    },
  );

  it('would be caught', () => {
    expect(inlineIn('<script>1</script><p onclick="x" style="y"><a href="//evil.example">')).toHaveLength(4);
    expect(inlineIn('<script type="module" src="./a.js"></script>')).toEqual([]);
  });
});
