import { createChannel, channelKinds } from '../../../../bot/channel/create-channel';
import type { Channel } from '../../../../bot/channel/channel';
import type { InboundActivity } from '../../../../bot/channel/inbound-activity';
import {
  channelId,
  ingrid,
  olav,
  siri,
  guestTenantId,
  startChat,
  tenantId,
  appId,
  type RunningChat,
} from './support/running-chat';
import { bodyOf } from './support/small-bot';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

let running: RunningChat;
let endpoint: string | null = null;
let channel: Channel;
const received: InboundActivity[] = [];
const problems: unknown[] = [];

const server = createServer((request, response) => {
  const take = async (): Promise<void> => {
    const body = await bodyOf(request);
    const answer = await channel.receive({ headers: request.headers, body }, (activity) => {
      received.push(activity);
      if (activity.kind !== 'invoke') return Promise.resolve();
      return Promise.resolve({
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Takk' },
      });
    });
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer.body ?? null));
  };
  take().catch((error: unknown) => response.writeHead(500).end(String(error)));
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe.each(channelKinds)('our bot’s channel on %s', (kind) => {
  beforeAll(async () => {
    received.length = 0;
    running = await startChat({
      bot: { appId, name: 'Innkjøp', endpoint: () => endpoint, linkHosts: () => [], searchParameter: 'query' },
    });
    channel = await createChannel(kind, {
      appId,
      tenantId,
      token: () => running.token(),
      now: () => new Date(),
      metadataUrl: `${running.connector}/.well-known/openidconfiguration`,
      issuer: 'https://api.botframework.com',
      keyTimeoutMs: 5000,
      sendTimeoutMs: 10_000,
      isAllowedService: (url) => url.startsWith(running.url),
      onProblem: (what, error) => problems.push([what, error]),
    });
    running.chat.installAtFirst({ people: ['ingrid'], channel: true });
    await running.chat.settled();
  });
  afterAll(() => running.close());

  it('understands every kind of activity that the local Teams sends', async () => {
    await running.page('POST', '/chat/messages', { person: 'siri', conversation: channelId, text: '@Innkjøp finn asfalt' });
    await running.page('POST', '/channel', { shared: false });
    await running.page('POST', '/channel', { shared: true });
    await running.chat.settled();
    expect(problems).toEqual([]);
    const kinds = received.map((activity) => `${activity.kind} in ${activity.conversation.kind}`);
    expect(kinds.toSorted((left, right) => left.localeCompare(right))).toEqual([
      'conversationUpdate in channel',
      'conversationUpdate in channel',
      'conversationUpdate in channel',
      'conversationUpdate in personal',
      'installationUpdate in channel',
      'installationUpdate in personal',
      'message in channel',
    ]);
    expect(received.find((activity) => activity.kind === 'message')).toMatchObject({
      text: 'finn asfalt',
      tenantId,
      conversation: { id: channelId, threadId: expect.any(String) },
      channel: { id: channelId, membership: 'shared' },
    });
    expect(
      received.find((activity) => activity.kind === 'conversationUpdate' && activity.event === 'channelMemberAdded'),
    ).toMatchObject({
      added: [`28:${appId}`],
    });
  });

  it('writes, changes what it wrote, opens chats and asks the roster', async () => {
    const serviceUrl = `${running.connector}/`;
    const there = { serviceUrl, tenantId, conversationId: channelId };
    const card = { type: 'AdaptiveCard' as const, version: '1.5', body: [{ type: 'TextBlock', text: 'hei' }] };
    const root = await channel.send(there, { summary: 'hei', card }, 'c1');
    if (root.outcome !== 'sent') throw new TypeError(JSON.stringify(root));
    expect(await channel.send({ ...there, threadId: root.activityId }, { summary: 'svar' }, 'c2')).toMatchObject({
      outcome: 'sent',
    });
    expect(
      await channel.update(there, root.activityId, { summary: 'ny', card: { ...card, version: '1.4' } }, 'c3'),
    ).toMatchObject({ outcome: 'sent' });
    const { json } = await running.page('GET', `/chat/messages?person=ingrid&conversation=${encodeURIComponent(channelId)}`);
    expect(json.messages.slice(-2)).toEqual([
      expect.objectContaining({
        id: root.activityId,
        threadId: null,
        isEdited: true,
        card: expect.objectContaining({ version: '1.4' }),
      }),
      expect.objectContaining({ threadId: root.activityId, text: 'svar' }),
    ]);
    expect(await channel.openPersonal({ serviceUrl, tenantId, userId: ingrid.oid }, 'c4')).toMatchObject({
      outcome: 'sent',
      conversationId: await running.personalId('ingrid'),
    });
    expect(await channel.openPersonal({ serviceUrl, tenantId, userId: olav.oid }, 'c5')).toMatchObject({
      outcome: 'refused',
      status: 403,
      code: 'BadArgument',
    });
    expect(await channel.member(there, siri.oid)).toMatchObject({ objectId: siri.oid, tenantId: guestTenantId, upn: siri.email });
    expect(await channel.member(there, 'nobody')).toBeNull();
    const action = { person: 'ingrid', conversation: channelId, message: root.activityId, action: { verb: 'v' } };
    expect((await running.page('POST', '/chat/action', action)).json).toEqual({ status: 200, type: 'message', text: 'Takk' });
  });
});
