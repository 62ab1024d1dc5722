import type { Send } from './retry-behaviour';

/** SharePoint itself gives a request up after 90 s or so; what takes longer hangs somewhere between. Milliseconds. */
const answerWithin = 100_000;

// The web parts are built with TypeScript 5.3, which does not know `any` yet.
const signals = AbortSignal as typeof AbortSignal & { any(of: AbortSignal[]): AbortSignal };

/**
 * The platform's `fetch`, with an end to the waiting for an answer (`within`, milliseconds): four requests that hang would otherwise keep all others
 * from SharePoint for as long as the browser likes. Rejects with a `TimeoutError` then, which counts as no answer.
 */
export function fetchInTime(within = answerWithin): Send {
  return (url, init) => {
    const late = AbortSignal.timeout(within);
    return globalThis.fetch(url, { ...init, signal: init.signal ? signals.any([init.signal, late]) : late });
  };
}
