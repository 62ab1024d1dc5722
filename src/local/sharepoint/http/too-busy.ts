import type { Rendered } from './rendered';

type Headers = Readonly<Record<string, string>>;

/** The body is this text and no JSON, whatever was accepted: [I] SharePoint/sp-dev-docs#2547, OneDrive/onedrive-api-docs#799; its content type [?] */
export const tooManyRequests = (headers: Headers): Rendered => ({
  status: 429,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  body: '429 TOO MANY REQUESTS',
});

/** The status and the header [D]; the body [?]: IIS answers it before SharePoint is asked. */
export const serverTooBusy = (headers: Headers): Rendered => ({
  status: 503,
  headers: { 'Content-Type': 'text/html; charset=us-ascii', ...headers },
  body: '<!DOCTYPE HTML><HTML><HEAD><TITLE>Service Unavailable</TITLE></HEAD><BODY><h2>Service Unavailable</h2><hr><p>HTTP Error 503. The service is unavailable.</p></BODY></HTML>',
});
