import type { NextFunction, Request, Response } from 'express';

/** The hosts that may show the tab in a frame, as Teams asks for, and this machine's own local Teams. */
const frameAncestors = [
  "'self'",
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
];

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // Fluent writes its rules into a style element at run time.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  // Nothing at run time asks an outside host; the browser sees to it.
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${frameAncestors.join(' ')}`,
].join('; ');

/** What every answer carries. */
export function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.removeHeader('X-Powered-By');
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
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
