import {
  appId,
  cardOf,
  channelId,
  guestTenantId,
  ingrid,
  messageWith,
  olav,
  siri,
  startChat,
  teamId,
  tenantId,
  type RunningChat,
} from './support/running-chat';
import { preconditionFailed } from '../../../../src/local/teams/connector/teams-error';

let running: RunningChat;

beforeAll(async () => {
  running = await startChat();
  running.chat.installAtFirst({ people: ['ingrid'], channel: true });
  await running.chat.settled();
});
afterAll(() => running.close());

const open = (id: string, tenant: unknown = tenantId) =>
  running.call('POST', '/conversations', {
    bot: { id: `28:${appId}` },
    members: [{ id }],
    channelData: { tenant: { id: tenant } },
  });
const encoded = encodeURIComponent;

describe('opening conversations', () => {
  it('gives the same personal chat each time, by object id and by the id in the roster', async () => {
    const first = await open(ingrid.oid);
    expect(first.status).toBe(201);
    const again = await running.call('POST', '/conversations', { members: [{ id: ingrid.oid }], tenantId, isGroup: false });
    const { json: me } = await running.call('GET', `/conversations/${encoded(first.json.id)}/members/${ingrid.oid}`);
    expect(me.id).toMatch(/^29:/);
    const third = await open(me.id);
    expect(new Set([first.json.id, again.json.id, third.json.id]).size).toBe(1);
    expect(first.json.id).toBe(await running.personalId('ingrid'));
    expect(first.json.serviceUrl).toBe(`${running.connector}/`);
  });

  it.each([
    ['somebody without the app', () => open(olav.oid), 403, 'BadArgument'],
    ['somebody of another tenant', () => open(siri.oid, guestTenantId), 403, 'BadArgument'],
    ['somebody of another tenant, called one of ours', () => open(siri.oid), 403, 'BadArgument'],
    ['another bot’s id of a person', () => open('29:1somebody'), 403, 'BadArgument'],
    ['nobody', () => open('nobody'), 400, 'MemberNotFoundInConversation'],
    ['no tenant', () => open(ingrid.oid, null), 400, 'BadSyntax'],
    [
      'a thread without a message',
      () => running.call('POST', '/conversations', { isGroup: true, channelData: { channel: { id: channelId } } }),
      400,
      'BadSyntax',
    ],
    [
      'a thread in a channel that is not',
      () =>
        running.call('POST', '/conversations', {
          channelData: { channel: { id: '19:x' } },
          activity: { type: 'message', text: 'x' },
        }),
      404,
      'ConversationNotFound',
    ],
  ])('refuses %s', async (_what, ask, status, code) => {
    const { json, ...answer } = await ask();
    expect([answer.status, json.error.code]).toEqual([status, code]);
  });

  it('begins a thread in the channel with a message', async () => {
    const { status, json } = await running.call('POST', '/conversations', {
      isGroup: true,
      channelData: { channel: { id: channelId } },
      activity: { type: 'message', text: 'Ny rammeavtale' },
    });
    expect(status).toBe(201);
    expect(json.id).toBe(`${channelId};messageid=${json.activityId}`);
    const reply = await running.call('POST', `/conversations/${encoded(json.id)}/activities`, { type: 'message', text: 'meir' });
    const within = await running.call('POST', `/conversations/${encoded(channelId)}/activities/${reply.json.id}`, {
      type: 'message',
      text: 'under svaret',
    });
    const { json: seen } = await running.page('GET', `/chat/messages?person=siri&conversation=${encoded(channelId)}`);
    const from = { name: 'Innkjøp', isBot: true, key: null };
    expect(seen.messages).toEqual([
      expect.objectContaining({ id: json.activityId, threadId: null, text: 'Ny rammeavtale', from }),
      expect.objectContaining({ id: reply.json.id, threadId: json.activityId, text: 'meir', from }),
      expect.objectContaining({ id: within.json.id, threadId: json.activityId, text: 'under svaret', from }),
    ]);
  });
});

