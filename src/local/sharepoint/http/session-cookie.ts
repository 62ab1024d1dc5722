import type { Request } from 'express';
import { isOwnHost } from './own-host';

/** Cookies know no port: two local sites on one machine would sign each other's people out. */
const nameOf = (request: Request): string => `local-session-${request.socket.localPort}`;

/** What the browser was given at sign-in, if it has sent it. */
export function sessionIdOf(request: Request): string | undefined {
  const name = nameOf(request);
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** Never readable by a script, and never sent along by a page of another site. */
export const sessionCookie = (request: Request, id: string, seconds: number): string =>
  `${nameOf(request)}=${id}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;

/**
 * Whether a page of this very address asks, or a program or a person with nothing in between. To a browser another port of this machine is the same
 * site, and sends the cookie along: only `same-origin`, an Origin that is ours, or no page at all will do.
 */
export function isOwnPage(request: Request, origin: string | undefined): boolean {
  if (!isOwnHost(request, origin)) return false;
  const from = request.headers.origin?.toLowerCase();
  if (from !== undefined && from !== `http://${request.headers.host?.toLowerCase()}`) return false;
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
