import {
  CloudAdapter,
  createBotFrameworkAuthenticationFromConfiguration,
  TeamsInfo,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appId, channelId, siri, startChat, tenantId, until, type RunningChat } from './support/running-chat';
import { bodyOf } from './support/small-bot';

/** Microsoft's own framework as a bot: it checks the tokens itself and calls back with its own REST client. */
async function startFrameworkBot(running: RunningChat, onTurn: (context: TurnContext) => Promise<void>) {
  const authentication = createBotFrameworkAuthenticationFromConfiguration(
    {
      // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the framework's own signature
      get: <T>(): T =>
        ({
          ToBotFromChannelOpenIdMetadataUrl: `${running.connector}/.well-known/openidconfiguration`,
          ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
          ToChannelFromBotOAuthScope: 'https://api.botframework.com',
          ToChannelFromBotLoginUrl: `${running.connector}/oauth2/token`,
          OAuthUrl: 'https://unused.example',
          ToBotFromEmulatorOpenIdMetadataUrl: 'https://unused.example',
          ValidateAuthority: 'true',
          CallerId: '',
        }) as T,
      set: () => undefined,
    },
    {
      isValidAppId: (id) => Promise.resolve(id === appId),
      isAuthenticationDisabled: () => Promise.resolve(false),
      createCredentials: () =>
        Promise.resolve({
          signRequest: async (request) => {
            request.headers.set('authorization', `Bearer ${await running.token()}`);
            return request;
          },
        }),
    },
  );
  const adapter = new CloudAdapter(authentication);
  const failures: string[] = [];
  adapter.onTurnError = (_context, error) => Promise.resolve(void failures.push(String(error)));
  const server = createServer((request, response) => {
    void bodyOf(request).then((activity) =>
      adapter.process(
        { body: activity, headers: request.headers, method: 'POST' },
        {
          socket: response.socket,
          status: (code) => void (response.statusCode = code),
          header: (name, value) => void response.setHeader(name, String(value)),
          send: (...parts) => void response.setHeader('Content-Type', 'application/json').write(JSON.stringify(parts[0] ?? null)),
          end: () => void response.end(),
        },
        onTurn,
      ),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    adapter,
    failures,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open) await close();
});

describe('a bot on Microsoft’s botbuilder', () => {
  it('accepts what the local Teams sends, and answers, changes, deletes, asks the roster and begins threads', async () => {
    let endpoint: string | null = null;
    const running = await startChat({
      bot: { appId, name: 'Innkjøp', endpoint: () => endpoint, linkHosts: () => [], searchParameter: 'query' },
    });
    const seen: unknown[] = [];
    let reference: Partial<ConversationReference> | undefined;
    const bot = await startFrameworkBot(running, async (context) => {
      if (context.activity.type === 'invoke') {
        await context.sendActivity({
          type: 'invokeResponse',
          value: { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Takk' } },
        });
        return;
      }
      if (context.activity.type !== 'message') return;
      const first = await context.sendActivity('éin');
      await context.updateActivity({ type: 'message', id: first?.id ?? '', text: 'endra' });
      const second = await context.sendActivity('to');
      await context.deleteActivity(second?.id ?? '');
      const member = await TeamsInfo.getMember(context, siri.oid);
      const paged = await TeamsInfo.getPagedMembers(context, 100);
      const team = await TeamsInfo.getTeamDetails(context);
      const channels = await TeamsInfo.getTeamChannels(context);
      seen.push(member.tenantId, paged.members.length, team.name, channels[1]?.name);
      reference = {
        ...(context.activity.conversation && { conversation: context.activity.conversation }),
        serviceUrl: context.activity.serviceUrl,
      };
    });
    open.push(bot.close, running.close);
    endpoint = bot.endpoint;
    running.chat.installAtFirst({ people: ['ingrid'], channel: true });
    await running.page('POST', '/chat/messages', { person: 'siri', conversation: channelId, text: '@Innkjøp hei' });
    await running.chat.settled();
    expect(bot.failures).toEqual([]);
    expect(seen).toEqual([siri.tenantId, 3, 'Innkjøp', 'Innkjøpsressurs']);
    const messages = async () =>
      (await running.page('GET', `/chat/messages?person=olav&conversation=${encodeURIComponent(channelId)}`)).json.messages;
    const [hello, answer, gone] = await messages();
    expect([answer.text, answer.isEdited, answer.threadId, gone.isDeleted]).toEqual(['endra', true, hello.id, true]);

    const action = { person: 'ingrid', conversation: channelId, message: answer.id, action: { verb: 'v' } };
    expect((await running.page('POST', '/chat/action', action)).json).toEqual({ status: 200, type: 'message', text: 'Takk' });

    const opened: string[] = [];
    const serviceUrl = reference?.serviceUrl ?? '';
    const parameters = {
      isGroup: false,
      bot: { id: appId, name: '' },
      members: [{ id: 'oid-of-ingrid', name: '' }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    };
    await bot.adapter.createConversationAsync(
      appId,
      'msteams',
      serviceUrl,
      'https://api.botframework.com',
      parameters,
      async (context) => {
        opened.push(context.activity.conversation.id);
        await context.sendActivity('hei, Ingrid');
      },
    );
    expect(opened).toEqual([await running.personalId('ingrid')]);
    const thread = { isGroup: true, channelData: { channel: { id: channelId } }, activity: { type: 'message', text: 'ny tråd' } };
    await bot.adapter.createConversationAsync(
      appId,
      'msteams',
      serviceUrl,
      'https://api.botframework.com',
      thread as never,
      async (context) => {
        await context.sendActivity('i tråden');
      },
    );
    await until(async () => (await messages()).at(-1).text === 'i tråden');
    expect((await messages()).slice(-2)).toEqual([
      expect.objectContaining({ text: 'ny tråd', threadId: null }),
      expect.objectContaining({ text: 'i tråden', threadId: (await messages()).at(-2).id }),
    ]);
  });
});
