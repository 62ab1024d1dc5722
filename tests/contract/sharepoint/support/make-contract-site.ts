import '@pnp/sp/webs';
import '@pnp/sp/lists';
import { randomBytes } from 'node:crypto';
import type { ContractHost } from './contract-host';
import type { ContractSite } from './contract-site';

export interface MadeSite {
  readonly site: ContractSite;
  /** Takes the web away again, with the webs that behaviours have made below it. */
  remove(): Promise<void>;
}

/** A web of its own for one area, below the host's site. */
export async function makeContractSite(host: ContractHost, title: string): Promise<MadeSite> {
  const address = `contract-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${randomBytes(4).toString('hex')}`;
  const made = await host.ask(`${host.url}/_api/web/webs/add`, {
    method: 'POST',
    body: {
      parameters: {
        Title: `Contract: ${title}`,
        Url: address,
        Description: 'Made by the conformance suite; it removes it again.',
        WebTemplate: 'STS',
        Language: await languageOf(host),
        UseSamePermissionsAsParentSite: true,
      },
    },
  });
  if (made.status >= 300) throw new Error(`The test web could not be made: ${made.status} ${made.text}`);
  const url = `${host.url}/${address}`;
  return { site: siteOn(host, url), remove: () => removeWeb(host, url) };
}

function siteOn(host: ContractHost, url: string): ContractSite {
  let made = 0;
  const unique = (name: string) => `${name} ${(++made).toString(36)}${randomBytes(3).toString('hex')}`;
  return {
    url,
    isLive: host.isLive,
    pnp: (as) => host.pnp(url, as),
    ask: (path, asked) => host.ask(url + path, asked),
    unique,
    async freshList(name = 'List') {
      const title = unique(name);
      await host.pnp(url).web.lists.add(title, '', 100);
      return title;
    },
  };
}

async function languageOf(host: ContractHost): Promise<number> {
  const web = await host.ask(`${host.url}/_api/web?$select=Language`);
  if (web.status !== 200) throw new Error(`The site for the test webs could not be read: ${web.status} ${web.text}`);
  return (web.json as { readonly Language?: number }).Language ?? 1033;
}

/** SharePoint refuses to delete a web that has webs below it. */
async function removeWeb(host: ContractHost, url: string): Promise<void> {
  const below = await host.ask(`${url}/_api/web/webs?$select=Url`);
  for (const web of (below.json as { readonly value?: readonly { readonly Url: string }[] } | undefined)?.value ?? []) {
    await removeWeb(host, web.Url);
  }
  const removed = await host.ask(`${url}/_api/web`, {
    method: 'POST',
    headers: { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' },
  });
  if (removed.status >= 300) throw new Error(`The test web at ${url} could not be removed: ${removed.status} ${removed.text}`);
}
