import { SignInError } from './app-errors';

/** Entra and SharePoint take clocks that differ by five minutes. */
const toleratedMinutes = 5;

let offMinutes = 0;

/** Compares this machine's clock with the server's, by an answer of the tab's own server. */
export function noteServerTime(headers: Headers, now = Date.now()): void {
  const served = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(served)) return;
  // What a cache kept was sent so long ago.
  const ageSeconds = Number(headers.get('age') ?? 0) || 0;
  offMinutes = Math.round((now - served - ageSeconds * 1000) / 60_000);
}

/** The same failure as the fault of this machine's clock, where nothing else explains it and the clock is wrong; otherwise `null`. */
export function clockIsOff(error: unknown): SignInError | null {
  if (Math.abs(offMinutes) <= toleratedMinutes || !(error instanceof SignInError)) return null;
  if (error.detail.startsWith('AADSTS') || (error.reason !== 'failed' && error.reason !== 'timeout')) return null;
  return new SignInError('clock', `${offMinutes > 0 ? '+' : ''}${offMinutes} min`, { cause: error });
}
