/** The way to a real site, shown without one: a local SharePoint on a port of its own stands for it, and a local server for Entra ID. */
import { execFile } from 'node:child_process';
import { createHash, verify, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite, tokenOf, type RunningSite } from '../../local/sharepoint/support/running-site';
import { openLiveHost } from './support/live-host';
import { liveSettings } from './support/live-settings';
import { makeContractSite } from './support/make-contract-site';
import { politeFetch } from './support/polite-fetch';
import { selfSigned } from './support/self-signed';

const root = join(__dirname, '..', '..', '..');

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What stands on the site: its webs and its lists. */
async function standing(): Promise<unknown> {
  const [webs, lists] = [await site.ask('/_api/web/webs?$select=Url'), await site.ask('/_api/web/lists?$select=Title,ItemCount')];
  return { webs: webs.json.value as unknown, lists: lists.json.value as unknown };
}

interface Run {
  readonly code: number;
  readonly said: string;
}

const runSuite = (env: Record<string, string>, area: string): Promise<Run> =>
  new Promise((resolve) => {
    const jest = [
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      'tests/contract/sharepoint/conformance',
      '--selectProjects',
      'node',
      '-t',
      area,
    ];
    execFile(process.execPath, jest, { cwd: root, env: { ...process.env, ...env } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : 1, said: out + err });
    });
  });

test('the suite runs against the site it is given, leaves nothing there, and says no token', async () => {
  const before = await standing();
  const token = tokenOf('admin');
  const { code, said } = await runSuite({ SP_LIVE_URL: site.url, SP_LIVE_TOKEN: token }, '^Digest ');
  expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
  // Of what can only be shown locally nothing is run.
  expect(said).toMatch(/Tests: .*7 passed/);
  expect(said).not.toContain(token);
  expect(await standing()).toEqual(before);
});

test('a run without a way in says in one sentence what to set', async () => {
  const { code, said } = await runSuite({ SP_LIVE_URL: site.url, SP_LIVE_TOKEN: '' }, '^Digest ');
  expect(code).toBe(1);
  expect(said).toContain('SP_LIVE_URL is set but no way in: set SP_LIVE_TOKEN, or all of SP_LIVE_TENANT, SP_LIVE_CLIENT_ID');
});

test('a test web is removed with everything that a behaviour which failed has left in it', async () => {
  const before = await standing();
  const host = openLiveHost(liveSettings({ SP_LIVE_URL: `${site.url}/`, SP_LIVE_TOKEN: tokenOf('admin') }) ?? neverSet());
  const { site: made, remove } = await makeContractSite(host, 'Left behind');
  await made.freshList();
  const below = { parameters: { Title: 'Below', Url: 'below', WebTemplate: 'STS', UseSamePermissionsAsParentSite: true } };
  expect((await made.ask('/_api/web/webs/add', { method: 'POST', body: below })).status).toBeLessThan(300);
  expect(await standing()).not.toEqual(before);
  await remove();
  expect(await standing()).toEqual(before);
});

test('a behaviour that asks as a local person is stopped before it reaches a real site', async () => {
  const host = openLiveHost(liveSettings({ SP_LIVE_URL: site.url, SP_LIVE_TOKEN: 'x' }) ?? neverSet());
  await expect(host.ask(`${site.url}/_api/web`, { as: 'ingrid' })).rejects.toThrow('no local people');
});

test.each([
  [{}, undefined],
  [{ SP_LIVE_URL: '  ' }, undefined],
  [
    { SP_LIVE_URL: 'https://x.example/s/', SP_LIVE_TOKEN: 't' },
    { url: 'https://x.example/s', credential: { kind: 'token', token: 't' } },
  ],
])('the settings %j are read as %j', (environment, settings) => {
  expect(liveSettings(environment)).toEqual(settings);
});

test.each([
  [{ SP_LIVE_URL: 'contoso' }, 'SP_LIVE_URL must be the address of a site'],
  [{ SP_LIVE_URL: 'https://x.example', SP_LIVE_TENANT: 't', SP_LIVE_CLIENT_ID: 'c' }, 'SP_LIVE_CERTIFICATE'],
])('the settings %j are refused', (environment, words) => {
  expect(() => liveSettings(environment)).toThrow(words);
});

test('a throttled request is sent again after as long as the site says, a throttled write too', async () => {
  const answers = [
    new Response('', { status: 429, headers: { 'Retry-After': '7' } }),
    new Response('', { status: 503, headers: { 'Retry-After': '2' } }),
    new Response('done'),
  ];
  const waited: number[] = [];
  const send = politeFetch(
    () => Promise.resolve(answers.shift() ?? neverSet()),
    (ms) => Promise.resolve(waited.push(ms)),
  );
  expect(await (await send('https://x.example', { method: 'POST', body: '{}' })).text()).toBe('done');
  expect(waited.map((ms) => Math.floor(ms / 1000))).toEqual([7, 2]);
});

describe("an app's certificate", () => {
  let entra: Server;
  let folder: string;
  let asked: URLSearchParams | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'contract-'));
    entra = createServer((request, response) => {
      request.setEncoding('utf8');
      let body = '';
      request.on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        asked = new URLSearchParams(body);
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ access_token: tokenOf('admin'), expires_in: 3600 }));
      });
    }).listen(0, '127.0.0.1');
    await once(entra, 'listening');
  });
  afterAll(async () => {
    entra.close();
    await rm(folder, { recursive: true });
  });

  test('signs the statement that Entra ID gives a token for, and the token opens the site', async () => {
    const pem = selfSigned();
    const file = join(folder, 'app.pem');
    await writeFile(file, pem);
    const authority = `http://127.0.0.1:${(entra.address() as AddressInfo).port}`;
    const settings = {
      SP_LIVE_URL: site.url,
      SP_LIVE_TENANT: 'contoso.example',
      SP_LIVE_CLIENT_ID: 'app-1',
      SP_LIVE_CERTIFICATE: file,
      SP_LIVE_AUTHORITY: authority,
    };
    const host = openLiveHost(liveSettings(settings) ?? neverSet());
    expect((await host.ask(`${site.url}/_api/web?$select=Title`)).status).toBe(200);

    expect(asked?.get('scope')).toBe(`${new URL(site.url).origin}/.default`);
    const [header = '', claims = '', signature = ''] = asked?.get('client_assertion')?.split('.') ?? [];
    const certificate = new X509Certificate(pem);
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
    expect(read(header)).toMatchObject({
      alg: 'PS256',
      'x5t#S256': createHash('sha256').update(certificate.raw).digest('base64url'),
    });
    expect(read(claims)).toMatchObject({ aud: `${authority}/contoso.example/oauth2/v2.0/token`, iss: 'app-1', sub: 'app-1' });
    const key = { key: certificate.publicKey, padding: 6, saltLength: 32 };
    expect(verify('sha256', Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
  });
});

function neverSet(): never {
  throw new Error('This is never reached.');
}
