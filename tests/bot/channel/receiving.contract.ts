import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Channel, InboundResponse } from '../../../bot/channel/channel';
import type { ChannelOptions } from '../../../bot/channel/channel-options';
import type { InboundActivity } from '../../../bot/channel/inbound-activity';
import { startChannel, type ChannelUnderTest } from './channel-under-test';
import type { TokenOptions } from './key-server';
import * as activities from './teams-activities';

type Create = (options: ChannelOptions) => Channel;

const unsigned = (claims: object): string =>
  `${[{ alg: 'none', kid: 'listed' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

const badTokens: readonly (readonly [string, TokenOptions])[] = [
  ['for another bot', { claims: { aud: '00000000-0000-0000-0000-000000000000' } }],
  ['of another issuer', { claims: { iss: 'https://sts.windows.net/99999999-8888-7777-6666-555555555555/' } }],
  [
    'of the emulator',
    {
      claims: {
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        ver: '1.0',
        appid: '11111111-2222-3333-4444-555555555555',
      },
    },
  ],
  ['with a wrong signature', { signedBy: 'foreign' }],
  ['signed with a key that is not listed', { signedBy: 'unlisted' }],
  ['signed with a key that is not endorsed for Teams', { signedBy: 'unendorsed' }],
  ['signed with a key that is endorsed for nothing', { signedBy: 'unmarked' }],
  ['that never runs out', { lifetimeSeconds: null }],
  ['that ran out more than five minutes ago', { issuedAt: Math.floor(Date.now() / 1000) - 3600 - 330 }],
  ['that has run out', { issuedAt: Math.floor(Date.now() / 1000) - 7200 }],
  ['that does not hold yet', { issuedAt: Math.floor(Date.now() / 1000) + 1800 }],
  ['for another service address', { claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } }],
  ['without a service address', { claims: { serviceurl: undefined } }],
];

export function receivingContract(create: Create): void {
  let test: ChannelUnderTest;
  const seen: InboundActivity[] = [];
  const keep = async (activity: InboundActivity): Promise<void> => void seen.push(activity);
  const receive = (
    authorization: string | undefined,
    body?: unknown,
    handle: Parameters<Channel['receive']>[1] = keep,
  ): Promise<InboundResponse> =>
    test.channel.receive(
      {
        headers: authorization === undefined ? {} : { authorization },
        body: body ?? activities.personalMessage(test.connector.serviceUrl),
      },
      handle,
    );

  beforeEach(async () => {
    seen.length = 0;
    test = await startChannel(create);
  });
  afterEach(() => test.close());

  it('is not made without an app id', () => {
    expect(() => create({ ...({} as ChannelOptions), appId: '' })).toThrow('no app id');
  });

  it('takes a message with a good token, and the answer is 200', async () => {
    expect(await receive(`Bearer ${await test.keyServer.token()}`)).toEqual({ status: 200 });
    expect(seen).toMatchObject([{ kind: 'message', text: 'hjelp', from: { userId: activities.personId } }]);
  });

  it('leaves the clocks of Teams and of this machine five minutes', async () => {
    const now = Math.floor(Date.now() / 1000);
    for (const issuedAt of [now - 3600 - 240, now + 240]) {
      expect(await receive(`Bearer ${await test.keyServer.token({ issuedAt })}`)).toEqual({ status: 200 });
    }
  });

  it('asks for the keys once for many requests', async () => {
    for (let n = 0; n < 5; n += 1) await receive(`Bearer ${await test.keyServer.token()}`);
    expect(seen).toHaveLength(5);
    expect(test.keyServer.requests()).toBe(2);
  });

  it.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['another scheme', 'Basic a2FyaTpvbGE='],
    ['garbage', 'Bearer garbage'],
    ['garbage in three parts', 'Bearer a.b.c'],
    ['two tokens', 'Bearer a.b.c d.e.f'],
  ])('answers 401 to %s', async (_name, authorization) => {
    expect(await receive(authorization)).toEqual({ status: 401 });
    expect(seen).toEqual([]);
  });

  it.each(badTokens)('answers 401 to a token %s', async (_name, options) => {
    expect(await receive(`Bearer ${await test.keyServer.token(options)}`)).toEqual({ status: 401 });
    expect(seen).toEqual([]);
  });

  it('answers 401 to an unsigned token, and asks nobody for keys because of it', async () => {
    const claims = { iss: test.keyServer.issuer, aud: 'x', serviceurl: test.connector.serviceUrl };
    expect(await receive(`Bearer ${unsigned(claims)}`)).toEqual({ status: 401 });
    expect(await receive(`Bearer ${unsigned(claims)}c2ln`)).toEqual({ status: 401 });
    expect(test.keyServer.requests()).toBe(0);
  });

  it('answers 401 where Teams says an address that the bot may not answer to', async () => {
    await test.close();
    test = await startChannel(create, { isAllowedService: () => false });
    expect(await receive(`Bearer ${await test.keyServer.token()}`)).toEqual({ status: 401 });
  });

  it('answers 401 while the key server fails, and takes the same token when it is well again', async () => {
    test.keyServer.behave('fails');
    const token = await test.keyServer.token();
    expect(await receive(`Bearer ${token}`)).toEqual({ status: 401 });
    test.keyServer.behave('well');
    expect(await receive(`Bearer ${token}`)).toEqual({ status: 200 });
  });

  it('answers 401 when the key server is down', async () => {
    const token = await test.keyServer.token();
    await test.keyServer.close();
    expect(await receive(`Bearer ${token}`)).toEqual({ status: 401 });
    // So that the end of the test may close it again.
    test = { ...test, close: test.connector.close };
  });

  it('answers 401 in time when the key server hangs, and nothing is handled later', async () => {
    await test.close();
    test = await startChannel(create, { keyTimeoutMs: 100 });
    test.keyServer.behave('hangs');
    expect(await receive(`Bearer ${await test.keyServer.token()}`)).toEqual({ status: 401 });
    expect(seen).toEqual([]);
  });

  it('goes on with the keys it has while the key server is away, for five days', async () => {
    await test.close();
    let time = Date.now();
    test = await startChannel(create, { now: () => new Date(time) });
    const receiveAt = async (hours: number): Promise<number> => {
      time = Date.now() + hours * 3_600_000;
      return (await receive(`Bearer ${await test.keyServer.token({ issuedAt: Math.floor(time / 1000) })}`)).status;
    };
    expect(await receiveAt(0)).toBe(200);
    test.keyServer.behave('fails');
    expect([await receiveAt(25), await receiveAt(119), await receiveAt(121)]).toEqual([200, 200, 401]);
  });

  it('is not made to fetch keys again and again by tokens with unknown keys', async () => {
    await receive(`Bearer ${await test.keyServer.token()}`);
    const before = test.keyServer.requests();
    for (let n = 0; n < 10; n += 1) await receive(`Bearer ${await test.keyServer.token({ signedBy: 'unlisted' })}`);
    expect(test.keyServer.requests()).toBe(before);
  });

  it.each([
    ['nothing', null],
    ['a text', 'hello'],
    ['a list', []],
    ['no type', { id: '1' }],
    ['another channel', { channelId: 'webchat' }],
    ['a service address that is none', { serviceUrl: 'file:///etc/passwd' }],
    ['members that are no list', { type: 'conversationUpdate', membersAdded: 'x' }],
  ])('answers 400 to a body with %s, before it is asked who sends it', async (_name, change) => {
    const isObject = typeof change === 'object' && change !== null && !Array.isArray(change);
    const whole = activities.personalMessage(test.connector.serviceUrl);
    const body = isObject ? { ...whole, type: undefined, ...change, ...('id' in change ? {} : { type: 'message' }) } : change;
    const answer = await test.channel.receive({ headers: {}, body }, keep);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toContain('Kari');
  });

  it('gives the answer of an invoke to Teams', async () => {
    const body = activities.invoke(test.connector.serviceUrl, 'adaptiveCard/action', { a: 1 });
    const given = { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'ok' } };
    expect(await receive(`Bearer ${await test.keyServer.token()}`, body, async () => given)).toEqual(given);
  });

  it('answers 501 to an invoke that nobody answers', async () => {
    const body = activities.invoke(test.connector.serviceUrl, 'task/fetch', {});
    expect(await receive(`Bearer ${await test.keyServer.token()}`, body)).toEqual({ status: 501 });
  });

  it.each(['message', 'invoke'])('answers 500 without words when handling a %s fails', async (type) => {
    const body = { ...activities.invoke(test.connector.serviceUrl, 'x', {}), type };
    const failing = (): Promise<never> => Promise.reject(new TypeError('Kari Nordmann'));
    expect(await receive(`Bearer ${await test.keyServer.token()}`, body, failing)).toEqual({ status: 500 });
    expect(test.problems).toEqual([expect.stringContaining('activity failed')]);
    // The framework sends no words of its own into the conversation.
    expect(test.connector.seen).toEqual([]);
  });

  it('stands a storm of hostile requests over HTTP, and answers a good one after it', async () => {
    const answerTo = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      let body: unknown = null;
      try {
        body = JSON.parse(Buffer.concat(parts).toString());
      } catch {
        // Garbage is one of the requests.
      }
      const answer = await test.channel.receive({ headers: request.headers, body }, keep);
      response.writeHead(answer.status).end();
    };
    const server = createServer((request, response) => void answerTo(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const post = async (body: string, authorization: string): Promise<number> =>
      (await fetch(url, { method: 'POST', body, headers: { authorization, 'content-type': 'application/json' } })).status;
    try {
      const whole = JSON.stringify(activities.personalMessage(test.connector.serviceUrl));
      const token = await test.keyServer.token();
      for (let cut = 0; cut < whole.length; cut += 40) expect(await post(whole.slice(0, cut), `Bearer ${token}`)).toBe(400);
      for (let cut = 1; cut < token.length; cut += 40) expect(await post(whole, `Bearer ${token.slice(0, cut)}`)).toBe(401);
      expect(await post(whole, `Bearer ${token}`)).toBe(200);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
}
