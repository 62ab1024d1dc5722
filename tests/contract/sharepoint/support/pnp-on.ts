import { DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, spfi, type SPFI } from '@pnp/sp';

/** The real PnPjs on a web, with nothing of the product's own between. */
export function pnpOn(webUrl: string, send: typeof fetch, authorization: () => Promise<string>): SPFI {
  return spfi(webUrl).using(DefaultHeaders(), DefaultInit(), DefaultParse(), (instance) => {
    instance.on.send.replace((at: URL, init: RequestInit) => send(at.toString(), init));
    instance.on.auth.replace(async (at: URL, init: RequestInit): Promise<[URL, RequestInit]> => [
      at,
      // PnPjs keeps headers as a plain object, names in the case it wrote them.
      { ...init, headers: { ...(init.headers as Record<string, string>), Authorization: await authorization() } },
    ]);
    return instance;
  });
}
