import { redirectPage, redirectPageHeaders, securityHeaders } from '../../src/app/security-policy';
import type { Environment } from '../environment';
import { tabConfiguration } from './tab-hosting';

export interface Check {
  readonly what: string;
  /** `null`: as it should be. */
  readonly problem: string | null;
}

const withinMs = 15_000;
type Ask = (url: string, init?: RequestInit) => Promise<Response>;

const realAsk: Ask = (url, init) => fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(withinMs) });

/** Looks at what anybody may see of the bot and the tab. Never rejects. */
export async function checkInstallation(environment: Environment, ask: Ask = realAsk): Promise<readonly Check[]> {
  const { botUrl, tabUrl, siteUrl, isLocal } = environment;
  const headers = securityHeaders({ siteOrigin: new URL(siteUrl).origin, isHttps: !isLocal });
  const { 'Cross-Origin-Opener-Policy': _opener, ...everywhere } = headers;
  const checks: readonly (readonly [string, () => Promise<string | null>])[] = [
    ['the bot lives (/healthz)', async () => statusOf(await ask(`${botUrl}/healthz`), 200)],
    ['its storage and SharePoint answer it (/readyz)', async () => ready(await ask(`${botUrl}/readyz`))],
    [
      'it believes nobody without a token of Teams',
      async () => statusOf(await post(ask, `${botUrl}/api/messages`, message), 401),
    ],
    [
      'it believes no notice that is not of its own subscription',
      async () => statusOf(await post(ask, `${botUrl}/api/sharepoint-changes`, notice), 403),
    ],
    ['the tab has its headers', async () => headersOf(await ask(tabUrl), headers, isLocal)],
    [
      'the settings of the tab are those of the environment',
      async () => settings(environment, await ask(`${tabUrl}config.json`)),
    ],
    [
      'the page that the sign-in comes back to has its own headers',
      async () =>
        headersOf(await ask(`${tabUrl}${redirectPage}`), redirectPageHeaders({ isHttps: !isLocal }), isLocal, [
          'Cross-Origin-Opener-Policy',
        ]),
    ],
    // The local product keeps nothing, so that a change is seen.
    ...(isLocal ? [] : [['files with the hash of what is in them may be kept', () => kept(ask, tabUrl)] as const]),
    [
      'an address that is not there is not there, and has the headers too',
      async () => headersOf(await ask(`${tabUrl}not-there.html`), everywhere, isLocal, [], 404),
    ],
  ];
  return Promise.all(checks.map(async ([what, check]) => ({ what, problem: await check().catch(reasonOf) })));
}

/** As Teams would send it, but for the token. */
const message = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:nobody' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:nobody', tenantId: '00000000-0000-0000-0000-000000000000' },
};
const notice = { value: [{ clientState: 'nobody', resource: 'none' }] };

const post = (ask: Ask, url: string, body: object): Promise<Response> =>
  ask(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

const statusOf = (response: Response, wanted: number): string | null =>
  response.status === wanted ? null : `answered ${response.status} and not ${wanted}`;

async function ready(response: Response): Promise<string | null> {
  if (response.status === 200) return null;
  const text = await response.text();
  return `answered ${response.status}: ${text.slice(0, 200)}`;
}

/** The local product has its own frame around the tab, so only that a header is there can be said of it. */
function headersOf(
  response: Response,
  wanted: Readonly<Record<string, string>>,
  isLocal: boolean,
  unwanted: readonly string[] = [],
  status = 200,
): string | null {
  if (response.status !== status) return `answered ${response.status} and not ${status}`;
  const wrong = Object.entries(wanted).filter(([name, value]) => {
    const given = response.headers.get(name);
    return given === null || (!isLocal && given !== value);
  });
  const tooMuch = unwanted.filter((name) => response.headers.has(name));
  const names = [...wrong.map(([name]) => name), ...tooMuch];
  return names.length === 0 ? null : `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not as they should be`;
}

async function settings(environment: Environment, response: Response): Promise<string | null> {
  if (response.status !== 200) return `answered ${response.status} and not 200`;
  const given = (await response.json()) as Record<string, unknown>;
  const wrong = Object.entries(tabConfiguration(environment)).filter(
    // The local tab signs in without one.
    ([name, value]) => given[name] !== value && !(environment.isLocal && name === 'tenantId'),
  );
  return wrong.length === 0 ? null : `other: ${wrong.map(([name]) => name).join(', ')}`;
}

async function kept(ask: Ask, tabUrl: string): Promise<string | null> {
  const page = await (await ask(tabUrl)).text();
  const file = /(?:src|href)="\.\/(assets\/[^"]+)"/.exec(page)?.[1];
  if (file === undefined) return 'the page names no such file';
  const cache = (await ask(`${tabUrl}${file}`)).headers.get('Cache-Control') ?? '';
  return cache.includes('immutable') ? null : `Cache-Control is "${cache}"`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'TimeoutError') return `no answer in ${withinMs / 1000} seconds`;
  const cause = error.cause instanceof Error && 'code' in error.cause ? ` (${String(error.cause.code)})` : '';
  return `no answer${cause}`;
}
