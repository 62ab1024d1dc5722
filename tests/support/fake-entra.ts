import type { BrowserContext, Route } from 'playwright-core';
import { localTenant } from '../../src/local/local-people';
import { findPerson } from '../../src/local/sharepoint/identity/directory';
import { issueLocalToken } from '../../src/local/sharepoint/identity/local-token';

export interface EntraSays {
  /** What the sign-in page does: `ok` comes back at once, `stays` is a person who has not answered, else it comes back with an error. */
  readonly page?: 'ok' | 'stays' | { readonly error: string; readonly description: string };
  /** How the code is exchanged for tokens; `unreachable` breaks the connection. */
  readonly exchange?: 'ok' | 'unreachable' | { readonly error: string; readonly description: string };
}

export interface FakeEntra {
  /** From now on. */
  says: EntraSays;
  /** Everything that was handed out and nobody else may see. */
  readonly secrets: string[];
  /** What the sign-in page was asked for, each time. */
  readonly asked: URLSearchParams[];
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * Entra's two addresses as MSAL meets them, answered inside the browser. The access token is one that the local SharePoint takes.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export async function fakeEntra(context: BrowserContext, personKey: string): Promise<FakeEntra> {
  const person = findPerson(personKey);
  if (!person) throw new Error(`There is no local person ${personKey}.`);
  const entra: FakeEntra = { says: {}, secrets: [], asked: [] };
  const nonces = new Map<string, string>();

  const signInPage = (route: Route, url: URL): Promise<void> => {
    const query = url.searchParams;
    entra.asked.push(query);
    const { page = 'ok' } = entra.says;
    const back = new URLSearchParams({ state: query.get('state') ?? '' });
    if (typeof page === 'object') {
      back.set('error', page.error);
      back.set('error_description', page.description);
    } else {
      const code = `code-${crypto.randomUUID()}-${crypto.randomUUID()}`;
      nonces.set(code, query.get('nonce') ?? '');
      entra.secrets.push(code);
      back.set('code', code);
      back.set('client_info', encode({ uid: person.oid, utid: localTenant.id }));
    }
    const to = `${query.get('redirect_uri')}#${back.toString()}`;
    const script = page === 'stays' ? '' : `<script>location.replace(${JSON.stringify(to)})</script>`;
    return route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Sign in</title><h1>Microsoft</h1>${script}` });
  };

  const exchange = (route: Route): Promise<void> => {
    const { exchange: how = 'ok' } = entra.says;
    const headers = { 'Access-Control-Allow-Origin': '*' };
    if (how === 'unreachable') return route.abort('connectionreset');
    if (typeof how === 'object') {
      const number = Number(/AADSTS(\d+)/.exec(how.description)?.[1]);
      const json = {
        error: how.error,
        error_description: how.description,
        error_codes: [number],
        correlation_id: 'c',
        trace_id: 't',
      };
      return route.fulfill({ status: 400, headers, json });
    }
    const sent = new URLSearchParams(route.request().postData() ?? '');
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      aud: sent.get('client_id'),
      iss: `https://login.microsoftonline.com/${localTenant.id}/v2.0`,
      iat: now,
      nbf: now,
      exp: now + 3600,
      name: person.name,
      oid: person.oid,
      preferred_username: person.email,
      sub: person.oid,
      tid: localTenant.id,
      nonce: nonces.get(sent.get('code') ?? ''),
      ver: '2.0',
    };
    const accessToken = issueLocalToken(person, { lifetimeSeconds: 3600 });
    const idToken = `${encode({ typ: 'JWT', alg: 'none' })}.${encode(claims)}.`;
    const refreshToken = `refresh-${crypto.randomUUID()}-${crypto.randomUUID()}`;
    entra.secrets.push(accessToken, idToken, refreshToken);
    return route.fulfill({
      headers,
      json: {
        token_type: 'Bearer',
        scope: sent.get('scope'),
        expires_in: 3600,
        ext_expires_in: 3600,
        access_token: accessToken,
        id_token: idToken,
        refresh_token: refreshToken,
        client_info: encode({ uid: person.oid, utid: localTenant.id }),
      },
    });
  };

  await context.route('https://login.microsoftonline.com/**', (route) => {
    const url = new URL(route.request().url());
    if (url.pathname.endsWith('/oauth2/v2.0/authorize')) return signInPage(route, url);
    if (url.pathname.endsWith('/oauth2/v2.0/token')) return exchange(route);
    return route.fulfill({ status: 404, body: 'not faked' });
  });
  return entra;
}
