import { SpError } from '../http/errors';
import { findPerson } from './directory';
import { appGrants, botApp, type AppGrant, type LocalApp } from './local-app';
import type { DirectoryPerson } from './person';
import { tenantId } from './tenant';

export const localAudience = 'local';
/** A working day, so that a copied token lasts as long as the work it was copied for. */
const lifetimeSeconds = 8 * 60 * 60;

export interface LocalTokenOptions {
  /** Milliseconds since 1970; the real clock, also when the site is started on another day. */
  readonly now?: number;
  readonly lifetimeSeconds?: number;
}

/**
 * An unsigned token (`alg: none`) that names a person of the local directory. It proves nothing, so nothing but the local SharePoint, on
 * 127.0.0.1, may accept it.
 */
export function issueLocalToken(person: DirectoryPerson, options: LocalTokenOptions = {}): string {
  return unsigned({ oid: person.oid, upn: person.upn, name: person.name }, options);
}

/**
 * The same for the bot's app registration, as Entra gives one for client credentials: it names no person (`idtyp: app`). What the app was granted is
 * kept by a real site (Sites.Selected) and not in the token; here it comes along.
 */
export function issueLocalAppToken(grant: AppGrant, options: LocalTokenOptions = {}): string {
  return unsigned({ oid: botApp.oid, appid: botApp.appId, idtyp: 'app', roles: ['Sites.Selected'], grant }, options);
}

function unsigned(claims: object, options: LocalTokenOptions): string {
  const issued = Math.floor((options.now ?? Date.now()) / 1000);
  const header = { alg: 'none', typ: 'JWT' };
  const payload = {
    iss: 'local',
    aud: localAudience,
    tid: tenantId,
    ...claims,
    iat: issued,
    nbf: issued - 300,
    exp: issued + (options.lifetimeSeconds ?? lifetimeSeconds),
  };
  return `${encode(header)}.${encode(payload)}.`;
}

/** Who asks: a person, or an app without one. */
export type Account = DirectoryPerson | LocalApp;

/** Whom a header `Authorization: Bearer …` names, or 401 with the reason as SharePoint gives it. */
export function readLocalToken(authorization: string | undefined, now: number = Date.now()): Account {
  if (authorization === undefined || authorization.trim() === '') throw unauthorized('No authorization header was sent.');
  const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
  if (token === undefined || token.length > 8192) throw unauthorized('Invalid JWT token.');
  const parts = token.split('.');
  if (parts.length !== 3) throw unauthorized('Invalid JWT token.');
  const header = decode(parts[0]);
  const payload = decode(parts[1]);
  // A signed token comes from a real tenant and must never be of use here: whoever sends one has mixed the two up.
  if (header?.['alg'] !== 'none' || parts[2] !== '')
    throw unauthorized('Invalid JWT token. Only unsigned local tokens are accepted by the local SharePoint.');
  if (payload === undefined) throw unauthorized('Invalid JWT token.');
  if (payload['aud'] !== localAudience || payload['tid'] !== tenantId) throw unauthorized('Invalid audience Uri.');
  const { exp, nbf } = payload;
  if (typeof exp !== 'number' || exp * 1000 <= now) throw unauthorized('Invalid JWT token. The token is expired.');
  if (typeof nbf === 'number' && nbf * 1000 > now) throw unauthorized('Invalid JWT token. The token is not yet valid.');
  if (payload['idtyp'] === 'app') return appOf(payload);
  const person = typeof payload['oid'] === 'string' ? findPerson(payload['oid']) : undefined;
  if (person === undefined || person.oid !== payload['oid'] || person.role === 'left')
    throw unauthorized('The user account does not exist or is disabled.');
  return person;
}

function appOf({ oid, appid, grant }: Record<string, unknown>): LocalApp {
  const found = appGrants.find((one) => one === grant);
  if (oid !== botApp.oid || appid !== botApp.appId || found === undefined)
    throw unauthorized('The application is not known, or has no grant on this site.');
  return { ...botApp, grant: found };
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

function decode(part: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    // Not a token at all: the caller answers 401 and says so.
    return undefined;
  }
}

/** [?] */
function unauthorized(reason: string): SpError {
  return new SpError(401, '-2147024891, System.UnauthorizedAccessException', reason, {
    headers: {
      'WWW-Authenticate': `Bearer realm="${tenantId}",client_id="00000003-0000-0ff1-ce00-000000000000",trusted_issuers="local"`,
      'x-ms-diagnostics': `3000003;reason="${reason}";category="invalid_client"`,
    },
  });
}
