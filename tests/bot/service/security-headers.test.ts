import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { silentLog } from '../../../bot/service/log';
import { runService } from '../../../bot/service/run-service';
import { botSecurityHeaders } from '../../../bot/service/security-headers';
import { serviceRouter } from '../../../bot/service/service-router';
import { sharePointChangesRoute } from '../../../bot/service/sharepoint-changes-route';
import { routesOf } from '../../support/routes-of';

const router = serviceRouter({
  routes: [
    sharePointChangesRoute({ clientState: 'c', onChanges: () => undefined, log: silentLog }),
    express.Router().post('/api/messages', (_request, response) => void response.status(401).end()),
  ],
  ready: () => Promise.resolve({ ready: true, storage: 'ok', sharePoint: 'ok', sweep: 'ok', lastSweepMinutes: 1 }),
  log: silentLog,
});

const lowered = Object.fromEntries(Object.entries(botSecurityHeaders).map(([name, value]) => [name.toLowerCase(), value]));

describe('the answers of the bot', () => {
  it('come from the routes that are known', () => {
    expect(new Set(routesOf(router).map(({ path }) => path))).toEqual(
      new Set(['/healthz', '/readyz', '/api/messages', '/api/sharepoint-changes']),
    );
  });

  it('carry their headers on every route, by every method, and where there is nothing', async () => {
    const service = await runService({ router, host: '127.0.0.1', port: 0, stopWork: () => Promise.resolve(), log: silentLog });
    try {
      for (const path of [...routesOf(router).map((route) => route.path), '/', '/nothing']) {
        for (const method of ['GET', 'POST', 'PUT', 'OPTIONS']) {
          const answer = await fetch(`http://127.0.0.1:${service.port}${path}`, { method });
          // Express's own page for what is not there is stricter still.
          const { 'content-security-policy': policy, ...others } = lowered;
          expect([path, method, Object.fromEntries(answer.headers)]).toMatchObject([path, method, others]);
          expect([policy, "default-src 'none'"]).toContain(answer.headers.get('content-security-policy'));
          expect(answer.headers.has('x-powered-by')).toBe(false);
        }
      }
    } finally {
      await service.stop();
    }
  });

  it('carry them also where the bot is a guest in another server, on its own paths only', async () => {
    const server: Server = express().disable('x-powered-by').use(router).listen(0);
    try {
      const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      expect((await fetch(`${at}/api/messages`, { method: 'POST' })).headers.get('cache-control')).toBe('no-store');
      expect((await fetch(`${at}/elsewhere`)).headers.get('cache-control')).toBeNull();
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});
