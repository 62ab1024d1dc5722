import express, { type ErrorRequestHandler, type Router } from 'express';
import type { Log } from './log';
import type { ReadyReport } from './readiness';
import { sendSecurityHeaders } from './security-headers';

export interface ServiceRouterOptions {
  readonly routes: readonly Router[];
  readonly ready: () => Promise<ReadyReport>;
  readonly log: Log;
}

/** All that the bot answers over HTTP, to be mounted at `/`. Its headers reach its own paths only. */
export function serviceRouter({ routes, ready, log }: ServiceRouterOptions): Router {
  const router = express.Router();
  router.use(['/api/messages', '/api/sharepoint-changes', '/healthz', '/readyz'], sendSecurityHeaders);
  router.get('/healthz', (_request, response) => void response.json({ alive: true }));
  router.get('/readyz', async (_request, response) => {
    const report = await ready();
    response.status(report.ready ? 200 : 503).json(report);
  });
  for (const route of routes) router.use(route);
  router.all(
    ['/api/messages', '/api/sharepoint-changes'],
    (_request, response) => void response.status(405).set('Allow', 'POST').end(),
  );
  router.use(['/api/messages', '/api/sharepoint-changes', '/readyz'], failure(log));
  return router;
}

function failure(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error }, 'request failed');
    // What the body parser complains of quotes the body.
    response.status(status).end();
  };
}

/** Body that is no JSON, too large, of an unknown encoding: the parser says which. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
