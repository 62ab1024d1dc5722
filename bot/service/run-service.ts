import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Router } from 'express';
import type { Log } from './log';
import { sendSecurityHeaders } from './security-headers';

export interface RunServiceOptions {
  readonly router: Router;
  readonly host: string;
  readonly port: number;
  /** Ends the bot's own work; resolves when all of it is done or given up. */
  readonly stopWork: () => Promise<void>;
  readonly log: Log;
  /** How long requests under way may take to end. */
  readonly requestLimitMs?: number;
}

export interface RunningService {
  readonly port: number;
  /** Takes no more requests, ends those under way, then the work. Asked again it answers the same. */
  stop(): Promise<void>;
}

/** Listens for Teams and SharePoint. Rejects when the port cannot be had. */
export async function runService(options: RunServiceOptions): Promise<RunningService> {
  const { router, host, port, stopWork, log, requestLimitMs = 10_000 } = options;
  // Also where the bot has nothing: a 404 is an answer too.
  const app = express().disable('x-powered-by').set('query parser', 'simple').use(sendSecurityHeaders).use(router);
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);
  server.listen({ host, port, exclusive: true });
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  log.info({ port: address.port }, 'listening');

  async function end(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    // A connection whose request ends from now on is not kept open for another one.
    server.keepAliveTimeout = 1;
    const cut = setTimeout(() => server.closeAllConnections(), requestLimitMs);
    await closed;
    clearTimeout(cut);
    await stopWork();
    log.info({}, 'stopped');
  }
  let ending: Promise<void> | null = null;
  return { port: address.port, stop: () => (ending ??= end()) };
}
