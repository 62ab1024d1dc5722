import type { LocalPerson } from './local-person';

const lifetimeSeconds = 3600;

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What Teams hands to the tab beside the access token: who signed in. Unsigned, so that nothing outside this machine can accept it. */
export function idTokenFor(person: LocalPerson, tenantId: string, clientId: string, nowSeconds: number): string {
  const claims = {
    aud: clientId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    iat: nowSeconds,
    nbf: nowSeconds,
    exp: nowSeconds + lifetimeSeconds,
    name: person.name,
    oid: person.oid,
    preferred_username: person.email,
    sub: person.oid,
    tid: tenantId,
    ver: '2.0',
  };
  return `${encode({ typ: 'JWT', alg: 'none' })}.${encode(claims)}.`;
}
