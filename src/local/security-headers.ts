import type { NextFunction, Request, Response } from 'express';
import { policyText, redirectPage, redirectPageHeaders, securityHeaders as tabHeaders } from '../app/security-policy';

/** The local Teams and the local SharePoint's pages: nothing at run time asks an outside host, the browser sees to it. */
const pagePolicy = policyText({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // Cards are drawn with style attributes by Microsoft's own renderer.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'frame-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'self'"],
});

/** What every answer carries: the tab's files what an installation gives them, with this machine in the place of SharePoint and Teams. */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.removeHeader('X-Powered-By');
  const local = { siteOrigin: `http://${request.headers.host ?? '127.0.0.1'}`, moreAncestors: ["'self'"], isHttps: false };
  const isRedirectPage = request.path === `/tab/${redirectPage}`;
  response.set(isRedirectPage ? redirectPageHeaders(local) : tabHeaders(local));
  if (!/^\/tab(\/|$)/.test(request.path)) {
    response.setHeader('Content-Security-Policy', pagePolicy);
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  }
  next();
}

/** Answers only under the names of this machine, so that a foreign page cannot point its own name here (DNS rebinding). */
export function onlyThisMachine(request: Request, response: Response, next: NextFunction): void {
  const port = request.socket.localPort;
  const host = request.headers.host?.toLowerCase();
  if (host === `127.0.0.1:${port}` || host === `localhost:${port}`) return next();
  response
    .status(400)
    .type('text/plain')
    .send(`This address answers only as http://127.0.0.1:${port}/ or http://localhost:${port}/.\n`);
}
