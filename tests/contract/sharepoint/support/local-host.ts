import { startSite, tokenOf } from '../../../local/sharepoint/support/running-site';
import type { ContractHost } from './contract-host';
import { pnpOn } from './pnp-on';
import { readAnswer } from './read-answer';

export async function openLocalHost(): Promise<ContractHost> {
  const site = await startSite();
  const authorization = (as = 'admin') => `Bearer ${tokenOf(as)}`;
  return {
    url: site.url,
    isLive: false,
    faults: site.faults,
    pnp: (webUrl, as) => pnpOn(webUrl, fetch, () => Promise.resolve(authorization(as))),
    ask: (url, asked = {}) => readAnswer(fetch, url, authorization(asked.as), asked),
    close: () => site.close(),
  };
}
