import { redirectPage, redirectPageHeaders, securityHeaders } from '../../src/app/security-policy';
import type { Environment } from '../environment';

/** `config.json` beside the tab: what an installation decides about it. */
export function tabConfiguration({ siteUrl, tabClientId, tenantId, teamsAppId, channelLink }: Environment): object {
  return { siteUrl, clientId: tabClientId, tenantId, teamsAppId, ...(channelLink === null ? {} : { channelLink }) };
}

/**
 * `staticwebapp.config.json`: the headers of every answer. No navigation fallback: an address that is not there is a 404, not the app. The first route that
 * fits is used alone. What is global is on the host's own answers too, and a route's header of the same name goes before it; the opener policy is not,
 * because the page that the sign-in comes back to must have none.
 * https://learn.microsoft.com/azure/static-web-apps/configuration
 */
export function staticWebAppConfiguration({ siteUrl }: Pick<Environment, 'siteUrl'>): object {
  const security = securityHeaders({ siteOrigin: new URL(siteUrl).origin });
  const { 'Cross-Origin-Opener-Policy': _opener, ...everywhere } = security;
  return {
    globalHeaders: everywhere,
    routes: [
      { route: `/${redirectPage}`, headers: redirectPageHeaders() },
      // Their names change with what is in them.
      { route: '/assets/*', headers: { ...security, 'Cache-Control': 'public, max-age=31536000, immutable' } },
      { route: '/*', headers: { ...security, 'Cache-Control': 'no-cache' } },
    ],
    mimeTypes: { '.json': 'application/json' },
  };
}
