import type { Queryable } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp';
import { spfi } from '@pnp/sp';
import { holdBack, holdWith } from './hold-back';

/**
 * The same connection, whose waiting for SharePoint `signal` can stop. What has been sent goes on to its end, so that it is known what became of it;
 * what was not sent fails with `NotAttemptedError`.
 */
export function stoppable(sp: SPFI, signal: AbortSignal | undefined): SPFI {
  if (signal === undefined) return sp;
  const own = spfi(sp).using((instance: Queryable) => {
    instance.on.pre(async (url: string, init: RequestInit, result: unknown) => [url, { ...init, signal }, result]);
    return instance;
  });
  holdWith(own, (seconds) => holdBack(sp, seconds));
  return own;
}
