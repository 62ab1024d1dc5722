import { readFile } from 'node:fs/promises';
import { clientAssertion } from './client-assertion';
import type { CertificateCredential, LiveSettings } from './live-settings';

const renewBefore = 300_000;

/** The token for the site, asked for again before it ends. It is shown nowhere: not in faults either. */
export function liveToken({ url, credential }: LiveSettings): () => Promise<string> {
  if (credential.kind === 'token') return () => Promise.resolve(credential.token);
  let current: Promise<{ token: string; ends: number }> | undefined;
  return async () => {
    current ??= askForToken(new URL(url).origin, credential);
    const { token, ends } = await current;
    if (ends - Date.now() > renewBefore) return token;
    current = askForToken(new URL(url).origin, credential);
    return (await current).token;
  };
}

/** App-only access goes by a certificate: SharePoint refuses tokens that an app got by a secret. */
async function askForToken(origin: string, { tenant, clientId, file, authority }: CertificateCredential) {
  const address = `${authority}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`;
  const answer = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      scope: `${origin}/.default`,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: clientAssertion(await readFile(file, 'utf8'), clientId, address, new Date()),
    }),
  });
  const said = (await answer.json()) as { access_token?: string; expires_in?: number; error_description?: string };
  if (said.access_token === undefined) {
    throw new Error(
      `Entra ID gave no token for the app ${clientId}: ${answer.status} ${said.error_description ?? 'without a reason'}`,
    );
  }
  return { token: said.access_token, ends: Date.now() + (said.expires_in ?? 3600) * 1000 };
}
