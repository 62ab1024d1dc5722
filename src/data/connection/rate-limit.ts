/** What SharePoint tells of the budget that is left, from 80 % of it on: units left, and seconds until it is full again. */
export interface RateLimit {
  readonly remaining: number;
  readonly resetSeconds: number;
}

/** SharePoint counts a REST call as about two resource units. */
const unitsPerCall = 2;
/** Longer gaps than this would feel like a stop; a refusal then says how long to wait. */
const longestGap = 5_000;

/**
 * The `RateLimit-Remaining` and `RateLimit-Reset` headers of an answer; `null` when they are missing or cannot be read.
 * Source: "Avoid getting throttled or blocked in SharePoint Online".
 * @example
 * rateLimitOf(new Headers({ 'RateLimit-Remaining': '120', 'RateLimit-Reset': '30' })) // { remaining: 120, resetSeconds: 30 }
 */
export function rateLimitOf(headers: Headers): RateLimit | null {
  const remaining = wholeNumber(headers.get('RateLimit-Remaining'));
  const resetSeconds = wholeNumber(headers.get('RateLimit-Reset'));
  return remaining === null || resetSeconds === null ? null : { remaining, resetSeconds };
}

/**
 * Milliseconds between two calls that make what is left of the budget last until it is full again.
 * @example
 * gapFor({ remaining: 120, resetSeconds: 30 }) // 500
 */
export const gapFor = ({ remaining, resetSeconds }: RateLimit): number =>
  Math.min(longestGap, (resetSeconds * 1_000 * unitsPerCall) / Math.max(1, remaining));

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}
