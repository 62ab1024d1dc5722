import type { RequestHandler } from 'express';

/** Nothing of the bot is ever shown in a browser, kept, framed or given any feature of one. */
export const botSecurityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Strict-Transport-Security': 'max-age=31536000',
};

export const sendSecurityHeaders: RequestHandler = (_request, response, next) => {
  response.removeHeader('X-Powered-By');
  response.set(botSecurityHeaders);
  next();
};
