/**
 * Seconds to wait according to a `Retry-After` header: a number of seconds or an HTTP date. `null` when there is none or it cannot be read;
 * 0 when the date has passed. `now` in milliseconds since 1970.
 * @example
 * retryAfterSeconds('120', now) // 120
 * retryAfterSeconds('Wed, 21 Oct 2026 07:28:00 GMT', Date.UTC(2026, 9, 21, 7, 27, 30)) // 30
 */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  // Date.parse takes far more than HTTP dates ("-5", "1 banana"); an HTTP date always starts with the day's name.
  const at = /^(mon|tue|wed|thu|fri|sat|sun)/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, (at - now) / 1000);
}
