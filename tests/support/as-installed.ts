import type { BrowserContext } from 'playwright-core';
import { redirectPage, redirectPageHeaders, securityHeaders, teamsHostList } from '../../src/app/security-policy';
import type { StartedApp } from './start-app';

export interface Installed {
  /** What the browser refused because of a policy, in the tab or in any other page of the context. */
  readonly violations: readonly string[];
  /** What was asked of hosts other than the product's own. */
  readonly outside: readonly string[];
}

export interface InstalledOptions {
  /** Put into config.json beside what the local product has. */
  readonly configuration?: object;
  /** More that may show the tab in a frame. */
  readonly moreAncestors?: readonly string[];
  /** How many minutes the server's clock differs from the machine's. */
  readonly serverClockMinutes?: number;
}

/** Serves the built tab with the very headers an installation has; only SharePoint's address is the local one. */
export async function asInstalled(context: BrowserContext, app: StartedApp, options: InstalledOptions = {}): Promise<Installed> {
  const { configuration = {}, moreAncestors = [], serverClockMinutes = 0 } = options;
  const violations: string[] = [];
  const outside: string[] = [];
  context.on('console', (message) => {
    if (/Content Security Policy|Permissions policy|Cross-Origin-Opener-Policy/i.test(message.text()))
      violations.push(message.text());
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== app.url) outside.push(request.url());
  });
  // Microsoft's list of the hosts that are Teams; teams-js has its own as well.
  await context.route(teamsHostList, (route) => route.fulfill({ status: 503, headers: { 'Access-Control-Allow-Origin': '*' } }));
  await context.route(`${app.url}/tab/**`, async (route) => {
    const response = await route.fetch();
    const { pathname } = new URL(route.request().url());
    const kept = Object.fromEntries(
      Object.entries(response.headers()).filter(([name]) => /^(content-type|cache-control|etag)$/.test(name)),
    );
    const date = new Date(Date.now() + serverClockMinutes * 60_000).toUTCString();
    const headers = {
      ...kept,
      date,
      ...(pathname === `/tab/${redirectPage}` ? redirectPageHeaders() : securityHeaders({ siteOrigin: app.url, moreAncestors })),
    };
    if (!pathname.endsWith('/config.json')) return route.fulfill({ response, headers });
    return route.fulfill({ headers, json: { ...((await response.json()) as object), ...configuration } });
  });
  return { violations, outside };
}
