import type { Queryable } from '@pnp/queryable';
import type { ISPFXContext, SPFI } from '@pnp/sp';
import { spfi, SPFx } from '@pnp/sp';
import '@pnp/sp/batching';
import { fetchInTime } from './connection/fetch-in-time';
import { holdWith } from './connection/hold-back';
import { rejectWithTypedError } from './connection/reject-with-typed-error';
import type { RetryOptions, Send } from './connection/retry-behaviour';
import { withRetry } from './connection/retry-behaviour';

/** What a page's context has to tell: its own site's address and the proof that goes with its writes. SPFx' context has this shape. */
export type PageContext = ISPFXContext;

export interface ConnectWebPartOptions extends RetryOptions {
  /** The site with the lists: the page's own or another of the same origin, where the person's cookie holds too. */
  readonly siteUrl: string;
  readonly context: PageContext;
  /** Sends one request; unless told, the browser's `fetch` with a limit of 100 s for the answer. */
  readonly fetch?: Send;
}

/**
 * A PnPjs client for a web part, signed in as the page is. It waits and fails as `connect` does. A write carries the digest of the site it goes to: the
 * page's own from the page, another site's asked for first (PnPjs' `RequestDigest`).
 * @example
 * const sp = connectWebPart({ siteUrl: 'https://alver.sharepoint.com/sites/innkjop', context: this.context });
 */
export function connectWebPart({ siteUrl, context, ...options }: ConnectWebPartOptions): SPFI {
  const { send, holdFor } = withRetry(options.fetch ?? fetchInTime(), options);
  const sp = spfi(siteUrl.replace(/\/+$/, '')).using(SPFx(context), sendingAsThePage(send), typedErrorsOnly);
  holdWith(sp, holdFor);
  return sp;
}

const sendingAsThePage = (send: Send) => (instance: Queryable) => {
  // Instead of PnPjs' own retry, which repeats writes. The cookie goes to the page's own origin alone.
  instance.on.send.replace((url: URL, init: RequestInit) =>
    send(url.toString(), { ...init, cache: 'no-store', credentials: 'same-origin' }),
  );
  return instance;
};

/** SPFx' behaviour rejects with the error as it came, and the first to reject wins. */
const typedErrorsOnly = (instance: Queryable) => {
  instance.on.error.clear();
  return rejectWithTypedError(instance);
};
