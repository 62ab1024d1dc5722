import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfiguration } from '../../../bot/configuration';
import { createBot } from '../../../bot/create-bot';
import { createIdentity } from '../../../bot/identity/create-identity';
import { silentLog } from '../../../bot/service/log';
import { memoryDocuments } from './memory-documents';

describe('The bot, put together', () => {
  it.each(['botbuilder', 'agents'])(
    'sends on %s with a token of its own token endpoint, and only to this machine when it is local',
    async (kind) => {
      const seen: string[] = [];
      const server = createServer((request, response) => {
        seen.push(`${request.url} ${request.headers.authorization ?? '-'}`);
        request.resume();
        response.setHeader('content-type', 'application/json');
        response.end(
          JSON.stringify(request.url === '/token' ? { access_token: 'local-token', expires_in: 3600 } : { id: 'a-1' }),
        );
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const configuration = readConfiguration({
        BOT_APP_ID: '11111111-2222-3333-4444-555555555555',
        BOT_TENANT_ID: '99999999-8888-7777-6666-555555555555',
        BOT_TEAMS_APP_ID: '6f2a4c1e-8d35-4b7a-9e21-c0d5f7a3b846',
        BOT_SITE_URL: `${origin}/sites/innkjop`,
        BOT_PUBLIC_URL: origin,
        BOT_WEBHOOK_SECRET: 'client-state-of-a-test',
        BOT_CARD_SECRET: 'secret-of-cards-of-a-test',
        BOT_SQLITE_FILE: 'unused',
        BOT_HOST: '127.0.0.1',
        BOT_CHANNEL: kind,
        BOT_LOCAL_TOKEN_ENDPOINT: `${origin}/token`,
        BOT_LOCAL_METADATA_URL: `${origin}/openidconfiguration`,
      });
      const nothing = {} as never;
      const storage = {
        documents: memoryDocuments(),
        outbox: nothing,
        watches: nothing,
        wait: () => Promise.resolve(),
        check: () => Promise.resolve(),
        close: () => Promise.resolve(),
      };
      const bot = await createBot({ configuration, identity: createIdentity(configuration), storage, log: silentLog });
      bot.start();
      const to = { serviceUrl: `${origin}/amer/`, tenantId: 't', conversationId: 'a:1' };
      expect(await bot.channel.send(to, { summary: 'Hei' }, 'c')).toMatchObject({ outcome: 'sent', activityId: 'a-1' });
      expect(seen).toEqual([
        '/token -',
        expect.stringMatching(/^\/amer\/v3\/conversations\/a(%3A|:)1\/activities Bearer local-token$/),
      ]);
      const elsewhere = { ...to, serviceUrl: 'https://smba.trafficmanager.net/emea/' };
      expect(await bot.channel.send(elsewhere, { summary: 'Hei' }, 'c')).toEqual({
        outcome: 'notSent',
        reason: 'service-address',
      });
      // What answers there is no SharePoint.
      expect(await bot.ready()).toMatchObject({ ready: false, storage: 'ok', sharePoint: 'failing' });
      await bot.stop();
      server.close();
      server.closeAllConnections();
    },
  );
});
