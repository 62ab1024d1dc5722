import type { PageSite } from '../page-person';
import { PageError } from './page-error';
import type { FormDigest } from './spfx/page-context';

async function send(url: string, body: object): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json;odata=nometadata' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new PageError(`${url} answered ${response.status}.`);
  return response;
}

/** Signs the browser in to the local site as a person: from here on its cookie says who asks. */
export async function signIn(person: string): Promise<void> {
  await send('/_local/sign-in', { person });
}

/** The digest that SharePoint writes into its pages. */
export async function pageDigest(site: PageSite): Promise<FormDigest> {
  const response = await send(`${site.path}/_api/contextinfo`, {});
  const told = (await response.json()) as { readonly FormDigestValue: string; readonly FormDigestTimeoutSeconds: number };
  return { value: told.FormDigestValue, seconds: told.FormDigestTimeoutSeconds };
}

/** A browser has one person at a time: a page of another window may have signed in as somebody else meanwhile. */
export async function isStillSignedInAs(email: string): Promise<boolean> {
  const response = await fetch('/_local/sign-in', { headers: { Accept: 'application/json' } });
  const { person } = (await response.json()) as { readonly person: { readonly email: string } | null };
  return person?.email === email;
}
