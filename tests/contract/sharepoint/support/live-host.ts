import type { ContractHost } from './contract-host';
import type { LiveSettings } from './live-settings';
import { liveToken } from './live-token';
import { pnpOn } from './pnp-on';
import { politeFetch } from './polite-fetch';
import { readAnswer } from './read-answer';

/** So that the site's owner sees whose traffic it is. */
const userAgent = 'NONISV|AlverInnkjop|Conformance/1.0';

/**
 * A real site. Nothing of it is read or changed but its language and the webs that the suite makes below it (`contract-…`) and removes again; a run
 * that is killed leaves such a web behind, which can be deleted by hand.
 */
export function openLiveHost(settings: LiveSettings, send: typeof fetch = politeFetch()): ContractHost {
  const token = liveToken(settings);
  const authorization = async (as?: string) => {
    if (as !== undefined) throw new Error('A real site has no local people: a behaviour that needs them is localOnly.');
    return `Bearer ${await token()}`;
  };
  const decorated: typeof fetch = (address, init) =>
    send(address, { ...init, headers: { ...(init?.headers as Record<string, string>), 'User-Agent': userAgent } });
  return {
    url: settings.url,
    isLive: true,
    faults: [],
    unimplemented: [],
    pnp: (webUrl, as) => pnpOn(webUrl, decorated, () => authorization(as)),
    ask: async (url, asked = {}) => readAnswer(decorated, url, await authorization(asked.as), asked),
    close: () => Promise.resolve(),
  };
}
