import type { Request } from 'express';

/**
 * A page from elsewhere that points its own name at 127.0.0.1 must not reach the site through a browser; and since addresses in answers begin with
 * the host that was asked, it has to be this server's: its own name and the port it really listens on, whoever has mounted it.
 */
export function isOwnHost(request: Request, origin: string | undefined): boolean {
  const host = (request.headers.host ?? '').toLowerCase();
  if (origin !== undefined && host === new URL(origin).host) return true;
  const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::(?<port>\d{1,5}))?$/.exec(host);
  return loopback !== null && Number(loopback.groups?.['port'] ?? 80) === request.socket.localPort;
}