describe('what the bot writes', () => {
  const path = async (): Promise<string> => `/conversations/${encoded(await running.personalId('ingrid'))}/activities`;
  const last = async () => {
    const { json } = await running.page(
      'GET',
      `/chat/messages?person=ingrid&conversation=${encoded(await running.personalId('ingrid'))}`,
    );
    return json.messages.at(-1);
  };

  it('is seen, can be changed and can be taken back', async () => {
    const { status, json } = await running.call('POST', await path(), messageWith(cardOf('éin')));
    expect(status).toBe(201);
    expect(await last()).toMatchObject({ id: json.id, card: cardOf('éin'), isEdited: false });
    expect((await running.call('PUT', `${await path()}/${json.id}`, messageWith(cardOf('to')))).status).toBe(200);
    expect(await last()).toMatchObject({ id: json.id, card: cardOf('to'), isEdited: true });
    expect((await running.call('DELETE', `${await path()}/${json.id}`)).status).toBe(200);
    expect(await last()).toMatchObject({ id: json.id, card: null, isDeleted: true });
    const gone = await running.call('PUT', `${await path()}/${json.id}`, { type: 'message', text: 'tre' });
    expect([gone.status, gone.json.error.code]).toEqual([403, 'ServiceError']);
  });

  it('is a reply at the address of another activity too, and typing leaves no message', async () => {
    const { json } = await running.call('POST', await path(), { type: 'message', text: 'a' });
    expect((await running.call('POST', `${await path()}/${json.id}`, { type: 'message', text: 'b' })).status).toBe(201);
    expect((await running.call('POST', await path(), { type: 'typing' })).status).toBe(202);
    expect(await last()).toMatchObject({ text: 'b' });
  });

  it.each([
    ['a card over 28 KB', messageWith(cardOf('x'.repeat(28 * 1024))), 413, 'MessageSizeTooBig'],
    ['a message over 80 KB', { type: 'message', text: 'x'.repeat(80 * 1024) }, 413, 'MessageSizeTooBig'],
    ['a body over 1 MB', { type: 'message', text: 'x'.repeat(1024 * 1024) }, 413, 'MessageSizeTooBig'],
    ['nothing', { type: 'message' }, 400, 'BadSyntax'],
    ['an unknown type', { type: 'trace', text: 'x' }, 400, 'BadSyntax'],
    ['a list', [], 400, 'BadSyntax'],
  ])('is refused when it is %s', async (_what, body, status, code) => {
    const answer = await running.call('POST', await path(), body);
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
  });

  it('may be a card of nearly 28 KB', async () => {
    expect((await running.call('POST', await path(), messageWith(cardOf('x'.repeat(28 * 1024 - 200))))).status).toBe(201);
  });

  it.each([
    ['a conversation that is not', '/conversations/a:1x/activities', 404, 'ConversationNotFound'],
    ['a thread nobody began', `/conversations/${encoded(`${channelId};messageid=1`)}/activities`, 404, 'ConversationNotFound'],
  ])('cannot go to %s', async (_where, where, status, code) => {
    const answer = await running.call('POST', where, { type: 'message', text: 'x' });
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
  });

  it('cannot go to a person who has uninstalled the app, until it is installed again', async () => {
    const where = await path();
    await running.page('POST', '/app', { person: 'ingrid', installed: false });
    const refused = await running.call('POST', where, { type: 'message', text: 'x' });
    expect([refused.status, refused.json.error.code]).toEqual([403, 'BotNotInConversationRoster']);
    await running.page('POST', '/app', { person: 'ingrid', installed: true });
    expect((await running.call('POST', where, { type: 'message', text: 'x' })).status).toBe(201);
  });

  it('never changes what a person wrote', async () => {
    const conversation = await running.personalId('ingrid');
    const { json } = await running.page('POST', '/chat/messages', { person: 'ingrid', conversation, text: 'mitt' });
    const answer = await running.call('PUT', `${await path()}/${json.id}`, { type: 'message', text: 'ditt' });
    expect([answer.status, answer.json.error.code]).toEqual([404, 'ActivityNotFoundInConversation']);
    expect(await last()).toMatchObject({ text: 'mitt' });
  });

  it('is refused as a test asks, once', async () => {
    running.chat.refuseNext(preconditionFailed());
    const refused = await running.call('POST', await path(), { type: 'message', text: 'x' });
    expect([refused.status, refused.json.error.code]).toEqual([412, 'PreconditionFailed']);
    expect((await running.call('POST', await path(), { type: 'message', text: 'x' })).status).toBe(201);
  });
});

describe('rosters and teams', () => {
  it('has the guest in the channel with a tenant of their own', async () => {
    const { json } = await running.call('GET', `/conversations/${encoded(channelId)}/pagedmembers?pageSize=500`);
    expect(
      json.members.map((member: { userPrincipalName: string; tenantId: string }) => [member.userPrincipalName, member.tenantId]),
    ).toEqual([
      [ingrid.email, tenantId],
      [olav.email, tenantId],
      [siri.email, guestTenantId],
    ]);
    expect(json.continuationToken).toBeUndefined();
    const { json: all } = await running.call('GET', `/conversations/${encoded(`${channelId};messageid=1`)}/members`);
    expect(all).toEqual(json.members);
  });

  it('does not have in a chat who is not in it', async () => {
    const { status, json } = await running.call(
      'GET',
      `/conversations/${encoded(await running.personalId('ingrid'))}/members/${olav.oid}`,
    );
    expect([status, json.error.code]).toEqual([404, 'MemberNotFoundInConversation']);
  });

  it('tells of the team and its channels', async () => {
    expect((await running.call('GET', `/teams/${encoded(teamId)}`)).json).toMatchObject({
      name: 'Innkjøp',
      aadGroupId: 'group-of-team',
    });
    expect((await running.call('GET', `/teams/${encoded(teamId)}/conversations`)).json.conversations[1]).toMatchObject({
      id: channelId,
    });
    expect((await running.call('GET', '/teams/19:x')).status).toBe(404);
  });
});
