import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, jwtVerify } from 'jose';

export type Activity = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- tests reach into activities of every form

export interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** A bot that knows nothing but the protocol: it checks the token of each activity and keeps what it was sent. */
export interface SmallBot {
  readonly endpoint: string;
  readonly received: Activity[];
  /** Activities that were refused, and why. */
  readonly refused: string[];
  answer: (activity: Activity) => BotAnswer | Promise<BotAnswer>;
  close(): Promise<void>;
}

/** The activity of a request. */
export async function bodyOf(request: IncomingMessage): Promise<Activity> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as Activity;
}

export async function startSmallBot(appId: string, connectorUrl: () => string): Promise<SmallBot> {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  const bot = {
    endpoint: '',
    received: [] as Activity[],
    refused: [] as string[],
    answer: (_activity: Activity): BotAnswer | Promise<BotAnswer> => ({ status: 200 }),
    close: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  const take = async (request: IncomingMessage): Promise<BotAnswer> => {
    const activity = await bodyOf(request);
    const configuration = (await (await fetch(`${connectorUrl()}/.well-known/openidconfiguration`)).json()) as {
      jwks_uri: string;
    };
    keys ??= createRemoteJWKSet(new URL(configuration.jwks_uri));
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: 'https://api.botframework.com',
        audience: appId,
        algorithms: ['RS256'],
      });
      if (payload['serviceurl'] !== activity['serviceUrl']) throw new TypeError('serviceurl');
    } catch (error) {
      bot.refused.push(String(error));
      return { status: 401 };
    }
    bot.received.push(activity);
    return bot.answer(activity);
  };
  const server = createServer((request, response) => {
    void take(request).then(
      ({ status, body }) =>
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(body === undefined ? '' : JSON.stringify(body)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  bot.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  return bot;
}
