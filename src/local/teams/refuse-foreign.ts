import type { NextFunction, Request, Response } from 'express';

/**
 * Lets through only requests from this machine's own pages and programs. The Host header is compared with the names the server is known by, because
 * a foreign page can make its own name point at 127.0.0.1 (DNS rebinding); Origin and Sec-Fetch-Site stop foreign pages that use the right name.
 */
export function refuseForeign(request: Request, response: Response, next: NextFunction): void {
  const port = request.socket.localPort;
  const ownHosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const host = request.headers.host?.toLowerCase() ?? '';
  const origin = request.headers.origin?.toLowerCase();
  const fetchSite = request.headers['sec-fetch-site'];
  const foreignPage = fetchSite === 'cross-site' && request.headers['sec-fetch-mode'] !== 'navigate';
  if (!ownHosts.includes(host) || (origin !== undefined && origin !== `http://${host}`) || foreignPage) {
    response
      .status(403)
      .type('text/plain')
      .send(
        `Only pages and programs on this machine may ask here. Use http://127.0.0.1:${port}/ in a browser on the same machine.\n`,
      );
    return;
  }
  next();
}
