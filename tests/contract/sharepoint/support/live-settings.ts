/** A real site and how to get in. Set by the environment, so that no address and no secret stands in the repository. */
export interface LiveSettings {
  readonly url: string;
  readonly credential: TokenCredential | CertificateCredential;
}

interface TokenCredential {
  readonly kind: 'token';
  readonly token: string;
}

export interface CertificateCredential {
  readonly kind: 'certificate';
  readonly tenant: string;
  readonly clientId: string;
  /** A PEM file with the certificate and its private key. */
  readonly file: string;
  /** Of the public cloud unless told: national clouds have others. */
  readonly authority: string;
}

/** Undefined when no live run is asked for; a live run that cannot get in is told at once, in one sentence. */
export function liveSettings(environment: Readonly<Record<string, string | undefined>>): LiveSettings | undefined {
  const value = (name: string) => environment[name]?.trim() ?? '';
  const url = value('SP_LIVE_URL').replace(/\/+$/, '');
  if (url === '') return undefined;
  if (!/^https?:\/\/[^/?#]+(?:\/[^?#]*)?$/.test(url))
    throw new Error('SP_LIVE_URL must be the address of a site, as https://contoso.sharepoint.com/sites/test.');
  const token = value('SP_LIVE_TOKEN');
  if (token !== '') return { url, credential: { kind: 'token', token } };
  const [tenant, clientId, file] = [value('SP_LIVE_TENANT'), value('SP_LIVE_CLIENT_ID'), value('SP_LIVE_CERTIFICATE')];
  if (tenant === '' || clientId === '' || file === '') {
    throw new Error(
      'SP_LIVE_URL is set but no way in: set SP_LIVE_TOKEN, or all of SP_LIVE_TENANT, SP_LIVE_CLIENT_ID and SP_LIVE_CERTIFICATE (a PEM file with certificate and private key).',
    );
  }
  const authority = value('SP_LIVE_AUTHORITY') || 'https://login.microsoftonline.com';
  return { url, credential: { kind: 'certificate', tenant, clientId, file, authority } };
}
