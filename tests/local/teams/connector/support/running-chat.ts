import express from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { createLocalChat, type LocalChat } from '../../../../../src/local/teams/connector/create-local-chat';
import type { LocalChatOptions } from '../../../../../src/local/teams/connector/local-chat-options';
import { createLocalTeams } from '../../../../../src/local/teams/create-local-teams';
import type { LocalPerson } from '../../../../../src/local/teams/local-person';
import { startSmallBot, type SmallBot } from './small-bot';

export const appId = 'aaaaaaaa-1111-2222-3333-444444444444';
export const tenantId = 'bbbbbbbb-1111-2222-3333-444444444444';
export const guestTenantId = 'cccccccc-1111-2222-3333-444444444444';
export const teamId = '19:team@thread.tacv2';
export const channelId = '19:kanal@thread.tacv2';

const person = (key: string, name: string, kind: LocalPerson['kind'], tenant = tenantId): LocalPerson => ({
  key,
  name,
  email: `${key}@${kind === 'guest' ? 'nabo' : 'alver'}.example`,
  oid: `oid-of-${key}`,
  tenantId: tenant,
  kind,
});

export const ingrid = person('ingrid', 'Ingrid Marie Haugland', 'lead');
export const olav = person('olav', 'Olav Berge', 'owner');
export const siri = person('siri', 'Siri Nabo', 'guest', guestTenantId);

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: any; // oxlint-disable-line typescript/no-explicit-any -- tests reach into answers of every form
}

export interface RunningChat {
  readonly url: string;
  readonly connector: string;
  readonly chat: LocalChat;
  readonly bot: SmallBot;
  /** As a page: below `/local`. */
  page(method: string, path: string, body?: unknown): Promise<Answer>;
  /** As the bot, with its token unless told otherwise: below `/connector/v3`. */
  call(method: string, path: string, body?: unknown, token?: string | null): Promise<Answer>;
  token(): Promise<string>;
  /** The events of a person from now on, as they come. */
  listen(key: string): Promise<{ readonly heard: { type: string; [more: string]: unknown }[]; stop(): void }>;
  personalId(key: string): Promise<string>;
  close(): Promise<void>;
}

export async function startChat(options: Partial<LocalChatOptions> = {}): Promise<RunningChat> {
  const app = express();
  const server = createServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connector = `${url}/connector`;
  const bot = await startSmallBot(appId, () => connector);
  const chat = createLocalChat({
    bot: { appId, name: 'Innkjøp', endpoint: () => bot.endpoint, linkHosts: () => ['innkjop.example'], searchParameter: 'query' },
    people: [ingrid, olav, siri],
    tenant: { id: tenantId, name: 'Alver kommune' },
    team: { id: teamId, name: 'Innkjøp', groupId: 'group-of-team' },
    channel: { id: channelId, name: 'Innkjøpsressurs', members: ['ingrid', 'olav', 'siri'] },
    guestTeam: { id: '19:nabo@thread.tacv2', name: 'Nabokommunen', groupId: 'group-of-guests', tenantId: guestTenantId },
    origin: () => url,
    dataFile: null,
    now: () => new Date('2026-11-23T10:00:00Z'),
    limitClock: null,
    log: () => undefined,
    ...options,
  });
  app.use(
    createLocalTeams({
      tabUrl: '/tab/',
      pageFolder: tmpdir(),
      people: [ingrid, olav, siri],
      tenant: { id: tenantId, name: 'Alver kommune' },
      channelSitePath: '/sites/kanal',
      issueToken: () => ({ token: 'token', expiresInSeconds: 60 }),
      chat,
    }),
  );

  const ask = async (method: string, address: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(address, {
      method,
      headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
    };
  };
  const token = async (): Promise<string> => {
    const response = await fetch(`${connector}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        scope: 'https://api.botframework.com/.default',
      }),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  };

  return {
    url,
    connector,
    chat,
    bot,
    token,
    page: (method, path, body) => ask(method, `${url}/local${path}`, body),
    async call(method, path, body, given) {
      const shown = given === undefined ? await token() : given;
      return ask(method, `${connector}/v3${path}`, body, shown === null ? {} : { Authorization: `Bearer ${shown}` });
    },
    async personalId(key) {
      const { json } = await ask('GET', `${url}/local/chat?person=${key}`);
      return json.conversations.find((conversation: { kind: string }) => conversation.kind === 'personal').id as string;
    },
    async listen(key) {
      const ending = new AbortController();
      const response = await fetch(`${url}/local/chat/events?person=${key}`, { signal: ending.signal });
      const heard: { type: string }[] = [];
      const reading = async (): Promise<void> => {
        const decoder = new TextDecoder();
        for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
          for (const line of decoder.decode(part).split('\n')) {
            if (line.startsWith('data: ')) heard.push(JSON.parse(line.slice(6)) as { type: string });
          }
        }
      };
      // Ending the stream is how a test stops listening.
      void reading().catch(() => undefined);
      return { heard, stop: () => ending.abort() };
    },
    async close() {
      chat.close();
      await bot.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Waits for something that will come true; the limit of the test ends it when it does not. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 5));
}

export const cardOf = (text: string, more: object = {}): object => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text, wrap: true }],
  ...more,
});

export const messageWith = (card: object): object => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});
