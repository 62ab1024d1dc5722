import { startSite, tokenOf } from '../../../local/sharepoint/support/running-site';
import type { ContractHost } from './contract-host';
import { pnpOn } from './pnp-on';
import { readAnswer } from './read-answer';
import { telling501 } from './telling-501';

export async function openLocalHost(): Promise<ContractHost> {
  const site = await startSite();
  const unimplemented: string[] = [];
  const send = telling501(unimplemented);
  const authorization = (as = 'admin') => `Bearer ${tokenOf(as)}`;
  return {
    url: site.url,
    isLive: false,
    faults: site.faults,
    unimplemented,
    pnp: (webUrl, as) => pnpOn(webUrl, send, () => Promise.resolve(authorization(as))),
    ask: (url, asked = {}) => readAnswer(send, url, authorization(asked.as), asked),
    close: () => site.close(),
  };
}
