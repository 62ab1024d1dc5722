import type { Queryable } from '@pnp/queryable';
import { DefaultParse, InjectHeaders, ResolveOnData } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp';
import { spfi } from '@pnp/sp';
import '@pnp/sp/batching';
import { ProductError } from '../domain/product-error';
import { fetchInTime } from './connection/fetch-in-time';
import { holdWith } from './connection/hold-back';
import { rejectWithTypedError } from './connection/reject-with-typed-error';
import type { RetryOptions, Send } from './connection/retry-behaviour';
import { withRetry } from './connection/retry-behaviour';
import { UnauthenticatedError } from './data-errors';

/** A connected site, for those who may not know PnPjs. */
export type SiteConnection = SPFI;

export interface ConnectOptions extends RetryOptions {
  /** The site's absolute address, e.g. `https://alver.sharepoint.com/sites/innkjop`. */
  readonly siteUrl: string;
  /** A bearer token for the site, asked for before every request: the caller caches and renews it. */
  readonly token: () => Promise<string>;
  /** Sends one request; unless told, the platform's `fetch` with a limit of 100 s for the answer. */
  readonly fetch?: Send;
  /** How this client names itself in SharePoint's traffic (`NONISV|Company|App/version`), sent where the platform lets a client do so (Node). */
  readonly trafficName?: string;
}

/**
 * A PnPjs client of one site, the same in a browser and in Node. Every failure is one of the errors in `data-errors.ts`.
 * @example
 * const sp = connect({ siteUrl: 'https://alver.sharepoint.com/sites/innkjop', token: () => signIn.tokenForSharePoint() });
 */
export function connect(options: ConnectOptions): SPFI {
  const { send, holdFor } = withRetry(options.fetch ?? fetchInTime(), options);
  const inBrowser = typeof document !== 'undefined';
  const sp = spfi(options.siteUrl.replace(/\/+$/, '')).using(
    InjectHeaders({
      Accept: 'application/json',
      'Content-Type': 'application/json;charset=utf-8',
      ...(inBrowser ? {} : { 'User-Agent': options.trafficName ?? 'NONISV|AlverKommune|Innkjop/0.1' }),
    }),
    bearer(options.token),
    sending(send),
    DefaultParse(),
    ResolveOnData(),
    rejectWithTypedError,
  );
  holdWith(sp, holdFor);
  return sp;
}

const bearer = (token: () => Promise<string>) => (instance: Queryable) => {
  instance.on.auth.replace(async (url: URL, init: RequestInit) => {
    // PnPjs keeps headers as a plain object, in which later moments look names up.
    init.headers = { ...(init.headers as Record<string, string>), Authorization: `Bearer ${await tokenOrError(token)}` };
    return [url, init];
  });
  return instance;
};

async function tokenOrError(token: () => Promise<string>): Promise<string> {
  try {
    return await token();
  } catch (cause) {
    if (cause instanceof ProductError) throw cause;
    throw new UnauthenticatedError('No token for SharePoint could be had.', { cause });
  }
}

const sending = (send: Send) => (instance: Queryable) => {
  // Credentials ride in the header only: a cookie of another signed-in person must not answer for this one.
  instance.on.send.replace((url: URL, init: RequestInit) =>
    send(url.toString(), { ...init, cache: 'no-store', credentials: 'omit' }),
  );
  return instance;
};
