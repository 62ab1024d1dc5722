import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Address, Channel, SendOutcome } from '../../../bot/channel/channel';
import type { ChannelOptions } from '../../../bot/channel/channel-options';
import { TokenError } from '../../../bot/identity/token-error';
import { startChannel, type ChannelUnderTest } from './channel-under-test';
import { appId, tenantId } from './key-server';
import { drop, json, type Answer } from './test-connector';

const card = { type: 'AdaptiveCard', version: '1.5', body: [] } as const;
const message = { summary: 'Opsjonen går ut', card, alert: true };
const channelId = '19:aaaabbbb@thread.tacv2';

export function sendingContract(create: (options: ChannelOptions) => Channel): void {
  let test: ChannelUnderTest;
  const personal = (): Address => ({ serviceUrl: test.connector.serviceUrl, tenantId, conversationId: 'a:1-personal' });
  const send = (to: Address = personal()): Promise<SendOutcome> => test.channel.send(to, message, 'correlation-1');

  beforeEach(async () => {
    test = await startChannel(create, { now: () => new Date('2026-11-23T08:00:00Z') });
  });
  afterEach(() => test.close());

  it('posts a card into a conversation, with the token, the summary, the alert and the correlation id', async () => {
    expect(await send()).toEqual({ outcome: 'sent', activityId: 'activity-1', conversationId: 'a:1-personal' });
    expect(test.connector.seen).toHaveLength(1);
    expect(test.connector.seen[0]).toMatchObject({
      method: 'POST',
      path: '/amer/v3/conversations/a:1-personal/activities',
      headers: { authorization: 'Bearer bot-token', 'x-ms-client-request-id': 'correlation-1' },
      body: {
        type: 'message',
        from: { id: `28:${appId}` },
        summary: 'Opsjonen går ut',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
        channelData: { notification: { alert: true } },
      },
    });
    // Text beside a card would be shown as a message of its own.
    expect(test.connector.seen[0]?.body).not.toHaveProperty('text');
  });

  it('posts words where there is no card', async () => {
    await test.channel.send(personal(), { summary: 'Hei *du*' }, 'c');
    expect(test.connector.seen[0]?.body).toMatchObject({ text: 'Hei *du*', textFormat: 'plain' });
  });

  it('answers in a thread, and begins a new one as a new conversation', async () => {
    await send({ ...personal(), conversationId: channelId, threadId: '1481567603000' });
    test.connector.answerWith(json(201, { id: `${channelId};messageid=77`, activityId: '77' }));
    const begun = await send({ ...personal(), conversationId: channelId });
    expect(begun).toEqual({ outcome: 'sent', activityId: '77', conversationId: channelId });
    expect(test.connector.seen).toMatchObject([
      { path: `/amer/v3/conversations/${channelId};messageid=1481567603000/activities` },
      {
        path: '/amer/v3/conversations',
        body: { isGroup: true, channelData: { channel: { id: channelId } }, activity: { summary: 'Opsjonen går ut' } },
      },
    ]);
  });

  it('puts another message in the place of one', async () => {
    test.connector.answerWith(json(200, { id: 'a-9' }));
    const outcome = await test.channel.update(personal(), 'a-9', message, 'c');
    expect(outcome).toEqual({ outcome: 'sent', activityId: 'a-9', conversationId: 'a:1-personal' });
    expect(test.connector.seen).toMatchObject([{ method: 'PUT', path: '/amer/v3/conversations/a:1-personal/activities/a-9' }]);
  });

  it('opens the conversation with a person', async () => {
    test.connector.answerWith(json(201, { id: 'a:new' }));
    const { serviceUrl } = test.connector;
    const outcome = await test.channel.openPersonal({ serviceUrl, tenantId, userId: '29:kari' }, 'c');
    expect(outcome).toMatchObject({ outcome: 'sent', conversationId: 'a:new' });
    expect(test.connector.seen).toMatchObject([
      {
        method: 'POST',
        path: '/amer/v3/conversations',
        body: { isGroup: false, tenantId, members: [{ id: '29:kari' }], bot: { id: `28:${appId}` } },
      },
    ]);
  });

  it('reads a member of the roster, and null where there is none such', async () => {
    const member = { id: '29:kari', aadObjectId: 'o-1', userPrincipalName: 'Kari@Alver.no', tenantId: 't-2', name: 'Kari' };
    test.connector.answerWith(json(200, member), json(404, { error: { code: 'MemberNotFoundInConversation' } }), json(500, {}));
    expect(await test.channel.member(personal(), '29:kari')).toEqual({
      userId: '29:kari',
      objectId: 'o-1',
      upn: 'kari@alver.no',
      tenantId: 't-2',
    });
    expect(await test.channel.member(personal(), '29:ola')).toBeNull();
    await expect(test.channel.member(personal(), '29:per')).rejects.toMatchObject({ code: 'bot-channel-failed' });
    expect(test.connector.seen[0]?.path).toBe('/amer/v3/conversations/a:1-personal/members/29:kari');
    expect(test.connector.seen).toHaveLength(3);
  });

  it.each<readonly [string, Answer, SendOutcome]>([
    [
      '403 of Teams',
      json(403, { error: { code: 'BotNotInConversationRoster', message: 'x' } }),
      { outcome: 'refused', status: 403, code: 'BotNotInConversationRoster', retryAfterMs: null },
    ],
    [
      '412',
      json(412, { error: { code: 'PreconditionFailed' } }),
      { outcome: 'refused', status: 412, code: 'PreconditionFailed', retryAfterMs: null },
    ],
    [
      '413 with a page',
      (_q, r) => void r.writeHead(413, { 'content-type': 'text/html' }).end('<h1>Too large</h1>'),
      { outcome: 'refused', status: 413, code: '', retryAfterMs: null },
    ],
    [
      '429 with seconds',
      json(429, {}, { 'retry-after': '7' }),
      { outcome: 'refused', status: 429, code: '', retryAfterMs: 7_000 },
    ],
    [
      '429 with a date',
      json(429, {}, { 'retry-after': 'Mon, 23 Nov 2026 08:00:30 GMT' }),
      { outcome: 'refused', status: 429, code: '', retryAfterMs: 30_000 },
    ],
    [
      '429 with a date gone by',
      json(429, {}, { 'retry-after': 'Mon, 23 Nov 2026 07:00:00 GMT' }),
      { outcome: 'refused', status: 429, code: '', retryAfterMs: 0 },
    ],
    ['429 without a header', json(429, {}), { outcome: 'refused', status: 429, code: '', retryAfterMs: null }],
    [
      '429 with nonsense',
      json(429, {}, { 'retry-after': 'soon' }),
      { outcome: 'refused', status: 429, code: '', retryAfterMs: null },
    ],
    ['500', json(500, { error: { code: 'ServiceError' } }), { outcome: 'uncertain', reason: '500' }],
    ['502', json(502, {}), { outcome: 'uncertain', reason: '502' }],
    ['503 with Retry-After', json(503, {}, { 'retry-after': '1' }), { outcome: 'uncertain', reason: '503' }],
    ['504', json(504, {}), { outcome: 'uncertain', reason: '504' }],
    [
      'a redirect',
      (_q, r) => void r.writeHead(307, { location: '/elsewhere' }).end(),
      { outcome: 'refused', status: 307, code: '', retryAfterMs: null },
    ],
    ['a dropped answer', drop, { outcome: 'uncertain', reason: expect.any(String) as never }],
    [
      'an answer that breaks off',
      (_q, r) => void (r.writeHead(201, { 'content-length': '100' }).write('{"id":'), setTimeout(() => r.socket?.destroy(), 20)),
      { outcome: 'uncertain', reason: expect.any(String) as never },
    ],
  ])('tells what became of a message answered with %s, after exactly one request', async (_name, answer, outcome) => {
    test.connector.answerWith(answer);
    expect(await send()).toEqual(outcome);
    expect(test.connector.seen).toHaveLength(1);
  });

  it('posts once also over a connection that was kept open and breaks', async () => {
    test.connector.answerWith(json(201, { id: 'one' }), drop);
    expect(await send()).toMatchObject({ outcome: 'sent' });
    expect(await send()).toMatchObject({ outcome: 'uncertain' });
    expect(test.connector.seen).toHaveLength(2);
  });

  it('is uncertain after its time limit, with one request', async () => {
    await test.close();
    test = await startChannel(create, { sendTimeoutMs: 100 });
    test.connector.answerWith(() => undefined);
    expect(await send()).toEqual({ outcome: 'uncertain', reason: 'timeout' });
    expect(test.connector.seen).toHaveLength(1);
  });

  it('knows that nothing was sent where nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    expect(await send({ ...personal(), serviceUrl: `http://127.0.0.1:${port}/` })).toEqual({
      outcome: 'notSent',
      reason: 'ECONNREFUSED',
    });
  });

  it('sends nothing, and no token, to an address that is not allowed', async () => {
    await test.close();
    test = await startChannel(create, { isAllowedService: () => false });
    const { serviceUrl } = test.connector;
    const refused = { outcome: 'notSent', reason: 'service-address' };
    expect(await send()).toEqual(refused);
    expect(await test.channel.update(personal(), 'a', message, 'c')).toEqual(refused);
    expect(await test.channel.openPersonal({ serviceUrl, tenantId, userId: '29:kari' }, 'c')).toEqual(refused);
    await expect(test.channel.member(personal(), '29:kari')).rejects.toMatchObject({ code: 'bot-channel-failed' });
    expect(test.connector.seen).toEqual([]);
  });

  it('knows that nothing was sent without a token', async () => {
    await test.close();
    test = await startChannel(create, { token: () => Promise.reject(new TokenError('No token.')) });
    expect(await send()).toEqual({ outcome: 'notSent', reason: 'token' });
    expect(test.connector.seen).toEqual([]);
  });
}
